import { type CaseworkView, consoleFileWords, consolePetitionWords } from '@thaogo/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { consoleShellWords } from '@thaogo/contract';
import { useMemo } from 'react';
import { isRefusal } from '../../api/refused.ts';
import { petitionQuery } from '../../api/casework.ts';
import { useWords } from '../../language/use-language.ts';
import { Awaiting } from '../../parts/awaiting.tsx';
import { headingOf } from '../../parts/heading-of.ts';
import { PageHeading } from '../../parts/page-heading.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { useShortcuts } from '../../parts/shortcuts.ts';
import { StateMark } from '../../parts/state-mark.tsx';
import { useToday } from '../../parts/use-today.ts';
import { Answer } from './answer.tsx';
import { Attachments } from './attachments.tsx';
import { ConfinementLine } from './around/confinement.tsx';
import { Promised } from './around/promised.tsx';
import { EarlierAnswer } from './around/earlier-answer.tsx';
import { Transferred } from './around/transferred.tsx';
import { Deadlines } from './deadlines.tsx';
import { SignedLetter } from './file-list.tsx';
import { Messages } from './messages.tsx';
import { PaperPart } from './paper/paper-part.tsx';
import { PetitionFacts } from './petition-facts.tsx';
import { PetitionText } from './petition-text.tsx';
import { Thread } from './thread.tsx';
import { Work } from './work.tsx';
import './petition.css';

const route = getRouteApi('/inside/petitions/$code');

const Heading = ({ view }: { view: CaseworkView }) => {
  const words = useWords(consolePetitionWords);
  return (
    <header className="petition-top">
      {/* The tab, and with it the browser's history, names the code and nothing that somebody wrote. */}
      <PageHeading title={view.code}>{headingOf(view)}</PageHeading>
      <p className="petition-line">
        <StateMark state={view.state} name={view.stateName} />
        <span>
          <span className="quiet">{words.code}</span> <span className="code">{view.code}</span>
        </span>
        {view.holder !== null && <span>{words.heldBy(view.holder.name)}</span>}
      </p>
      <ConfinementLine confinement={view.confinement} />
      <p className="next-step">{view.nextStep}</p>
    </header>
  );
};

/** One petition on one screen: the words on one side, the work on the other. */
const Petition = ({ view }: { view: CaseworkView }) => {
  const today = useToday();
  const files = useWords(consoleFileWords);
  return (
    <article className="petition">
      <Heading view={view} />
      <Deadlines deadlines={view.deadlines} held={view.held} today={today} />
      <div className="desk">
        <div className="desk-words">
          <PetitionText view={view} />
          <Attachments view={view} />
        </div>
        <div className="desk-work">
          {view.answer !== null && <Answer code={view.code} answer={view.answer} />}
          <Promised measures={view.measures} />
          {view.transfer !== null && <Transferred code={view.code} transfer={view.transfer} />}
          {view.external !== null && (
            <SignedLetter code={view.code} letter={view.external.letter} heading={files.portalLetter} />
          )}
          {view.earlierAnswer !== null && <EarlierAnswer answer={view.earlierAnswer} />}
          <Work key={view.code} view={view} />
        </div>
        <div className="desk-rest">
          <PetitionFacts view={view} />
          <Messages code={view.code} messages={view.messages} />
          <PaperPart view={view} />
          <Thread view={view} />
        </div>
      </div>
    </article>
  );
};

/** The screen of one petition, or why it cannot be shown. */
export const PetitionPage = () => {
  const { code } = route.useParams();
  const words = useWords(consolePetitionWords);
  const shell = useWords(consoleShellWords);
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(petitionQuery(code));
  useShortcuts(useMemo(() => ({ u: () => void navigate({ to: '/' }) }), [navigate]));
  return (
    <>
      <p className="back">
        <Link to="/">{shell.backToInbox}</Link>
      </p>
      {data === undefined && error !== null && (
        <>
          <PageHeading title={code} />
          <ProblemNotice error={error} {...(!isRefusal(error, 'not_found') && { retry: () => void refetch() })} />
        </>
      )}
      {data === undefined && error === null && <Awaiting what={words.awaited} />}
      {data !== undefined && <Petition view={data} />}
    </>
  );
};
