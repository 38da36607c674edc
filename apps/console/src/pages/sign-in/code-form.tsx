import { consoleSignInWords } from '@thaogo/contract';
import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { confirmCode } from '../../api/sessions.ts';
import { useWords } from '../../language/use-language.ts';
import { Field } from '../../parts/field.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';

interface CodeFormProps {
  onDone: () => void;
  onStartAgain: () => void;
}

const withoutSpaces = (typed: string): string => typed.replaceAll(/\s/g, '');

/** Six digits from the authenticator app. */
export const CodeForm = ({ onDone, onStartAgain }: CodeFormProps) => {
  const words = useWords(consoleSignInWords);
  const { register, handleSubmit, formState } = useForm({ defaultValues: { code: '' } });
  const confirming = useMutation({
    mutationFn: ({ code }: { code: string }) => confirmCode(withoutSpaces(code)),
    onSuccess: onDone,
  });
  return (
    <form noValidate onSubmit={(event) => void handleSubmit((typed) => confirming.mutate(typed))(event)}>
      <ProblemNotice error={confirming.error} />
      <Field label={words.code} hint={words.codeHint} wrong={formState.errors.code?.message}>
        {(described) => (
          <input
            {...described}
            {...register('code', {
              required: words.needed,
              validate: (typed) => /^\d{6}$/.test(withoutSpaces(typed)) || words.sixDigits,
            })}
            className="code-input"
            inputMode="numeric"
            autoComplete="one-time-code"
          />
        )}
      </Field>
      <p className="button-row">
        <button type="submit" className="button-primary" disabled={confirming.isPending}>
          {words.confirmCode}
        </button>
        <button type="button" className="button-plain" onClick={onStartAgain}>
          {words.startAgain}
        </button>
      </p>
    </form>
  );
};
