import { type CaseworkDocumentView, consoleRegisterWords, instantWords } from '@thaogo/contract';
import { useLanguage, useWords } from '../../language/use-language.ts';

/** Who changed the document, the newest first. */
export const Changes = ({ document }: { document: CaseworkDocumentView }) => {
  const words = useWords(consoleRegisterWords);
  const language = useLanguage();
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{words.changes}</h2>
      {document.changes.length === 0 && <p className="empty">{words.noChanges}</p>}
      {document.changes.length > 0 && (
        <ul className="register-changes">
          {document.changes.map(({ version, at, agency, what }) => (
            <li key={version}>
              {instantWords(at, language)}: {agency?.name ?? ''} {words.changed[what]}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
