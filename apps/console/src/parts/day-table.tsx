import { consolePetitionWords, type ExplainedDayView, weekdayDateWords } from '@thaogo/contract';
import { useLanguage, useWords } from '../language/use-language.ts';

/** A deadline day by day, as a table: whether each day counts, and why. */
export const DayTable = ({ days, caption }: { days: readonly ExplainedDayView[]; caption: string }) => {
  const words = useWords(consolePetitionWords);
  const language = useLanguage();
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
          {days.map((day) => (
            <tr key={day.date} className={day.counts ? undefined : 'day-skipped'}>
              <th scope="row">{weekdayDateWords(day.date, language)}</th>
              <td>{day.counts ? words.counted : words.notCounted}</td>
              <td>
                {day.reason}
                {day.source !== null && <span className="day-source">{day.source}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
