import { type CaseworkDialogue, consoleDialogueWords } from '@thaogo/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { changePlan, type DialogueStep, takeStep, type TypedPlan } from '../../api/dialogues.ts';
import { isRefusal } from '../../api/refused.ts';
import { useWords } from '../../language/use-language.ts';
import { announce } from '../../parts/announcer.tsx';
import { Field } from '../../parts/field.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { SubmitButton } from '../../parts/submit-button.tsx';
import { PlanForm } from './plan-form.tsx';

type Step = DialogueStep | 'edit';
const STEPS: readonly Step[] = ['open', 'hold', 'report', 'edit', 'cancel'];

/** What can be done with a dialogue now; steps that need words ask for them first. */
export const Steps = ({ dialogue }: { dialogue: CaseworkDialogue }) => {
  const words = useWords(consoleDialogueWords);
  const queryClient = useQueryClient();
  const [chosen, setChosen] = useState<Step | null>(null);
  const [text, setText] = useState(dialogue.report ?? '');
  const refresh = (): Promise<void> => queryClient.invalidateQueries({ queryKey: ['dialogues'] });
  const taking = useMutation({
    mutationFn: ({ step, body }: { step: Step; body: object }) =>
      step === 'edit'
        ? changePlan(dialogue.id, dialogue.version, body as TypedPlan)
        : takeStep(dialogue.id, dialogue.version, step, body),
    onSuccess: async (_view, { step }) => {
      setChosen(null);
      announce(words.done[step]);
      await refresh();
    },
    onError: async (error) => {
      if (isRefusal(error, 'stale_version')) await refresh();
    },
  });
  const allowed = STEPS.filter((step) => dialogue.actions.some(({ name, allowed: may }) => name === step && may));
  const take = (step: Step): void => {
    if (step === 'open' || step === 'hold') {
      if (!taking.isPending) taking.mutate({ step, body: {} });
    } else setChosen(step);
  };
  if (chosen === 'edit')
    return (
      <PlanForm
        dialogue={dialogue}
        pending={taking.isPending}
        error={taking.error}
        onSave={(body) => taking.mutate({ step: 'edit', body })}
        onCancel={() => setChosen(null)}
      />
    );
  if (chosen === 'cancel' || chosen === 'report')
    return (
      <form
        noValidate
        className="narrow"
        onSubmit={(event) => {
          event.preventDefault();
          const body = chosen === 'cancel' ? { reason: text } : { report: text };
          if (text.trim() !== '' && !taking.isPending) taking.mutate({ step: chosen, body });
        }}
      >
        <Field
          label={chosen === 'cancel' ? words.reason : words.report}
          hint={chosen === 'report' ? words.reportHint : undefined}
        >
          {(described) => (
            <textarea
              {...described}
              rows={chosen === 'report' ? 10 : 3}
              value={text}
              onChange={({ target }) => setText(target.value)}
            />
          )}
        </Field>
        <ProblemNotice error={taking.error} typing />
        <p className="button-row">
          <SubmitButton primary pending={taking.isPending}>
            {words.acts[chosen]}
          </SubmitButton>
          <button type="button" className="button-plain" onClick={() => setChosen(null)}>
            {words.cancel}
          </button>
        </p>
      </form>
    );
  return (
    <>
      <ProblemNotice error={taking.error} />
      <p className="button-row">
        {allowed.map((step, at) => (
          <button
            key={step}
            type="button"
            className={step === 'cancel' ? 'button-destructive' : at === 0 ? 'button-primary' : 'button-quiet'}
            onClick={() => take(step)}
          >
            {words.acts[step]}
          </button>
        ))}
      </p>
    </>
  );
};
