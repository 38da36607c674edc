import {
  consoleDialogueWords,
  consoleDossierWords,
  consoleEnteringWords,
  consoleForwardingWords,
  consoleMovesAwayWords,
  consoleOrganisationWords,
  consoleShellWords,
  type CurrentSession,
} from '@thaogo/contract';
import { Link } from '@tanstack/react-router';
import { useWords } from '../language/use-language.ts';
import { rolesOf } from './roles-of.ts';

const ENTERING: readonly string[] = ['officer', 'clerk', 'coordinator'];
const ORGANISING: readonly string[] = ['coordinator', 'clerk', 'leader'];
const OVERSEEING: readonly string[] = ['coordinator', 'leader', 'chairman_office', 'supervisor'];

const WITHOUT_SEARCH = { includeSearch: false };

/** The work on petitions and on documents, for everybody at an agency. */
const WorkLinks = () => {
  const words = useWords(consoleShellWords);
  const dossiers = useWords(consoleDossierWords);
  return (
    <>
      <Link to="/" className="frame-link" activeOptions={{ exact: true, ...WITHOUT_SEARCH }}>
        {words.inbox}
      </Link>
      <Link to="/measures" className="frame-link" activeOptions={WITHOUT_SEARCH}>
        {words.measures}
      </Link>
      <Link to="/dossiers/$kind" params={{ kind: 'bottleneck' }} search={{}} className="frame-link">
        {dossiers.section}
      </Link>
    </>
  );
};

/** The other ways in: entered for somebody, forwarded in tables, asked at dialogues. */
const SourceLinks = ({ session }: { session: CurrentSession }) => {
  const entering = useWords(consoleEnteringWords);
  const forwarding = useWords(consoleForwardingWords);
  const dialogues = useWords(consoleDialogueWords);
  return (
    <>
      {ENTERING.includes(session.role) && (
        <>
          <Link to="/entering" className="frame-link">
            {entering.tab}
          </Link>
          <Link to="/forwardings" className="frame-link">
            {forwarding.tab}
          </Link>
        </>
      )}
      {rolesOf(session).some((role) => ORGANISING.includes(role)) && (
        <Link to="/dialogues" className="frame-link">
          {dialogues.tab}
        </Link>
      )}
    </>
  );
};

/** The screens there are for whoever is signed in. On a phone one line that scrolls. */
export const Navigation = ({ session }: { session: CurrentSession }) => {
  const { role, unit } = session;
  const words = useWords(consoleShellWords);
  const organisation = useWords(consoleOrganisationWords);
  const moves = useWords(consoleMovesAwayWords);
  return (
    <nav aria-label={words.mainNavigation}>
      {role === 'administrator' ? (
        <Link to="/administration" className="frame-link">
          {words.administration}
        </Link>
      ) : (
        <WorkLinks />
      )}
      {rolesOf(session).some((each) => OVERSEEING.includes(each)) && (
        <Link to="/send-backs" className="frame-link" activeOptions={WITHOUT_SEARCH}>
          {moves.tab}
        </Link>
      )}
      <SourceLinks session={session} />
      {role === 'coordinator' && (
        <Link to="/documents" className="frame-link" activeOptions={WITHOUT_SEARCH}>
          {words.register}
        </Link>
      )}
      {role === 'leader' && unit === null && (
        <Link to="/organisation" className="frame-link">
          {organisation.tab}
        </Link>
      )}
    </nav>
  );
};
