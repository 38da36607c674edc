import { type CaseworkDocumentView, consoleRegisterWords } from '@thaogo/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { subjectsQuery } from '../../api/code-lists.ts';
import { keepEntry } from '../../api/register.ts';
import { useLanguage, useWords } from '../../language/use-language.ts';
import { AgencyPicker, type PickedAgency } from '../../parts/agency-picker.tsx';
import { announce } from '../../parts/announcer.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { Field } from '../../parts/field.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { SubmitButton } from '../../parts/submit-button.tsx';

interface EntryFormProps {
  /** Null for a new one. */
  document: CaseworkDocumentView | null;
  onSaved: (id: string) => void;
  onCancel: () => void;
}

const DATES = ['issuedOn', 'effectiveOn', 'expiresOn'] as const;

/** Adds a document, or corrects what the register says of one. */
export const EntryForm = ({ document, onSaved, onCancel }: EntryFormProps) => {
  const words = useWords(consoleRegisterWords);
  const language = useLanguage();
  const queryClient = useQueryClient();
  const subjects = useQuery(subjectsQuery).data;
  const [drafting, setDrafting] = useState<PickedAgency | null>(document?.draftingAgency ?? null);
  const { register, handleSubmit, formState, control, setFocus } = useForm({
    defaultValues: {
      numberSymbol: document?.numberSymbol ?? '',
      type: document?.type ?? '',
      title: document?.title ?? '',
      issuer: document?.issuer?.code ?? '',
      issuedOn: document?.issuedOn ?? '',
      effectiveOn: document?.effectiveOn ?? '',
      expiresOn: document?.expiresOn ?? '',
      subject: document?.subject ?? '',
    },
  });
  const values = useWatch({ control });
  const [focusOnce] = useState(() => () => setFocus(document === null ? 'numberSymbol' : 'title'));
  const saving = useMutation({
    mutationFn: (typed: Parameters<typeof keepEntry>[0]) => keepEntry(typed, document?.version ?? null),
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries({ queryKey: ['documents'] });
      announce(words.entrySaved);
      onSaved(id);
    },
  });
  const submit = handleSubmit((typed) =>
    saving.mutate({
      ...typed,
      draftingAgency: drafting?.code,
    }),
  );
  return (
    <form ref={focusOnce} noValidate className="register-form" onSubmit={(event) => void submit(event)}>
      <ProblemNotice error={saving.error} typing />
      <Field label={words.number} hint={words.numberHint} wrong={formState.errors.numberSymbol?.message}>
        {(described) => (
          <input
            {...described}
            {...register('numberSymbol', { required: words.needed })}
            autoComplete="off"
            spellCheck={false}
            readOnly={document !== null}
          />
        )}
      </Field>
      <Field label={words.titleField} hint={words.titleHint}>
        {(described) => <textarea {...described} {...register('title')} rows={3} maxLength={1000} />}
      </Field>
      <Field label={words.type} hint={words.typeHint}>
        {(described) => <input {...described} {...register('type')} autoComplete="off" />}
      </Field>
      <Field label={words.issuerField} hint={words.issuerHint}>
        {(described) => <input {...described} {...register('issuer')} autoComplete="off" />}
      </Field>
      {DATES.map((name) => (
        <DateField
          key={name}
          label={words.facts[name]}
          wrong={undefined}
          registered={register(name)}
          value={values[name] ?? ''}
        />
      ))}
      <Field label={words.facts.subject}>
        {(described) => (
          <select {...described} {...register('subject')}>
            <option value="">{words.chooseSubject}</option>
            {subjects?.items.map((subject) => (
              <option key={subject.code} value={subject.code}>
                {subject.name[language]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <AgencyPicker label={words.facts.draftingAgency} picked={drafting} onPick={setDrafting} joinedOnly={false} />
      <p className="button-row">
        <SubmitButton primary pending={saving.isPending}>
          {words.saveEntry}
        </SubmitButton>
        <button type="button" className="button-plain" onClick={onCancel}>
          {words.cancel}
        </button>
      </p>
    </form>
  );
};
