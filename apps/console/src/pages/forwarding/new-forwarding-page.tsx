import { consoleForwardingWords, FORWARDER_KINDS, forwardingWords } from '@thaogo/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { beginForwarding, type TypedForwarding } from '../../api/forwarding.ts';
import { newKey } from '../../api/new-key.ts';
import { useLanguage, useWords } from '../../language/use-language.ts';
import { Field } from '../../parts/field.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { SubmitButton } from '../../parts/submit-button.tsx';
import { useToday } from '../../parts/use-today.ts';
import './forwarding.css';

const FIELDS = ['forwarder', 'session', 'letterNumber', 'letterOn', 'receivedOn', 'email'] as const;
const NEEDED: ReadonlySet<string> = new Set(['forwarder', 'receivedOn']);
const TYPES: Partial<Record<(typeof FIELDS)[number], string>> = {
  letterOn: 'date',
  receivedOn: 'date',
  email: 'email',
};

type Typed = Record<(typeof FIELDS)[number], string> & { kind: TypedForwarding['kind']; consent: boolean };

/** Who passes on, with which letter; the table follows. */
export const NewForwardingPage = () => {
  const words = useWords(consoleForwardingWords);
  const language = useLanguage();
  const today = useToday();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [key, setKey] = useState(newKey);
  const { register, handleSubmit, formState } = useForm<Typed>({
    defaultValues: { kind: 'people_council', receivedOn: today ?? '', consent: false },
  });
  const beginning = useMutation({
    mutationFn: ({ consent: _consent, ...typed }: Typed) => beginForwarding({ ...typed, consent: true }, key),
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries({ queryKey: ['forwardings', 'list'] });
      await navigate({ to: '/forwardings/$id', params: { id } });
    },
    onError: () => setKey(newKey()),
  });
  const { errors } = formState;
  return (
    <>
      <PageHeading title={words.newTitle} />
      <form
        noValidate
        className="narrow"
        onSubmit={(event) => void handleSubmit((typed) => beginning.mutate(typed))(event)}
      >
        <Field label={words.kind}>
          {(described) => (
            <select {...described} {...register('kind')}>
              {FORWARDER_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {forwardingWords[language].forwarders[kind]}
                </option>
              ))}
            </select>
          )}
        </Field>
        {FIELDS.map((name) => (
          <Field
            key={name}
            label={words[name]}
            hint={name === 'email' ? words.emailHint : undefined}
            wrong={errors[name]?.message}
          >
            {(described) => (
              <input
                {...described}
                {...register(name, NEEDED.has(name) ? { required: words.needed } : {})}
                type={TYPES[name] ?? 'text'}
                {...(TYPES[name] === 'date' && today !== null && { max: today })}
                autoComplete="off"
              />
            )}
          </Field>
        ))}
        <label className="check">
          <input type="checkbox" {...register('consent', { required: words.needed })} />
          {words.consent}
        </label>
        {errors.consent !== undefined && <p className="field-error">{errors.consent.message}</p>}
        <ProblemNotice error={beginning.error} typing />
        <p className="button-row">
          <SubmitButton primary pending={beginning.isPending}>
            {words.continue}
          </SubmitButton>
        </p>
      </form>
    </>
  );
};
