import { consoleDossierWords } from '@thaogo/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { suggestionsQuery } from '../../api/dossiers.ts';
import { useWords } from '../../language/use-language.ts';

/** Provisions that several open petitions cite and no bottleneck is about. */
export const Suggestions = () => {
  const words = useWords(consoleDossierWords);
  const { data } = useQuery(suggestionsQuery);
  if (data === undefined || data.items.length === 0) return null;
  return (
    <section aria-labelledby="suggestions">
      <h2 id="suggestions">{words.suggestions}</h2>
      <p className="quiet">{words.suggestionsLead}</p>
      <ul className="dossier-rows">
        {data.items.map(({ document, numberSymbol, title, article, heading, petitions }) => (
          <li key={`${numberSymbol} ${article}`}>
            {article === null ? words.wholeDocument : `${words.article} ${article}`}, {numberSymbol}
            {title !== null && <span className="quiet"> – {title}</span>}
            {heading !== null && <span className="quiet"> ({heading})</span>}
            <p className="quiet">{words.suggested(petitions.length)}</p>
            {document !== null && (
              <Link
                to="/dossiers/$kind/new"
                params={{ kind: 'bottleneck' }}
                search={{
                  document,
                  name: numberSymbol,
                  ...(article !== null && { article }),
                  petitions: petitions.join(','),
                }}
              >
                {words.makeOne}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
