import { consoleActingWords, LIMITS } from '@thaogo/contract';
import { useForm } from 'react-hook-form';
import { useWords } from '../../../language/use-language.ts';
import { Field } from '../../../parts/field.tsx';
import { useAct } from '../use-act.ts';
import { ActionFrame } from './action-frame.tsx';
import type { ActionFormProps } from './action-form-props.ts';
import { within } from './within.ts';

/** The draft back to its author, with what must change. */
export const RemarkForm = ({ view, onDone, ...frame }: ActionFormProps) => {
  const words = useWords(consoleActingWords);
  const acting = useAct();
  const { register, handleSubmit, formState } = useForm({ defaultValues: { remark: '' } });
  const submit = handleSubmit(async ({ remark }) => {
    if ((await acting.act(view, 'return_draft', { remark })) !== null) onDone();
  });
  return (
    <ActionFrame {...frame} acting={acting} onSubmit={() => void submit()}>
      <Field label={words.remark} hint={words.remarkHint} wrong={formState.errors.remark?.message}>
        {(described) => (
          <textarea
            {...described}
            {...register('remark', { validate: within(LIMITS.reasonLongest, words) })}
            rows={4}
          />
        )}
      </Field>
    </ActionFrame>
  );
};
