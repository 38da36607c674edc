import { type CalendarData, consoleRulesWords, weekdayDateWords } from '@thaogo/contract';
import { useLanguage, useWords } from '../../../language/use-language.ts';
import { Field } from '../../../parts/field.tsx';
import type { CalendarEdits, Decision, TypedDay } from './calendar-edits.ts';
import { DayFields } from './day-fields.tsx';

const DECISIONS: readonly Decision[] = ['undecided', 'holiday', 'working_day'];
const NEW_DAY: TypedDay = { date: '', kind: 'holiday', vi: '', en: '', source: '', pairedWith: '' };

interface CalendarEditFieldsProps {
  calendar: CalendarData;
  edits: CalendarEdits;
  onChange: (edits: CalendarEdits) => void;
}

/** What to decide of undecided days, and what other days to add. */
export const CalendarEditFields = ({ calendar, edits, onChange }: CalendarEditFieldsProps) => {
  const words = useWords(consoleRulesWords);
  const language = useLanguage();
  const undecided = calendar.days.filter(({ kind }) => kind === 'undecided');
  const replaced = (index: number, day: TypedDay | null): TypedDay[] =>
    edits.days.flatMap((each, at) => (at === index ? (day ?? []) : each));
  return (
    <>
      {undecided.length > 0 && (
        <>
          <h2>{words.decide}</h2>
          <p className="quiet">{words.decideHint}</p>
          {undecided.map(({ date }) => (
            <Field key={date} label={weekdayDateWords(date, language)}>
              {(described) => (
                <select
                  {...described}
                  value={edits.decisions.get(date) ?? 'undecided'}
                  onChange={(event) => {
                    const decision = DECISIONS.find((known) => known === event.target.value) ?? 'undecided';
                    onChange({ ...edits, decisions: new Map(edits.decisions).set(date, decision) });
                  }}
                >
                  {DECISIONS.map((decision) => (
                    <option key={decision} value={decision}>
                      {words.decisions[decision]}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          ))}
          <Field label={words.decisionSource} hint={words.sourceHint}>
            {(described) => (
              <input
                {...described}
                maxLength={300}
                value={edits.decisionSource}
                onChange={(event) => onChange({ ...edits, decisionSource: event.target.value })}
              />
            )}
          </Field>
        </>
      )}
      <h2>{words.moreDays}</h2>
      {edits.days.map((day, index) => (
        <DayFields
          // Days have no name of their own before their date is typed.
          key={index}
          day={day}
          onChange={(changed) => onChange({ ...edits, days: replaced(index, changed) })}
          onRemove={() => onChange({ ...edits, days: replaced(index, null) })}
        />
      ))}
      <p>
        <button
          type="button"
          className="button-quiet"
          onClick={() => onChange({ ...edits, days: [...edits.days, NEW_DAY] })}
        >
          {words.addDay}
        </button>
      </p>
    </>
  );
};
