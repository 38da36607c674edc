import { consolePolicyWords, consoleRulesWords } from '@thaogo/contract';
import { useLanguage, useWords } from '../../../language/use-language.ts';
import { Field } from '../../../parts/field.tsx';
import type { TypedGround } from './policy-edits.ts';
import { SourceFields } from './source-fields.tsx';
import { TextField } from './text-field.tsx';

const NEW_GROUND: TypedGround = {
  code: '',
  isNew: true,
  nameVi: '',
  nameEn: '',
  turnToVi: '',
  turnToEn: '',
  kind: 'out_of_scope',
  restricted: false,
  reference: '',
  assumption: false,
};

/** Whether something of it is missing. */
export const lacksWords = ({ code, nameVi, nameEn, turnToVi, turnToEn, reference, assumption }: TypedGround): boolean =>
  [code, nameVi, nameEn, turnToVi, turnToEn].some((text) => text.trim() === '') ||
  (reference.trim() === '' && !assumption);

interface OneGroundProps {
  ground: TypedGround;
  judged: boolean;
  onChange: (ground: TypedGround | null) => void;
}

const TEXTS = [
  ['nameVi', 'text'],
  ['nameEn', 'text'],
  ['turnToVi', 'words'],
  ['turnToEn', 'words'],
] as const;

const OneGround = ({ ground, judged, onChange }: OneGroundProps) => {
  const words = useWords(consolePolicyWords);
  const { needed } = useWords(consoleRulesWords);
  const language = useLanguage();
  const name = (language === 'vi' ? ground.nameVi : ground.nameEn) || words.addGround;
  const missing = (text: string): string | undefined => (judged && text.trim() === '' ? needed : undefined);
  return (
    <details {...((ground.isNew || (judged && lacksWords(ground))) && { open: true })}>
      <summary>{name}</summary>
      <fieldset>
        <legend className="heard-only">{name}</legend>
        <TextField
          label={words.code}
          hint={words.codeHint}
          value={ground.code}
          readOnly={!ground.isNew}
          wrong={missing(ground.code)}
          onChange={(code) => onChange({ ...ground, code })}
        />
        {TEXTS.map(([member, kind]) => (
          <TextField
            key={member}
            label={words[member]}
            kind={kind}
            value={ground[member]}
            wrong={missing(ground[member])}
            onChange={(text) => onChange({ ...ground, [member]: text })}
          />
        ))}
        <Field label={words.groundKind}>
          {(described) => (
            <select
              {...described}
              value={ground.kind}
              onChange={(event) =>
                onChange({ ...ground, kind: event.target.value === 'transfer' ? 'transfer' : 'out_of_scope' })
              }
            >
              <option value="out_of_scope">{words.groundKinds.out_of_scope}</option>
              <option value="transfer">{words.groundKinds.transfer}</option>
            </select>
          )}
        </Field>
        <label className="check">
          <input
            type="checkbox"
            checked={ground.restricted}
            onChange={(event) => onChange({ ...ground, restricted: event.target.checked })}
          />
          {words.restricted}
        </label>
        <SourceFields source={ground} judged={judged} onChange={onChange} />
        <p>
          <button type="button" className="button-plain" onClick={() => onChange(null)}>
            {words.remove(name)}
          </button>
        </p>
      </fieldset>
    </details>
  );
};

interface GroundFieldsProps {
  grounds: readonly TypedGround[];
  judged: boolean;
  onChange: (grounds: readonly TypedGround[]) => void;
}

/** The closed list of grounds: each with its names, where to turn, and what it rests on. */
export const GroundFields = ({ grounds, judged, onChange }: GroundFieldsProps) => {
  const words = useWords(consolePolicyWords);
  return (
    <>
      <p className="quiet">{words.groundsLead}</p>
      {grounds.map((ground, index) => (
        <OneGround
          // What is new has no code yet; nothing changes its place.
          key={ground.isNew ? index : ground.code}
          ground={ground}
          judged={judged}
          onChange={(changed) => onChange(grounds.flatMap((each, at) => (at === index ? (changed ?? []) : each)))}
        />
      ))}
      <p>
        <button type="button" className="button-quiet" onClick={() => onChange([...grounds, NEW_GROUND])}>
          {words.addGround}
        </button>
      </p>
    </>
  );
};
