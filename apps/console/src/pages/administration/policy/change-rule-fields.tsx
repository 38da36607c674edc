import { consolePolicyWords, consoleRulesWords, periodNames } from '@thaogo/contract';
import { useLanguage, useWords } from '../../../language/use-language.ts';
import { Field } from '../../../parts/field.tsx';
import { PERIODS } from './period-name.ts';
import type { TypedChangeRule } from './policy-edits.ts';
import { SourceFields } from './source-fields.tsx';
import { TextField } from './text-field.tsx';

const NEW_RULE: TypedChangeRule = {
  period: '',
  times: '1',
  amount: '',
  unit: 'day',
  reference: '',
  assumption: false,
};

interface ChangeRuleFieldsProps {
  rules: readonly TypedChangeRule[];
  judged: boolean;
  onChange: (rules: readonly TypedChangeRule[]) => void;
}

/** Which periods may be extended or stand still, how often and how long, and which document says so. */
export const ChangeRuleFields = ({ rules, judged, onChange }: ChangeRuleFieldsProps) => {
  const words = useWords(consolePolicyWords);
  const { units, unit: unitLabel, needed } = useWords(consoleRulesWords);
  const language = useLanguage();
  const replace = (index: number, rule: TypedChangeRule | null): void =>
    onChange(rules.flatMap((each, at) => (at === index ? (rule ?? []) : each)));
  return (
    <>
      <p className="quiet">{words.changesLead}</p>
      {rules.map((rule, index) => {
        const name = rule.period === '' ? words.addRule : periodNames[language][rule.period];
        return (
          // Rules have no name of their own before their period is chosen.
          <fieldset key={index} className="policy-entry">
            <legend>{name}</legend>
            <Field label={words.period} wrong={judged && rule.period === '' ? needed : undefined}>
              {(described) => (
                <select
                  {...described}
                  value={rule.period}
                  onChange={(event) =>
                    replace(index, { ...rule, period: PERIODS.find((known) => known === event.target.value) ?? '' })
                  }
                >
                  <option value="">{words.period}</option>
                  {PERIODS.map((period) => (
                    <option key={period} value={period}>
                      {periodNames[language][period]}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <TextField
              label={words.times}
              kind="number"
              value={rule.times}
              onChange={(times) => replace(index, { ...rule, times })}
            />
            <TextField
              label={words.longest}
              kind="number"
              value={rule.amount}
              wrong={judged && rule.amount.trim() === '' ? needed : undefined}
              onChange={(amount) => replace(index, { ...rule, amount })}
            />
            <Field label={unitLabel}>
              {(described) => (
                <select
                  {...described}
                  value={rule.unit}
                  onChange={(event) =>
                    replace(index, { ...rule, unit: event.target.value === 'day' ? 'day' : 'working_day' })
                  }
                >
                  <option value="day">{units.day}</option>
                  <option value="working_day">{units.working_day}</option>
                </select>
              )}
            </Field>
            <SourceFields
              source={rule}
              judged={judged}
              mayAssume={false}
              onChange={(changed) => replace(index, changed)}
            />
            <p>
              <button type="button" className="button-plain" onClick={() => replace(index, null)}>
                {words.remove(name)}
              </button>
            </p>
          </fieldset>
        );
      })}
      <p>
        <button type="button" className="button-quiet" onClick={() => onChange([...rules, NEW_RULE])}>
          {words.addRule}
        </button>
      </p>
    </>
  );
};
