import { consoleShellWords } from '@thaogo/contract';
import { useState } from 'react';
import { useWords } from '../language/use-language.ts';
import { Modal } from '../parts/modal.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { hasKeptDrafts } from '../pages/petition/draft/kept-draft.ts';
import { useSignOut } from './use-sign-out.ts';

/** Signs out; asks first when that would remove an unsaved draft. */
export const SignOutButton = () => {
  const words = useWords(consoleShellWords);
  const signOut = useSignOut();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <button
        type="button"
        className="button-plain"
        aria-disabled={signOut.isPending}
        onClick={() => (hasKeptDrafts(sessionStorage) ? setAsking(true) : signOut.mutate())}
      >
        {words.signOut}
      </button>
      <ProblemNotice error={signOut.error} />
      {asking && (
        <Modal title={words.signOutTitle} onClose={() => setAsking(false)}>
          <p>{words.signOutText}</p>
          <p className="button-row">
            <button type="button" className="button-primary" onClick={() => setAsking(false)}>
              {words.staySignedIn}
            </button>
            <button
              type="button"
              className="button-destructive"
              onClick={() => {
                setAsking(false);
                signOut.mutate();
              }}
            >
              {words.signOutAnyway}
            </button>
          </p>
        </Modal>
      )}
    </>
  );
};
