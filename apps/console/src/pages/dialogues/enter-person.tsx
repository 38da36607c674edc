import { consoleDialogueWords } from '@thaogo/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { enterRegistration } from '../../api/dialogues.ts';
import { newKey } from '../../api/new-key.ts';
import { useWords } from '../../language/use-language.ts';
import { announce } from '../../parts/announcer.tsx';
import { Field } from '../../parts/field.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';

const EMPTY = { name: '', organisation: '', phone: '', email: '' };

/** Whoever asks at the counter or by telephone is registered here: staff have seen or heard them. */
export const EnterPerson = ({ dialogueId }: { dialogueId: string }) => {
  const words = useWords(consoleDialogueWords);
  const queryClient = useQueryClient();
  const [key, setKey] = useState(newKey);
  const [typed, setTyped] = useState(EMPTY);
  const [consent, setConsent] = useState(false);
  const [judged, setJudged] = useState(false);
  const complete = typed.name.trim() !== '' && consent;
  const entering = useMutation({
    mutationFn: () => enterRegistration(dialogueId, { ...typed, kind: 'citizen', consent: true }, key),
    onSuccess: async () => {
      setTyped(EMPTY);
      setConsent(false);
      setJudged(false);
      setKey(newKey());
      announce(words.entered);
      await queryClient.invalidateQueries({ queryKey: ['dialogues', dialogueId] });
    },
  });
  return (
    <details>
      <summary>{words.enter}</summary>
      <form
        noValidate
        className="narrow"
        onSubmit={(event) => {
          event.preventDefault();
          setJudged(true);
          if (complete && !entering.isPending) entering.mutate();
        }}
      >
        {(
          [
            ['name', words.enterName],
            ['organisation', words.enterOrganisation],
            ['phone', words.enterPhone],
            ['email', words.enterEmail],
          ] as const
        ).map(([name, label]) => (
          <Field
            key={name}
            label={label}
            wrong={name === 'name' && judged && !complete ? words.enterNeeded : undefined}
          >
            {(described) => (
              <input
                {...described}
                value={typed[name]}
                autoComplete="off"
                onChange={({ target }) => {
                  setTyped({ ...typed, [name]: target.value });
                  // What could not be sent may have arrived: sent again unchanged it is the same registration.
                  if (entering.isError) setKey(newKey());
                }}
              />
            )}
          </Field>
        ))}
        <label className="check">
          <input type="checkbox" checked={consent} onChange={({ target }) => setConsent(target.checked)} />
          {words.enterConsent}
        </label>
        <ProblemNotice error={entering.error} typing />
        <button type="submit" className="button-quiet">
          {words.enterSend}
        </button>{' '}
        {entering.isSuccess && <span className="quiet">{words.entered}</span>}
      </form>
    </details>
  );
};
