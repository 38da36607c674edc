import { type CaseworkAction, type CaseworkView, consoleActingWords, consoleActionWords } from '@thaogo/contract';
import { useCallback, useRef, useState } from 'react';
import { useLanguage, useWords } from '../../language/use-language.ts';
import { Notice } from '../../parts/notice.tsx';
import { Standing } from './around/standing.tsx';
import { DraftPart } from './draft/draft-part.tsx';
import { ActionForm } from './forms/action-form.tsx';
import { FurtherActions } from './further-actions.tsx';
import { Refusals } from './refusals.tsx';
import { hasOwnForm, sortActions } from './sort-actions.ts';

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
  const choose = (name: CaseworkAction): void => {
    forgetDone();
    open(name);
  };
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
  const further = allowed
    .filter(hasOwnForm)
    .map(({ name }) => name)
    .filter((name) => !forms.some((form) => form.name === name));
  const drafting = allowed.some((action) => !hasOwnForm(action));

  return (
    <section aria-labelledby="petition-work" className="work">
      <h2 id="petition-work" ref={heading} tabIndex={-1}>
        {words.work}
      </h2>
      {done !== null && <Notice tone="done">{consoleActionWords[language][done].done}</Notice>}
      <Standing
        view={view}
        {...(further.includes('reply_to_request') && { onReply: () => choose('reply_to_request') })}
      />
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
      <FurtherActions names={further} alone={forms.length === 0 && !drafting} onChoose={choose} />
      <Refusals refusedHere={refusedHere} refusedElsewhere={refusedElsewhere} />
    </section>
  );
};
