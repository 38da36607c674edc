import { consoleRulesWords, dateWords, instantWords, type PolicyList } from '@thaogo/contract';
import { useLanguage, useWords } from '../../../language/use-language.ts';

type Version = Omit<PolicyList['items'][number], 'assumptions'>;

/** Versions of the rules, each with how it stands, since when, and who entered it why. */
export const VersionList = ({ items }: { items: readonly Version[] }) => {
  const words = useWords(consoleRulesWords);
  const language = useLanguage();
  return (
    <section className="rules-section" aria-labelledby="versions">
      <h2 id="versions">{words.versions}</h2>
      <ul className="rows">
        {items.map((item) => (
          <li key={item.version}>
            <div className="row-words">
              <p>
                <strong>{words.standings[item.standing]}</strong> <span className="code">{item.version}</span>
              </p>
              <p className="quiet">
                {words.inForceFrom(dateWords(item.inForceFrom, language))}
                {' · '}
                {item.origin === 'shipped'
                  ? words.shipped
                  : words.enteredBy(item.recordedBy, instantWords(item.recordedAt, language))}
              </p>
              {item.reason !== null && <p>{item.reason}</p>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
};
