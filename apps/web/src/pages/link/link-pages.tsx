import { linkOpened, linkWords, senderView } from '@thaogo/contract';
import { addressOf } from '../../addresses.ts';
import { ask } from '../../http/api-client.ts';
import { isKey, keepPetitionKey } from '../../http/cookies.ts';
import { renderPage } from '../../http/render-page.tsx';
import { seeOther, type Visit } from '../../http/visit.ts';
import { refusalPage } from '../trouble/trouble-pages.tsx';

/** Only a button: whoever merely looks, such as a mail scanner, uses nothing up. */
export const showLink = (visit: Visit): Promise<Response> => {
  const { c, language } = visit;
  const words = linkWords[language];
  const token = c.req.param('token') ?? '';
  return renderPage(
    visit,
    { page: 'link', parts: { token }, title: words.title, audience: 'personal' },
    <>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <form method="post" action={addressOf('link', language, { token })}>
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

const expiredLink = (visit: Visit): Promise<Response> => {
  const { language } = visit;
  const words = linkWords[language];
  return renderPage(
    visit,
    { page: null, title: words.expiredTitle, status: 404, audience: 'personal' },
    <>
      <h1>{words.expiredTitle}</h1>
      <p>{words.expired}</p>
      <p>{words.instead}</p>
      <p className="actions">
        <a className="button" href={addressOf('tracking', language)}>
          {words.track}
        </a>
      </p>
    </>,
  );
};

/** Exchanges the link for a key to one petition and goes to its clean address, in the language it was filed in. */
export const openLink = async (visit: Visit): Promise<Response> => {
  const { c, language, site } = visit;
  const token = c.req.param('token') ?? '';
  const opened = await ask(site.api, '/links', linkOpened, { method: 'POST', language, body: { token } });
  if (!opened.ok) {
    const unknown = opened.status >= 400 && opened.status < 500 && opened.status !== 429;
    return unknown ? expiredLink(visit) : refusalPage(visit, opened);
  }
  const { code, token: key } = opened.value;
  if (!isKey(key)) return refusalPage(visit, { ok: false, status: 0, problem: null, retryAfter: null });
  keepPetitionKey(visit, code, key);
  const view = await ask(site.api, `/petitions/${encodeURIComponent(code)}`, senderView, { language, key });
  const spoken = language === 'vi' && view.ok ? view.value.language : language;
  return seeOther(visit, addressOf('petition', spoken, { code }));
};
