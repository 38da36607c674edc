import { consoleActingWords } from '@thaogo/contract';
import { useQuery } from '@tanstack/react-query';
import { useForm, useWatch } from 'react-hook-form';
import { groundsQuery } from '../../../api/code-lists.ts';
import { useLanguage, useWords } from '../../../language/use-language.ts';
import { Awaiting } from '../../../parts/awaiting.tsx';
import { Field } from '../../../parts/field.tsx';
import { ProblemNotice } from '../../../parts/problem-notice.tsx';
import { useAct } from '../use-act.ts';
import { ActionFrame } from './action-frame.tsx';
import type { ActionFormProps } from './action-form-props.ts';

/** A ground from the closed list, with where the sender would be told to turn. */
export const GroundForm = ({ view, onDone, ...frame }: ActionFormProps) => {
  const words = useWords(consoleActingWords);
  const language = useLanguage();
  const acting = useAct();
  const { data, error, refetch } = useQuery(groundsQuery);
  const { register, handleSubmit, formState, control } = useForm({ defaultValues: { ground: '' } });
  const code = useWatch({ control, name: 'ground' });
  const chosen = data?.items.find((ground) => ground.code === code);
  const submit = handleSubmit(async ({ ground }) => {
    if ((await acting.act(view, 'propose_out_of_scope', { ground })) !== null) onDone();
  });
  return (
    <ActionFrame {...frame} acting={acting} onSubmit={() => void submit()}>
      <ProblemNotice error={error} retry={() => void refetch()} />
      {data === undefined && error === null && <Awaiting what={words.groundsAwaited} />}
      {data !== undefined && (
        <Field label={words.ground} wrong={formState.errors.ground?.message}>
          {(described) => (
            <select {...described} {...register('ground', { required: words.needed })}>
              <option value="">{words.chooseGround}</option>
              {data.items.map((ground) => (
                <option key={ground.code} value={ground.code}>
                  {ground.name[language]}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {chosen !== undefined && <p role="status">{words.turnTo(chosen.turnTo[language])}</p>}
    </ActionFrame>
  );
};
