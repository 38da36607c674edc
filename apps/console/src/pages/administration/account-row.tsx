import {
  type AccountAct,
  type AdministeredAccounts,
  consoleAdministrationWords,
  instantWords,
  roleNames,
} from '@thaogo/contract';
import { useLanguage, useWords } from '../../language/use-language.ts';

export type Account = AdministeredAccounts['items'][number];

const ACTS: Record<Account['state'], readonly AccountAct[]> = {
  open: ['reset', 'close'],
  awaiting_owner: ['reset', 'close'],
  closed: ['reopen'],
};

/** One account: who it is for, how it stands, and what the administrator may do to it. */
export const AccountRow = ({ account, onAct }: { account: Account; onAct: (act: AccountAct) => void }) => {
  const words = useWords(consoleAdministrationWords);
  const language = useLanguage();
  const { email, role, agency, state, twoFactor, lastSignedInAt } = account;
  return (
    <li>
      <div className="row-words">
        <p>
          <strong className="breakable">{email}</strong>
        </p>
        <p className="quiet">
          {roleNames[language][role]}
          {agency !== null && (
            <>
              {' · '}
              <span className="code">{agency}</span>
            </>
          )}
          {` · ${words.facts.twoFactor}: ${twoFactor ? words.twoFactorOn : words.twoFactorOff}`}
        </p>
        <p>
          {state !== 'open' && (
            <>
              <strong>{words.accountStates[state]}</strong>
              {' · '}
            </>
          )}
          <span className="quiet">
            {lastSignedInAt === null ? words.neverSignedIn : words.lastSignedIn(instantWords(lastSignedInAt, language))}
          </span>
        </p>
      </div>
      <p className="row-acts">
        {ACTS[state].map((act) => (
          <button
            key={act}
            type="button"
            className="button-quiet"
            aria-label={`${words.accountActs[act].does}: ${email}`}
            onClick={() => onAct(act)}
          >
            {words.accountActs[act].does}
          </button>
        ))}
      </p>
    </li>
  );
};
