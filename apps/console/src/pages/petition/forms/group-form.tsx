import { surroundingFieldWords } from '@thaogo/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { alikeQuery } from '../../../api/casework.ts';
import { useWords } from '../../../language/use-language.ts';
import { ProblemNotice } from '../../../parts/problem-notice.tsx';
import { useAct } from '../use-act.ts';
import { ActionFrame } from './action-frame.tsx';
import type { ActionFormProps } from './action-form-props.ts';

/** Petitions on the same provision, to be answered together with this one. */
export const GroupForm = ({ view, onDone, ...frame }: ActionFormProps) => {
  const words = useWords(surroundingFieldWords);
  const acting = useAct();
  const { data, error, refetch } = useQuery(alikeQuery(view.code));
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const choose = (code: string): void => {
    setChosen(chosen.includes(code) ? chosen.filter((each) => each !== code) : [...chosen, code]);
  };
  const submit = async (): Promise<void> => {
    if (chosen.length === 0) return;
    if ((await acting.act(view, 'group', { with: [...chosen] })) !== null) onDone();
  };
  return (
    <ActionFrame {...frame} acting={acting} onSubmit={() => void submit()}>
      <ProblemNotice error={error} retry={() => void refetch()} />
      {data?.items.length === 0 && <p>{words.alikeNone}</p>}
      {data !== undefined && data.items.length > 0 && (
        <fieldset className="alike">
          <legend>{words.alike}</legend>
          {data.items.map((item) => (
            <label key={item.code} className="alike-item">
              <input
                type="checkbox"
                checked={chosen.includes(item.code)}
                onChange={() => {
                  choose(item.code);
                }}
              />
              <span>
                {item.title}{' '}
                <span className="quiet">
                  ({[item.code, item.stateName, words.likeness(Math.round(item.likeness * 100))].join(', ')})
                </span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
    </ActionFrame>
  );
};
