import { consoleSignInWords, type SignInNext } from '@thaogo/contract';
import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { openSession } from '../../api/sessions.ts';
import { useWords } from '../../language/use-language.ts';
import { Field } from '../../parts/field.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';

/** The first step: e-mail address and password. */
export const PasswordStep = ({ onNext }: { onNext: (next: SignInNext['next']) => void }) => {
  const words = useWords(consoleSignInWords);
  const { register, handleSubmit, formState } = useForm({ defaultValues: { email: '', password: '' } });
  const opening = useMutation({ mutationFn: openSession, onSuccess: ({ next }) => onNext(next) });
  return (
    <>
      <PageHeading title={words.title} />
      <form noValidate onSubmit={(event) => void handleSubmit((typed) => opening.mutate(typed))(event)}>
        <ProblemNotice error={opening.error} typing />
        <Field label={words.email} wrong={formState.errors.email?.message}>
          {(described) => (
            <input
              {...described}
              {...register('email', { required: words.needed })}
              type="email"
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
            />
          )}
        </Field>
        <Field label={words.password} wrong={formState.errors.password?.message}>
          {(described) => (
            <input
              {...described}
              {...register('password', { required: words.needed })}
              type="password"
              autoComplete="current-password"
            />
          )}
        </Field>
        <button type="submit" className="button-primary" disabled={opening.isPending}>
          {words.signIn}
        </button>
      </form>
    </>
  );
};
