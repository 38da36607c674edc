import { type CaseworkView, consolePetitionWords, outcomeNames } from '@thaogo/contract';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useLanguage, useWords } from '../../../language/use-language.ts';
import { DraftForm } from './draft-form.tsx';
import { readKeptDraft } from './kept-draft.ts';
import { SavedWay } from './saved-way.tsx';

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
      <SavedWay measure={draft.measure} />
      <p className="as-written">{draft.text}</p>
    </section>
  );
};

interface DraftPartProps {
  view: CaseworkView;
  /** Told when words are typed that are not saved yet. */
  onTyped: () => void;
  onSubmitted: () => void;
}

/**
 * The draft: a form for whoever may save it or still has unsaved words here, plain text for everybody else. Once the
 * form has been shown it stays, so that nobody's act elsewhere takes typed words off the screen.
 */
export const DraftPart = ({ view, onTyped, onSubmitted }: DraftPartProps) => {
  const { email } = inside.useRouteContext().session;
  const maySave = view.actions.some((action) => action.name === 'save_draft' && action.allowed);
  const [typing, setTyping] = useState(() => readKeptDraft(sessionStorage, email, view.code) !== null);
  const noteTyping = useCallback(
    (unsaved: boolean): void => {
      setTyping(unsaved);
      if (unsaved) onTyped();
    },
    [onTyped],
  );
  if (maySave || typing) {
    return <DraftForm view={view} account={email} onTyping={noteTyping} onSubmitted={onSubmitted} />;
  }
  // An issued answer says it all; its draft is history.
  return view.draft === null || view.answer !== null ? null : <DraftShown draft={view.draft} />;
};
