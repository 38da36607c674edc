import { consoleDossierWords, weekdayDateWords } from '@thaogo/contract';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { DossierView } from '../../api/dossiers.ts';
import { useLanguage, useWords } from '../../language/use-language.ts';
import { DueWords } from '../../parts/due-words.tsx';
import { useToday } from '../../parts/use-today.ts';

type Of<K extends DossierView['kind']> = Extract<DossierView, { kind: K }>;

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

const BottleneckFacts = ({ view }: { view: Of<'bottleneck'> }) => {
  const words = useWords(consoleDossierWords);
  const language = useLanguage();
  const date = (on: string): string => weekdayDateWords(on, language);
  const { product, solution, closing, progress } = view;
  return (
    <>
      {view.difficulty !== null && <Fact name={words.fields.difficulty}>{view.difficulty.name}</Fact>}
      {product !== null && (
        <Fact name={words.product}>{[product.name, product.words].filter((part) => part !== null).join(': ')}</Fact>
      )}
      {view.dueReason !== null && <Fact name={words.dueReason}>{view.dueReason}</Fact>}
      {solution !== null && (
        <Fact name={words.solution}>
          {solution.name}: {words.numbered(solution.numberSymbol, date(solution.on))}
        </Fact>
      )}
      {closing !== null && (
        <Fact name={words.closing}>
          {closing.name}. {closing.reason}
        </Fact>
      )}
      {progress.length > 0 && (
        <Fact name={words.progress}>
          <ul className="dossier-provisions">
            {progress.map(({ on, text }, index) => (
              <li key={`${index} ${on}`}>
                {date(on)}: {text}
              </li>
            ))}
          </ul>
        </Fact>
      )}
    </>
  );
};

const DelegatedRuleFacts = ({ view }: { view: Of<'delegated_rule'> }) => {
  const words = useWords(consoleDossierWords);
  const language = useLanguage();
  const date = (on: string): string => weekdayDateWords(on, language);
  const { origin, issued } = view;
  return (
    <>
      {view.dueSource !== null && (
        <Fact name={words.dueReason}>
          {view.dueSource}
          {view.dueAssumed && <span className="quiet"> ({words.assumption})</span>}
        </Fact>
      )}
      {view.state === 'awaited' && view.inForceSince !== null && (
        <Fact name={words.delegating}>
          <span className="quiet">{words.lawInForce(date(view.inForceSince))}</span>
        </Fact>
      )}
      {origin.bottleneck !== null && (
        <Fact name={words.origin}>
          <Link to="/dossiers/$kind/$id" params={{ kind: 'bottleneck', id: origin.bottleneck.id }}>
            {words.kinds.bottleneck} {origin.bottleneck.number}
          </Link>
        </Fact>
      )}
      {origin.petition !== null && (
        <Fact name={words.origin}>
          <Link to="/petitions/$code" params={{ code: origin.petition }}>
            {origin.petition}
          </Link>
        </Fact>
      )}
      {issued !== null && (
        <Fact name={words.issued}>
          {words.numbered(issued.numberSymbol, date(issued.issuedOn))}
          {issued.inForceOn !== null && `, ${words.inForce(date(issued.inForceOn))}`}
        </Fact>
      )}
      {view.dropping !== null && <Fact name={words.dropping}>{view.dropping}</Fact>}
    </>
  );
};

const LegalityFacts = ({ view }: { view: Of<'legality_check'> }) => {
  const words = useWords(consoleDossierWords);
  const language = useLanguage();
  const numbered = (number: string, on: string): string => words.numbered(number, weekdayDateWords(on, language));
  const { request, conclusion, handling, officer } = view;
  return (
    <>
      <Fact name={words.grounds}>{view.grounds}</Fact>
      {view.petition !== null && (
        <Fact name={words.origin}>
          <Link to="/petitions/$code" params={{ code: view.petition }}>
            {view.petition}
          </Link>
        </Fact>
      )}
      {view.furtherSigns.length > 0 && (
        <Fact name={words.furtherSigns}>
          <ol className="further-signs">
            {view.furtherSigns.map(({ grounds, petition, owner, agency, on }, at) => (
              <li key={`${at} ${on}`}>
                <p>{grounds}</p>
                <p className="quiet">{words.furtherSignBy(agency.name, weekdayDateWords(on, language))}</p>
                {owner !== null && owner.code !== view.owner?.code && (
                  <p className="quiet">{words.furtherSignOwner(owner.name)}</p>
                )}
                {petition !== null && (
                  <Link to="/petitions/$code" params={{ code: petition }}>
                    {petition}
                  </Link>
                )}
              </li>
            ))}
          </ol>
        </Fact>
      )}
      {view.dueReason !== null && <Fact name={words.dueReason}>{view.dueReason}</Fact>}
      {request !== null && <Fact name={words.request}>{numbered(request.number, request.on)}</Fact>}
      {officer !== null && <Fact name={words.officer}>{officer.own ? words.officerYou : words.officerSomebody}</Fact>}
      {conclusion !== null && (
        <Fact name={words.conclusion}>
          {conclusion.unlawful ? words.yes : words.no}: {numbered(conclusion.number, conclusion.on)}
          {conclusion.text !== null && <p className="quiet">{conclusion.text}</p>}
        </Fact>
      )}
      {handling !== null && (
        <Fact name={words.handling}>
          {handling.name}: {numbered(handling.numberSymbol, handling.on)}
        </Fact>
      )}
      {view.dropping !== null && <Fact name={words.dropping}>{view.dropping}</Fact>}
    </>
  );
};

/** Who has it, by when, and what became of it. */
export const DossierFacts = ({ view }: { view: DossierView }) => {
  const words = useWords(consoleDossierWords);
  const language = useLanguage();
  const today = useToday();
  const moved = view.originalDueOn !== null && view.originalDueOn !== view.dueOn;
  return (
    <dl className="dossier-facts">
      <Fact name={words.owner[view.kind]}>{view.owner?.name ?? words.noOwner}</Fact>
      <Fact name={words.coordinator}>{view.coordinator.name}</Fact>
      <Fact name={words.due}>
        {view.dueOn === null ? (
          words.noDue
        ) : view.actions.length === 0 && !view.late ? (
          weekdayDateWords(view.dueOn, language)
        ) : (
          <DueWords dueOn={view.dueOn} today={today} />
        )}
        {moved && view.originalDueOn !== null && (
          <p className="quiet">{words.originalDue(weekdayDateWords(view.originalDueOn, language))}</p>
        )}
      </Fact>
      {view.kind === 'bottleneck' && <BottleneckFacts view={view} />}
      {view.kind === 'delegated_rule' && <DelegatedRuleFacts view={view} />}
      {view.kind === 'legality_check' && <LegalityFacts view={view} />}
    </dl>
  );
};
