import { consoleEnteringWords, type FiledReply } from '@thaogo/contract';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { enterPetition, readingQuery } from '../../api/entering.ts';
import { newKey } from '../../api/new-key.ts';
import { Refused } from '../../api/refused.ts';
import { useWords } from '../../language/use-language.ts';
import { Field } from '../../parts/field.tsx';
import { PlacePicker } from '../../parts/place-picker.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { SubmitButton } from '../../parts/submit-button.tsx';
import { useToday } from '../../parts/use-today.ts';
import { AgreementFields } from './agreement-fields.tsx';
import { citationsToFile, foundProvisions, NOTHING_CHOSEN } from './cited-provisions.ts';
import { PersonFields } from './person-fields.tsx';
import { ProvisionFields } from './provision-fields.tsx';
import { ReadingPanel } from './reading-panel.tsx';
import { asFiling, missingIn, NOTHING_TYPED, type TypedEntry } from './typed-entry.ts';

const SOURCES = ['counter', 'telephone', 'post', 'voice_note'] as const;
const PAUSE_MS = 600;
/** Shorter words are read by no machine. */
const SHORTEST = 20;

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
  const [choices, setChoices] = useState(NOTHING_CHOSEN);
  const queryClient = useQueryClient();
  const text = usePaused(typed.text);
  const place = typed.place === null ? {} : { place: typed.place.code };
  const reading = useQuery({ ...readingQuery({ text, ...place }), placeholderData: keepPreviousData });
  const found = useMemo(() => foundProvisions(reading.data?.citations ?? []), [reading.data]);
  const named = citationsToFile(found, choices);
  // What filing would do goes by the provisions that are meant, once somebody chose them.
  const chosen = useQuery({
    ...readingQuery({ text, ...place, ...(named !== undefined && { citations: named }) }),
    placeholderData: keepPreviousData,
  });
  const entering = useMutation({
    mutationFn: async () => {
      // What was typed last may not have been read yet; where it cannot be read now, what was found before stays.
      const last = await queryClient
        .query({ ...readingQuery({ text: typed.text, ...place }), staleTime: 'static' })
        .then(({ citations }) => foundProvisions(citations))
        .catch(() => found);
      return enterPetition(asFiling(typed, citationsToFile(last, choices)), key);
    },
    onSuccess: onEntered,
  });
  const renew = (): void => {
    // Another petition than the one that may have been sent.
    if (entering.isError && entering.error instanceof Refused) setKey(newKey());
  };
  const onType = (change: Partial<TypedEntry>): void => {
    setTyped({ ...typed, ...change });
    renew();
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
          </fieldset>
          <ProvisionFields
            found={typed.text.trim() === '' ? [] : found}
            choices={choices}
            onChoose={(changed) => {
              setChoices(changed);
              renew();
            }}
            wrongAt={(at) => refused.find(({ pointer }) => pointer.startsWith(`/citations/${at}/`))?.detail}
          />
          <PlacePicker picked={typed.place} onPick={(picked) => onType({ place: picked })} wrong={wrong('place')} />
          <AgreementFields {...part} />
        </div>
        <div className="reading-beside" aria-live="polite">
          {chosen.data !== undefined && text.trim().length >= SHORTEST ? (
            <ReadingPanel text={text} read={chosen.data} settled={!chosen.isPlaceholderData && text === typed.text} />
          ) : (
            <p className="quiet">{words.readingAfter}</p>
          )}
        </div>
        <div>
          <ProblemNotice error={entering.error} typing />
          <p className="button-row">
            <SubmitButton primary pending={entering.isPending}>
              {words.enter}
            </SubmitButton>
          </p>
        </div>
      </div>
    </form>
  );
};
