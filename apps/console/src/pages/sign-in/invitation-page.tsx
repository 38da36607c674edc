import { consoleSignInWords, LIMITS } from '@thaogo/contract';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import { acceptInvitation } from '../../api/sessions.ts';
import { OutsideFrame } from '../../frame/outside-frame.tsx';
import { useWords } from '../../language/use-language.ts';
import { Field } from '../../parts/field.tsx';
import { Notice } from '../../parts/notice.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import './sign-in.css';

const { passwordShortest, passwordLongest } = LIMITS;

/** Which invitation was opened? Its token stands after `#`; it is read once and taken out of the address bar. */
const useInvitationToken = (): string => {
  const [token] = useState(() => window.location.hash.slice(1));
  const navigate = useNavigate();
  useEffect(() => {
    if (window.location.hash !== '') void navigate({ to: '/invitation', hash: '', replace: true });
  }, [navigate]);
  return token;
};

const PasswordForm = ({ token }: { token: string }) => {
  const words = useWords(consoleSignInWords);
  const navigate = useNavigate();
  const [shown, setShown] = useState(false);
  const { register, handleSubmit, formState, getValues } = useForm({ defaultValues: { password: '', again: '' } });
  const accepting = useMutation({
    mutationFn: ({ password }: { password: string }) => acceptInvitation({ token, password }),
    onSuccess: () => navigate({ to: '/sign-in', search: { invited: true } }),
  });
  const length = words.passwordLength(passwordShortest, passwordLongest);
  const type = shown ? 'text' : 'password';
  return (
    <form noValidate onSubmit={(event) => void handleSubmit((typed) => accepting.mutate(typed))(event)}>
      <p>{words.invitationLead}</p>
      <ProblemNotice error={accepting.error} typing told={{ not_found: words.invitationSpent }} />
      <Field
        label={words.newPassword}
        hint={words.newPasswordHint(passwordShortest, passwordLongest)}
        wrong={formState.errors.password?.message}
      >
        {(described) => (
          <input
            {...described}
            {...register('password', {
              required: words.needed,
              minLength: { value: passwordShortest, message: length },
              maxLength: { value: passwordLongest, message: length },
            })}
            type={type}
            autoComplete="new-password"
          />
        )}
      </Field>
      <Field label={words.repeatPassword} wrong={formState.errors.again?.message}>
        {(described) => (
          <input
            {...described}
            {...register('again', { validate: (again) => again === getValues('password') || words.passwordsDiffer })}
            type={type}
            autoComplete="new-password"
          />
        )}
      </Field>
      <label className="check">
        <input type="checkbox" checked={shown} onChange={(event) => setShown(event.target.checked)} />
        {words.showPassword}
      </label>
      <button type="submit" className="button-primary" disabled={accepting.isPending}>
        {words.setPassword}
      </button>
    </form>
  );
};

/** Accepting an invitation: its owner chooses a password, then signs in. */
export const InvitationPage = () => {
  const words = useWords(consoleSignInWords);
  const token = useInvitationToken();
  return (
    <OutsideFrame>
      <PageHeading title={words.invitationTitle} />
      {token === '' ? <Notice tone="wrong">{words.invitationMissing}</Notice> : <PasswordForm token={token} />}
    </OutsideFrame>
  );
};
