import { consoleMeasureWords, type MeasureView } from '@thaogo/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useRef } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { actOnMeasure, type MeasureActionName, measureQuery } from '../../api/measures.ts';
import { isRefusal } from '../../api/refused.ts';
import { useWords } from '../../language/use-language.ts';
import { announce } from '../../parts/announcer.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { SubmitButton } from '../../parts/submit-button.tsx';
import { useToday } from '../../parts/use-today.ts';
import { BODIES, type FieldName, fieldsOf, isOptional, type Typed } from './action-fields.ts';
import { MeasureField } from './measure-field.tsx';

interface MeasureFormProps {
  view: MeasureView;
  action: MeasureActionName;
  /** The instruction that an answer is meant for; null to choose one. */
  instruction: number | null;
  onClose: () => void;
}

const EMPTY: Typed = {
  stage: '',
  on: '',
  number: '',
  text: '',
  accepted: '',
  document: '',
  dueOn: '',
  instruction: '',
};

/** Where one instruction waits there is nothing to choose. */
const startingFrom = (view: MeasureView, instruction: number | null): Typed => {
  const open = view.instructions.filter(({ reply }) => reply === null);
  const only = open.length === 1 ? (open[0]?.id ?? null) : null;
  return { ...EMPTY, instruction: String(instruction ?? only ?? '') };
};

/** The form of one action: only what it needs, what it leads to, and why it was refused. Typed words survive a refusal. */
export const MeasureForm = ({ view, action, instruction, onClose }: MeasureFormProps) => {
  const words = useWords(consoleMeasureWords);
  const queryClient = useQueryClient();
  const today = useToday();
  const headingId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const { title, consequence, does, done } = words.actions[action];
  const { register, handleSubmit, formState, control } = useForm<Typed>({
    defaultValues: startingFrom(view, instruction),
  });
  const typed = useWatch({ control });
  useEffect(() => heading.current?.focus(), []);

  const acting = useMutation({
    mutationFn: (given: Typed) =>
      // What is chosen among the stages is one of them.
      actOnMeasure(view, action, BODIES[action](given as Parameters<(typeof BODIES)[MeasureActionName]>[0])),
    onSuccess: async (newest) => {
      queryClient.setQueryData(measureQuery(view.code).queryKey, newest);
      await queryClient.invalidateQueries({ queryKey: ['measures', 'list'], refetchType: 'none' });
      announce(done);
      onClose();
    },
    onError: async (error) => {
      if (isRefusal(error, 'stale_version', 'action_not_allowed'))
        await queryClient.invalidateQueries({ queryKey: measureQuery(view.code).queryKey });
    },
  });

  const refusedReply = action === 'note_reply' && typed.accepted === 'no';
  const needs = (field: FieldName): boolean => refusedReply || !isOptional(action, field, view);
  // Reasons are asked for only once it is not accepted.
  const fields = fieldsOf(action, view).filter((field) => field !== 'text' || action !== 'note_reply' || refusedReply);

  return (
    <form
      className="action"
      aria-labelledby={headingId}
      noValidate
      onSubmit={(event) => void handleSubmit((given) => acting.mutate(given))(event)}
    >
      <h3 id={headingId} ref={heading} tabIndex={-1}>
        {title}
      </h3>
      <p className="quiet">{consequence}</p>
      <ProblemNotice error={acting.error} typing told={{ stale_version: words.stale }} />
      {fields.map((field) => (
        <MeasureField
          key={field}
          field={field}
          action={action}
          view={view}
          registered={register(field, needs(field) ? { validate: (value) => value.trim() !== '' || words.needed } : {})}
          wrong={formState.errors[field]?.message}
          value={typed[field] ?? ''}
          today={today}
        />
      ))}
      <p className="button-row">
        <SubmitButton primary pending={acting.isPending}>
          {does}
        </SubmitButton>
        <button type="button" className="button-plain" onClick={onClose}>
          {words.cancel}
        </button>
      </p>
    </form>
  );
};
