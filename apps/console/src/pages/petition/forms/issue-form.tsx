import { consoleActingWords, consoleMeasureWords, consolePetitionWords, LIMITS } from '@thaogo/contract';
import { useEffect } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useWords } from '../../../language/use-language.ts';
import { DateField } from '../../../parts/date-field.tsx';
import { Field } from '../../../parts/field.tsx';
import { useToday } from '../../../parts/use-today.ts';
import type { ActionBody } from '../../../api/casework.ts';
import { useAct } from '../use-act.ts';
import { ActionFrame } from './action-frame.tsx';
import type { ActionFormProps } from './action-form-props.ts';
import { PublicationNote } from './publication.tsx';
import { useChosenFiles } from './use-chosen-files.tsx';
import { atMost, within } from './within.ts';

type Capacity = NonNullable<ActionBody<'issue'>['capacity']>;

interface Typed {
  number: string;
  issuedOn: string;
  signer: string;
  capacity: Capacity | '';
  measure: string;
}

/** Number and date of the answer, the date today's unless the letter says otherwise; and, where noted, who signed it as what. */
export const IssueForm = ({ view, onDone, ...frame }: ActionFormProps) => {
  const words = useWords(consoleActingWords);
  const { around } = useWords(consolePetitionWords);
  const measures = useWords(consoleMeasureWords);
  const acting = useAct();
  const today = useToday();
  const chosen = useChosenFiles(view.code, 'letter');
  const { register, handleSubmit, formState, getValues, setValue, control } = useForm<Typed>({
    defaultValues: {
      number: '',
      issuedOn: today ?? '',
      signer: '',
      measure: view.joinableMeasures[0]?.code ?? '',
      capacity: view.signingCapacity ?? '',
    },
  });
  useEffect(() => {
    if (today !== null && getValues('issuedOn') === '') setValue('issuedOn', today);
  }, [today, getValues, setValue]);
  const submit = handleSubmit(async (typed) => {
    if (!chosen.ready()) return;
    const capacity = typed.capacity === '' ? null : typed.capacity;
    if ((await acting.act(view, 'issue', { ...typed, capacity, ...chosen.body })) !== null) onDone();
  });
  return (
    <ActionFrame {...frame} acting={acting} onSubmit={() => void submit()}>
      <Field label={words.number} hint={words.numberHint} wrong={formState.errors.number?.message}>
        {(described) => (
          <input
            {...described}
            {...register('number', { validate: within(LIMITS.issueNumberLongest, words) })}
            autoComplete="off"
            spellCheck={false}
          />
        )}
      </Field>
      <DateField
        label={words.issuedOn}
        wrong={formState.errors.issuedOn?.message}
        latest={today}
        registered={register('issuedOn', { required: words.needed })}
        value={useWatch({ control, name: 'issuedOn' })}
      />
      <Field label={around.signer} hint={around.signerHint} wrong={formState.errors.signer?.message}>
        {(described) => (
          <input
            {...described}
            {...register('signer', { validate: atMost(LIMITS.lineLongest, words) })}
            autoComplete="off"
            spellCheck={false}
          />
        )}
      </Field>
      <Field
        label={around.capacity}
        hint={view.signingCapacity === null ? undefined : around.deputySigns(around.capacities[view.signingCapacity])}
      >
        {(described) => (
          <select {...described} {...register('capacity')}>
            <option value="">{around.noCapacity}</option>
            {Object.entries(around.capacities).map(([capacity, name]) => (
              <option key={capacity} value={capacity}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      {view.joinableMeasures.length > 0 && (
        <Field label={measures.join} hint={measures.joinHint}>
          {(described) => (
            <select {...described} {...register('measure')}>
              {view.joinableMeasures.map(({ code, title }) => (
                <option key={code} value={code}>
                  {`${title} (${code})`}
                </option>
              ))}
              <option value="">{measures.joinNone}</option>
            </select>
          )}
        </Field>
      )}
      {chosen.field}
      <PublicationNote view={view} />
    </ActionFrame>
  );
};
