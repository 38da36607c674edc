import {
  consolePetitionWords,
  type ExplainedDayView,
  type HeldDaysView,
  heldOn,
  holderWords,
  weekdayDateWords,
} from '@thaogo/contract';
import { useLanguage, useWords } from '../language/use-language.ts';

const CLASSES: Partial<Record<ExplainedDayView['code'], string>> = {
  paused: 'day-skipped day-standing-still',
  undecided: 'day-not-decided',
};

interface DayTableProps {
  days: readonly ExplainedDayView[];
  caption: string;
  /** Who had it on which days; said where it changes hands. */
  held?: readonly HeldDaysView[];
}

/** A deadline day by day, as a table: whether each day counts, and why. */
export const DayTable = ({ days, caption, held = [] }: DayTableProps) => {
  const words = useWords(consolePetitionWords);
  const language = useLanguage();
  const counted = ({ code, counts }: ExplainedDayView): string => {
    if (code === 'undecided') return words.countedForNow;
    if (code === 'paused') return words.standsStill;
    return counts ? words.counted : words.notCounted;
  };
  const holderFrom = (date: string, before: string | undefined): string | null => {
    const part = heldOn(held, date);
    if (part === undefined || (before !== undefined && part === heldOn(held, before))) return null;
    return part.by === 'sender' ? words.holdsSender : words.holds(holderWords(part, 'staff', language));
  };
  return (
    // Wide tables scroll by themselves; the keyboard must be able to reach that.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="scroll" role="region" aria-label={caption} tabIndex={0}>
      <table className="table day-table">
        <caption className="heard-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.dayTable.day}</th>
            <th scope="col">{words.dayTable.counts}</th>
            <th scope="col">{words.dayTable.reason}</th>
          </tr>
        </thead>
        <tbody>
          {days.map((day, index) => {
            const holder = holderFrom(day.date, days[index - 1]?.date);
            return (
              <tr key={day.date} className={CLASSES[day.code] ?? (day.counts ? undefined : 'day-skipped')}>
                <th scope="row">{weekdayDateWords(day.date, language)}</th>
                <td>{counted(day)}</td>
                <td>
                  {day.reason}
                  {day.source !== null && <span className="day-source">{day.source}</span>}
                  {holder !== null && <span className="day-source">{holder}</span>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
};
