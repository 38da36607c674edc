import { consoleAdministrationWords, roleNames } from '@thaogo/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { accountsQuery } from '../../api/administration.ts';
import { useLanguage, useWords } from '../../language/use-language.ts';
import { AgencyPicker, type PickedAgency } from '../../parts/agency-picker.tsx';
import { Awaiting } from '../../parts/awaiting.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { InvitationForm } from './invitation-form.tsx';

const AccountList = ({ agency }: { agency: string | null }) => {
  const words = useWords(consoleAdministrationWords);
  const language = useLanguage();
  const { data, error, refetch } = useQuery(accountsQuery(agency));
  if (error !== null) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Awaiting what={words.accountsAwaited} />;
  if (data.items.length === 0) return <p className="empty">{words.noAccounts}</p>;
  return (
    <ul className="rows">
      {data.items.map((account) => (
        <li key={account.email}>
          <div className="row-words">
            <p>
              <strong className="breakable">{account.email}</strong>
            </p>
            <p className="quiet">
              {roleNames[language][account.role]}
              {account.agency !== null && (
                <>
                  {' · '}
                  <span className="code">{account.agency}</span>
                </>
              )}
              {` · ${words.facts.twoFactor}: ${account.twoFactor ? words.twoFactorOn : words.twoFactorOff}`}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
};

/** Who has an account, and the form that invites somebody. */
export const AccountsPage = () => {
  const words = useWords(consoleAdministrationWords);
  const [agency, setAgency] = useState<PickedAgency | null>(null);
  return (
    <>
      <PageHeading title={words.accountsTitle} />
      <div className="two-columns">
        <InvitationForm />
        <section aria-label={words.accountsTitle}>
          <AgencyPicker label={words.accountsOf} picked={agency} onPick={setAgency} joinedOnly={false} />
          <AccountList agency={agency?.code ?? null} />
        </section>
      </div>
    </>
  );
};
