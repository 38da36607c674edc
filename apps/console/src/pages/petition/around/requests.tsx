import { type CaseworkView, consolePetitionWords, dateWords } from '@thaogo/contract';
import { useLanguage, useWords } from '../../../language/use-language.ts';
import { DueWords } from '../../../parts/due-words.tsx';
import { useToday } from '../../../parts/use-today.ts';

type OneRequest = CaseworkView['requests'][number];

const RequestItem = ({ request, onReply }: { request: OneRequest; onReply: (() => void) | undefined }) => {
  const words = useWords(consolePetitionWords).around;
  const language = useLanguage();
  const today = useToday();
  const { kind, agency, text, dueOn, reply } = request;
  return (
    <li>
      <p className="around-top">
        <strong>{words.request[kind](agency.name)}</strong>
        {reply === null && <span className="around-open">{words.replyAwaited}</span>}
      </p>
      <p className="as-written">{text}</p>
      {dueOn !== null && (
        <p>
          {words.reportBy} {reply === null ? <DueWords dueOn={dueOn} today={today} /> : dateWords(dueOn, language)}
        </p>
      )}
      {reply === null && onReply !== undefined && (
        <button type="button" className="button-plain" onClick={onReply}>
          {words.reply}
        </button>
      )}
      {reply !== null && (
        <>
          <p className="quiet">{words.replied(dateWords(reply.on, language))}</p>
          <p className="as-written">{reply.text}</p>
        </>
      )}
    </li>
  );
};

interface RequestsProps extends Pick<CaseworkView, 'requests'> {
  onReply: (() => void) | undefined;
}

/** Instructions from above and remarks of supervising bodies: what waits for a reply, and folded what has one. */
export const Requests = ({ requests, onReply }: RequestsProps) => {
  const words = useWords(consolePetitionWords).around;
  if (requests.length === 0) return null;
  const open = requests.filter(({ reply }) => reply === null);
  const replied = requests.filter(({ reply }) => reply !== null);
  return (
    <section className="around" aria-labelledby="petition-requests">
      <h3 id="petition-requests">{words.requests}</h3>
      {open.length > 0 && (
        <ul>
          {open.map((request) => (
            <RequestItem key={request.id} request={request} onReply={onReply} />
          ))}
        </ul>
      )}
      {replied.length > 0 && (
        <details>
          <summary>{words.repliedRequests(replied.length)}</summary>
          <ul>
            {replied.map((request) => (
              <RequestItem key={request.id} request={request} onReply={undefined} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
};
