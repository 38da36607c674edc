import { type AccountAct, consoleAdministrationWords } from '@thaogo/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { actOnAccount } from '../../api/administration.ts';
import { sessionQuery } from '../../api/sessions.ts';
import { useWords } from '../../language/use-language.ts';
import { announce } from '../../parts/announcer.tsx';
import { Modal } from '../../parts/modal.tsx';
import { Notice } from '../../parts/notice.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import type { Account } from './account-row.tsx';
import { InvitationMade } from './invitation-made.tsx';

interface AccountActDialogProps {
  account: Account;
  act: AccountAct;
  onClose: () => void;
}

/** Asks before an account is closed, reopened or reset, with what that means; then shows the link, where there is one. */
export const AccountActDialog = ({ account, act, onClose }: AccountActDialogProps) => {
  const words = useWords(consoleAdministrationWords);
  const queryClient = useQueryClient();
  const isOwn = useQuery(sessionQuery).data?.email === account.email;
  const { does, title, consequence, done } = words.accountActs[act];
  /** The list is asked for again only now: whoever resets their own account has no session for it any more. */
  const leave = (): void => {
    onClose();
    void queryClient.invalidateQueries({ queryKey: ['accounts'] });
  };
  const acting = useMutation({
    mutationFn: () => actOnAccount(account.id, act),
    onSuccess: (invited) => {
      announce(done(account.email));
      if (invited === null) leave();
    },
  });
  const invited = acting.data ?? null;
  if (invited !== null) {
    return (
      <Modal title={done(account.email)} onClose={leave}>
        <InvitationMade email={account.email} invited={invited} />
        <p className="button-row">
          <button type="button" className="button-quiet" onClick={leave}>
            {words.linkKept}
          </button>
        </p>
      </Modal>
    );
  }
  return (
    <Modal title={title} onClose={onClose}>
      <p>
        <strong className="breakable">{account.email}</strong>
      </p>
      <p>{consequence}</p>
      {isOwn && act !== 'reopen' && (
        <Notice tone="soon">
          <p>{words.ownAccount}</p>
        </Notice>
      )}
      <ProblemNotice error={acting.error} />
      <p className="button-row">
        <button
          type="button"
          className={act === 'reopen' ? 'button-primary' : 'button-destructive'}
          aria-disabled={acting.isPending}
          aria-busy={acting.isPending}
          onClick={() => {
            if (!acting.isPending) acting.mutate();
          }}
        >
          {does}
        </button>
        <button type="button" className="button-plain" onClick={onClose}>
          {words.cancel}
        </button>
      </p>
    </Modal>
  );
};
