import { consoleShellWords, type ProblemCode, problemWords } from '@thaogo/contract';
import { Refused, Unreachable } from '../api/refused.ts';
import { useLanguage, useWords } from '../language/use-language.ts';
import { Notice } from './notice.tsx';

interface ProblemNoticeProps {
  error: unknown;
  /** True where something was typed that must not be lost on the way to signing in again. */
  typing?: boolean;
  /** Words for codes that mean something particular here. */
  told?: Partial<Record<ProblemCode, string>>;
  retry?: () => void;
}

const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(problemWords.vi, code);

const SignInAgain = ({ typing }: { typing: boolean }) => {
  const words = useWords(consoleShellWords);
  return (
    <>
      <p>{typing ? words.sessionOverTyping : words.sessionOver}</p>
      <p>
        {typing ? (
          <a href="/console/sign-in" target="_blank" rel="noopener">
            {words.signInInNewTab}
          </a>
        ) : (
          <a href="/console/sign-in">{words.signInAgain}</a>
        )}
      </p>
    </>
  );
};

const RefusedWords = ({
  refused,
  typing,
  told,
}: {
  refused: Refused;
  typing: boolean;
  told: ProblemNoticeProps['told'];
}) => {
  const language = useLanguage();
  const words = useWords(consoleShellWords);
  const { code, title, reasons, errors, requestId } = refused.problem;
  const known = isProblemCode(code) ? (told?.[code] ?? problemWords[language][code]) : title;
  if (code === 'unauthenticated' && told?.unauthenticated === undefined) return <SignInAgain typing={typing} />;
  const details = reasons ?? errors ?? [];
  return (
    <>
      <p>{known}</p>
      {details.length > 0 && (
        <ul>
          {details.map(({ code: reason, detail }) => (
            <li key={`${reason} ${detail}`}>{detail}</li>
          ))}
        </ul>
      )}
      {refused.retryAfter !== null && <p>{words.waitMinutes(Math.max(1, Math.ceil(refused.retryAfter / 60)))}</p>}
      {refused.problem.status >= 500 && requestId !== '' && <p className="quiet">{words.requestId(requestId)}</p>}
    </>
  );
};

/** What went wrong, what was kept, what to do. Heard as soon as it appears. */
export const ProblemNotice = ({ error, typing = false, told, retry }: ProblemNoticeProps) => {
  const words = useWords(consoleShellWords);
  if (error === null || error === undefined) return null;
  return (
    <div role="alert">
      <Notice tone="wrong">
        {error instanceof Refused && <RefusedWords refused={error} typing={typing} told={told} />}
        {error instanceof Unreachable && <p>{typing ? words.unreachableActing : words.unreachable}</p>}
        {!(error instanceof Refused) && !(error instanceof Unreachable) && <p>{words.broken}</p>}
        {retry && (
          <p>
            <button type="button" className="button-quiet" onClick={retry}>
              {words.tryAgain}
            </button>
          </p>
        )}
      </Notice>
    </div>
  );
};
