import { type CaseworkDocumentView, consoleRegisterWords } from '@thaogo/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { keepHeadings, type TypedHeadings } from '../../api/register.ts';
import { useWords } from '../../language/use-language.ts';
import { announce } from '../../parts/announcer.tsx';
import { Field } from '../../parts/field.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { SubmitButton } from '../../parts/submit-button.tsx';
import { readHeadings, writeHeadings } from './read-headings.ts';

/** Sets the headings of a document's articles, one a line. */
export const HeadingsForm = ({ document, onClose }: { document: CaseworkDocumentView; onClose: () => void }) => {
  const words = useWords(consoleRegisterWords);
  const queryClient = useQueryClient();
  const { register, handleSubmit, formState, setFocus } = useForm({
    defaultValues: { text: writeHeadings(document.provisions) },
  });
  const [focusOnce] = useState(() => () => setFocus('text'));
  const saving = useMutation({
    mutationFn: (headings: TypedHeadings) => keepHeadings(document.id, document.version, headings),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['documents'] });
      announce(words.headingsSaved);
      onClose();
    },
  });
  const submit = handleSubmit(({ text }) => {
    const read = readHeadings(text);
    if (read.ok) saving.mutate({ headings: read.headings });
  });
  const judge = (text: string): true | string => {
    const read = readHeadings(text);
    return read.ok ? true : words.headingsWrong(read.line);
  };
  return (
    <form ref={focusOnce} noValidate className="register-form" onSubmit={(event) => void submit(event)}>
      <ProblemNotice error={saving.error} typing />
      <Field label={words.headingsField} hint={words.headingsHint} wrong={formState.errors.text?.message}>
        {(described) => <textarea {...described} {...register('text', { validate: judge })} rows={14} />}
      </Field>
      <p className="button-row">
        <SubmitButton primary pending={saving.isPending}>
          {words.saveHeadings}
        </SubmitButton>
        <button type="button" className="button-plain" onClick={onClose}>
          {words.cancel}
        </button>
      </p>
    </form>
  );
};
