import { type CaseworkDialogue, consoleDialogueWords } from '@thaogo/contract';
import { useForm } from 'react-hook-form';
import type { TypedPlan } from '../../api/dialogues.ts';
import { useWords } from '../../language/use-language.ts';
import { Field } from '../../parts/field.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { SubmitButton } from '../../parts/submit-button.tsx';
import { instantOf, inVietNam } from './viet-nam-time.ts';

interface PlanFormProps {
  /** Null for a new one. */
  dialogue: CaseworkDialogue | null;
  pending: boolean;
  error: Error | null;
  onSave: (plan: TypedPlan) => void;
  onCancel: () => void;
}

type Typed = Record<'title' | 'topic' | 'place' | 'date' | 'time' | 'closesOn' | 'capacity', string>;
const TYPES = { date: 'date', time: 'time', closesOn: 'date', capacity: 'number' } as const;

/** Title, matter, place, time, and until when how many may register. */
export const PlanForm = ({ dialogue, pending, error, onSave, onCancel }: PlanFormProps) => {
  const words = useWords(consoleDialogueWords);
  const at = dialogue === null ? { date: '', time: '' } : inVietNam(dialogue.startsAt);
  const { register, handleSubmit, formState } = useForm<Typed>({
    defaultValues: {
      title: dialogue?.title ?? '',
      topic: dialogue?.topic ?? '',
      place: dialogue?.place ?? '',
      ...at,
      closesOn: dialogue?.closesOn ?? '',
      capacity: String(dialogue?.capacity ?? 100),
    },
  });
  const save = ({ date, time, capacity, ...plan }: Typed): void => {
    const startsAt = instantOf(date, time);
    if (startsAt !== null && !pending) onSave({ ...plan, startsAt, capacity: Number(capacity) });
  };
  const labels = {
    title: words.name,
    topic: words.topic,
    place: words.place,
    date: words.date,
    time: words.time,
    closesOn: words.closesOn,
    capacity: words.capacity,
  };
  return (
    <form noValidate className="narrow" onSubmit={(event) => void handleSubmit(save)(event)}>
      {(['title', 'topic', 'place', 'date', 'time', 'closesOn', 'capacity'] as const).map((name) => (
        <Field key={name} label={labels[name]} wrong={formState.errors[name]?.message}>
          {(described) =>
            name === 'topic' ? (
              <textarea {...described} {...register(name, { required: words.needed })} rows={4} />
            ) : (
              <input
                {...described}
                {...register(name, { required: words.needed })}
                type={name in TYPES ? TYPES[name as keyof typeof TYPES] : 'text'}
                autoComplete="off"
              />
            )
          }
        </Field>
      ))}
      <ProblemNotice error={error} typing />
      <p className="button-row">
        <SubmitButton primary pending={pending}>
          {words.save}
        </SubmitButton>
        <button type="button" className="button-plain" onClick={onCancel}>
          {words.cancel}
        </button>
      </p>
    </form>
  );
};
