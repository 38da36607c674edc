import { type AccountAct, consoleAdministrationWords } from '@thaogo/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { accountsQuery } from '../../api/administration.ts';
import { useWords } from '../../language/use-language.ts';
import { AgencyPicker, type PickedAgency } from '../../parts/agency-picker.tsx';
import { Awaiting } from '../../parts/awaiting.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { AccountActDialog } from './account-act-dialog.tsx';
import { type Account, AccountRow } from './account-row.tsx';
import { InvitationForm } from './invitation-form.tsx';

interface AccountListProps {
  agency: string | null;
  onAct: (account: Account, act: AccountAct) => void;
}

const AccountList = ({ agency, onAct }: AccountListProps) => {
  const words = useWords(consoleAdministrationWords);
  const { data, error, refetch } = useQuery(accountsQuery(agency));
  if (error !== null) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Awaiting what={words.accountsAwaited} />;
  if (data.items.length === 0) return <p className="empty">{words.noAccounts}</p>;
  return (
    <ul className="rows">
      {data.items.map((account) => (
        <AccountRow key={account.id} account={account} onAct={(act) => onAct(account, act)} />
      ))}
    </ul>
  );
};

/** Who has an account, the form that invites somebody, and what may be done to an account. */
export const AccountsPage = () => {
  const words = useWords(consoleAdministrationWords);
  const [agency, setAgency] = useState<PickedAgency | null>(null);
  const [asked, setAsked] = useState<{ account: Account; act: AccountAct } | null>(null);
  return (
    <>
      <PageHeading title={words.accountsTitle} />
      <div className="two-columns">
        <InvitationForm />
        <section aria-label={words.accountsTitle}>
          <AgencyPicker label={words.accountsOf} picked={agency} onPick={setAgency} joinedOnly={false} />
          <AccountList agency={agency?.code ?? null} onAct={(account, act) => setAsked({ account, act })} />
        </section>
      </div>
      {asked !== null && <AccountActDialog {...asked} onClose={() => setAsked(null)} />}
    </>
  );
};
