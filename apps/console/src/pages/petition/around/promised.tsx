import { type CaseworkView, consoleMeasureWords } from '@thaogo/contract';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../../language/use-language.ts';

/** What the answers to a petition promised about the law, each with where it stands. */
export const Promised = ({ measures }: Pick<CaseworkView, 'measures'>) => {
  const words = useWords(consoleMeasureWords);
  if (measures.length === 0) return null;
  return (
    <section className="answer" aria-labelledby="petition-measures">
      <h2 id="petition-measures">{words.ofPetition}</h2>
      <ul>
        {measures.map(({ code, title, stateName, next, solved, said }) => (
          <li key={code}>
            <Link to="/measures/$code" params={{ code }}>
              {title}
            </Link>
            <br />
            {next === null ? stateName : words.next(next.name)}
            {solved !== null && <p>{words.senderSaid[solved]}</p>}
            {said !== null && <p className="as-written">{said}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
};
