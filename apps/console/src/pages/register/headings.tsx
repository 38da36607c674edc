import { type CaseworkDocumentView, consoleRegisterWords } from '@thaogo/contract';
import { useState } from 'react';
import { useLanguage, useWords } from '../../language/use-language.ts';
import { provisionWords } from '../petition/provision-words.ts';
import { HeadingsForm } from './headings-form.tsx';

/** The articles whose headings are known, and the form that sets them. */
export const Headings = ({ document }: { document: CaseworkDocumentView }) => {
  const words = useWords(consoleRegisterWords);
  const language = useLanguage();
  const [editing, setEditing] = useState(false);
  return (
    <section aria-labelledby="headings">
      <h2 id="headings">{words.headings}</h2>
      {editing ? (
        <HeadingsForm document={document} onClose={() => setEditing(false)} />
      ) : (
        <>
          {document.provisions.length === 0 && <p className="empty">{words.noHeadings}</p>}
          {document.provisions.length > 0 && (
            <ul className="register-headings">
              {document.provisions.map(({ id, article, heading }) => (
                <li key={id}>
                  <strong>{provisionWords({ article, clause: null, point: null }, language)}.</strong> {heading}
                </li>
              ))}
            </ul>
          )}
          <p>
            <button type="button" className="button-quiet" onClick={() => setEditing(true)}>
              {words.editHeadings}
            </button>
          </p>
        </>
      )}
    </section>
  );
};
