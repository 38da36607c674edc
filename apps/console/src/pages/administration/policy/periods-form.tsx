import { consoleRulesWords, periodNames, type PolicyData, spanWords } from '@thaogo/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { enterPolicy } from '../../../api/rules.ts';
import { useLanguage, useWords } from '../../../language/use-language.ts';
import { announce } from '../../../parts/announcer.tsx';
import { ProblemNotice } from '../../../parts/problem-notice.tsx';
import { SubmitButton } from '../../../parts/submit-button.tsx';
import { useToday } from '../../../parts/use-today.ts';
import { lacksSource, PeriodFields, type TypedPeriod, typedPeriod } from './period-fields.tsx';
import { type PeriodName, PERIODS } from './period-name.ts';
import { type VersionFacts, VersionFields } from './version-fields.tsx';

/** A period as it was typed; null where there is none any more. What stayed the same keeps its note. */
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

/** A new version of the periods, made from the one in force; everything else of it stays. */
export const PeriodsForm = ({ policy, onClose }: { policy: PolicyData; onClose: () => void }) => {
  const words = useWords(consoleRulesWords);
  const language = useLanguage();
  const today = useToday();
  const queryClient = useQueryClient();
  const [typed, setTyped] = useState(
    () => new Map(PERIODS.map((name): [PeriodName, TypedPeriod] => [name, typedPeriod(policy.periods[name])])),
  );
  const [judged, setJudged] = useState(false);
  const { register, handleSubmit, formState, control } = useForm<VersionFacts>({
    defaultValues: { version: '', inForceFrom: today ?? '', reason: '' },
  });
  const entering = useMutation({
    mutationFn: ({ version, inForceFrom, reason }: VersionFacts) => {
      const periods = Object.fromEntries(
        [...typed].flatMap(([name, period]) => {
          const made = asPeriod(period, policy.periods[name]);
          return made === undefined ? [] : [[name, made]];
        }),
      );
      return enterPolicy({ ...policy, version, inForceFrom, periods }, reason);
    },
    onSuccess: async ({ version }) => {
      await queryClient.invalidateQueries({ queryKey: ['rules'] });
      announce(words.entered(version));
      onClose();
    },
  });
  const submit = handleSubmit((facts) => {
    const lacking = PERIODS.find((name) => lacksSource(typed.get(name) ?? typedPeriod(undefined)));
    setJudged(true);
    if (lacking === undefined) entering.mutate(facts);
    else document.getElementById(`period-${lacking}`)?.scrollIntoView();
  });
  return (
    <form noValidate className="rules-form" onSubmit={(event) => void submit(event)}>
      {PERIODS.map((name) => {
        const period = typed.get(name) ?? typedPeriod(undefined);
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
              onChange={(next) => setTyped(new Map(typed).set(name, next))}
            />
          </details>
        );
      })}
      <h2>{words.newVersion}</h2>
      <VersionFields
        register={register}
        errors={formState.errors}
        inForceFrom={useWatch({ control, name: 'inForceFrom' })}
      />
      <ProblemNotice error={entering.error} typing />
      <p className="button-row">
        <SubmitButton primary pending={entering.isPending}>
          {words.enter}
        </SubmitButton>
        <button type="button" className="button-plain" onClick={onClose}>
          {words.cancel}
        </button>
      </p>
    </form>
  );
};
