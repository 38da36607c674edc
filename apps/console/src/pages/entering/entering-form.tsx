import { consoleEnteringWords, type FiledReply } from '@thaogo/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useState } from 'react';
import { enterPetition, provincesQuery, readingQuery } from '../../api/entering.ts';
import { newKey } from '../../api/new-key.ts';
import { Refused } from '../../api/refused.ts';
import { useWords } from '../../language/use-language.ts';
import { Field } from '../../parts/field.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { SubmitButton } from '../../parts/submit-button.tsx';
import { useToday } from '../../parts/use-today.ts';
import { AgreementFields } from './agreement-fields.tsx';
import { PersonFields } from './person-fields.tsx';
import { ReadingPanel } from './reading-panel.tsx';
import { asFiling, missingIn, namedBeside, NOTHING_TYPED, type TypedEntry } from './typed-entry.ts';

const SOURCES = ['counter', 'telephone', 'post', 'voice_note'] as const;
const PAUSE_MS = 600;

/** The words once typing has paused. */
const usePaused = (text: string): string => {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return useDeferredValue(paused);
};

/** One petition, written down for somebody. Sent twice it is filed once: the key changes only with what is typed. */
export const EnteringForm = ({ onEntered }: { onEntered: (entered: FiledReply) => void }) => {
  const words = useWords(consoleEnteringWords);
  const today = useToday();
  const [typed, setTyped] = useState<TypedEntry>(NOTHING_TYPED);
  const [key, setKey] = useState(newKey);
  const [judged, setJudged] = useState(false);
  const provinces = useQuery(provincesQuery).data?.items ?? [];
  const text = usePaused(typed.text);
  const beside = namedBeside(typed);
  const reading = useQuery(readingQuery({ text, ...(typed.place !== '' && { place: typed.place }) })).data;
  const found = (reading?.citations ?? []).flatMap(({ document, article, clause, point }) =>
    document === null ? [] : [{ numberSymbol: document.numberSymbol, title: document.title, article, clause, point }],
  );
  const entering = useMutation({
    mutationFn: () => enterPetition(asFiling(typed, found.slice(0, 19)), key),
    onSuccess: onEntered,
  });
  const onType = (change: Partial<TypedEntry>): void => {
    setTyped({ ...typed, ...change });
    // Another petition than the one that may have been sent.
    if (entering.isError && entering.error instanceof Refused) setKey(newKey());
  };
  const missing = missingIn(typed);
  const told = {
    name: words.needed,
    text: words.textShort,
    readBack: words.readBackNeeded,
    consent: words.consentNeeded,
  };
  const refused = entering.error instanceof Refused ? (entering.error.problem.errors ?? []) : [];
  const wrong = (field: string): string | undefined => {
    const lacking = missing.find((each) => each === field);
    if (judged && lacking !== undefined) return told[lacking];
    return refused.find(({ pointer }) => pointer.endsWith(`/${field}`))?.detail;
  };
  const part = { typed, onType, wrong };
  return (
    <form
      noValidate
      className="entering"
      onSubmit={(event) => {
        event.preventDefault();
        setJudged(true);
        if (missing.length === 0 && !entering.isPending) entering.mutate();
      }}
    >
      <div className="entering-columns">
        <div>
          <Field label={words.how}>
            {(described) => (
              <select
                {...described}
                value={typed.source}
                onChange={({ target }) =>
                  onType({ source: SOURCES.find((source) => source === target.value) ?? 'counter' })
                }
              >
                {SOURCES.map((source) => (
                  <option key={source} value={source}>
                    {words.sources[source]}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label={words.receivedOn} hint={words.receivedHint} wrong={wrong('receivedOn')}>
            {(described) => (
              <input
                {...described}
                type="date"
                value={typed.receivedOn}
                {...(today !== null && { max: today })}
                onChange={({ target }) => onType({ receivedOn: target.value })}
              />
            )}
          </Field>
          <PersonFields {...part} />
          <fieldset>
            <legend>{words.words}</legend>
            <Field label={words.text} hint={words.textHint} wrong={wrong('text')}>
              {(described) => (
                <textarea
                  {...described}
                  rows={9}
                  value={typed.text}
                  onChange={({ target }) => onType({ text: target.value })}
                />
              )}
            </Field>
            <Field label={words.proposal} hint={words.proposalHint} wrong={wrong('proposal')}>
              {(described) => (
                <textarea
                  {...described}
                  rows={3}
                  value={typed.proposal}
                  onChange={({ target }) => onType({ proposal: target.value })}
                />
              )}
            </Field>
            <details {...(beside !== null && { open: true })}>
              <summary>{words.documentHeading}</summary>
              <div className="side-by-side">
                {(['numberSymbol', 'article', 'clause', 'point'] as const).map((name) => (
                  <Field
                    key={name}
                    label={name === 'numberSymbol' ? words.documentSymbol : words[name]}
                    wrong={wrong(name)}
                  >
                    {(described) => (
                      <input
                        {...described}
                        value={typed[name]}
                        autoComplete="off"
                        onChange={({ target }) => onType({ [name]: target.value })}
                      />
                    )}
                  </Field>
                ))}
              </div>
            </details>
            <Field label={words.place} wrong={wrong('place')}>
              {(described) => (
                <select {...described} value={typed.place} onChange={({ target }) => onType({ place: target.value })}>
                  <option value="">{words.placeNone}</option>
                  {provinces.map(({ code, name }) => (
                    <option key={code} value={code}>
                      {name}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          </fieldset>
          <AgreementFields {...part} />
          <ProblemNotice error={entering.error} typing />
          <p className="button-row">
            <SubmitButton primary pending={entering.isPending}>
              {words.enter}
            </SubmitButton>
          </p>
        </div>
        <div aria-live="polite">
          {reading !== undefined && text.trim().length >= 20 && <ReadingPanel text={text} reading={reading} />}
        </div>
      </div>
    </form>
  );
};
