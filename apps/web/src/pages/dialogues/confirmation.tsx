import { dialogueConfirmed, dialogueWords, publicDialogue } from '@thaogo/contract';
import { addressOf } from '../../addresses.ts';
import { type ApiRefusal, ask } from '../../http/api-client.ts';
import { renderPage } from '../../http/render-page.tsx';
import type { Visit } from '../../http/visit.ts';
import { refusalPage } from '../trouble/trouble-pages.tsx';
import { DialogueFacts } from './dialogue-facts.tsx';

const AllDialogues = ({ language }: Pick<Visit, 'language'>) => (
  <p className="actions">
    <a className="button" href={addressOf('dialogues', language)}>
      {dialogueWords[language].all}
    </a>
  </p>
);

/** Only a button: whoever merely looks, such as a mail scanner, takes no seat. */
export const showConfirmation = (visit: Visit): Promise<Response> => {
  const { c, language } = visit;
  const words = dialogueWords[language];
  const token = c.req.param('token') ?? '';
  return renderPage(
    visit,
    { page: 'dialogueConfirmation', parts: { token }, title: words.confirmTitle, audience: 'personal' },
    <>
      <h1>{words.confirmTitle}</h1>
      <p className="lead">{words.confirmLead}</p>
      <form method="post" action={addressOf('dialogueConfirmation', language, { token })} data-once>
        <div className="actions">
          <button type="submit" className="button">
            {words.confirm}
          </button>
        </div>
      </form>
      <p className="quiet">{words.confirmNotMe}</p>
    </>,
  );
};

const gonePage = (visit: Visit): Promise<Response> => {
  const { language } = visit;
  const words = dialogueWords[language];
  return renderPage(
    visit,
    { page: null, title: words.goneTitle, status: 404, audience: 'personal' },
    <>
      <h1>{words.goneTitle}</h1>
      <p>{words.gone}</p>
      <AllDialogues language={language} />
    </>,
  );
};

const noSeatPage = (visit: Visit, refusal: ApiRefusal): Promise<Response> => {
  const { language } = visit;
  const words = dialogueWords[language];
  const [reason] = refusal.problem?.reasons ?? [];
  if (reason === undefined) return refusalPage(visit, refusal);
  return renderPage(
    visit,
    { page: null, title: words.noSeatTitle, status: 409, audience: 'personal' },
    <>
      <h1>{words.noSeatTitle}</h1>
      <p className="lead">{reason.detail}</p>
      {reason.code === 'full' && <p>{words.noSeatAgain}</p>}
      <AllDialogues language={language} />
    </>,
  );
};

/** The button of the link: says where and when to come, or why there is no seat. */
export const confirmRegistration = async (visit: Visit): Promise<Response> => {
  const { c, language, site } = visit;
  const words = dialogueWords[language];
  const body = { token: c.req.param('token') ?? '' };
  const confirmed = await ask(site.api, '/dialogues/confirmations', dialogueConfirmed, {
    method: 'POST',
    language,
    body,
  });
  if (!confirmed.ok) {
    if (confirmed.status === 409) return noSeatPage(visit, confirmed);
    const unknown = confirmed.status >= 400 && confirmed.status < 500 && confirmed.status !== 429;
    return unknown ? gonePage(visit) : refusalPage(visit, confirmed);
  }
  const id = confirmed.value.dialogue;
  const found = await ask(site.api, `/dialogues/${id}`, publicDialogue, { language });
  if (!found.ok) return refusalPage(visit, found);
  const dialogue = found.value;
  return renderPage(
    visit,
    { page: null, title: words.confirmedTitle, audience: 'personal' },
    <>
      <h1>{words.confirmedTitle}</h1>
      <p className="lead">{words.confirmedLead}</p>
      <h2>{dialogue.title}</h2>
      <DialogueFacts dialogue={dialogue} language={language} registered />
      <p>
        <a href={addressOf('dialogue', language, { id })}>{dialogue.title}</a>
      </p>
    </>,
  );
};
