import { Field } from '../../../parts/field.tsx';

interface TextFieldProps {
  label: string;
  hint?: string;
  value: string;
  onChange: (value: string) => void;
  /** Says what is missing, where something is. */
  wrong?: string | undefined;
  kind?: 'text' | 'number' | 'words';
  readOnly?: boolean;
}

/** One text or number of a form that keeps what is typed itself. */
export const TextField = ({ label, hint, value, onChange, wrong, kind = 'text', readOnly = false }: TextFieldProps) => (
  <Field label={label} hint={hint} wrong={wrong}>
    {(described) =>
      kind === 'words' ? (
        <textarea {...described} rows={4} value={value} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input
          {...described}
          type={kind}
          readOnly={readOnly}
          autoComplete="off"
          maxLength={kind === 'text' ? 300 : undefined}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )
    }
  </Field>
);
