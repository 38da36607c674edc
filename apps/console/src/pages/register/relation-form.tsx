import { type CaseworkDocumentView, consoleRegisterWords, RELATION_KINDS, relationWords } from '@thaogo/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { keepRelation, type TypedRelation } from '../../api/register.ts';
import { useLanguage, useWords } from '../../language/use-language.ts';
import { announce } from '../../parts/announcer.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { Field } from '../../parts/field.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { SubmitButton } from '../../parts/submit-button.tsx';
import { DocumentPicker, type PickedDocument } from '../../parts/document-picker.tsx';

/** Enters what a later document did to this one, with its day and where it is said. */
export const RelationForm = ({ document, onClose }: { document: CaseworkDocumentView; onClose: () => void }) => {
  const words = useWords(consoleRegisterWords);
  const language = useLanguage();
  const queryClient = useQueryClient();
  const [later, setLater] = useState<PickedDocument | null>(null);
  const { register, handleSubmit, formState, control, setFocus } = useForm({
    defaultValues: { kind: 'amended_by' as TypedRelation['kind'], effectiveOn: '', provisions: '', source: '' },
  });
  const [focusOnce] = useState(() => () => setFocus('kind'));
  const saving = useMutation({
    mutationFn: (relation: TypedRelation) => keepRelation(document.id, document.version, relation),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['documents'] });
      announce(words.relationSaved);
      onClose();
    },
  });
  const laterMissing = formState.isSubmitted && later === null;
  const submit = handleSubmit((typed) => {
    if (later !== null) saving.mutate({ ...typed, by: later.id });
  });
  return (
    <form ref={focusOnce} noValidate className="register-form" onSubmit={(event) => void submit(event)}>
      <ProblemNotice error={saving.error} typing />
      <Field label={words.relationKind}>
        {(described) => (
          <select {...described} {...register('kind')}>
            {RELATION_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {relationWords[language][kind]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <DocumentPicker picked={later} onPick={setLater} wrong={laterMissing ? words.needed : undefined} />
      <DateField
        label={words.relationDate}
        hint={words.relationDateHint}
        wrong={undefined}
        registered={register('effectiveOn')}
        value={useWatch({ control, name: 'effectiveOn' })}
      />
      <Field label={words.provisions} hint={words.provisionsHint}>
        {(described) => <input {...described} {...register('provisions')} maxLength={500} autoComplete="off" />}
      </Field>
      <Field label={words.sourceField} hint={words.sourceHint} wrong={formState.errors.source?.message}>
        {(described) => (
          <input
            {...described}
            {...register('source', { required: words.needed })}
            maxLength={500}
            autoComplete="off"
          />
        )}
      </Field>
      <p className="button-row">
        <SubmitButton primary pending={saving.isPending}>
          {words.saveRelation}
        </SubmitButton>
        <button type="button" className="button-plain" onClick={onClose}>
          {words.cancel}
        </button>
      </p>
    </form>
  );
};
