import { consoleOrganisationWords, consoleShellWords, roleNames } from '@thaogo/contract';
import { getRouteApi, Link, Outlet } from '@tanstack/react-router';
import { useLanguage, useWords } from '../language/use-language.ts';
import { Mark } from '../parts/mark.tsx';
import { InstallationLine } from './installation-line.tsx';
import { KeysHelp } from './keys-help.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { Navigation } from './navigation.tsx';
import { SignOutButton } from './sign-out-button.tsx';

const inside = getRouteApi('/inside');

const Account = () => {
  const { session } = inside.useRouteContext();
  const language = useLanguage();
  const words = useWords(consoleShellWords);
  const organisation = useWords(consoleOrganisationWords);
  const postNames = (posts: typeof session.deputyFor): string =>
    posts
      .map(({ role, headOfUnit, capacity }) => {
        const leads = headOfUnit ? organisation.headOfUnit : organisation.headOfAgency;
        return `${role === 'leader' ? leads : roleNames[language][role]} (${capacity.toUpperCase()}.)`;
      })
      .join(', ');
  return (
    <div className="frame-account" role="group" aria-label={words.account}>
      <p className="frame-who">
        <span className="frame-email">{session.email}</span>
        <span className="quiet">
          {roleNames[language][session.role]}
          {session.unit !== null && ` · ${session.unit.name}`}
          {session.agency !== null && ` · ${session.agency.name}`}
        </span>
        {session.deputyFor.length > 0 && (
          <span className="frame-deputy">{organisation.actingNow(postNames(session.deputyFor))}</span>
        )}
      </p>
      <div className="frame-buttons">
        {session.role !== 'administrator' && <KeysHelp />}
        <LanguageSwitch />
        <SignOutButton />
      </div>
    </div>
  );
};

/** The console around a screen: mark, the screens there are, who is signed in. */
export const Frame = () => {
  const { session } = inside.useRouteContext();
  const words = useWords(consoleShellWords);
  return (
    <div className="frame">
      <a className="skip" href="#content">
        {words.skipToContent}
      </a>
      <header className="frame-top">
        <Link to="/" className="frame-name">
          <Mark />
          <span>
            <strong>{words.product}</strong>
            <span className="frame-purpose">{words.purpose}</span>
          </span>
        </Link>
        <Navigation session={session} />
        <Account />
      </header>
      <main id="content" tabIndex={-1}>
        <Outlet />
      </main>
      <InstallationLine />
    </div>
  );
};
