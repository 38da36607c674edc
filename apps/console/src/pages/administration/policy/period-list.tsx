import { consoleRulesWords, periodNames, type PolicyData, spanWords } from '@thaogo/contract';
import { useLanguage, useWords } from '../../../language/use-language.ts';
import { PERIODS } from './period-name.ts';
import { SourceLine } from './source-line.tsx';

/** Every period that there may be: its length and rule, or that it is not set. */
export const PeriodList = ({ periods }: { periods: PolicyData['periods'] }) => {
  const words = useWords(consoleRulesWords);
  const language = useLanguage();
  return (
    <ul className="rows">
      {PERIODS.map((name) => {
        const period = periods[name];
        return (
          <li key={name}>
            <div className="row-words">
              <p>{periodNames[language][name]}</p>
              {period === undefined ? <p className="quiet">{words.unset}</p> : <SourceLine source={period.source} />}
            </div>
            {period !== undefined && <p className="period-length">{spanWords(period, language)}</p>}
          </li>
        );
      })}
    </ul>
  );
};
