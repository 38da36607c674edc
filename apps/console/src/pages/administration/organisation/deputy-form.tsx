import { consoleOrganisationWords, type MemberList, roleNames } from '@thaogo/contract';
import { useForm, useWatch } from 'react-hook-form';
import { appointDeputy } from '../../../api/organisation.ts';
import { useLanguage, useWords } from '../../../language/use-language.ts';
import { DateField } from '../../../parts/date-field.tsx';
import { Field } from '../../../parts/field.tsx';
import { ProblemNotice } from '../../../parts/problem-notice.tsx';
import { SubmitButton } from '../../../parts/submit-button.tsx';
import { useToday } from '../../../parts/use-today.ts';
import { useOrganising } from './use-organising.ts';

type Member = MemberList['items'][number];
type Capacity = Parameters<typeof appointDeputy>[0]['capacity'];

const POSTS: readonly Member['role'][] = ['leader', 'chairman_office'];
const NEVER: readonly Member['role'][] = ['supervisor', 'administrator'];
const CAPACITIES = Object.keys(consoleOrganisationWords.vi.capacities) as Capacity[];

interface Typed {
  post: string;
  deputy: string;
  capacity: Capacity;
  from: string;
  to: string;
  reason: string;
}

/** The form that lets somebody act in another's post for a time. */
export const DeputyForm = ({ members }: { members: readonly Member[] }) => {
  const words = useWords(consoleOrganisationWords);
  const language = useLanguage();
  const today = useToday();
  const { register, handleSubmit, formState, control, reset } = useForm<Typed>({
    defaultValues: { post: '', deputy: '', capacity: 'kt', from: today ?? '', to: '', reason: '' },
  });
  const post = useWatch({ control, name: 'post' });
  const appointing = useOrganising(appointDeputy);
  const submit = handleSubmit((typed) =>
    appointing.mutate({ given: typed, said: words.appointed }, { onSuccess: () => reset() }),
  );
  const choice = (label: string, name: 'post' | 'deputy', among: readonly Member[]) => (
    <Field label={label} wrong={formState.errors[name]?.message}>
      {(described) => (
        <select {...described} {...register(name, { required: words.needed })}>
          <option value="">{words.choose}</option>
          {among.map(({ id, email, role, closed }) => (
            <option key={id} value={id}>
              {`${email} · ${roleNames[language][role]}${closed ? ` · ${words.accountClosed}` : ''}`}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <ProblemNotice error={appointing.error} typing />
      {choice(
        words.post,
        'post',
        members.filter(({ role }) => POSTS.includes(role)),
      )}
      {choice(
        words.deputy,
        'deputy',
        members.filter(({ id, role, closed }) => !closed && id !== post && !NEVER.includes(role)),
      )}
      <Field label={words.capacity}>
        {(described) => (
          <select {...described} {...register('capacity')}>
            {CAPACITIES.map((capacity) => (
              <option key={capacity} value={capacity}>
                {words.capacities[capacity]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <DateField
        label={words.from}
        wrong={formState.errors.from?.message}
        registered={register('from', { required: words.needed })}
        value={useWatch({ control, name: 'from' })}
      />
      <DateField
        label={words.to}
        wrong={formState.errors.to?.message}
        registered={register('to', { required: words.needed })}
        value={useWatch({ control, name: 'to' })}
      />
      <Field label={words.reason} hint={words.reasonHint} wrong={formState.errors.reason?.message}>
        {(described) => (
          <input
            {...described}
            {...register('reason', { required: words.needed, minLength: { value: 5, message: words.needed } })}
            maxLength={500}
            autoComplete="off"
          />
        )}
      </Field>
      <SubmitButton primary pending={appointing.isPending}>
        {words.appoint}
      </SubmitButton>
    </form>
  );
};
