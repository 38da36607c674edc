import { consoleActingWords } from '@thaogo/contract';
import { useState } from 'react';
import { useWords } from '../../../language/use-language.ts';
import { AgencyPicker, type PickedAgency } from '../../../parts/agency-picker.tsx';
import { useAct } from '../use-act.ts';
import { ActionFrame } from './action-frame.tsx';
import type { ActionFormProps } from './action-form-props.ts';

/** To the agency that will lead. */
export const AssignForm = ({ view, onDone, ...frame }: ActionFormProps) => {
  const words = useWords(consoleActingWords);
  const acting = useAct();
  const [agency, setAgency] = useState<PickedAgency | null>(null);
  const [missing, setMissing] = useState(false);
  const submit = async (): Promise<void> => {
    setMissing(agency === null);
    if (agency === null) return;
    if ((await acting.act(view, 'assign', { agency: agency.code })) !== null) onDone();
  };
  return (
    <ActionFrame {...frame} acting={acting} onSubmit={() => void submit()}>
      <AgencyPicker
        label={words.leadAgency}
        picked={agency}
        onPick={setAgency}
        joinedOnly
        wrong={missing && agency === null ? words.needed : undefined}
      />
    </ActionFrame>
  );
};
