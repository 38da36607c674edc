import { newSecretWords, PROOFS } from '@thaogo/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { petitionQuery, renewSecretOf } from '../../../api/casework.ts';
import { useWords } from '../../../language/use-language.ts';
import { CopyButton } from '../../../parts/copy-button.tsx';
import { Field } from '../../../parts/field.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { SlipWithSecret } from '../../../parts/slip-with-secret.tsx';
import { ActionFrame } from './action-frame.tsx';
import type { ActionFormProps } from './action-form-props.ts';

type Proof = (typeof PROOFS)[number];

/** A new secret, shown until it is said to be handed over, and kept nowhere. */
const Made = ({ code, secret, onDone }: { code: string; secret: string; onDone: () => void }) => {
  const words = useWords(newSecretWords);
  return (
    <Notice tone="done">
      <h3>{words.made}</h3>
      <p>
        <code className="code">{secret}</code>
      </p>
      <p>{words.once}</p>
      <p className="button-row">
        <CopyButton text={secret} />
        <SlipWithSecret code={code} secret={secret} />
        <button type="button" className="button-plain" onClick={onDone}>
          {words.close}
        </button>
      </p>
    </Notice>
  );
};

/** At the counter: the paper that was seen, and the name on it. */
export const NewSecretForm = ({ view, onDone, ...frame }: ActionFormProps) => {
  const words = useWords(newSecretWords);
  const queryClient = useQueryClient();
  const [name, setName] = useState('');
  const [proof, setProof] = useState<Proof>('identity_card');
  const [missing, setMissing] = useState(false);
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: () => renewSecretOf(view, { name, proof }),
    // Kept by no cache: it is shown here and nowhere else.
    gcTime: 0,
    onSettled: () => queryClient.invalidateQueries({ queryKey: petitionQuery(view.code).queryKey }),
  });
  if (data !== undefined) return <Made code={view.code} secret={data.secret} onDone={onDone} />;
  const submit = (): void => {
    setMissing(name.trim() === '');
    if (name.trim() !== '') mutate();
  };
  return (
    <ActionFrame {...frame} acting={{ pending: isPending, error, meanwhile: null }} onSubmit={submit}>
      <Field label={words.name} hint={words.nameHint} wrong={missing ? words.nameMissing : undefined}>
        {(described) => (
          <input {...described} value={name} autoComplete="off" onChange={({ target }) => setName(target.value)} />
        )}
      </Field>
      <Field label={words.proof}>
        {(described) => (
          <select {...described} value={proof} onChange={({ target }) => setProof(target.value as Proof)}>
            {PROOFS.map((each) => (
              <option key={each} value={each}>
                {words.proofs[each]}
              </option>
            ))}
          </select>
        )}
      </Field>
    </ActionFrame>
  );
};
