import { consoleRegisterWords } from '@thaogo/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useId, useState } from 'react';
import { documentPages } from '../api/register.ts';
import { useWords } from '../language/use-language.ts';
import { Awaiting } from './awaiting.tsx';
import { Field } from './field.tsx';
import { ProblemNotice } from './problem-notice.tsx';

/** A document as the picker shows it once it is picked. */
export interface PickedDocument {
  id: string;
  /** Type with number and symbol. */
  name: string;
}

/** A document as the register has it. */
interface FoundDocument extends PickedDocument {
  numberSymbol: string;
}

interface DocumentPickerProps {
  /** Left out where a later document is looked for. */
  label?: string;
  hint?: string;
  picked: PickedDocument | null;
  onPick: (document: FoundDocument | null) => void;
  /** What becomes of words under which the register has nothing that is meant; left out where only the register's documents will do. */
  asTyped?: { label: (typed: string) => string; onTake: (typed: string) => void };
  wrong: string | undefined;
}

const SHOWN = 8;

/** Finds another document of the register: a field, and under it the documents that match, each a button. */
export const DocumentPicker = ({ picked, onPick, asTyped, wrong, ...named }: DocumentPickerProps) => {
  const words = useWords(consoleRegisterWords);
  const { label = words.laterDocument, hint = words.laterHint } = named;
  const labelId = useId();
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  // What was found for other words must not be there to be picked: no result of theirs is kept.
  const { data, error, refetch } = useInfiniteQuery({
    ...documentPages(q),
    enabled: q !== '',
  });
  if (picked !== null) {
    return (
      <div className="field" role="group" aria-labelledby={labelId}>
        <span className="label" id={labelId}>
          {label}
        </span>
        <p className="picked">
          <strong>{picked.name}</strong>
        </p>
        <button type="button" className="button-quiet" onClick={() => onPick(null)}>
          {words.chooseAnother}
        </button>
      </div>
    );
  }
  const take = (document: FoundDocument): void => {
    setTyped('');
    onPick(document);
  };
  const items = data?.pages[0]?.items.slice(0, SHOWN);
  return (
    <div className="picker">
      <Field label={label} hint={hint} wrong={wrong}>
        {(described) => (
          <input
            {...described}
            type="search"
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => {
              // Enter must not send a form whose document is still open.
              if (event.key === 'Enter') event.preventDefault();
            }}
          />
        )}
      </Field>
      <ProblemNotice error={error} typing retry={() => void refetch()} />
      {q !== '' && items === undefined && error === null && <Awaiting what={words.otherAwaited} />}
      {q !== '' && items?.length === 0 && (
        <p className="quiet" role="status">
          {words.otherNone}
        </p>
      )}
      {q !== '' && items !== undefined && items.length > 0 && (
        <ul className="matches">
          {items.map(({ id, type, numberSymbol, title }) => (
            <li key={id}>
              <button type="button" onClick={() => take({ id, name: `${type} ${numberSymbol}`, numberSymbol })}>
                <strong>
                  {type} {numberSymbol}
                </strong>{' '}
                <span className="quiet">{title}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {asTyped !== undefined && q !== '' && (
        <p>
          <button
            type="button"
            className="button-quiet"
            onClick={() => {
              setTyped('');
              asTyped.onTake(q);
            }}
          >
            {asTyped.label(q)}
          </button>
        </p>
      )}
    </div>
  );
};
