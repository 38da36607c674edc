import { type AdministeredAgencies, consoleAdministrationWords, dateWords } from '@thaogo/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { setJoining } from '../../api/administration.ts';
import { useLanguage, useWords } from '../../language/use-language.ts';
import { announce } from '../../parts/announcer.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { SubmitButton } from '../../parts/submit-button.tsx';
import { useToday } from '../../parts/use-today.ts';

type Agency = AdministeredAgencies['items'][number];

const JoiningForm = ({ agency, onClose }: { agency: Agency; onClose: () => void }) => {
  const words = useWords(consoleAdministrationWords);
  const language = useLanguage();
  const today = useToday();
  const queryClient = useQueryClient();
  const { register, handleSubmit, formState, setFocus, control } = useForm({
    defaultValues: { on: agency.joinedOn ?? today ?? '' },
  });
  const [focusOnce] = useState(() => () => setFocus('on'));
  const saving = useMutation({
    mutationFn: ({ on }: { on: string }) => setJoining(agency.code, on),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['administered-agencies'] });
      await queryClient.invalidateQueries({ queryKey: ['agencies'] });
      announce(words.joiningSaved(agency.name[language]));
      onClose();
    },
  });
  return (
    <form
      ref={focusOnce}
      noValidate
      className="inline-form"
      onSubmit={(event) => void handleSubmit((typed) => saving.mutate(typed))(event)}
    >
      <ProblemNotice error={saving.error} typing />
      <DateField
        label={words.joiningDate}
        hint={words.joiningHint}
        wrong={formState.errors.on?.message}
        registered={register('on', { required: words.needed })}
        value={useWatch({ control, name: 'on' })}
      />
      <p className="button-row">
        <SubmitButton primary pending={saving.isPending}>
          {words.saveJoining}
        </SubmitButton>
        <button type="button" className="button-plain" onClick={onClose}>
          {words.cancel}
        </button>
      </p>
    </form>
  );
};

const useJoiningWords = (agency: Agency): string => {
  const words = useWords(consoleAdministrationWords);
  const language = useLanguage();
  const today = useToday();
  if (agency.joinedOn === null) return words.notJoined;
  const date = dateWords(agency.joinedOn, language);
  return today !== null && agency.joinedOn > today ? words.joinsOn(date) : words.joinedOn(date);
};

/** One agency: its name, whether it takes part, and the form that sets the day. */
export const AgencyRow = ({ agency }: { agency: Agency }) => {
  const words = useWords(consoleAdministrationWords);
  const language = useLanguage();
  const joining = useJoiningWords(agency);
  const [editing, setEditing] = useState(false);
  const name = agency.name[language];
  const does = agency.joinedOn === null ? words.setJoining : words.changeJoining;
  return (
    <li>
      <div className="row-words">
        <p>
          <strong>{name}</strong> <span className="code">{agency.code}</span>
        </p>
        <p className="quiet">
          <span className={agency.joinedOn === null ? undefined : 'joined-mark'}>{joining}</span>
        </p>
      </div>
      {!editing && (
        <button type="button" className="button-quiet" aria-label={`${does}: ${name}`} onClick={() => setEditing(true)}>
          {does}
        </button>
      )}
      {editing && <JoiningForm agency={agency} onClose={() => setEditing(false)} />}
    </li>
  );
};
