import { troubleWords } from '@thaogo/contract';
import { addressOf } from '../../addresses.ts';
import type { ApiRefusal } from '../../http/api-client.ts';
import { renderPage } from '../../http/render-page.tsx';
import type { Visit } from '../../http/visit.ts';

type Trouble = 'notFound' | 'wrongOrigin' | 'tooLarge' | 'malformed' | 'busy' | 'unavailable';

const STATUS = {
  notFound: 404,
  wrongOrigin: 403,
  tooLarge: 413,
  malformed: 400,
  busy: 429,
  unavailable: 503,
} as const satisfies Record<Trouble, number>;

/** A calm page: what happened, whether anything was lost, what to do. */
export const troublePage = (visit: Visit, trouble: Trouble, retryAfter: number | null = null): Promise<Response> => {
  const { c, language } = visit;
  const words = troubleWords[language];
  const { title, text } = words[trouble];
  const again = trouble === 'busy' || trouble === 'unavailable';
  if (again) c.header('Retry-After', String(retryAfter ?? 120));
  return renderPage(
    visit,
    { page: null, title, status: STATUS[trouble], audience: 'personal' },
    <>
      <h1>{title}</h1>
      <p>{text}</p>
      {retryAfter !== null && <p>{words.busyRetry(Math.max(1, Math.ceil(retryAfter / 60)))}</p>}
      <p className="actions">
        {again && c.req.method === 'GET' ? (
          <a className="button" href={c.req.path}>
            {words.again}
          </a>
        ) : (
          <a className="button" href={addressOf('start', language)}>
            {words.home}
          </a>
        )}
      </p>
    </>,
  );
};

/** The page for what the API refused and nothing better can be said of. */
export const refusalPage = (visit: Visit, refusal: ApiRefusal): Promise<Response> =>
  troublePage(visit, refusal.status === 429 ? 'busy' : 'unavailable', refusal.retryAfter);
