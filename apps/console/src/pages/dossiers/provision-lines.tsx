import { consoleDossierWords, type DossierProvisionView } from '@thaogo/contract';
import { useWords } from '../../language/use-language.ts';

/** The provisions that a dossier is about, each with the heading of its article. */
export const ProvisionLines = ({ provisions }: { provisions: readonly DossierProvisionView[] }) => {
  const words = useWords(consoleDossierWords);
  return (
    <ul className="dossier-provisions">
      {provisions.map(({ documentId, documentType, numberSymbol, title, article, clause, point, heading }, index) => {
        const place = [
          point === null ? null : `${words.point} ${point}`,
          clause === null ? null : `${words.clause} ${clause}`,
          article === null ? null : `${words.article} ${article}`,
        ].filter((part) => part !== null);
        return (
          <li key={`${index} ${documentId}`}>
            {place.length > 0 && `${place.join(' ')}, `}
            {documentType} {numberSymbol}
            {title !== null && <span className="quiet"> – {title}</span>}
            {heading !== null && <span className="quiet"> ({heading})</span>}
          </li>
        );
      })}
    </ul>
  );
};
