import { dateWords, dialogueWords, frameWords, type Installation } from '@thaogo/contract';
import type { ReactNode } from 'react';
import { addressOf, type PageName } from '../addresses.ts';
import { assets } from '../assets.ts';
import { type Language, otherLanguage } from '../language.ts';
import { Mark } from './mark.tsx';
import type { PageFacts } from './page-facts.ts';

interface LayoutProps {
  language: Language;
  facts: PageFacts;
  publicUrl: string;
  development: boolean;
  /** Null when the API could not say. */
  installation: Installation | null;
  children: ReactNode;
}

/** Pages that search engines may list, in both languages. */
const LISTED: ReadonlySet<PageName> = new Set(['start', 'about', 'privacy', 'notice', 'tracking', 'dialogues']);

const Head = ({ language, facts, publicUrl }: Pick<LayoutProps, 'language' | 'facts' | 'publicUrl'>) => {
  const words = frameWords[language];
  const { page } = facts;
  const name = page === 'start' ? `${words.name}: ${facts.title}` : `${facts.title} – ${words.name}`;
  const listed = page !== null && LISTED.has(page) && (facts.status ?? 200) === 200;
  return (
    <head>
      <meta charSet="utf-8" />
      <title>{facts.faulty === true ? `${words.errorPrefix}${name}` : name}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      {/* Under a stricter policy browsers send our own forms with `Origin: null`, as if they came from elsewhere. */}
      <meta name="referrer" content="same-origin" />
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" content="#FBFAF7" media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content="#11191D" media="(prefers-color-scheme: dark)" />
      {assets.fonts.map((font) => (
        <link key={font} rel="preload" href={font} as="font" type="font/woff2" crossOrigin="anonymous" />
      ))}
      <link rel="stylesheet" href={assets.style} />
      <link rel="icon" href="/assets/favicon.svg" type="image/svg+xml" />
      {listed && page !== null ? (
        <>
          <link rel="canonical" href={publicUrl + addressOf(page, language)} />
          <link rel="alternate" hrefLang="vi" href={publicUrl + addressOf(page, 'vi')} />
          <link rel="alternate" hrefLang="en" href={publicUrl + addressOf(page, 'en')} />
          <link rel="alternate" hrefLang="x-default" href={publicUrl + addressOf(page, 'vi')} />
        </>
      ) : (
        <meta name="robots" content="noindex" />
      )}
      <script type="module" src={assets.script} />
    </head>
  );
};

const LanguageSwitch = ({ language, facts }: Pick<LayoutProps, 'language' | 'facts'>) => {
  const words = frameWords[language];
  const other = otherLanguage(language);
  return (
    <a
      className="plain-link"
      href={addressOf(facts.page ?? 'start', other, facts.parts)}
      hrefLang={other}
      lang={other}
      rel="alternate"
    >
      {words.otherLanguage}
    </a>
  );
};

const Header = ({ language, facts, trial }: Pick<LayoutProps, 'language' | 'facts'> & { trial: boolean }) => {
  const words = frameWords[language];
  return (
    <header className="site-header">
      {trial && <p className="trial-notice">{words.trial}</p>}
      <div className="site-header-line">
        <a className="site-name" href={addressOf('start', language)} aria-label={words.homeLabel}>
          <Mark />
          <span>{words.name}</span>
        </a>
        <nav aria-label={words.navigation}>
          <a
            className="plain-link"
            href={addressOf('tracking', language)}
            aria-current={facts.page === 'tracking' ? 'page' : undefined}
          >
            {words.track}
          </a>
          <LanguageSwitch language={language} facts={facts} />
        </nav>
      </div>
    </header>
  );
};

const Footer = ({ language, installation, development, publicUrl }: Omit<LayoutProps, 'children' | 'facts'>) => {
  const words = frameWords[language];
  return (
    <footer className="site-footer">
      <div className="column">
        {installation !== null && (
          <p>
            {words.operatedBy(installation.operator[language])}
            <br />
            {words.scope(installation.scope[language])}
          </p>
        )}
        <p>{words.standing}</p>
        {installation !== null && (
          <p className="print-only">
            {words.printedFrom} {publicUrl}, {dateWords(installation.today, language)}
          </p>
        )}
        <ul className="footer-links">
          <li>
            <a href={addressOf('about', language)}>{words.about}</a>
          </li>
          <li>
            <a href={addressOf('dialogues', language)}>{dialogueWords[language].link}</a>
          </li>
          <li>
            <a href={addressOf('privacy', language)}>{words.privacy}</a>
          </li>
          {development && (
            <li>
              <a href="/dev/mail">{words.developmentInbox}</a>
            </li>
          )}
        </ul>
      </div>
    </footer>
  );
};

/** What stands around every page. */
export const Layout = ({ children, ...frame }: LayoutProps) => {
  const { language, installation, facts } = frame;
  const words = frameWords[language];
  return (
    <html lang={language}>
      <Head {...frame} />
      <body>
        <a className="skip-link" href="#main">
          {words.skip}
        </a>
        <Header language={language} facts={facts} trial={installation?.trial === true} />
        <main id="main" className="column" tabIndex={-1}>
          {children}
        </main>
        <Footer {...frame} />
      </body>
    </html>
  );
};
