import { consoleRegisterWords, dateWords, type DocumentList } from '@thaogo/contract';
import { Link } from '@tanstack/react-router';
import { useLanguage, useWords } from '../../language/use-language.ts';

type Listed = DocumentList['items'][number];

/** One document of a list: what it is called, who issued it when, and whether anybody confirmed it. */
export const DocumentLine = ({ document }: { document: Listed }) => {
  const words = useWords(consoleRegisterWords);
  const language = useLanguage();
  const facts = [
    document.issuer?.name,
    document.issuedOn === null ? undefined : dateWords(document.issuedOn, language),
    document.confirmed ? undefined : words.unconfirmed,
  ].filter((fact) => fact !== undefined);
  return (
    <li>
      <div className="row-words">
        <p>
          <Link to="/documents/$id" params={{ id: document.id }}>
            {document.type} {document.numberSymbol}
          </Link>
        </p>
        <p>{document.title ?? <span className="quiet">{words.noTitle}</span>}</p>
        {facts.length > 0 && <p className="quiet">{facts.join(' · ')}</p>}
      </div>
    </li>
  );
};
