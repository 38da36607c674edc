import { senderView, trackingWords } from '@thaogo/contract';
import { addressOf } from '../../addresses.ts';
import type { Fault } from '../../forms/fault.ts';
import { ask } from '../../http/api-client.ts';
import { isKey, keepPetitionKey } from '../../http/cookies.ts';
import type { FormFields } from '../../http/form-body.ts';
import { renderPage } from '../../http/render-page.tsx';
import { seeOther, type Visit } from '../../http/visit.ts';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { TextField } from '../../parts/field.tsx';
import { Notice } from '../../parts/notice.tsx';
import { refusalPage } from '../trouble/trouble-pages.tsx';
import { readCode } from './own-petition.ts';

interface SignIn {
  code: string;
  secret: string;
  faults: readonly Fault[];
  status: 200 | 404 | 422;
}

const renderSignIn = (visit: Visit, { code, secret, faults, status }: SignIn): Promise<Response> => {
  const { c, language } = visit;
  const words = trackingWords[language];
  const shared = { language, faults };
  const asked = c.req.method === 'GET';
  return renderPage(
    visit,
    { page: 'tracking', title: words.title, faulty: faults.length > 0, status, audience: 'personal' },
    <>
      {asked && c.req.query('ended') !== undefined && <Notice kind="soon">{words.ended}</Notice>}
      {asked && c.req.query('left') !== undefined && <Notice kind="done">{words.signedOut}</Notice>}
      <ErrorSummary language={language} faults={faults} />
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <form method="post" action={addressOf('tracking', language)} noValidate>
        <TextField
          {...shared}
          name="code"
          label={words.code}
          hint={words.codeHint}
          value={code}
          inputMode="numeric"
          autoComplete="username"
          width="half"
        />
        <TextField
          {...shared}
          name="secret"
          label={words.secret}
          hint={words.secretHint}
          value={secret}
          autoComplete="current-password"
        />
        <div className="actions">
          <button type="submit" className="button">
            {words.open}
          </button>
        </div>
      </form>
      <section aria-labelledby="lost">
        <h2 id="lost">{words.lostHeading}</h2>
        <p>{words.lost}</p>
        <p>
          <a href={addressOf('lostSecret', language)}>{words.lostLink}</a>
        </p>
      </section>
    </>,
  );
};

export const showTracking = (visit: Visit): Promise<Response> =>
  renderSignIn(visit, { code: readCode(visit.c.req.query('code') ?? '') ?? '', secret: '', faults: [], status: 200 });

/** Opens a petition with code and secret; the secret goes into a cookie and never into an address. */
export const lookUp = async (visit: Visit, fields: FormFields): Promise<Response> => {
  const { language, site } = visit;
  const words = trackingWords[language];
  const typed = { code: fields.get('code') ?? '', secret: fields.get('secret') ?? '' };
  const code = readCode(typed.code);
  const secret = typed.secret.replaceAll(/\s/gu, '').replaceAll(/[‐-―]/gu, '-');
  const faults: Fault[] = [
    ...(code === null ? [{ field: 'code', message: words.codeWrong }] : []),
    ...(secret === '' ? [{ field: 'secret', message: words.secretMissing }] : []),
  ];
  if (code === null || faults.length > 0) return renderSignIn(visit, { ...typed, faults, status: 422 });
  const wrong = () =>
    renderSignIn(visit, { ...typed, faults: [{ field: 'code', message: words.notFound }], status: 404 });
  if (!isKey(secret)) return wrong();
  const reply = await ask(site.api, `/petitions/${code}`, senderView, { language, key: secret });
  if (!reply.ok) return reply.status === 404 || reply.status === 401 ? wrong() : refusalPage(visit, reply);
  keepPetitionKey(visit, code, secret);
  return seeOther(visit, addressOf('petition', language, { code }));
};
