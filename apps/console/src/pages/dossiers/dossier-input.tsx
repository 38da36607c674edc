import { closingGroundNames, consoleDossierWords, outcomeNames } from '@thaogo/contract';
import { useQuery } from '@tanstack/react-query';
import { colleaguesQuery } from '../../api/casework.ts';
import { difficultiesQuery } from '../../api/code-lists.ts';
import { useLanguage, useWords } from '../../language/use-language.ts';
import { AgencyPicker, type PickedAgency } from '../../parts/agency-picker.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { Field } from '../../parts/field.tsx';
import type { DossierField } from './dossier-fields.ts';

interface InputProps {
  field: DossierField;
  value: string;
  onChange: (value: string) => void;
  /** True once it was sent without this. */
  missing: boolean;
}

interface Choice {
  value: string;
  name: string;
}

/** What a field lets one choose from; null where it is typed. */
const useChoices = ({ kind, of = [] }: DossierField): readonly Choice[] | null => {
  const words = useWords(consoleDossierWords);
  const language = useLanguage();
  const colleagues = useQuery({ ...colleaguesQuery, enabled: kind === 'colleague' });
  const difficulties = useQuery({ ...difficultiesQuery, enabled: kind === 'difficulty' });
  if (kind === 'colleague') return (colleagues.data?.items ?? []).map(({ id, email }) => ({ value: id, name: email }));
  if (kind === 'difficulty')
    return (difficulties.data?.items ?? []).map(({ code, name }) => ({ value: code, name: name[language] }));
  if (kind !== 'choice') return null;
  const names: Record<string, string> = {
    ...outcomeNames[language],
    ...closingGroundNames[language],
    yes: words.yes,
    no: words.no,
  };
  return of.map((value) => ({ value, name: names[value] ?? value }));
};

/** One control of a dossier's form. */
export const DossierInput = ({ field, value, onChange, missing }: InputProps) => {
  const words = useWords(consoleDossierWords);
  const choices = useChoices(field);
  const label = words.fields[field.name];
  const wrong = missing ? words.needed : undefined;
  if (field.kind === 'agency') {
    const picked = value === '' ? null : (JSON.parse(value) as PickedAgency);
    return (
      <AgencyPicker
        label={label}
        picked={picked}
        onPick={(agency) => onChange(agency === null ? '' : JSON.stringify(agency))}
        wrong={wrong}
      />
    );
  }
  if (field.kind === 'date')
    return (
      <DateField
        label={label}
        wrong={wrong}
        value={value}
        registered={{
          name: field.name,
          ref: null,
          onBlur: () => undefined,
          onChange: (event) => onChange(event.target.value),
        }}
      />
    );
  if (field.kind === 'check')
    return (
      <label className="dossier-check">
        <input
          type="checkbox"
          checked={value !== ''}
          onChange={(event) => onChange(event.target.checked ? 'yes' : '')}
        />{' '}
        {label}
      </label>
    );
  return (
    <Field label={label} wrong={wrong}>
      {(described) => {
        if (choices !== null)
          return (
            <select {...described} value={value} onChange={(event) => onChange(event.target.value)}>
              <option value="">{words.chooseOne}</option>
              {choices.map((choice) => (
                <option key={choice.value} value={choice.value}>
                  {choice.name}
                </option>
              ))}
            </select>
          );
        const typed = {
          ...described,
          value,
          onChange: (event: { target: { value: string } }) => onChange(event.target.value),
        };
        return field.kind === 'words' ? <textarea {...typed} rows={4} /> : <input {...typed} autoComplete="off" />;
      }}
    </Field>
  );
};
