import {
  dateWords,
  type ForwardedPetition,
  forwarderView,
  type ForwarderView,
  forwarderWords,
  forwardingLinkOpened,
  forwardingSummary,
} from '@thaogo/contract';
import { addressOf } from '../../addresses.ts';
import { type ApiResult, ask } from '../../http/api-client.ts';
import { forgetForwardingKey, forwardingKey, isKey, keepForwardingKey } from '../../http/cookies.ts';
import { renderPage } from '../../http/render-page.tsx';
import { seeOther, type Visit } from '../../http/visit.ts';
import type { Language } from '../../language.ts';
import { typeset } from '../../parts/typeset.ts';
import { refusalPage } from '../trouble/trouble-pages.tsx';

/** Only a button: whoever merely looks, such as a mail scanner, uses nothing up. */
export const showForwardingLink = (visit: Visit): Promise<Response> => {
  const { c, language } = visit;
  const words = forwarderWords[language];
  const token = c.req.param('token') ?? '';
  return renderPage(
    visit,
    { page: 'forwardingLink', parts: { token }, title: words.linkTitle, audience: 'personal' },
    <>
      <h1>{words.linkTitle}</h1>
      <p className="lead">{words.linkLead}</p>
      <form method="post" action={addressOf('forwardingLink', language, { token })}>
        <div className="actions">
          <button type="submit" className="button">
            {words.open}
          </button>
        </div>
      </form>
      <p className="quiet">{words.shared}</p>
    </>,
  );
};

const gonePage = (visit: Visit): Promise<Response> => {
  const words = forwarderWords[visit.language];
  return renderPage(
    visit,
    { page: null, title: words.goneTitle, status: 404, audience: 'personal' },
    <>
      <h1>{words.goneTitle}</h1>
      <p>{words.gone}</p>
    </>,
  );
};

/** Exchanges the link for a key to the forwarding and goes to its clean address. */
export const openForwardingLink = async (visit: Visit): Promise<Response> => {
  const { c, language, site } = visit;
  const body = { token: c.req.param('token') ?? '' };
  const opened = await ask(site.api, '/forwardings/links', forwardingLinkOpened, { method: 'POST', language, body });
  if (!opened.ok) {
    const unknown = opened.status >= 400 && opened.status < 500 && opened.status !== 429;
    return unknown ? gonePage(visit) : refusalPage(visit, opened);
  }
  if (!isKey(opened.value.token)) return gonePage(visit);
  keepForwardingKey(visit, opened.value.token);
  return seeOther(visit, addressOf('forwarding', language));
};

const PAGE = 500;

const readForwarding = (visit: Visit, after: number, limit: number): Promise<ApiResult<ForwarderView>> => {
  const query = new URLSearchParams({ after: String(after), limit: String(limit) });
  return ask(visit.site.api, `/forwardings/current?${query.toString()}`, forwarderView, {
    language: visit.language,
    key: forwardingKey(visit) ?? '-',
  });
};

const Petition = ({ petition, language }: { petition: ForwardedPetition; language: Language }) => {
  const words = forwarderWords[language];
  const { answer } = petition;
  return (
    <li>
      <p className="quiet">
        {words.line(petition.line)} · {words.code} {petition.code}
      </p>
      <p>
        <strong>{petition.title === '' ? words.confined : petition.title}</strong>
      </p>
      <p>
        {petition.stateName}
        {petition.agency !== null && ` · ${petition.agency.name}`}
      </p>
      {answer === null && petition.dueOn !== null && <p>{typeset(words.due(dateWords(petition.dueOn, language)))}</p>}
      {answer !== null && (
        <>
          <p>
            {typeset(words.answer(answer.number, dateWords(answer.issuedOn, language)))}. {answer.outcomeName}.
          </p>
          {answer.text !== null && <div className="typed">{answer.text}</div>}
        </>
      )}
    </li>
  );
};

/** The letter, and what became of every petition in it. */
export const showForwarding = async (visit: Visit): Promise<Response> => {
  const { c, language } = visit;
  const words = forwarderWords[language];
  const after = /^\d{1,6}$/.test(c.req.query('after') ?? '') ? Number(c.req.query('after')) : 0;
  const read = await readForwarding(visit, after, 100);
  if (!read.ok) return read.status === 404 || read.status === 401 ? gonePage(visit) : refusalPage(visit, read);
  const view = read.value;
  const address = addressOf('forwarding', language);
  return renderPage(
    visit,
    { page: 'forwarding', title: words.title, audience: 'personal' },
    <>
      <h1>{words.title}</h1>
      <p className="lead">{view.forwarder}</p>
      <p>
        {view.letterNumber !== null && view.letterOn !== null && (
          <>
            {typeset(words.letter(view.letterNumber, dateWords(view.letterOn, language)))}
            <br />
          </>
        )}
        {view.session !== null && (
          <>
            {words.session(view.session)}
            <br />
          </>
        )}
        {typeset(words.received(dateWords(view.receivedOn, language)))}
      </p>
      <p>{words.answered(view.answered, view.petitions)}</p>
      <p className="actions no-print">
        <a className="button" href={addressOf('forwardingFile', language)} download="tra-loi.csv">
          {words.download}
        </a>
        <button type="button" className="button button-second" data-print hidden>
          {words.print}
        </button>
      </p>
      <ol className="questions forwarded">
        {view.items.map((petition) => (
          <Petition key={petition.code} petition={petition} language={language} />
        ))}
      </ol>
      {view.next !== null && (
        <p className="no-print">
          <a href={`${address}?after=${view.next}`}>{words.more}</a>
        </p>
      )}
      <form method="post" action={address} className="no-print">
        <button type="submit" className="button-quiet">
          {words.leave}
        </button>
      </form>
    </>,
  );
};

/** The same as a table for spreadsheets. */
export const downloadForwarding = async (visit: Visit): Promise<Response> => {
  const { c, language } = visit;
  const items: ForwardedPetition[] = [];
  for (let after: number | null = 0; after !== null;) {
    const read: ApiResult<ForwarderView> = await readForwarding(visit, after, PAGE);
    if (!read.ok) return read.status === 404 || read.status === 401 ? gonePage(visit) : refusalPage(visit, read);
    items.push(...read.value.items);
    after = read.value.next;
  }
  c.header('Content-Disposition', 'attachment; filename="tra-loi.csv"');
  c.header('Cache-Control', 'no-store');
  c.header('X-Content-Type-Options', 'nosniff');
  return c.body(forwardingSummary(items, language), 200, { 'Content-Type': 'text/csv; charset=utf-8' });
};

/** Closes the page on this browser. */
export const leaveForwarding = (visit: Visit): Promise<Response> => {
  forgetForwardingKey(visit);
  return Promise.resolve(seeOther(visit, addressOf('start', visit.language)));
};
