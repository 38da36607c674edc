import { consoleActingWords, LIMITS } from '@thaogo/contract';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useWords } from '../../../language/use-language.ts';
import { AgencyPicker, type PickedAgency } from '../../../parts/agency-picker.tsx';
import { Field } from '../../../parts/field.tsx';
import { useAct } from '../use-act.ts';
import { ActionFrame } from './action-frame.tsx';
import type { ActionFormProps } from './action-form-props.ts';
import { within } from './within.ts';

/** Back to the coordinator, with the reason and a better address if one is known. */
export const SendBackForm = ({ view, onDone, ...frame }: ActionFormProps) => {
  const words = useWords(consoleActingWords);
  const acting = useAct();
  const [to, setTo] = useState<PickedAgency | null>(null);
  const { register, handleSubmit, formState } = useForm({ defaultValues: { reason: '' } });
  const submit = handleSubmit(async ({ reason }) => {
    const body = { reason, ...(to !== null && { to: to.code }) };
    if ((await acting.act(view, 'send_back', body)) !== null) onDone();
  });
  return (
    <ActionFrame {...frame} acting={acting} onSubmit={() => void submit()}>
      <Field label={words.reason} hint={words.reasonHint} wrong={formState.errors.reason?.message}>
        {(described) => (
          <textarea
            {...described}
            {...register('reason', { validate: within(LIMITS.reasonLongest, words) })}
            rows={4}
          />
        )}
      </Field>
      <AgencyPicker label={words.betterAgency} picked={to} onPick={setTo} joinedOnly={false} />
    </ActionFrame>
  );
};
