import { type CalendarData, consoleRulesWords, weekdayDateWords } from '@thaogo/contract';
import { useState } from 'react';
import { useLanguage, useWords } from '../../../language/use-language.ts';
import { Field } from '../../../parts/field.tsx';
import { useToday } from '../../../parts/use-today.ts';
import { SourceLine } from './source-line.tsx';
import { YearView } from './year-view.tsx';

const yearsOf = ({ from, to }: CalendarData): string[] => {
  const first = Number(from.slice(0, 4));
  return Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, index) => String(first + index));
};

/** One year of the calendar at a glance, and its special days in words. */
export const CalendarYear = ({ calendar }: { calendar: CalendarData }) => {
  const words = useWords(consoleRulesWords);
  const language = useLanguage();
  const today = useToday();
  const years = yearsOf(calendar);
  const [chosen, setChosen] = useState<string | null>(null);
  const current = today?.slice(0, 4) ?? '';
  const year = chosen ?? (years.includes(current) ? current : (years.at(-1) ?? ''));
  const days = calendar.days.filter(({ date }) => date.startsWith(year));
  return (
    <section aria-labelledby="special-days">
      <div className="year-choice">
        <Field label={words.year}>
          {(described) => (
            <select {...described} value={year} onChange={(event) => setChosen(event.target.value)}>
              {years.map((each) => (
                <option key={each}>{each}</option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <YearView year={year} days={days} />
      <h2 id="special-days">{words.daysOf(year)}</h2>
      {days.length === 0 && <p className="empty">{words.noDays}</p>}
      <ul className="rows">
        {days.map(({ date, kind, name, source }) => (
          <li key={date}>
            <div className="row-words">
              <p>
                <strong>{weekdayDateWords(date, language)}</strong>
                {' · '}
                {name[language]}
              </p>
              <SourceLine source={source} />
            </div>
            <p className={kind === 'undecided' ? 'assumed' : undefined}>{words.kinds[kind]}</p>
          </li>
        ))}
      </ul>
    </section>
  );
};
