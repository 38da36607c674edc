import { consoleRulesWords, periodNames, type PolicyData, spanWords } from '@thaogo/contract';
import { useLanguage, useWords } from '../../../language/use-language.ts';
import { lacksSource, PeriodFields, type TypedPeriod, typedPeriod } from './period-fields.tsx';
import { type PeriodName, PERIODS } from './period-name.ts';

/** Periods as they are typed, by name. */
export type TypedPeriods = ReadonlyMap<PeriodName, TypedPeriod>;

export const typedPeriods = ({ periods }: PolicyData): TypedPeriods =>
  new Map(PERIODS.map((name): [PeriodName, TypedPeriod] => [name, typedPeriod(periods[name])]));

const periodOf = (typed: TypedPeriods, name: PeriodName): TypedPeriod => typed.get(name) ?? typedPeriod(undefined);

/** The first period that has a length and neither a source nor the mark that it is assumed. */
export const periodLackingSource = (typed: TypedPeriods): PeriodName | undefined =>
  PERIODS.find((name) => lacksSource(periodOf(typed, name)));

/** A period as it was typed; none where it has no length. What stayed the same keeps its note. */
const asPeriod = (
  { amount, unit, reference, assumption }: TypedPeriod,
  before: PolicyData['periods'][PeriodName],
): PolicyData['periods'][PeriodName] => {
  if (amount.trim() === '') return undefined;
  const same = before !== undefined && before.amount === Number(amount) && before.unit === unit;
  const source = { reference: reference.trim() === '' ? null : reference.trim(), assumption };
  const noted = same && before.source.note !== undefined && before.source.reference === source.reference;
  return { amount: Number(amount), unit, source: noted ? { ...source, note: before.source.note } : source };
};

/** The periods of a policy as they were typed. */
export const editedPeriods = (policy: PolicyData, typed: TypedPeriods): PolicyData['periods'] =>
  Object.fromEntries(
    [...typed].flatMap(([name, period]) => {
      const made = asPeriod(period, policy.periods[name]);
      return made === undefined ? [] : [[name, made]];
    }),
  );

interface PeriodsFieldsProps {
  typed: TypedPeriods;
  judged: boolean;
  onChange: (typed: TypedPeriods) => void;
}

/** Every period that there may be, each folded under its name and length. */
export const PeriodsFields = ({ typed, judged, onChange }: PeriodsFieldsProps) => {
  const words = useWords(consoleRulesWords);
  const language = useLanguage();
  return PERIODS.map((name) => {
    const period = periodOf(typed, name);
    const length =
      period.amount === '' ? words.unset : spanWords({ ...period, amount: Number(period.amount) }, language);
    return (
      <details key={name} id={`period-${name}`} {...(judged && lacksSource(period) && { open: true })}>
        <summary>
          {periodNames[language][name]} <span className="quiet">{length}</span>
        </summary>
        <PeriodFields
          name={periodNames[language][name]}
          judged={judged}
          period={period}
          onChange={(next) => onChange(new Map(typed).set(name, next))}
        />
      </details>
    );
  });
};
