import { filingReadingWords, type ReadingReply, weekdayDateWords } from '@thaogo/contract';
import type { FormAnswers } from '../../forms/answers.ts';
import { filedCitations, filedPlace } from '../../forms/filing-request.ts';
import { askReading } from '../../http/ask-reading.ts';
import type { Visit } from '../../http/visit.ts';
import type { Language } from '../../language.ts';
import { typeset } from '../../parts/typeset.ts';

/** Who would get the petition as it stands, and why; null when that cannot be told now. */
export const readRecipient = (visit: Visit, answers: FormAnswers): Promise<ReadingReply | null> => {
  const place = filedPlace(answers);
  const citations = filedCitations(answers);
  return askReading(visit, {
    text: answers.text,
    ...(place !== '' && { place }),
    ...(citations.length > 0 && { citations }),
    ...(answers.joined.id !== '' && { bottleneck: answers.joined.id }),
  });
};

/** Who gets it, why, and by when it is answered, before it is sent. */
export const Recipient = ({ read, language }: { read: ReadingReply; language: Language }) => {
  const words = filingReadingWords[language].recipient;
  const { routing, scope, answer } = read;
  const [likely] = routing.candidates;
  const straight = scope.inScope && routing.lead !== null;
  const elsewhere = !straight && scope.inScope && likely !== undefined && likely.agency.code !== routing.holder.code;
  const asked = elsewhere && !likely.joined;
  const due = answer === null ? null : weekdayDateWords(answer.dueOn, language);
  return (
    <section className="suggestion" aria-labelledby="recipient">
      <h2 id="recipient">{words.heading}</h2>
      <p className="recipient">{straight ? words.lead(routing.holder.name) : words.coordinator(routing.holder.name)}</p>
      {elsewhere && <p>{words.likely(likely.agency.name)}</p>}
      {!scope.inScope && <p>{words.doubtful}</p>}
      {scope.inScope && routing.reasons.length > 0 && (
        <>
          <h3>{words.why}</h3>
          <ul className="lines">
            {routing.reasons.map((reason) => (
              <li key={reason}>{typeset(reason)}</li>
            ))}
          </ul>
        </>
      )}
      {due !== null && (
        <p>
          {typeset(asked ? words.dueAsked(due) : words.due(due))}{' '}
          {answer?.source !== null && answer?.source !== undefined && words.source(answer.source)}
        </p>
      )}
      <p className="quiet">{words.machine}</p>
    </section>
  );
};
