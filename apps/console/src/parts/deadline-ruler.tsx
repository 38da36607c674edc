import { consolePetitionWords, type DeadlineView, dateWords, weekdayDateWords } from '@thaogo/contract';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useLanguage, useWords } from '../language/use-language.ts';
import { type RulerDay, rulerDays } from './ruler-days.ts';
import { useIsWide } from './use-is-wide.ts';
import './deadline-ruler.css';

interface DeadlineRulerProps {
  deadline: DeadlineView;
  name: string;
  today: string | null;
}

const classOf = (day: RulerDay): string =>
  [
    'day',
    `day-${day.kind}`,
    day.due && 'day-due',
    day.originalDue && 'day-original-due',
    day.today && 'day-today',
    day.ended && 'day-ended',
  ]
    .filter((part) => part !== false)
    .join(' ');

/** What the ruler says of one day: its date, its marks, why it counts or not. */
const useDayWords = (): ((day: RulerDay) => string) => {
  const words = useWords(consolePetitionWords);
  const language = useLanguage();
  return (day) =>
    [
      weekdayDateWords(day.date, language),
      day.kind === 'start' ? words.start : null,
      day.due ? words.due : null,
      day.originalDue ? words.originalDue : null,
      day.today ? words.today : null,
      day.ended ? words.ended : null,
      day.reason,
    ]
      .filter((part) => part !== null)
      .join(' · ');
};

/** Start and due date under their days; a ruler that runs on past the due date leaves its label where it belongs. */
const Ends = ({ deadline, days }: { deadline: DeadlineView; days: readonly RulerDay[] }) => {
  const language = useLanguage();
  const untilDue = days.findIndex((day) => day.due) + 1;
  return (
    <p className="ruler-ends figures" aria-hidden="true" style={{ width: `${(untilDue / days.length) * 100}%` }}>
      <span>{dateWords(deadline.startedOn, language)}</span>
      <span>{dateWords(deadline.dueOn, language)}</span>
    </p>
  );
};

/** One stop for the Tab key; the arrow keys, the pointer and a tap choose the day that is named below. */
const DayChooser = ({ deadline, name, today }: DeadlineRulerProps) => {
  const words = useWords(consolePetitionWords);
  const dayWords = useDayWords();
  const bar = useRef<HTMLDivElement>(null);
  const days = rulerDays(deadline, today);
  const [chosen, setChosen] = useState<string | null>(null);
  const stop = days.find((day) => day.date === chosen) ?? days.find((day) => day.today) ?? days[0];

  const move = (event: KeyboardEvent, index: number): void => {
    const to = { ArrowLeft: index - 1, ArrowRight: index + 1, Home: 0, End: days.length - 1 }[event.key];
    const day = to === undefined ? undefined : days[to];
    if (day === undefined) return;
    event.preventDefault();
    bar.current?.querySelector<HTMLElement>(`[data-date="${day.date}"]`)?.focus();
  };

  const shown = days.find((day) => day.date === chosen);
  return (
    <div className="ruler">
      <div ref={bar} className="ruler-bar" role="group" aria-label={words.ruler(name)}>
        {days.map((day, index) => (
          <button
            key={day.date}
            type="button"
            className={classOf(day)}
            data-date={day.date}
            tabIndex={day === stop ? 0 : -1}
            aria-label={dayWords(day)}
            onFocus={() => setChosen(day.date)}
            onMouseEnter={() => setChosen(day.date)}
            onMouseLeave={() => setChosen(null)}
            onKeyDown={(event) => move(event, index)}
          />
        ))}
      </div>
      <Ends deadline={deadline} days={days} />
      <p className="ruler-day" aria-hidden="true">
        {shown === undefined ? words.rulerHint : dayWords(shown)}
      </p>
    </div>
  );
};

/** The deadline ruler: the days from start to due date, those that do not count hatched, today a hairline. */
export const DeadlineRuler = (props: DeadlineRulerProps) => {
  const wide = useIsWide();
  if (wide) return <DayChooser {...props} />;
  // On a phone a short bar; the sentence and the table below say the same in words.
  const days = rulerDays(props.deadline, props.today);
  return (
    <div className="ruler ruler-short" aria-hidden="true">
      <div className="ruler-bar">
        {days.map((day) => (
          <span key={day.date} className={classOf(day)} />
        ))}
      </div>
      <Ends deadline={props.deadline} days={days} />
    </div>
  );
};
