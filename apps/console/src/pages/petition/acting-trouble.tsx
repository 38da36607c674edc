import { consoleActingWords, instantWords } from '@thaogo/contract';
import { isRefusal } from '../../api/refused.ts';
import { useLanguage, useWords } from '../../language/use-language.ts';
import { Notice } from '../../parts/notice.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import type { Acting } from './use-act.ts';

/** Why the last attempt did not go through and, when somebody else was faster, what they did. */
export const ActingTrouble = ({ error, meanwhile }: Pick<Acting, 'error' | 'meanwhile'>) => {
  const words = useWords(consoleActingWords);
  const language = useLanguage();
  return (
    <>
      <ProblemNotice error={error} typing />
      {isRefusal(error, 'stale_version') && meanwhile !== null && (
        <Notice>
          <p>{meanwhile.length === 0 ? words.nothingNewSeen : words.happenedMeanwhile}</p>
          {meanwhile.length > 0 && (
            <ul>
              {meanwhile.map((entry) => (
                <li key={`${entry.at} ${entry.event}`}>
                  {entry.text} <span className="quiet">({instantWords(entry.at, language)})</span>
                </li>
              ))}
            </ul>
          )}
        </Notice>
      )}
    </>
  );
};
