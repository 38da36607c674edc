import { consoleActingWords, LIMITS } from '@thaogo/contract';
import { useForm } from 'react-hook-form';
import { useWords } from '../../../language/use-language.ts';
import { Field } from '../../../parts/field.tsx';
import { useAct } from '../use-act.ts';
import { ActionFrame } from './action-frame.tsx';
import type { ActionFormProps } from './action-form-props.ts';
import { atMost } from './within.ts';

/** The approval, with what may be published where the sender agreed to that. */
export const ApproveForm = ({ view, onDone, ...frame }: ActionFormProps) => {
  const words = useWords(consoleActingWords);
  const acting = useAct();
  const { register, handleSubmit, formState } = useForm({ defaultValues: { publicText: view.publicText ?? '' } });
  const submit = handleSubmit(async ({ publicText }) => {
    if ((await acting.act(view, 'approve', view.publishAnswer ? { publicText } : {})) !== null) onDone();
  });
  return (
    <ActionFrame {...frame} acting={acting} onSubmit={() => void submit()}>
      {view.publishAnswer && (
        <Field label={words.publicText} hint={words.publicTextHint} wrong={formState.errors.publicText?.message}>
          {(described) => (
            <textarea
              {...described}
              {...register('publicText', { validate: atMost(LIMITS.draftLongest, words) })}
              rows={6}
            />
          )}
        </Field>
      )}
    </ActionFrame>
  );
};
