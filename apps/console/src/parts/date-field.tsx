import { weekdayDateWords } from '@thaogo/contract';
import type { InputHTMLAttributes, Ref } from 'react';
import { useLanguage } from '../language/use-language.ts';
import { Field } from './field.tsx';

interface DateFieldProps {
  label: string;
  hint?: string;
  wrong: string | undefined;
  /** The latest day that makes sense, `YYYY-MM-DD`. */
  latest?: string | null;
  /** What joins it to its form. */
  registered: Pick<InputHTMLAttributes<HTMLInputElement>, 'name' | 'onBlur' | 'onChange'> & {
    ref: Ref<HTMLInputElement>;
  };
  /** What the field holds now. */
  value: string;
}

/** A date: the browser's own field, whose order of day and month is the computer's, and the same date in words. */
export const DateField = ({ label, hint, wrong, latest = null, registered, value }: DateFieldProps) => {
  const language = useLanguage();
  return (
    <Field label={label} hint={hint} wrong={wrong}>
      {(described) => (
        <>
          <input {...described} {...registered} type="date" {...(latest !== null && { max: latest })} />
          {/^\d{4}-\d{2}-\d{2}$/.test(value) && <span className="date-said">{weekdayDateWords(value, language)}</span>}
        </>
      )}
    </Field>
  );
};
