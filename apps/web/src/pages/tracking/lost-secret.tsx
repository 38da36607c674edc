import { linkRequest, lostSecretWords, trackingWords } from '@thaogo/contract';
import { addressOf } from '../../addresses.ts';
import type { Fault } from '../../forms/fault.ts';
import { fieldProblem } from '../../forms/field-problem.ts';
import { ask } from '../../http/api-client.ts';
import type { FormFields } from '../../http/form-body.ts';
import { renderPage } from '../../http/render-page.tsx';
import { seeOther, type Visit } from '../../http/visit.ts';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { TextField } from '../../parts/field.tsx';
import { refusalPage } from '../trouble/trouble-pages.tsx';
import { readCode } from './own-petition.ts';

interface Typed {
  code: string;
  contact: string;
}

const renderForm = (visit: Visit, typed: Typed, faults: readonly Fault[]): Promise<Response> => {
  const { language } = visit;
  const words = lostSecretWords[language];
  const { code, codeHint } = trackingWords[language];
  const shared = { language, faults };
  const faulty = faults.length > 0;
  return renderPage(
    visit,
    { page: 'lostSecret', title: words.title, faulty, status: faulty ? 422 : 200, audience: 'personal' },
    <>
      <ErrorSummary language={language} faults={faults} />
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <form method="post" action={addressOf('lostSecret', language)} noValidate data-once>
        <TextField
          {...shared}
          name="code"
          label={code}
          hint={codeHint}
          value={typed.code}
          inputMode="numeric"
          width="half"
        />
        <TextField
          {...shared}
          name="contact"
          label={words.contact}
          hint={words.contactHint}
          value={typed.contact}
          autoComplete="on"
        />
        <div className="actions">
          <button type="submit" className="button">
            {words.send}
          </button>
        </div>
      </form>
      <section aria-labelledby="no-contact">
        <h2 id="no-contact">{words.noContactHeading}</h2>
        <p>{words.noContact}</p>
      </section>
    </>,
  );
};

/** Says the same whatever came of it. */
const renderSent = (visit: Visit): Promise<Response> => {
  const { language } = visit;
  const words = lostSecretWords[language];
  return renderPage(
    visit,
    { page: 'lostSecret', title: words.sentTitle, audience: 'personal' },
    <>
      <h1>{words.sentTitle}</h1>
      <p className="lead">{words.sent}</p>
      <h2>{words.notThere}</h2>
      <ul className="lines">
        {words.advice.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p className="actions">
        <a className="button button-second" href={addressOf('lostSecret', language)}>
          {words.again}
        </a>
      </p>
    </>,
  );
};

export const showLostSecret = (visit: Visit): Promise<Response> =>
  visit.c.req.query('sent') === undefined ? renderForm(visit, { code: '', contact: '' }, []) : renderSent(visit);

/** Asks for a link; neither code nor address gets into an address. */
export const askForLink = async (visit: Visit, fields: FormFields): Promise<Response> => {
  const { language, site } = visit;
  const words = lostSecretWords[language];
  const typed = { code: fields.get('code') ?? '', contact: fields.get('contact') ?? '' };
  const code = readCode(typed.code);
  const contact = typed.contact.trim();
  const by = contact.includes('@') ? 'email' : 'phone';
  const faults: Fault[] = [
    ...(code === null ? [{ field: 'code', message: trackingWords[language].codeWrong }] : []),
    ...(fieldProblem(linkRequest.shape[by], contact) === null
      ? []
      : [{ field: 'contact', message: words.contactWrong }]),
  ];
  if (code === null || faults.length > 0) return renderForm(visit, typed, faults);
  const body = { code, [by]: contact };
  const asked = await ask(site.api, '/links/requests', null, { method: 'POST', language, body });
  if (!asked.ok) return refusalPage(visit, asked);
  return seeOther(visit, `${addressOf('lostSecret', language)}?sent=1`);
};
