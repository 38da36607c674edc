import { filingWords, frameWords } from '@thaogo/contract';
import { addressOf } from '../../addresses.ts';
import { firstOpenStep, stepAddress } from '../../forms/steps.ts';
import { discardDraft, findDraft, newDraft, openDraft, type WorkingDraft } from '../../forms/working-draft.ts';
import { renderPage } from '../../http/render-page.tsx';
import { seeOther, type Visit } from '../../http/visit.ts';
import { forgetPetitionKey } from '../../http/cookies.ts';
import type { Language } from '../../language.ts';
import { Notice } from '../../parts/notice.tsx';
import { refusalPage } from '../trouble/trouble-pages.tsx';

const StartForm = ({ language, label, primary }: { language: Language; label: string; primary: boolean }) => (
  <form method="post" action={addressOf('notice', language)}>
    <button type="submit" className={primary ? 'button' : 'button button-second'}>
      {label}
    </button>
  </form>
);

/** What to do about a draft that this browser already holds. */
const ExistingDraft = ({ language, draft }: { language: Language; draft: WorkingDraft }) => {
  const words = filingWords[language].notice;
  if (draft.filed !== null) {
    return (
      <section aria-labelledby="existing">
        <h2 id="existing">{words.filedTitle(draft.filed.reply.code)}</h2>
        <div className="actions">
          <a className="button" href={addressOf('receipt', language)}>
            {words.seeReceipt}
          </a>
          <StartForm language={language} label={words.startAnother} primary={false} />
        </div>
      </section>
    );
  }
  return (
    <section aria-labelledby="existing" data-unfinished="">
      <h2 id="existing">{words.resumeTitle}</h2>
      <div className="actions">
        <a className="button" href={stepAddress(firstOpenStep(draft.answers, language) ?? 'check', language)}>
          {words.resume}
        </a>
        <form method="post" action={addressOf('discard', language)}>
          <button type="submit" className="button button-second">
            {words.discard}
          </button>
        </form>
      </div>
    </section>
  );
};

/** The privacy notice before the first question, and the way on. */
export const showNotice = async (visit: Visit): Promise<Response> => {
  const { c, language } = visit;
  const found = await findDraft(visit);
  if (!found.ok) return refusalPage(visit, found);
  const words = filingWords[language].notice;
  return renderPage(
    visit,
    { page: 'notice', title: words.title, audience: 'personal' },
    <>
      <a className="back-link" href={addressOf('start', language)}>
        {frameWords[language].back}
      </a>
      {c.req.query('gone') !== undefined && found.draft === null && <Notice kind="soon">{words.gone}</Notice>}
      {c.req.query('discarded') !== undefined && <Notice kind="done">{words.discarded}</Notice>}
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <dl className="facts">
        {words.items.map(({ name, text }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p>{words.avoid}</p>
      <p>
        <a href={addressOf('privacy', language)}>{words.more}</a>
      </p>
      {found.draft === null ? (
        <>
          <div className="actions">
            <StartForm language={language} label={words.start} primary />
          </div>
          <p className="quiet">{words.saved}</p>
        </>
      ) : (
        <ExistingDraft language={language} draft={found.draft} />
      )}
    </>,
  );
};

/** Opens a new draft; one that was sent before makes way, one still being written is gone on with. */
export const startDraft = async (visit: Visit): Promise<Response> => {
  const { language } = visit;
  const found = await findDraft(visit);
  if (!found.ok) return refusalPage(visit, found);
  const first = `${stepAddress('text', language)}?started=1`;
  if (found.draft !== null && found.draft.filed === null) return seeOther(visit, first);
  if (found.draft !== null) await discardDraft(visit);
  const refused = await openDraft(visit, newDraft(crypto.randomUUID()));
  return refused === null ? seeOther(visit, first) : refusalPage(visit, refused);
};

/** Erases the draft, and with one that was sent also this browser's key to the petition. */
export const removeDraft = async (visit: Visit): Promise<Response> => {
  const { language } = visit;
  const found = await findDraft(visit);
  await discardDraft(visit);
  if (found.ok && found.draft !== null && found.draft.filed !== null) {
    forgetPetitionKey(visit, found.draft.filed.reply.code);
    return seeOther(visit, `${addressOf('tracking', language)}?left=1`);
  }
  return seeOther(visit, `${addressOf('notice', language)}?discarded=1`);
};
