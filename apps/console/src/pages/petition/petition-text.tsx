import { type CaseworkView, type CitationView, consolePetitionWords } from '@thaogo/contract';
import { useLanguage, useWords } from '../../language/use-language.ts';
import { provisionWords } from './provision-words.ts';

const Citation = ({ citation }: { citation: CitationView }) => {
  const language = useLanguage();
  const provision = provisionWords(citation, language);
  const document = [citation.documentType, citation.numberSymbol].filter((part) => part !== null).join('\u00A0');
  return (
    <li>
      <strong>{[provision, document].filter((part) => part !== null && part !== '').join(', ')}</strong>
      {citation.title !== null && <span> {citation.title}</span>}
      <p className="citation-standing">{citation.standing.text}</p>
      {citation.standing.touches.map(({ text }) => (
        <p key={text} className="citation-standing">
          {text}
        </p>
      ))}
      {citation.standing.today !== null && (
        <p className="citation-standing">
          <strong>{citation.standing.today}</strong>
        </p>
      )}
    </li>
  );
};

/** What the sender wrote, as it was written, and the provisions it names. */
export const PetitionText = ({ view }: { view: CaseworkView }) => {
  const words = useWords(consolePetitionWords);
  return (
    <>
      <section aria-labelledby="petition-text">
        <h2 id="petition-text">{words.text}</h2>
        <p className="as-written">{view.text}</p>
      </section>
      {view.proposal !== null && (
        <section aria-labelledby="petition-proposal">
          <h2 id="petition-proposal">{words.proposal}</h2>
          <p className="as-written">{view.proposal}</p>
        </section>
      )}
      <section aria-labelledby="petition-citations">
        <h2 id="petition-citations">{words.citations}</h2>
        {view.citations.length === 0 ? (
          <p className="quiet">{words.noCitations}</p>
        ) : (
          <ul className="citations">
            {view.citations.map((citation) => (
              <Citation
                key={[citation.numberSymbol, citation.title, citation.article, citation.clause, citation.point].join(
                  '|',
                )}
                citation={citation}
              />
            ))}
          </ul>
        )}
      </section>
    </>
  );
};
