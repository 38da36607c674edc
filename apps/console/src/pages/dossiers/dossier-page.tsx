import { consoleDossierWords, weekdayDateWords } from '@thaogo/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { dossierQuery, type DossierView } from '../../api/dossiers.ts';
import { useLanguage, useWords } from '../../language/use-language.ts';
import { Awaiting } from '../../parts/awaiting.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { DossierActions } from './actions.tsx';
import './dossiers.css';
import { DossierFacts } from './facts.tsx';
import { ProvisionLines } from './provision-lines.tsx';

const route = getRouteApi('/inside/dossiers/$kind/$id');

const Petitions = ({ view }: { view: Extract<DossierView, { kind: 'bottleneck' }> }) => {
  const words = useWords(consoleDossierWords);
  return (
    <section aria-labelledby="dossier-petitions">
      <h2 id="dossier-petitions">{words.petitionsOf}</h2>
      {view.petitions.length === 0 && <p className="empty">{words.noPetitions}</p>}
      <ul className="dossier-rows">
        {view.petitions.map(({ code, title, stateName, agency }) => (
          <li key={code}>
            <Link to="/petitions/$code" params={{ code }}>
              {title}
            </Link>
            <p className="quiet">
              <span className="code">{code}</span> · {stateName}
              {agency !== null && ` · ${agency.name}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
};

const History = ({ view }: { view: DossierView }) => {
  const words = useWords(consoleDossierWords);
  const language = useLanguage();
  return (
    <section aria-labelledby="dossier-history">
      <h2 id="dossier-history">{words.history}</h2>
      <ol className="dossier-rows">
        {view.history.map(({ at, text, agency }, index) => (
          <li key={`${index} ${at}`}>
            {text}
            <p className="quiet">
              {weekdayDateWords(at.slice(0, 10), language)} · {agency.name}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
};

/** One bottleneck, delegated rule or check: what it is about, who has it, and what one may do. */
export const DossierPage = () => {
  const words = useWords(consoleDossierWords);
  const { kind, id } = route.useParams();
  const { data: view, error, refetch } = useQuery(dossierQuery(kind, id));
  return (
    <div className="dossiers">
      <p>
        <Link to="/dossiers/$kind" params={{ kind }} search={{}}>
          {words.back}
        </Link>
      </p>
      <ProblemNotice error={error} retry={() => void refetch()} />
      {view === undefined && error === null && <Awaiting what={words.kinds[kind]} />}
      {view !== undefined && (
        <>
          <PageHeading title={view.title} />
          <p>
            <span className="code">{view.code}</span> · <strong>{view.stateName}</strong>
          </p>
          <ProvisionLines provisions={view.provisions} />
          {view.kind === 'bottleneck' && (
            <>
              <p className="dossier-said">{view.description}</p>
              <p>
                <a href={`/diem-nghen/${view.id}`}>{words.publicPage}</a>
              </p>
            </>
          )}
          <DossierFacts view={view} />
          <DossierActions key={view.version} view={view} />
          {view.kind === 'bottleneck' && <Petitions view={view} />}
          <History view={view} />
        </>
      )}
    </div>
  );
};
