import { type AgencyMovesPage, consoleMovesAwayWords, type MovesBehindFigure } from '@thaogo/contract';
import { Link } from '@tanstack/react-router';
import type { Period } from '../../api/moves-away.ts';
import { useWords } from '../../language/use-language.ts';

interface AgencyRowsProps {
  items: AgencyMovesPage['items'];
  /** The days that the figures are of. */
  period: Period;
}
type Row = AgencyRowsProps['items'][number];

const FIGURES = ['assigned', 'sentBack', 'disputed', 'decidedAgainst'] as const;
/** The petitions that a figure leads to; how often something was assigned leads nowhere. */
const BEHIND: Partial<Record<(typeof FIGURES)[number], MovesBehindFigure>> = {
  sentBack: 'sent_back',
  disputed: 'disputed',
  decidedAgainst: 'decided_against',
};

/** A figure of an agency, as a link to the petitions behind it; nothing leads to none. */
const Figure = ({ row, name, period }: { row: Row; name: (typeof FIGURES)[number]; period: Period }) => {
  const words = useWords(consoleMovesAwayWords);
  const of = BEHIND[name];
  const count = row[name];
  return (
    <>
      {of === undefined || count === 0 ? (
        <span className="figures">{count}</span>
      ) : (
        <Link
          to="/send-backs/$agency"
          params={{ agency: row.agency.code }}
          search={{ of, ...period }}
          className="figures send-backs-figure"
          aria-label={words.behindLink(words.behind[of], count, row.agency.name)}
        >
          {count}
        </Link>
      )}
      {name === 'decidedAgainst' && row.disputed > 0 && (
        <span className="quiet">{` ${words.ofDecided(row.decided)}`}</span>
      )}
    </>
  );
};

/** Agencies and their figures where there is room: a table. */
export const AgencyTable = ({ items, period }: AgencyRowsProps) => {
  const words = useWords(consoleMovesAwayWords);
  return (
    <table className="table send-backs-table">
      <caption className="heard-only">{words.title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.columns.agency}</th>
          {FIGURES.map((name) => (
            <th key={name} scope="col">
              {words.columns[name]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((row) => (
          <tr key={row.agency.code}>
            <th scope="row">{row.agency.name}</th>
            {FIGURES.map((name) => (
              <td key={name}>
                <Figure row={row} name={name} period={period} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** The same on a phone: one agency under the other. */
export const AgencyCards = ({ items, period }: AgencyRowsProps) => {
  const words = useWords(consoleMovesAwayWords);
  return (
    <ul className="send-backs-cards" aria-label={words.title}>
      {items.map((row) => (
        <li key={row.agency.code}>
          <p>
            <strong>{row.agency.name}</strong>
          </p>
          <dl>
            {FIGURES.map((name) => (
              <div key={name}>
                <dt>{words.columns[name]}</dt>
                <dd>
                  <Figure row={row} name={name} period={period} />
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
};
