import { consoleInboxWords, dateWords } from '@thaogo/contract';
import { Link } from '@tanstack/react-router';
import { useLanguage, useWords } from '../../language/use-language.ts';
import { DueWords } from '../../parts/due-words.tsx';
import { headingOf } from '../../parts/heading-of.ts';
import { StateMark } from '../../parts/state-mark.tsx';
import { InboxMarks } from './inbox-marks.tsx';
import type { InboxRowsProps } from './inbox-rows.ts';

/** The inbox on a phone: one petition under the other, its title the whole width. */
export const InboxList = ({ items, today, withAgency }: InboxRowsProps) => {
  const words = useWords(consoleInboxWords);
  const language = useLanguage();
  return (
    <ul className="inbox-list" aria-label={words.list}>
      {items.map((item) => (
        <li key={item.code}>
          {item.dueOn !== null && (
            <p className="inbox-due">
              <DueWords dueOn={item.dueOn} today={today} />
            </p>
          )}
          <p className="inbox-title">
            <Link to="/petitions/$code" params={{ code: item.code }} data-row="">
              {headingOf({ title: null, text: item.title, code: item.code })}
            </Link>
          </p>
          <p className="inbox-facts">
            <StateMark state={item.state} name={item.stateName} />
            <InboxMarks item={item} />
            <span className="code">{item.code}</span>
            <span className="quiet">{words.filedOn(dateWords(item.filedOn, language))}</span>
            {withAgency && <span className="quiet">{item.agency?.name ?? words.noAgency}</span>}
          </p>
        </li>
      ))}
    </ul>
  );
};
