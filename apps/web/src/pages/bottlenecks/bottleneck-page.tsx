import { type BottleneckView, bottleneckView, dateWords, siteBottleneckWords } from '@thaogo/contract';
import { addressOf } from '../../addresses.ts';
import { ask } from '../../http/api-client.ts';
import { renderPage } from '../../http/render-page.tsx';
import type { Visit } from '../../http/visit.ts';
import type { Language } from '../../language.ts';
import { provisionWords } from '../../parts/provision-words.ts';
import { typeset } from '../../parts/typeset.ts';
import { refusalPage, troublePage } from '../trouble/trouble-pages.tsx';

interface PartProps {
  view: BottleneckView;
  language: Language;
}

const Provisions = ({ view, language }: PartProps) => {
  const words = siteBottleneckWords[language];
  return (
    <section aria-labelledby="provisions">
      <h2 id="provisions">{view.provisions.length > 1 ? words.conflict : words.provisions}</h2>
      <ul className="lines">
        {view.provisions.map((provision, index) => (
          <li key={`${index} ${provision.documentId}`}>
            {provisionWords(provision, language)}
            {provision.heading !== null && (
              <>
                <br />
                <span className="quiet">{provision.heading}</span>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};

const Facts = ({ view, language }: PartProps) => {
  const words = siteBottleneckWords[language];
  const changed = view.originalDueOn !== null && view.originalDueOn !== view.dueOn;
  return (
    <dl className="facts">
      <div>
        <dt>{words.owner}</dt>
        <dd>{view.owner?.name ?? words.noOwner}</dd>
      </div>
      <div>
        <dt>{words.due}</dt>
        <dd>
          {view.dueOn === null ? words.noDue : typeset(dateWords(view.dueOn, language))}
          {view.late && <strong className="late"> ({words.late})</strong>}
          {changed && view.originalDueOn !== null && (
            <p className="quiet">{typeset(words.originalDue(dateWords(view.originalDueOn, language)))}</p>
          )}
          {view.dueReason !== null && <p className="quiet">{words.dueReason(view.dueReason)}</p>}
        </dd>
      </div>
      {(view.product !== null || view.joinable) && (
        <div>
          <dt>{words.product}</dt>
          <dd>
            {view.product?.name ?? words.noProduct}
            {view.product?.words && <p className="quiet">{view.product.words}</p>}
          </dd>
        </div>
      )}
      {view.difficulty !== null && (
        <div>
          <dt>{words.difficulty}</dt>
          <dd>{view.difficulty.name}</dd>
        </div>
      )}
    </dl>
  );
};

const Ending = ({ view, language }: PartProps) => {
  const words = siteBottleneckWords[language];
  const { solution, closing } = view;
  if (solution !== null)
    return (
      <section aria-labelledby="ended">
        <h2 id="ended">{words.solved}</h2>
        <p>{typeset(words.solvedBy(solution.name, solution.numberSymbol, dateWords(solution.on, language)))}</p>
      </section>
    );
  if (closing === null) return null;
  return (
    <section aria-labelledby="ended">
      <h2 id="ended">{words.ended}</h2>
      <p>
        {closing.name}, {typeset(dateWords(closing.on, language))}
      </p>
      <p className="typed">{closing.reason}</p>
    </section>
  );
};

const Progress = ({ view, language }: PartProps) => {
  const words = siteBottleneckWords[language];
  return (
    <section aria-labelledby="progress">
      <h2 id="progress">{words.progress}</h2>
      {view.progress.length === 0 ? (
        <p className="quiet">{words.noProgress}</p>
      ) : (
        <ol className="plain-list bottlenecks">
          {view.progress.toReversed().map(({ on, agency, text }, index) => (
            <li key={`${index} ${on}`} className="bottleneck">
              <p className="quiet">
                {typeset(dateWords(on, language))} · {agency.name}
              </p>
              <p className="typed">{text}</p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
};

const MeToo = ({ view, language }: PartProps) => {
  const words = siteBottleneckWords[language];
  return (
    <section aria-labelledby="me-too" className="me-too">
      <h2 id="me-too">{words.meTooHeading}</h2>
      <p>{words.meTooLead}</p>
      <form method="post" action={addressOf('bottleneck', language, { id: view.id })}>
        <div className="actions">
          <button type="submit" className="button">
            {words.meToo}
          </button>
        </div>
      </form>
      <p className="quiet">
        {words.meTooPrivacy} <a href={addressOf('privacy', language)}>{words.privacy}</a>
      </p>
    </section>
  );
};

/** One bottleneck: what it is, who solves it by when, what became of it, and the way to join it. */
export const showBottleneck = async (visit: Visit): Promise<Response> => {
  const { c, language, site } = visit;
  const id = c.req.param('id') ?? '';
  const reply = await ask(site.api, `/bottlenecks/${encodeURIComponent(id)}`, bottleneckView, { language });
  if (!reply.ok) return reply.status === 404 ? troublePage(visit, 'notFound') : refusalPage(visit, reply);
  const view = reply.value;
  const words = siteBottleneckWords[language];
  return renderPage(
    visit,
    { page: 'bottleneck', parts: { id: view.id }, title: view.title, audience: 'public' },
    <>
      <a className="back-link" href={addressOf('bottlenecks', language)}>
        {words.title}
      </a>
      <p className="eyebrow">
        {words.number(view.number)} <span className="state">{view.stateName}</span>
      </p>
      <h1>{view.title}</h1>
      <p className="typed">{view.description}</p>
      {view.joinable && <MeToo view={view} language={language} />}
      <Provisions view={view} language={language} />
      <Ending view={view} language={language} />
      <Facts view={view} language={language} />
      <Progress view={view} language={language} />
      <p className="quiet">{words.noCount}</p>
    </>,
  );
};
