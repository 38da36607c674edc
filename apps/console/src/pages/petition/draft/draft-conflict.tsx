import { consoleActingWords, outcomeNames } from '@thaogo/contract';
import { useLanguage, useWords } from '../../../language/use-language.ts';
import { Notice } from '../../../parts/notice.tsx';
import type { TypedDraft } from './kept-draft.ts';
import { type SavedMeasure, SavedWay } from './saved-way.tsx';

interface DraftConflictProps {
  saved: TypedDraft;
  /** Who does what the saved draft promises. */
  measure: SavedMeasure;
  onTakeSaved: () => void;
  onKeepMine: () => void;
}

/** Two people wrote at once: shows the other's draft and lets this person choose. Nothing is lost either way. */
export const DraftConflict = ({ saved, measure, onTakeSaved, onKeepMine }: DraftConflictProps) => {
  const words = useWords(consoleActingWords);
  const language = useLanguage();
  return (
    <div role="alert">
      <Notice tone="soon">
        <p>{words.savedByAnother}</p>
        <details>
          <summary>{words.savedByAnotherText}</summary>
          {saved.outcome !== '' && (
            <p>
              <strong>{outcomeNames[language][saved.outcome]}</strong>
            </p>
          )}
          <SavedWay measure={measure} />
          <p className="as-written">{saved.text}</p>
        </details>
        <p className="button-row">
          <button type="button" className="button-quiet" onClick={onKeepMine}>
            {words.keepMine}
          </button>
          <button type="button" className="button-plain" onClick={onTakeSaved}>
            {words.useSaved}
          </button>
        </p>
      </Notice>
    </div>
  );
};
