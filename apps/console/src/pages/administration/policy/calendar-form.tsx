import { type CalendarData, type CalendarPreview, consoleRulesWords } from '@thaogo/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { enterCalendar, previewCalendar } from '../../../api/rules.ts';
import { useWords } from '../../../language/use-language.ts';
import { announce } from '../../../parts/announcer.tsx';
import { Field } from '../../../parts/field.tsx';
import { ProblemNotice } from '../../../parts/problem-notice.tsx';
import { SubmitButton } from '../../../parts/submit-button.tsx';
import { useToday } from '../../../parts/use-today.ts';
import { type CalendarEdits, editedCalendar } from './calendar-edits.ts';
import { CalendarEditFields } from './calendar-edit-fields.tsx';
import { PreviewOutcome } from './preview-outcome.tsx';
import { type VersionFacts, VersionFields } from './version-fields.tsx';

/** A new version of the calendar, made from the one in force: entered only after its preview was seen. */
export const CalendarForm = ({ calendar, onClose }: { calendar: CalendarData; onClose: () => void }) => {
  const words = useWords(consoleRulesWords);
  const today = useToday();
  const queryClient = useQueryClient();
  const [edits, setEdits] = useState<CalendarEdits>({
    to: calendar.to,
    decisions: new Map(),
    decisionSource: '',
    days: [],
  });
  const [examined, setExamined] = useState(0);
  const { register, handleSubmit, formState, control } = useForm<VersionFacts>({
    defaultValues: { version: '', inForceFrom: today ?? '', reason: '' },
  });
  const facts = useWatch({ control });
  const previewing = useMutation({
    mutationFn: async (made: CalendarData): Promise<{ made: CalendarData; preview: CalendarPreview }> => ({
      made,
      preview: await previewCalendar(made, setExamined),
    }),
  });
  const entering = useMutation({
    mutationFn: ({ made, reason }: { made: CalendarData; reason: string }) => enterCalendar(made, reason),
    onSuccess: async ({ version }) => {
      await queryClient.invalidateQueries({ queryKey: ['rules'] });
      announce(words.entered(version));
      onClose();
    },
  });
  const make = ({ version, inForceFrom }: Partial<VersionFacts>): CalendarData =>
    editedCalendar(calendar, { version: version ?? '', inForceFrom: inForceFrom ?? '' }, edits);
  const seen = previewing.data;
  const sameAsSeen = seen !== undefined && JSON.stringify(seen.made) === JSON.stringify(make(facts));
  const submit = handleSubmit((typed) => {
    if (sameAsSeen) entering.mutate({ made: seen.made, reason: typed.reason });
    else previewing.mutate(make(typed));
  });
  return (
    <form noValidate className="rules-form" onSubmit={(event) => void submit(event)}>
      <CalendarEditFields calendar={calendar} edits={edits} onChange={setEdits} />
      <h2>{words.newVersion}</h2>
      <VersionFields register={register} errors={formState.errors} inForceFrom={facts.inForceFrom ?? ''} />
      <Field label={words.lastDay}>
        {(described) => (
          <input
            {...described}
            type="date"
            value={edits.to}
            onChange={(event) => setEdits({ ...edits, to: event.target.value })}
          />
        )}
      </Field>
      <div aria-live="polite">
        {previewing.isPending && <p>{words.previewing(examined)}</p>}
        {seen !== undefined && !previewing.isPending && <PreviewOutcome preview={seen.preview} />}
        {seen !== undefined && !sameAsSeen && !previewing.isPending && <p>{words.previewAgain}</p>}
      </div>
      <ProblemNotice error={entering.error ?? previewing.error} typing />
      <p className="button-row">
        <SubmitButton primary pending={entering.isPending || previewing.isPending}>
          {sameAsSeen ? words.enter : words.preview}
        </SubmitButton>
        <button type="button" className="button-plain" onClick={onClose}>
          {words.cancel}
        </button>
      </p>
    </form>
  );
};
