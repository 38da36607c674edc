import { type CaseworkView, consolePetitionWords } from '@thaogo/contract';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../../language/use-language.ts';

interface AlikeGroupProps {
  /** The petition on the screen, which is not listed among the others. */
  code: string;
  group: NonNullable<CaseworkView['group']>;
}

/** The alike petitions that are answered together with this one, and where their answer is written. */
export const AlikeGroup = ({ code, group }: AlikeGroupProps) => {
  const words = useWords(consolePetitionWords).around;
  const others = group.petitions.filter((petition) => petition.code !== code);
  return (
    <section className="around" aria-labelledby="petition-group">
      <h3 id="petition-group">{words.group(others.length)}</h3>
      {group.main && <p>{words.groupMain}</p>}
      <ul>
        {others.map((petition) => (
          <li key={petition.code}>
            <p className="around-top">
              <Link to="/petitions/$code" params={{ code: petition.code }} className="code">
                {petition.code}
              </Link>
              <span>{petition.stateName}</span>
              {petition.main && <span className="quiet">{words.groupMain}</span>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
};
