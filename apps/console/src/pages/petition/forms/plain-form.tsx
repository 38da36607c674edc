import { useAct } from '../use-act.ts';
import { ActionFrame } from './action-frame.tsx';
import type { ActionFormProps } from './action-form-props.ts';

/** An action that needs nothing typed. */
export const PlainForm = ({ view, onDone, ...frame }: ActionFormProps) => {
  const acting = useAct();
  const submit = async (): Promise<void> => {
    if ((await acting.act(view, frame.action.name, {})) !== null) onDone();
  };
  return <ActionFrame {...frame} acting={acting} onSubmit={() => void submit()} />;
};
