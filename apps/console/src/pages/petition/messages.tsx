import { type CaseworkView, consolePetitionWords, instantWords } from '@thaogo/contract';
import { useLanguage, useWords } from '../../language/use-language.ts';
import { FileList } from './file-list.tsx';

/** What sender and agency told each other, oldest first. */
export const Messages = ({ code, messages }: Pick<CaseworkView, 'code' | 'messages'>) => {
  const words = useWords(consolePetitionWords);
  const language = useLanguage();
  return (
    <section aria-labelledby="petition-messages">
      <h2 id="petition-messages">{words.messages}</h2>
      {messages.length === 0 && <p className="quiet">{words.noMessages}</p>}
      {messages.length > 0 && (
        <ol className="messages">
          {messages.map((message) => (
            <li key={`${message.at} ${message.from}`} className={`message-${message.from}`}>
              <p className="message-top">
                <strong>{message.from === 'sender' ? words.fromSender : words.fromAgency}</strong>{' '}
                <span className="quiet">{instantWords(message.at, language)}</span>
              </p>
              <p className="as-written">{message.text}</p>
              <FileList code={code} files={message.attachments} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
};
