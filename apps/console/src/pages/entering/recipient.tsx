import { consoleEnteringWords, type ReadingReply, weekdayDateWords } from '@thaogo/contract';
import { useLanguage, useWords } from '../../language/use-language.ts';

/** Who would get it, why, and by when it is answered, before it is entered: what the public form tells, for whoever enters it. */
export const Recipient = ({ read }: { read: ReadingReply }) => {
  const words = useWords(consoleEnteringWords);
  const language = useLanguage();
  const { routing, scope, answer } = read;
  const [likely] = routing.candidates;
  const straight = scope.inScope && routing.lead !== null;
  const elsewhere = !straight && scope.inScope && likely !== undefined && likely.agency.code !== routing.holder.code;
  return (
    <>
      <p>
        <strong>{straight ? words.goesTo(routing.holder.name) : words.coordinator(routing.holder.name)}</strong>
      </p>
      {elsewhere && <p>{words.likely(likely.agency.name)}</p>}
      {elsewhere && !likely.joined && <p>{words.notJoined}</p>}
      {!scope.inScope && <p>{words.doubtful}</p>}
      {!scope.inScope && scope.turnTo !== null && <p>{words.turnTo(scope.turnTo)}</p>}
      {scope.inScope && routing.reasons.length > 0 && (
        <>
          <h3>{words.why}</h3>
          <ul className="plain">
            {routing.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </>
      )}
      {answer !== null && (
        <p>
          {words.due(weekdayDateWords(answer.dueOn, language))}{' '}
          {answer.source !== null && <span className="quiet">{words.source(answer.source)}</span>}
        </p>
      )}
      <p className="quiet">{words.readingHint}</p>
    </>
  );
};
