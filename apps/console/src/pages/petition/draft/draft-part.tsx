import { type CaseworkView, consolePetitionWords, outcomeNames } from '@thaogo/contract';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useLanguage, useWords } from '../../../language/use-language.ts';
import { DraftForm } from './draft-form.tsx';
import { readKeptDraft } from './kept-draft.ts';

const inside = getRouteApi('/inside');

const DraftShown = ({ draft }: { draft: NonNullable<CaseworkView['draft']> }) => {
  const words = useWords(consolePetitionWords);
  const language = useLanguage();
  return (
    <section className="draft-shown" aria-labelledby="petition-draft">
      <h3 id="petition-draft">{words.draft}</h3>
      <p>
        <strong>{outcomeNames[language][draft.outcome]}</strong>
      </p>
      <p className="as-written">{draft.text}</p>
    </section>
  );
};

/**
 * The draft: a form for whoever may save it or still has unsaved words here, plain text for everybody else. Once the
 * form has been shown it stays, so that nobody's act elsewhere takes typed words off the screen.
 */
export const DraftPart = ({ view, onSubmitted }: { view: CaseworkView; onSubmitted: () => void }) => {
  const { email } = inside.useRouteContext().session;
  const maySave = view.actions.some((action) => action.name === 'save_draft' && action.allowed);
  const [typing, setTyping] = useState(() => readKeptDraft(sessionStorage, email, view.code) !== null);
  if (maySave || typing) {
    return <DraftForm view={view} account={email} onTyping={setTyping} onSubmitted={onSubmitted} />;
  }
  return view.draft === null ? null : <DraftShown draft={view.draft} />;
};
