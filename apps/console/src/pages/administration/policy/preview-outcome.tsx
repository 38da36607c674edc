import { type CalendarPreview, consoleRulesWords, dateWords, deadlineNames } from '@thaogo/contract';
import { useLanguage, useWords } from '../../../language/use-language.ts';
import { Notice } from '../../../parts/notice.tsx';

const SHOWN = 20;

/** Whose due dates a calendar would move: how many, and the first of them. */
export const PreviewOutcome = ({ preview }: { preview: CalendarPreview }) => {
  const words = useWords(consoleRulesWords);
  const language = useLanguage();
  return (
    <Notice tone={preview.moved > 0 ? 'soon' : 'plain'}>
      <p>{words.daysChanged(preview.changedDays.length)}</p>
      <p>{preview.moved === 0 ? words.nothingMoves : words.previewed(preview.moved, preview.examined)}</p>
      {preview.petitions.length > 0 && (
        <details>
          <summary>{words.firstMoved}</summary>
          <ul>
            {preview.petitions.slice(0, SHOWN).map(({ code, moves }) => (
              <li key={code}>
                <span className="code">{code}</span>
                {moves.map(({ name, from, to }) => (
                  <span key={`${name} ${from}`}>
                    {` · ${deadlineNames[language][name]}: ${words.move(dateWords(from, language), dateWords(to, language))}`}
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Notice>
  );
};
