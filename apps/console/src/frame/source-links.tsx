import { consoleDialogueWords, consoleEnteringWords, consoleForwardingWords } from '@thaogo/contract';
import { Link } from '@tanstack/react-router';
import { useWords } from '../language/use-language.ts';

const ENTERING: readonly string[] = ['officer', 'clerk', 'coordinator'];
const ORGANISING: readonly string[] = ['coordinator', 'clerk', 'leader'];

/** The other ways in: entered for somebody, forwarded in tables, asked at dialogues. */
export const SourceLinks = ({ role }: { role: string }) => {
  const entering = useWords(consoleEnteringWords);
  const forwarding = useWords(consoleForwardingWords);
  const dialogues = useWords(consoleDialogueWords);
  return (
    <>
      {ENTERING.includes(role) && (
        <>
          <Link to="/entering" className="frame-link">
            {entering.tab}
          </Link>
          <Link to="/forwardings" className="frame-link">
            {forwarding.tab}
          </Link>
        </>
      )}
      {ORGANISING.includes(role) && (
        <Link to="/dialogues" className="frame-link">
          {dialogues.tab}
        </Link>
      )}
    </>
  );
};
