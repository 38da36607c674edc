import { consoleMeasureWords, type OutcomeOptions } from '@thaogo/contract';
import { useWords } from '../../../language/use-language.ts';

/** Who would do what the chosen outcome promises, or why it cannot be chosen. */
export const WhoDoesIt = ({ option }: { option: OutcomeOptions['items'][number] | undefined }) => {
  const words = useWords(consoleMeasureWords);
  if (option === undefined) return null;
  if (option.reason !== null) return <p className="quiet">{words.notAllowed(option.reason)}</p>;
  if (option.whose === null) return null;
  return <p className="quiet">{option.addressee === null ? words.whoOwn : words.whoProposed(option.addressee.name)}</p>;
};
