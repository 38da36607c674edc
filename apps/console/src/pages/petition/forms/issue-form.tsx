import { consoleActingWords, LIMITS } from '@thaogo/contract';
import { useEffect } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useWords } from '../../../language/use-language.ts';
import { DateField } from '../../../parts/date-field.tsx';
import { Field } from '../../../parts/field.tsx';
import { useToday } from '../../../parts/use-today.ts';
import { useAct } from '../use-act.ts';
import { ActionFrame } from './action-frame.tsx';
import type { ActionFormProps } from './action-form-props.ts';
import { PublicationNote } from './publication.tsx';
import { within } from './within.ts';

/** Number and date of the answer; the date is today's unless the letter says otherwise. */
export const IssueForm = ({ view, onDone, ...frame }: ActionFormProps) => {
  const words = useWords(consoleActingWords);
  const acting = useAct();
  const today = useToday();
  const { register, handleSubmit, formState, getValues, setValue, control } = useForm({
    defaultValues: { number: '', issuedOn: today ?? '' },
  });
  useEffect(() => {
    if (today !== null && getValues('issuedOn') === '') setValue('issuedOn', today);
  }, [today, getValues, setValue]);
  const submit = handleSubmit(async (typed) => {
    if ((await acting.act(view, 'issue', typed)) !== null) onDone();
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
      <PublicationNote view={view} />
    </ActionFrame>
  );
};
