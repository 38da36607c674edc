import { type CaseworkView, consoleMovesAwayWords } from '@thaogo/contract';
import { useWords } from '../../../language/use-language.ts';
import { MoveWords } from '../../../parts/move-words.tsx';

/** How often it was sent back or its lead disputed, and by whom. */
export const SentRound = ({ moves }: Pick<CaseworkView, 'moves'>) => {
  const words = useWords(consoleMovesAwayWords);
  if (moves.length === 0) return null;
  return (
    <section className="sent-round" aria-labelledby="petition-sent-round">
      <h3 id="petition-sent-round">{words.ofPetition(moves.length)}</h3>
      <ol>
        {moves.map((move, index) => (
          <li key={`${move.on} ${move.kind} ${index}`}>
            <strong>{move.agency.name}</strong>
            {', '}
            <MoveWords move={move} />
          </li>
        ))}
      </ol>
    </section>
  );
};
