import { instantWords, type SenderView, trackingWords } from '@thaogo/contract';
import type { Language } from '../../language.ts';
import { provisionWords } from '../../parts/provision-words.ts';
import { typeset } from '../../parts/typeset.ts';
import { FilesOf } from './files.tsx';

/** What was sent, and what was added since. */
export const Content = ({ view, language }: { view: SenderView; language: Language }) => {
  const words = trackingWords[language];
  return (
    <section aria-labelledby="content">
      <h2 id="content">{words.contentHeading}</h2>
      {view.title !== null && <h3>{view.title}</h3>}
      <div className="typed">{view.text}</div>
      {view.proposal !== null && (
        <>
          <h3>{words.proposal}</h3>
          <div className="typed">{view.proposal}</div>
        </>
      )}
      {view.citations.length > 0 && (
        <>
          <h3>{words.documents}</h3>
          <ul className="lines">
            {view.citations.map((citation, index) => (
              <li key={`${index} ${citation.numberSymbol}`}>
                {provisionWords(citation, language)}
                {!citation.known && <span className="quiet"> ({words.documentUnknown})</span>}
                <ul className="lines quiet">
                  <li>{typeset(citation.standing.text)}</li>
                  {citation.standing.touches.map(({ text }) => (
                    <li key={text}>{typeset(text)}</li>
                  ))}
                  {citation.standing.today !== null && <li>{typeset(citation.standing.today)}</li>}
                </ul>
              </li>
            ))}
          </ul>
        </>
      )}
      {view.messages.length > 0 && (
        <>
          <h3>{words.messagesHeading}</h3>
          {view.messages.map(({ at, from, text, attachments }) => (
            <div key={at} className="message">
              <p className="quiet">
                {from === 'sender' ? words.fromSender : words.fromAgency}, {instantWords(at, language)}
              </p>
              <div className="typed">{text}</div>
              <FilesOf files={attachments} code={view.code} language={language} />
            </div>
          ))}
        </>
      )}
    </section>
  );
};
