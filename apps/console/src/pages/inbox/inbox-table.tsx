import { consoleInboxWords, dateWords } from '@thaogo/contract';
import { Link } from '@tanstack/react-router';
import { useLanguage, useWords } from '../../language/use-language.ts';
import { DueWords } from '../../parts/due-words.tsx';
import { headingOf } from '../../parts/heading-of.ts';
import { StateMark } from '../../parts/state-mark.tsx';
import { InboxMarks } from './inbox-marks.tsx';
import type { InboxRowsProps } from './inbox-rows.ts';

/** The inbox where there is room: a table with its headers. */
export const InboxTable = ({ items, today, withAgency }: InboxRowsProps) => {
  const words = useWords(consoleInboxWords);
  const language = useLanguage();
  return (
    <table className="table inbox-table">
      <caption className="heard-only">{words.list}</caption>
      <thead>
        <tr>
          <th scope="col">{words.columns.due}</th>
          <th scope="col">{words.columns.title}</th>
          <th scope="col">{words.columns.state}</th>
          {withAgency && <th scope="col">{words.columns.agency}</th>}
          <th scope="col">{words.columns.code}</th>
          <th scope="col">{words.columns.filed}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.code}>
            <td className="inbox-due">
              {item.dueOn === null ? (
                <span className="quiet">{words.noDeadline}</span>
              ) : (
                <DueWords dueOn={item.dueOn} today={today} />
              )}
            </td>
            <th scope="row" className="inbox-title">
              <Link to="/petitions/$code" params={{ code: item.code }} data-row="">
                {headingOf({ title: null, text: item.title, code: item.code })}
              </Link>
            </th>
            <td className="inbox-state">
              <StateMark state={item.state} name={item.stateName} />
              <InboxMarks item={item} />
            </td>
            {withAgency && (
              <td className="inbox-agency">{item.agency?.name ?? <span className="quiet">{words.noAgency}</span>}</td>
            )}
            <td className="code">{item.code}</td>
            <td className="figures">{dateWords(item.filedOn, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
