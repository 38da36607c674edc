import { consoleEnteringWords, SENDER_KINDS, senderKindNames } from '@thaogo/contract';
import { useLanguage, useWords } from '../../language/use-language.ts';
import { Field } from '../../parts/field.tsx';
import type { TypedEntry } from './typed-entry.ts';

export interface EntryPartProps {
  typed: TypedEntry;
  /** Keeps what was typed in some fields. */
  onType: (change: Partial<TypedEntry>) => void;
  /** What is wrong, by field. */
  wrong: (field: string) => string | undefined;
}

/** Who it is, and how they hear of news. */
export const PersonFields = ({ typed, onType, wrong }: EntryPartProps) => {
  const words = useWords(consoleEnteringWords);
  const language = useLanguage();
  return (
    <fieldset>
      <legend>{words.person}</legend>
      <Field label={words.kind}>
        {(described) => (
          <select
            {...described}
            value={typed.kind}
            onChange={({ target }) => onType({ kind: SENDER_KINDS.find((kind) => kind === target.value) ?? 'citizen' })}
          >
            {SENDER_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {senderKindNames[language][kind]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={words.name} wrong={wrong('name')}>
        {(described) => (
          <input
            {...described}
            value={typed.name}
            maxLength={200}
            autoComplete="off"
            onChange={({ target }) => onType({ name: target.value })}
          />
        )}
      </Field>
      <p className="quiet">{words.contactHint}</p>
      <div className="side-by-side">
        {(['phone', 'email', 'taxCode'] as const).map((name) => (
          <Field key={name} label={words[name]} wrong={wrong(name)}>
            {(described) => (
              <input
                {...described}
                value={typed[name]}
                type={name === 'email' ? 'email' : name === 'phone' ? 'tel' : 'text'}
                autoComplete="off"
                onChange={({ target }) => onType({ [name]: target.value })}
              />
            )}
          </Field>
        ))}
      </div>
    </fieldset>
  );
};
