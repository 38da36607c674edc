import { consoleDossierWords } from '@thaogo/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { actOnDossier, dossierQuery, type DossierView } from '../../api/dossiers.ts';
import { isRefusal } from '../../api/refused.ts';
import { useWords } from '../../language/use-language.ts';
import { announce } from '../../parts/announcer.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { SubmitButton } from '../../parts/submit-button.tsx';
import { ACTION_FIELDS, bodyOf, missingIn, PUBLIC_ACTIONS, type Typed, typedAtFirst } from './dossier-fields.ts';
import { DossierInput } from './dossier-input.tsx';

/** The form of one action on a dossier, sent on the version that was seen. */
export const DossierActionForm = ({
  view,
  action,
  onDone,
}: {
  view: DossierView;
  action: string;
  onDone: () => void;
}) => {
  const words = useWords(consoleDossierWords);
  const queryClient = useQueryClient();
  const fields = ACTION_FIELDS[view.kind][action] ?? [];
  const [typed, setTyped] = useState<Typed>(() => typedAtFirst(view, action));
  const [tried, setTried] = useState(false);
  const missing = missingIn(fields, typed);
  const acting = useMutation({
    mutationFn: () => actOnDossier(view, action, bodyOf(fields, typed)),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['dossiers'] });
      announce(words.added);
      onDone();
    },
    // The newest version comes onto the screen; what was typed stays and is sent only when the person presses again.
    onError: async (error) => {
      if (isRefusal(error, 'stale_version', 'action_not_allowed'))
        await queryClient.invalidateQueries({ queryKey: dossierQuery(view.kind, view.id).queryKey });
    },
  });
  return (
    <form
      noValidate
      className="dossier-form"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (missing.length === 0) acting.mutate();
      }}
    >
      <ProblemNotice error={acting.error} typing />
      {view.kind === 'bottleneck' && PUBLIC_ACTIONS.includes(action) && <p className="quiet">{words.publicNote}</p>}
      {fields.map((field) => (
        <DossierInput
          key={field.name}
          field={field}
          value={typed[field.name] ?? ''}
          onChange={(value) => setTyped((before) => ({ ...before, [field.name]: value }))}
          missing={tried && missing.includes(field.name)}
        />
      ))}
      <p className="button-row">
        <SubmitButton primary pending={acting.isPending}>
          {words.save}
        </SubmitButton>
        <button type="button" className="button-plain" onClick={onDone}>
          {words.cancel}
        </button>
      </p>
    </form>
  );
};
