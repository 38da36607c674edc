import { consoleRulesWords, type PolicyData } from '@thaogo/contract';
import { useLanguage, useWords } from '../../../language/use-language.ts';

/** The legal source of a fact, or that it is assumed; and what is to be minded about it. */
export const SourceLine = ({ source }: { source: NonNullable<PolicyData['periods']['answer']>['source'] }) => {
  const words = useWords(consoleRulesWords);
  const language = useLanguage();
  return (
    <p className="quiet">
      {source.assumption ? <strong className="assumed">{words.assumption}</strong> : source.reference}
      {source.note !== undefined && ` · ${source.note[language]}`}
    </p>
  );
};
