import { type CalendarAlarmView, consoleRulesWords, dateWords } from '@thaogo/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { alarmsQuery, calendarQuery, calendarsQuery } from '../../../api/rules.ts';
import { useLanguage, useWords } from '../../../language/use-language.ts';
import { Awaiting } from '../../../parts/awaiting.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { PageHeading } from '../../../parts/page-heading.tsx';
import { ProblemNotice } from '../../../parts/problem-notice.tsx';
import { CalendarForm } from './calendar-form.tsx';
import { CalendarYear } from './calendar-year.tsx';
import { VersionList } from './version-list.tsx';
import './policy.css';

const Alarm = ({ alarm }: { alarm: CalendarAlarmView }) => {
  const words = useWords(consoleRulesWords);
  const language = useLanguage();
  const dateOf = (date: string): string => dateWords(date, language);
  return (
    <Notice tone="soon">
      <p>
        {alarm.kind === 'calendar_ends'
          ? words.calendarEnds(dateOf(alarm.on), dateOf(alarm.needed))
          : words.daysUndecided(alarm.days.map(dateOf).join(', '), dateOf(alarm.needed))}
      </p>
    </Notice>
  );
};

const Alarms = () => useQuery(alarmsQuery).data?.items.map((alarm) => <Alarm key={alarm.kind} alarm={alarm} />);

/** The calendar of working days: year by year, what is undecided, and the way to another version. */
export const CalendarPage = () => {
  const words = useWords(consoleRulesWords);
  const versions = useQuery(calendarsQuery);
  const items = versions.data?.items;
  const ruling = items?.find(({ standing }) => standing === 'rules');
  const calendar = useQuery({ ...calendarQuery(ruling?.version ?? ''), enabled: ruling !== undefined });
  const [editing, setEditing] = useState(false);
  const error = versions.error ?? calendar.error;
  return (
    <>
      <PageHeading title={words.calendarTitle} />
      <p className="lead">{words.calendarLead}</p>
      <Alarms />
      <ProblemNotice error={error} retry={() => void versions.refetch()} />
      {error === null && calendar.data === undefined && <Awaiting what={words.calendarAwaited} />}
      {calendar.data !== undefined &&
        (editing ? (
          <CalendarForm calendar={calendar.data.calendar} onClose={() => setEditing(false)} />
        ) : (
          <>
            <p>
              <button type="button" className="button-primary" onClick={() => setEditing(true)}>
                {words.newCalendar}
              </button>
            </p>
            <CalendarYear calendar={calendar.data.calendar} />
          </>
        ))}
      {items !== undefined && <VersionList items={items} />}
    </>
  );
};
