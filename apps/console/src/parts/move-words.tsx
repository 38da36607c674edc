import { consoleMovesAwayWords, dateWords, type MoveAwayView } from '@thaogo/contract';
import { useLanguage, useWords } from '../language/use-language.ts';

/** What one move was: when, what, where to, and what came of the dispute that it opened. */
export const MoveWords = ({ move }: { move: Omit<MoveAwayView, 'agency'> }) => {
  const words = useWords(consoleMovesAwayWords);
  const language = useLanguage();
  const { kind, on, proposed, against } = move;
  const decided = against === null ? words.undecided : against ? words.against : words.granted;
  return (
    <>
      <time dateTime={on}>{dateWords(on, language)}</time>
      {`: ${words.kinds[kind]}.`}
      {proposed !== null && ` ${words.proposed(proposed.name)}.`}
      {kind !== 'sent_back' && (
        <>
          {' '}
          <strong>{decided}.</strong>
        </>
      )}
    </>
  );
};
