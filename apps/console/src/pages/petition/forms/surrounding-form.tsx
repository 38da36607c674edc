import { consoleActingWords, surroundingFieldWords } from '@thaogo/contract';
import { type Control, useController, useForm } from 'react-hook-form';
import { useWords } from '../../../language/use-language.ts';
import { AgencyPicker, type PickedAgency } from '../../../parts/agency-picker.tsx';
import { DateField } from '../../../parts/date-field.tsx';
import { Field } from '../../../parts/field.tsx';
import { useToday } from '../../../parts/use-today.ts';
import { useAct } from '../use-act.ts';
import { ActionFrame } from './action-frame.tsx';
import type { ActionFormProps } from './action-form-props.ts';
import { useChoices } from './use-choices.ts';
import { type FieldAction, FILES_WITH, SURROUNDING_FIELDS, type SurroundingField } from './surrounding-fields.ts';
import { useChosenFiles } from './use-chosen-files.tsx';
import { atMost, within } from './within.ts';

type Typed = Record<string, string>;

interface FieldProps {
  field: SurroundingField;
  view: ActionFormProps['view'];
  control: Control<Typed>;
}

const isAgency = ({ kind }: SurroundingField): boolean => kind === 'agency' || kind === 'joined_agency';

/** The rule that the server will hold a field to as well. */
const ruleOf = (
  { kind, optional, longest }: SurroundingField,
  words: { needed: string; tooLong: (limit: number) => string; wholeNumber: string },
): ((typed: string) => string | true) => {
  if (kind === 'number') return (typed) => /^\d{1,3}$/.test(typed.trim()) || words.wholeNumber;
  if (longest !== undefined) return optional ? atMost(longest, words) : within(longest, words);
  return (typed) => optional === true || typed !== '' || words.needed;
};

const SurroundingInput = ({ field, view, control }: FieldProps) => {
  const acting = useWords(consoleActingWords);
  const labels = useWords(surroundingFieldWords);
  const { field: bound, fieldState } = useController({
    control,
    name: field.name,
    rules: { validate: ruleOf(field, { ...acting, wholeNumber: labels.wholeNumber }) },
  });
  const choices = useChoices(field.kind, view);
  const label = labels[field.label];
  const wrong = fieldState.error?.message;
  if (isAgency(field)) {
    const picked: PickedAgency | null = bound.value === '' ? null : (JSON.parse(bound.value) as PickedAgency);
    return (
      <AgencyPicker
        label={label}
        picked={picked}
        onPick={(agency) => {
          bound.onChange(agency === null ? '' : JSON.stringify(agency));
        }}
        joinedOnly={field.kind === 'joined_agency'}
        wrong={wrong}
      />
    );
  }
  if (field.kind === 'date') return <DateField label={label} wrong={wrong} registered={bound} value={bound.value} />;
  return (
    <Field label={label} hint={field.name === 'addressee' ? labels.addresseeHint : undefined} wrong={wrong}>
      {(described) => {
        if (choices !== null) {
          return (
            <select {...described} {...bound}>
              <option value="">{labels.chooseOne}</option>
              {choices.map(({ value, name }) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </select>
          );
        }
        if (field.kind === 'words') return <textarea {...described} {...bound} rows={4} />;
        return (
          <input
            {...described}
            {...bound}
            autoComplete="off"
            inputMode={field.kind === 'number' ? 'numeric' : 'text'}
          />
        );
      }}
    </Field>
  );
};

/** What was typed, as the request has it: empty is left out, numbers are numbers, agencies their codes; and the files. */
const bodyOf = (fields: readonly SurroundingField[], typed: Typed, files: object): Record<string, unknown> => ({
  ...Object.fromEntries(
    fields
      .map((field) => ({ field, value: (typed[field.name] ?? '').trim() }))
      .filter(({ value }) => value !== '')
      .map(({ field, value }): [string, unknown] => {
        if (field.kind === 'number' || field.kind === 'request') return [field.name, Number(value)];
        return [field.name, isAgency(field) ? (JSON.parse(value) as PickedAgency).code : value];
      }),
  ),
  ...files,
});

/** What a field holds at first: today, where a date is needed; the one instruction or remark that waits, where there is no other. */
const atFirst = (
  { kind, optional }: SurroundingField,
  { requests }: ActionFormProps['view'],
  today: string | null,
): string => {
  if (kind === 'date' && optional !== true) return today ?? '';
  const [one, another] = requests.filter(({ reply }) => reply === null);
  return kind === 'request' && one !== undefined && another === undefined ? `${one.id}` : '';
};

/** The form of an action around the answer, made from what it needs. */
export const SurroundingForm = ({ view, onDone, ...frame }: ActionFormProps) => {
  const acting = useAct();
  const today = useToday();
  const action = frame.action.name as FieldAction;
  const chosen = useChosenFiles(view.code, FILES_WITH[action]);
  const fields = SURROUNDING_FIELDS[action];
  const { control, handleSubmit } = useForm<Typed>({
    defaultValues: Object.fromEntries(fields.map((field) => [field.name, atFirst(field, view, today)])),
  });
  const submit = handleSubmit(async (typed) => {
    if (!chosen.ready()) return;
    if ((await acting.act(view, action, bodyOf(fields, typed, chosen.body))) !== null) onDone();
  });
  return (
    <ActionFrame {...frame} acting={acting} onSubmit={() => void submit()}>
      {fields.map((field) => (
        <SurroundingInput key={field.name} field={field} view={view} control={control} />
      ))}
      {chosen.field}
    </ActionFrame>
  );
};
