import { type ReactNode, useId } from 'react';

interface FieldProps {
  label: string;
  hint?: string | undefined;
  /** What is wrong with it, in words. */
  wrong?: string | undefined;
  /** Draws the control; `described` joins it to hint and error. */
  children: (described: { id: string; 'aria-describedby': string | undefined; 'aria-invalid': boolean }) => ReactNode;
}

/** A labelled control with its hint above and its error beside it. */
export const Field = ({ label, hint, wrong, children }: FieldProps) => {
  const id = useId();
  const describedBy = [hint === undefined ? null : `${id}-hint`, wrong === undefined ? null : `${id}-wrong`].filter(
    (part) => part !== null,
  );
  return (
    <div className={wrong === undefined ? 'field' : 'field field-wrong'}>
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {wrong !== undefined && (
        <p className="field-error" id={`${id}-wrong`}>
          {wrong}
        </p>
      )}
      {children({
        id,
        'aria-describedby': describedBy.length === 0 ? undefined : describedBy.join(' '),
        'aria-invalid': wrong !== undefined,
      })}
    </div>
  );
};
