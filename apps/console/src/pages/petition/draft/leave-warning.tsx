import { consoleActingWords } from '@thaogo/contract';
import { useBlocker } from '@tanstack/react-router';
import { useWords } from '../../../language/use-language.ts';
import { Modal } from '../../../parts/modal.tsx';

/** Asks before an unsaved draft is left behind, whether by a link or by closing the tab. */
export const LeaveWarning = ({ unsaved }: { unsaved: boolean }) => {
  const words = useWords(consoleActingWords);
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => unsaved && current.pathname !== next.pathname,
    enableBeforeUnload: () => unsaved,
    withResolver: true,
  });
  if (blocker.status !== 'blocked') return null;
  return (
    <Modal title={words.leaveTitle} onClose={blocker.reset}>
      <p>{words.leaveText}</p>
      <p className="button-row">
        <button type="button" className="button-primary" onClick={blocker.reset}>
          {words.stay}
        </button>
        <button type="button" className="button-quiet" onClick={blocker.proceed}>
          {words.leave}
        </button>
      </p>
    </Modal>
  );
};
