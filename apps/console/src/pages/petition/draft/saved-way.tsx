import { type CaseworkView, consoleOutcomeChoiceWords, dateWords } from '@thaogo/contract';
import { useLanguage, useWords } from '../../../language/use-language.ts';

/** What a saved draft has: null where nothing is promised. */
export type SavedMeasure = NonNullable<CaseworkView['draft']>['measure'];

/** By whom a saved draft has it done, and until when. */
export const SavedWay = ({ measure }: { measure: SavedMeasure }) => {
  const words = useWords(consoleOutcomeChoiceWords);
  const language = useLanguage();
  if (measure === null) return null;
  const { addressee, expiresOn } = measure;
  return (
    <p className="quiet">
      {addressee === null ? words.chosenOwn : words.chosenProposed(addressee.name)}
      {expiresOn !== null && ` ${words.chosenUntil(dateWords(expiresOn, language))}`}
    </p>
  );
};
