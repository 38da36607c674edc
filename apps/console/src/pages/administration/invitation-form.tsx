import { consoleAdministrationWords, roleNames } from '@thaogo/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { type Invitation, invite } from '../../api/administration.ts';
import { useLanguage, useWords } from '../../language/use-language.ts';
import { AgencyPicker, type PickedAgency } from '../../parts/agency-picker.tsx';
import { Field } from '../../parts/field.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { SubmitButton } from '../../parts/submit-button.tsx';
import { InvitationMade } from './invitation-made.tsx';

type Role = Invitation['role'];

/** Invites somebody to an account; the one-time link is shown here and nowhere else. */
export const InvitationForm = () => {
  const words = useWords(consoleAdministrationWords);
  const language = useLanguage();
  const queryClient = useQueryClient();
  const [agency, setAgency] = useState<PickedAgency | null>(null);
  const { register, handleSubmit, formState, reset, control } = useForm({
    defaultValues: { email: '', role: '' as Role | '' },
  });
  const agencyNeeded = useWatch({ control, name: 'role' }) !== 'administrator';
  const inviting = useMutation({
    mutationFn: invite,
    onSuccess: async () => {
      reset();
      setAgency(null);
      await queryClient.invalidateQueries({ queryKey: ['accounts'] });
    },
  });
  const agencyMissing = formState.isSubmitted && agencyNeeded && agency === null;
  const submit = handleSubmit(({ email, role }) => {
    if (role === '' || (agency === null && role !== 'administrator')) return;
    inviting.mutate({ email: email.trim(), role, agency: agency?.code ?? null });
  });
  return (
    <section aria-labelledby="invite">
      <h2 id="invite">{words.inviteTitle}</h2>
      <p className="quiet">{words.inviteLead}</p>
      {inviting.data !== undefined && (
        <InvitationMade key={inviting.data.url} email={inviting.variables.email} invited={inviting.data} />
      )}
      <form noValidate onSubmit={(event) => void submit(event)}>
        <ProblemNotice error={inviting.error} typing />
        <Field label={words.email} wrong={formState.errors.email?.message}>
          {(described) => (
            <input
              {...described}
              {...register('email', {
                required: words.needed,
                pattern: { value: /^\s*\S+@\S+\.\S+\s*$/, message: words.emailForm },
              })}
              type="email"
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
            />
          )}
        </Field>
        <Field label={words.role} wrong={formState.errors.role?.message}>
          {(described) => (
            <select {...described} {...register('role', { required: words.needed })}>
              <option value="">{words.chooseRole}</option>
              {Object.entries(roleNames[language]).map(([role, name]) => (
                <option key={role} value={role}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <AgencyPicker
          label={agencyNeeded ? words.agency : words.agencyOptional}
          picked={agency}
          onPick={setAgency}
          joinedOnly={false}
          wrong={agencyMissing ? words.needed : undefined}
        />
        <SubmitButton primary pending={inviting.isPending}>
          {words.invite}
        </SubmitButton>
      </form>
    </section>
  );
};
