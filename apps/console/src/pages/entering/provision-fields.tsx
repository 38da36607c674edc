import { consoleEnteringWords, LIMITS } from '@thaogo/contract';
import { useRef } from 'react';
import { newKey } from '../../api/new-key.ts';
import { useLanguage, useWords } from '../../language/use-language.ts';
import { announce } from '../../parts/announcer.tsx';
import { DocumentPicker } from '../../parts/document-picker.tsx';
import { Field } from '../../parts/field.tsx';
import { provisionWords } from '../petition/provision-words.ts';
import {
  type AddedProvision,
  type FoundProvision,
  isKept,
  type ProvisionChoices,
  readingMeant,
} from './cited-provisions.ts';

interface ProvisionFieldsProps {
  found: readonly FoundProvision[];
  choices: ProvisionChoices;
  onChoose: (choices: ProvisionChoices) => void;
  /** What is wrong with the provision at this place of those that are filed. */
  wrongAt: (place: number) => string | undefined;
}

type Reading = FoundProvision['readings'][number];

const useNames = () => {
  const language = useLanguage();
  return ({ document, ...provision }: Reading, surface: string): string =>
    [provisionWords(provision, language), document?.type, document?.numberSymbol ?? document?.title ?? surface]
      .filter((part) => part !== undefined && part !== null && part !== '')
      .join(' ');
};

type EntryProps = Omit<ProvisionFieldsProps, 'found' | 'wrongAt'> & { each: FoundProvision };

const FoundEntry = ({ each, choices, onChoose }: EntryProps) => {
  const words = useWords(consoleEnteringWords).provisions;
  const nameOf = useNames();
  const { key, surface, readings } = each;
  const meant = readingMeant(each, choices);
  const kept = isKept(each, choices);
  const { dropped, instead } = choices;
  return (
    <li>
      <label className="check">
        <input
          type="checkbox"
          checked={kept}
          onChange={() =>
            onChoose({ ...choices, dropped: kept ? [...dropped, key] : dropped.filter((other) => other !== key) })
          }
        />
        <strong>{nameOf(meant, surface)}</strong>
      </label>
      <div className="about">
        {meant.document?.numberSymbol !== null && meant.document?.title && <p>{meant.document.title}</p>}
        {meant.heading !== null && <p>{meant.heading}</p>}
        <p>{words.readFrom(surface)}</p>
        {meant.document?.known === false && <p>{words.notRegistered}</p>}
        {readings.length > 1 && kept && (
          <select
            aria-label={words.perhaps(nameOf(meant, surface))}
            value={instead[key] ?? 0}
            onChange={({ target }) => onChoose({ ...choices, instead: { ...instead, [key]: Number(target.value) } })}
          >
            {readings.map((reading, index) => (
              <option key={JSON.stringify(reading)} value={index}>
                {index === 0 ? words.asRead(nameOf(reading, surface)) : nameOf(reading, surface)}
              </option>
            ))}
          </select>
        )}
      </div>
    </li>
  );
};

const PARTS = ['article', 'clause', 'point'] as const;

interface AddedEntryProps {
  each: AddedProvision;
  wrong: string | undefined;
  onChange: (changed: AddedProvision | null) => void;
}

const AddedEntry = ({ each, wrong, onChange }: AddedEntryProps) => {
  const words = useWords(consoleEnteringWords).provisions;
  return (
    <li className="added">
      <p className="added-name">
        <strong>{each.name}</strong>
        <button
          type="button"
          className="button-plain"
          aria-label={words.removeLabel(each.name)}
          onClick={() => onChange(null)}
        >
          {words.remove}
        </button>
      </p>
      {wrong !== undefined && <p className="field-error">{wrong}</p>}
      <div className="provision-parts" role="group" aria-label={each.name}>
        {PARTS.map((part) => (
          <Field key={part} label={words[part]}>
            {(described) => (
              <input
                {...described}
                value={each[part]}
                maxLength={10}
                autoComplete="off"
                onChange={({ target }) => onChange({ ...each, [part]: target.value })}
              />
            )}
          </Field>
        ))}
      </div>
    </li>
  );
};

/** The provisions that the words name, each to be confirmed, and a search in the register for those that they do not name. */
export const ProvisionFields = ({ found, choices, onChoose, wrongAt }: ProvisionFieldsProps) => {
  const words = useWords(consoleEnteringWords).provisions;
  const list = useRef<HTMLUListElement>(null);
  const { added } = choices;
  const kept = found.filter((each) => isKept(each, choices)).length;
  const add = (named: Pick<AddedProvision, 'name' | 'numberSymbol' | 'title'>): void => {
    onChoose({ ...choices, added: [...added, { key: newKey(), ...named, article: '', clause: '', point: '' }] });
    announce(words.added(named.name));
    // Its article is asked for next.
    requestAnimationFrame(() => list.current?.querySelector<HTMLInputElement>('li.added:last-child input')?.focus());
  };
  const change = (key: string, changed: AddedProvision | null): void =>
    onChoose({ ...choices, added: added.flatMap((each) => (each.key === key ? (changed ?? []) : [each])) });
  return (
    <fieldset className="provisions">
      <legend>{words.title}</legend>
      <p className="field-hint">{found.length === 0 ? words.none : words.hint}</p>
      <ul ref={list}>
        {found.map((each) => (
          <FoundEntry key={each.key} each={each} choices={choices} onChoose={onChoose} />
        ))}
        {added.map((each, index) => (
          <AddedEntry
            key={each.key}
            each={each}
            wrong={wrongAt(kept + index)}
            onChange={(changed) => change(each.key, changed)}
          />
        ))}
      </ul>
      {found.length > 0 && kept + added.length === 0 && <p role="status">{words.noneKept}</p>}
      {kept + added.length < LIMITS.citations ? (
        <DocumentPicker
          label={words.search}
          hint={words.searchHint}
          picked={null}
          wrong={undefined}
          onPick={(document) => {
            if (document !== null) add({ name: document.name, numberSymbol: document.numberSymbol, title: '' });
          }}
          asTyped={{
            label: words.asTyped,
            // A number stands in a number's place; the server spells it as it is usual.
            onTake: (typed) =>
              add(
                /\d/.test(typed) && typed.length <= 100
                  ? { name: typed, numberSymbol: typed, title: '' }
                  : { name: typed, numberSymbol: '', title: typed.slice(0, LIMITS.titleLongest) },
              ),
          }}
        />
      ) : (
        <p className="quiet">{words.most}</p>
      )}
    </fieldset>
  );
};
