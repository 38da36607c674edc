import {
  type CaseworkAction,
  type CaseworkView,
  consoleActingWords,
  consoleActionWords,
  consolePetitionWords,
} from '@thaogo/contract';
import { useCallback, useRef, useState } from 'react';
import { useLanguage, useWords } from '../../language/use-language.ts';
import { Notice } from '../../parts/notice.tsx';
import { DraftPart } from './draft/draft-part.tsx';
import { ActionForm } from './forms/action-form.tsx';
import { Refusals } from './refusals.tsx';
import { hasOwnForm, sortActions } from './sort-actions.ts';

const Standing = ({ view }: { view: CaseworkView }) => {
  const words = useWords(consolePetitionWords);
  return (
    <>
      {view.remark !== null && (
        <Notice tone="soon">
          <p>
            <strong>{view.state === 'screening' ? words.sendBackReason : words.remark}</strong>
          </p>
          <p className="as-written">{view.remark}</p>
          {view.betterAddress !== null && <p>{words.betterAddress(view.betterAddress.name)}</p>}
        </Notice>
      )}
      {view.scopeProposal !== null && (
        <Notice tone="soon">
          <p>{words.scopeProposal(view.scopeProposal.name)}</p>
          <p>{words.turnTo(view.scopeProposal.turnTo)}</p>
        </Notice>
      )}
    </>
  );
};

/** What this person can do with the petition: the likeliest form open, the others a press away, the rest explained. */
export const Work = ({ view }: { view: CaseworkView }) => {
  const words = useWords(consoleActingWords);
  const language = useLanguage();
  const [opened, setOpened] = useState<ReadonlySet<CaseworkAction>>(new Set());
  const [done, setDone] = useState<CaseworkAction | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { main, allowed, refusedHere, refusedElsewhere } = sortActions(view.actions);

  const forgetDone = useCallback(() => setDone(null), []);
  const open = (name: CaseworkAction): void => setOpened((now) => (now.has(name) ? now : new Set([...now, name])));
  const close = (name: CaseworkAction): void => setOpened((now) => new Set([...now].filter((other) => other !== name)));
  const finish = (name: CaseworkAction): void => {
    setOpened(new Set());
    setDone(name);
    heading.current?.focus();
  };

  // A form once opened or typed into stays until it is closed or done, even when the petition has moved on.
  const forms = [...allowed, ...refusedHere, ...refusedElsewhere]
    .filter(hasOwnForm)
    .filter(({ name }) => opened.has(name) || name === main)
    .toSorted((a, b) => Number(b.name === main) - Number(a.name === main) || a.name.localeCompare(b.name));
  const further = allowed.filter(hasOwnForm).filter(({ name }) => !forms.some((form) => form.name === name));
  const drafting = allowed.some((action) => !hasOwnForm(action));

  return (
    <section aria-labelledby="petition-work" className="work">
      <h2 id="petition-work" ref={heading} tabIndex={-1}>
        {words.work}
      </h2>
      {done !== null && <Notice tone="done">{consoleActionWords[language][done].done}</Notice>}
      <Standing view={view} />
      <DraftPart view={view} onTyped={forgetDone} onSubmitted={() => finish('submit_draft')} />
      {forms.map((action) => (
        <ActionForm
          key={action.name}
          view={view}
          action={action}
          primary={action.name === main}
          onTyped={() => {
            forgetDone();
            open(action.name);
          }}
          onDone={() => finish(action.name)}
          {...((action.name !== main || !action.allowed) && { onClose: () => close(action.name) })}
        />
      ))}
      {forms.length === 0 && !drafting && further.length === 0 && <p className="quiet">{words.nothingToDo}</p>}
      {further.length > 0 && (
        <section className="further" aria-label={words.furtherActions}>
          <h3>{words.furtherActions}</h3>
          <ul>
            {further.map(({ name }) => (
              <li key={name}>
                <button
                  type="button"
                  className="button-quiet"
                  onClick={() => {
                    forgetDone();
                    open(name);
                  }}
                >
                  {consoleActionWords[language][name].title}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Refusals refusedHere={refusedHere} refusedElsewhere={refusedElsewhere} />
    </section>
  );
};
