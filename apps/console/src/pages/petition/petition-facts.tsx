import { type CaseworkView, consolePetitionWords, dateWords, instantWords, senderKindNames } from '@thaogo/contract';
import { useLanguage, useWords } from '../../language/use-language.ts';
import { AboutTheLaw } from './around/about-the-law.tsx';
import { OriginFacts } from './around/origin-facts.tsx';
import { SentRound } from './around/sent-round.tsx';
import { useOfficerInCharge } from './around/use-officer-in-charge.ts';

/** What is known about the petition besides its words, and what came to it on the way; never who sent it. */
export const PetitionFacts = ({ view }: { view: CaseworkView }) => {
  const words = useWords(consolePetitionWords);
  const language = useLanguage();
  const facts: readonly (readonly [string, string | null])[] = [
    [words.facts.sender, senderKindNames[language][view.senderKind]],
    [words.facts.place, view.place?.name ?? null],
    [words.facts.difficulty, view.difficulty?.name ?? null],
    [words.facts.filed, instantWords(view.filedAt, language)],
    [words.facts.lead, view.agency?.name ?? null],
    [words.facts.competent, view.competent?.name ?? null],
    [words.facts.coordinator, view.coordinator.name],
  ];
  const { around } = words;
  const { incoming, external } = view;
  const onDay = (day: string): string => dateWords(day, language);
  const later: readonly (readonly [string, string | null])[] = [
    [around.unit, view.unit && view.unit.names.join(' › ')],
    [around.facts.officer, useOfficerInCharge(view)],
    [around.facts.incoming, incoming && around.incoming(incoming.number, onDay(incoming.on))],
    [around.facts.external, external && around.external(external.ref, external.status, onDay(external.notedOn))],
  ];
  return (
    <section aria-labelledby="petition-facts">
      <h2 id="petition-facts">{words.file}</h2>
      <dl className="facts">
        {[...facts, ...later.filter(([, value]) => value !== null)].map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value ?? <span className="quiet">{words.none}</span>}</dd>
          </div>
        ))}
        <OriginFacts view={view} />
      </dl>
      <SentRound moves={view.moves} />
      <AboutTheLaw view={view} />
      {view.routingReasons.length > 0 && (
        <details>
          <summary>{words.routing}</summary>
          <ul>
            {view.routingReasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
};
