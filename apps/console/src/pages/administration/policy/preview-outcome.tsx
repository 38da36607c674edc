import { type CalendarPreview, consoleRulesWords, dateWords, deadlineNames } from '@thaogo/contract';
import { useLanguage, useWords } from '../../../language/use-language.ts';
import { Notice } from '../../../parts/notice.tsx';

const SHOWN = 20;

/** Whose due dates a calendar would move: how many, and the first of them. */
export const PreviewOutcome = ({ preview }: { preview: CalendarPreview }) => {
  const words = useWords(consoleRulesWords);
  const language = useLanguage();
  const { moved, examined, measures } = preview;
  return (
    <Notice tone={moved + measures.length > 0 ? 'soon' : 'plain'}>
      <p>{words.daysChanged(preview.changedDays.length)}</p>
      <p>{moved + measures.length === 0 ? words.nothingMoves : words.previewed(moved, examined)}</p>
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
      {measures.length > 0 && (
        <details>
          <summary>{words.measuresMoved(measures.length)}</summary>
          <ul>
            {measures.slice(0, SHOWN).map(({ code, stage, from, to }) => (
              <li key={code}>
                <span className="code">{code}</span>
                {` · ${stage}: ${words.move(dateWords(from, language), dateWords(to, language))}`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Notice>
  );
};
