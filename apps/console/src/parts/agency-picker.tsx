import { type AgencyList, consoleActingWords } from '@thaogo/contract';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useId, useState } from 'react';
import { agenciesQuery } from '../api/code-lists.ts';
import { useLanguage, useWords } from '../language/use-language.ts';
import { Awaiting } from './awaiting.tsx';
import { Field } from './field.tsx';
import { ProblemNotice } from './problem-notice.tsx';

/** An agency as the picker gives it back. */
export interface PickedAgency {
  code: string;
  name: string;
}

interface AgencyPickerProps {
  label: string;
  picked: PickedAgency | null;
  onPick: (agency: PickedAgency | null) => void;
  joinedOnly?: boolean;
  /** Only those that have not joined. */
  outsideOnly?: boolean;
  wrong?: string | undefined;
}

interface MatchesProps {
  list: AgencyList;
  onPick: (agency: PickedAgency) => void;
}

const Matches = ({ list, onPick }: MatchesProps) => {
  const words = useWords(consoleActingWords);
  const language = useLanguage();
  return (
    <div className="picker-found">
      <p className="quiet" role="status">
        {list.items.length === 0 ? words.agencyNone : words.agencyCount(list.items.length)}
        {list.next !== null && ` ${words.agencyTypeMore}`}
      </p>
      <ul className="matches">
        {list.items.map((agency) => (
          <li key={agency.code}>
            <button type="button" onClick={() => onPick({ code: agency.code, name: agency.name[language] })}>
              {agency.name[language]} <span className="code">{agency.code}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
};

/** Finds one agency by name or code: a field, and under it the agencies that match, each a button. */
export const AgencyPicker = ({
  label,
  picked,
  onPick,
  joinedOnly = false,
  outsideOnly = false,
  wrong,
}: AgencyPickerProps) => {
  const words = useWords(consoleActingWords);
  const labelId = useId();
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const { data, error, refetch, isFetching } = useQuery({
    ...agenciesQuery(q, outsideOnly ? false : joinedOnly || null),
    placeholderData: (last) => last,
  });

  const pick = (agency: PickedAgency): void => {
    setTyped('');
    onPick(agency);
  };

  if (picked !== null) {
    return (
      <div className="field" role="group" aria-labelledby={labelId}>
        <span className="label" id={labelId}>
          {label}
        </span>
        <p className="picked">
          <strong>{picked.name}</strong> <span className="code">{picked.code}</span>
        </p>
        <button type="button" className="button-quiet" onClick={() => onPick(null)}>
          {words.chooseAnother}
        </button>
      </div>
    );
  }
  return (
    <div className="picker">
      <Field label={label} hint={words.agencySearchHint} wrong={wrong}>
        {(described) => (
          <input
            {...described}
            type="search"
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => {
              // Enter picks the first match rather than sending a form whose agency is still open.
              if (event.key !== 'Enter') return;
              event.preventDefault();
            }}
          />
        )}
      </Field>
      {q !== '' && isFetching && data === undefined && <Awaiting what={words.agencyAwaited} />}
      <ProblemNotice error={error} typing retry={() => void refetch()} />
      {q !== '' && data !== undefined && <Matches list={data} onPick={pick} />}
    </div>
  );
};
