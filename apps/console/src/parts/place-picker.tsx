import { consoleEnteringWords, type PlaceList } from '@thaogo/contract';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useRef, useState } from 'react';
import { placesQuery, provincesQuery } from '../api/entering.ts';
import { useWords } from '../language/use-language.ts';
import { Field } from './field.tsx';
import { ProblemNotice } from './problem-notice.tsx';

/** A commune or province as the picker gives it back. */
export interface PickedPlace {
  code: string;
  /** A commune with its province. */
  name: string;
}

interface PlacePickerProps {
  picked: PickedPlace | null;
  onPick: (place: PickedPlace | null) => void;
  wrong: string | undefined;
}

type Place = PlaceList['items'][number];

/** Finds one of some thousand communes and provinces by typing: arrow keys choose, Enter takes, Escape closes. */
export const PlacePicker = ({ picked, onPick, wrong }: PlacePickerProps) => {
  const words = useWords(consoleEnteringWords).places;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const again = useRef<HTMLButtonElement>(null);
  const moveFocus = useRef(false);
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const q = useDeferredValue(typed.trim());
  const provinces = useQuery(provincesQuery).data?.items ?? [];
  const { data, error, refetch, isPlaceholderData } = useQuery({ ...placesQuery(q), placeholderData: (last) => last });
  const items = q === '' ? [] : (data?.items ?? []);
  // Until the places for what stands there now are there, none is taken by key.
  const settled = q === typed.trim() && !isPlaceholderData && data !== undefined;
  const provinceOf = ({ parent }: Place): string | undefined => provinces.find(({ code }) => code === parent)?.name;
  const nameOf = (place: Place): string => [place.name, provinceOf(place)].filter(Boolean).join(', ');

  useEffect(() => {
    if (!moveFocus.current) return;
    moveFocus.current = false;
    (picked === null ? field : again).current?.focus();
  }, [picked]);

  const change = (place: Place | null): void => {
    moveFocus.current = true;
    setTyped('');
    setOpen(false);
    onPick(place === null ? null : { code: place.code, name: nameOf(place) });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && items.length > 0) {
      event.preventDefault();
      setAt(open ? (at + step + items.length) % items.length : 0);
      setOpen(true);
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      setOpen(false);
    } else if (event.key === 'Enter') {
      // Enter never sends the form from here.
      event.preventDefault();
      const place = items[at];
      if (open && settled && place !== undefined) change(place);
    }
  };

  if (picked !== null)
    return (
      <div className="field" role="group" aria-labelledby={id}>
        <span className="label" id={id}>
          {words.label}
        </span>
        <p className="picked">
          <strong>{picked.name}</strong>
        </p>
        <button type="button" className="button-quiet" ref={again} onClick={() => change(null)}>
          {words.another}
        </button>
      </div>
    );
  const shown = open && q !== '' && items.length > 0;
  return (
    <div className="picker">
      <Field label={words.label} hint={words.hint} wrong={wrong}>
        {(described) => (
          <input
            {...described}
            ref={field}
            role="combobox"
            aria-autocomplete="list"
            aria-expanded={shown}
            aria-controls={`${id}-list`}
            aria-activedescendant={shown ? `${id}-${at}` : undefined}
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={({ target }) => {
              setTyped(target.value);
              setAt(0);
              setOpen(true);
            }}
            onKeyDown={onKeyDown}
            onBlur={() => setOpen(false)}
          />
        )}
      </Field>
      <ProblemNotice error={error} typing retry={() => void refetch()} />
      <p className="quiet" role="status">
        {q !== '' && settled && (items.length === 0 ? words.none : words.found(items.length))}
      </p>
      {shown && (
        <div className="options" id={`${id}-list`} role="listbox" aria-label={words.label}>
          {items.map((place, index) => (
            <div
              key={place.code}
              id={`${id}-${index}`}
              role="option"
              // The field keeps the focus; wherever it is, keys mean the same.
              tabIndex={-1}
              onKeyDown={onKeyDown}
              aria-selected={index === at}
              // Pressing must not take the focus, or the list would close before it is let go.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => change(place)}
            >
              {place.name} <span className="quiet">{provinceOf(place)}</span>
            </div>
          ))}
        </div>
      )}
    </div>
  );
};
