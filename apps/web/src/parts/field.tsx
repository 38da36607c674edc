import { frameWords } from '@thaogo/contract';
import type { HTMLInputAutoCompleteAttribute, ReactNode } from 'react';
import { type Fault, faultOf } from '../forms/fault.ts';
import type { Language } from '../language.ts';

interface FieldProps {
  language: Language;
  /** Also the control's id. */
  name: string;
  label: string;
  hint?: string | undefined;
  optional?: boolean;
  faults: readonly Fault[];
}

const describedBy = ({ name, hint, faults }: Pick<FieldProps, 'name' | 'hint' | 'faults'>): string | undefined => {
  const ids = [
    ...(hint === undefined ? [] : [`${name}-hint`]),
    ...(faultOf(faults, name) === undefined ? [] : [`${name}-error`]),
  ];
  return ids.length === 0 ? undefined : ids.join(' ');
};

/** Label, hint and error around a control; the error stands beside the field in the words of the summary. */
export const FieldFrame = ({ children, ...field }: FieldProps & { children: ReactNode }) => {
  const { language, name, label, hint, optional, faults } = field;
  const words = frameWords[language];
  const message = faultOf(faults, name);
  return (
    <div className={message === undefined ? 'field' : 'field field-faulty'}>
      <label htmlFor={name}>
        {label}
        {optional === true && <span className="optional"> ({words.optional})</span>}
      </label>
      {hint !== undefined && (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      <FieldError language={language} name={name} message={message} />
      {children}
    </div>
  );
};

const FieldError = ({ language, name, message }: { language: Language; name: string; message: string | undefined }) =>
  message === undefined ? null : (
    <p className="field-error" id={`${name}-error`}>
      <span className="visually-hidden">{frameWords[language].errorPrefix}</span>
      {message}
    </p>
  );

export const TextField = ({
  value,
  width = 'full',
  autoComplete = 'off',
  type = 'text',
  inputMode,
  ...field
}: FieldProps & {
  value: string;
  width?: 'full' | 'half' | 'short';
  autoComplete?: HTMLInputAutoCompleteAttribute;
  type?: 'text' | 'email' | 'tel';
  inputMode?: 'numeric' | 'tel' | 'email' | 'text';
}) => (
  <FieldFrame {...field}>
    <input
      id={field.name}
      name={field.name}
      type={type}
      className={`width-${width}`}
      defaultValue={value}
      autoComplete={autoComplete}
      inputMode={inputMode}
      spellCheck={false}
      aria-describedby={describedBy(field)}
      aria-invalid={faultOf(field.faults, field.name) === undefined ? undefined : true}
    />
  </FieldFrame>
);

export const TextArea = ({ value, rows, ...field }: FieldProps & { value: string; rows: number }) => (
  <FieldFrame {...field}>
    <textarea
      id={field.name}
      name={field.name}
      rows={rows}
      autoComplete="off"
      aria-describedby={describedBy(field)}
      aria-invalid={faultOf(field.faults, field.name) === undefined ? undefined : true}
      defaultValue={value}
    />
  </FieldFrame>
);

export interface Option {
  value: string;
  label: string;
  hint?: string;
  /** A word beside the label. */
  tag?: string;
  /** Why it has that word beside it. */
  because?: string;
}

export const SelectField = ({
  value,
  options,
  autoComplete = 'off',
  ...field
}: FieldProps & { value: string; options: readonly Option[]; autoComplete?: HTMLInputAutoCompleteAttribute }) => (
  <FieldFrame {...field}>
    <select
      id={field.name}
      name={field.name}
      defaultValue={value}
      autoComplete={autoComplete}
      aria-describedby={describedBy(field)}
      aria-invalid={faultOf(field.faults, field.name) === undefined ? undefined : true}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  </FieldFrame>
);

/** One of several, each with a whole line to press. The first carries the field's name as its id. */
/** Ids of what is said of an option, for its control to point at. */
const aboutOption = (id: string, { hint, because }: Option): string | undefined => {
  const ids = [...(hint === undefined ? [] : [`${id}-about`]), ...(because === undefined ? [] : [`${id}-because`])];
  return ids.length === 0 ? undefined : ids.join(' ');
};

export const RadioField = ({
  legend,
  value,
  options,
  heading = false,
  ...field
}: Omit<FieldProps, 'label'> & { legend: string; value: string; options: readonly Option[]; heading?: boolean }) => {
  const { language, name, faults } = field;
  const message = faultOf(faults, name);
  return (
    <fieldset
      className={message === undefined ? 'field' : 'field field-faulty'}
      aria-describedby={describedBy({ ...field, hint: field.hint })}
    >
      <legend>{heading ? <h1>{legend}</h1> : legend}</legend>
      {field.hint !== undefined && (
        <p className="hint" id={`${name}-hint`}>
          {field.hint}
        </p>
      )}
      <FieldError language={language} name={name} message={message} />
      <div className="choices">
        {options.map((option, index) => {
          const id = index === 0 ? name : `${name}-${option.value}`;
          return (
            <div className="choice" key={option.value}>
              <input
                type="radio"
                id={id}
                name={name}
                value={option.value}
                defaultChecked={option.value === value}
                aria-describedby={aboutOption(id, option)}
              />
              <label htmlFor={id}>
                {option.label}
                {option.tag !== undefined && (
                  <>
                    {' '}
                    <span className="tag">{option.tag}</span>
                  </>
                )}
              </label>
              {option.hint !== undefined && (
                <p className="hint" id={`${id}-about`}>
                  {option.hint}
                </p>
              )}
              {option.because !== undefined && (
                <p className="hint" id={`${id}-because`}>
                  {option.because}
                </p>
              )}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
};

export const CheckField = ({ checked, ...field }: FieldProps & { checked: boolean }) => {
  const { language, name, label, hint, optional, faults } = field;
  const message = faultOf(faults, name);
  return (
    <div className={message === undefined ? 'field' : 'field field-faulty'}>
      <FieldError language={language} name={name} message={message} />
      <div className="choice">
        <input
          type="checkbox"
          id={name}
          name={name}
          value="yes"
          defaultChecked={checked}
          aria-describedby={describedBy(field)}
          aria-invalid={message === undefined ? undefined : true}
        />
        <label htmlFor={name}>
          {label}
          {optional === true && <span className="optional"> ({frameWords[language].optional})</span>}
        </label>
        {hint !== undefined && (
          <p className="hint" id={`${name}-hint`}>
            {hint}
          </p>
        )}
      </div>
    </div>
  );
};
