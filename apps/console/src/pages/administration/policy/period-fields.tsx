import { consoleRulesWords, type PolicyData } from '@thaogo/contract';
import { useWords } from '../../../language/use-language.ts';
import { Field } from '../../../parts/field.tsx';

/** A period as it is typed: an empty amount means that there is none. */
export interface TypedPeriod {
  amount: string;
  unit: 'day' | 'working_day';
  reference: string;
  assumption: boolean;
}

export const typedPeriod = (period: PolicyData['periods']['answer']): TypedPeriod => ({
  amount: period === undefined ? '' : String(period.amount),
  unit: period?.unit ?? 'working_day',
  reference: period?.source.reference ?? '',
  assumption: period?.source.assumption ?? false,
});

/** A period with a length has a source, or says that it has none. */
export const lacksSource = ({ amount, reference, assumption }: TypedPeriod): boolean =>
  amount.trim() !== '' && reference.trim() === '' && !assumption;

interface PeriodFieldsProps {
  name: string;
  /** True once what is missing is to be said. */
  judged: boolean;
  period: TypedPeriod;
  onChange: (period: TypedPeriod) => void;
}

/** The fields of one period. */
export const PeriodFields = ({ name, judged, period, onChange }: PeriodFieldsProps) => {
  const words = useWords(consoleRulesWords);
  return (
    <fieldset>
      <legend className="heard-only">{name}</legend>
      <Field label={words.amount} hint={words.amountHint}>
        {(described) => (
          <input
            {...described}
            type="number"
            min={1}
            max={3650}
            value={period.amount}
            onChange={(event) => onChange({ ...period, amount: event.target.value })}
          />
        )}
      </Field>
      <Field label={words.unit}>
        {(described) => (
          <select
            {...described}
            value={period.unit}
            onChange={(event) => onChange({ ...period, unit: event.target.value === 'day' ? 'day' : 'working_day' })}
          >
            <option value="working_day">{words.units.working_day}</option>
            <option value="day">{words.units.day}</option>
          </select>
        )}
      </Field>
      <Field
        label={words.source}
        hint={words.sourceHint}
        wrong={judged && lacksSource(period) ? words.needed : undefined}
      >
        {(described) => (
          <input
            {...described}
            maxLength={300}
            value={period.reference}
            onChange={(event) => onChange({ ...period, reference: event.target.value })}
          />
        )}
      </Field>
      <label className="check">
        <input
          type="checkbox"
          checked={period.assumption}
          onChange={(event) => onChange({ ...period, assumption: event.target.checked })}
        />
        {words.isAssumption}
      </label>
    </fieldset>
  );
};
