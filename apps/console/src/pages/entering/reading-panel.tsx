import { consoleEnteringWords, type ReadingReply, weekdayDateWords } from '@thaogo/contract';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../../language/use-language.ts';
import { provisionWords } from '../petition/provision-words.ts';

/** The words with what was found in them marked; offsets are those of the text that was read. */
const highlighted = (text: string, citations: ReadingReply['citations']): ReactNode[] => {
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of citations.toSorted((a, b) => a.start - b.start)) {
    if (start < at || end > text.length) continue;
    pieces.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return [...pieces, text.slice(at)];
};

/** What a machine reads while it is typed: provisions, who gets it and why, by when. The same as the public form shows. */
export const ReadingPanel = ({ text, reading }: { text: string; reading: ReadingReply }) => {
  const words = useWords(consoleEnteringWords);
  const language = useLanguage();
  const { routing, scope, answer, citations } = reading;
  const straight = scope.inScope && routing.lead !== null;
  const named = citations.filter(({ document }) => document !== null);
  return (
    <section className="reading" aria-labelledby="reading">
      <h2 id="reading">{words.reading}</h2>
      <p className="as-written">{highlighted(text, citations)}</p>
      <h3>{words.found}</h3>
      {named.length === 0 ? (
        <p className="quiet">{words.foundNone}</p>
      ) : (
        <ul className="plain">
          {named.map(({ start, document, heading, ...provision }) => (
            <li key={start}>
              {provisionWords(provision, language)} {document?.type} {document?.numberSymbol ?? document?.title}
              {heading !== null && <span className="quiet"> · {heading}</span>}
            </li>
          ))}
        </ul>
      )}
      <p>
        <strong>{straight ? words.goesTo(routing.holder.name) : words.coordinator(routing.holder.name)}</strong>
      </p>
      {!scope.inScope && <p>{words.doubtful}</p>}
      <ul className="plain">
        {routing.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {answer !== null && <p>{words.due(weekdayDateWords(answer.dueOn, language))}</p>}
      <p className="quiet">{words.readingHint}</p>
    </section>
  );
};
