import { consoleRulesWords, weekdayDateWords } from '@thaogo/contract';
import { useLanguage, useWords } from '../../../language/use-language.ts';
import { Field } from '../../../parts/field.tsx';
import type { TypedDay } from './calendar-edits.ts';

interface DayFieldsProps {
  day: TypedDay;
  onChange: (day: TypedDay) => void;
  onRemove: () => void;
}

type TextName = 'vi' | 'en' | 'source';
// Read off the words, so that no schema comes into the browser.
const KINDS = Object.keys(consoleRulesWords.vi.kinds) as TypedDay['kind'][];

/** The fields of one day that a new calendar adds or changes. */
export const DayFields = ({ day, onChange, onRemove }: DayFieldsProps) => {
  const words = useWords(consoleRulesWords);
  const language = useLanguage();
  const dateField = (label: string, name: 'date' | 'pairedWith', hint?: string) => (
    <Field label={label} hint={hint}>
      {(described) => (
        <>
          <input
            {...described}
            type="date"
            value={day[name]}
            onChange={(event) => onChange({ ...day, [name]: event.target.value })}
          />
          {day[name] !== '' && <span className="date-said">{weekdayDateWords(day[name], language)}</span>}
        </>
      )}
    </Field>
  );
  const textField = (label: string, name: TextName) => (
    <Field label={label}>
      {(described) => (
        <input
          {...described}
          maxLength={200}
          value={day[name]}
          onChange={(event) => onChange({ ...day, [name]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <fieldset className="day-to-add">
      <legend className="heard-only">{words.addDay}</legend>
      {dateField(words.date, 'date')}
      <Field label={words.kind}>
        {(described) => (
          <select
            {...described}
            value={day.kind}
            onChange={(event) => {
              const kind = KINDS.find((known) => known === event.target.value);
              if (kind !== undefined) onChange({ ...day, kind });
            }}
          >
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {words.kinds[kind]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {textField(words.nameVi, 'vi')}
      {textField(words.nameEn, 'en')}
      {textField(words.source, 'source')}
      {day.kind !== 'holiday' &&
        day.kind !== 'undecided' &&
        dateField(words.pairedWith, 'pairedWith', words.pairedHint)}
      <p>
        <button type="button" className="button-plain" onClick={onRemove}>
          {words.removeDay(day.date)}
        </button>
      </p>
    </fieldset>
  );
};
