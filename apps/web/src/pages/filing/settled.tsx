import { filingReadingWords } from '@thaogo/contract';
import { addressOf } from '../../addresses.ts';
import { stepAddress } from '../../forms/steps.ts';
import { findDraft, saveDraft } from '../../forms/working-draft.ts';
import { ask } from '../../http/api-client.ts';
import type { FormFields } from '../../http/form-body.ts';
import { renderPage } from '../../http/render-page.tsx';
import { seeOther, type Visit } from '../../http/visit.ts';
import { refusalPage } from '../trouble/trouble-pages.tsx';
import { answerStep } from './step.tsx';

/** Counts once for each draft and answer. Whether it could be counted changes nothing for the person. */
const count = async (visit: Visit, id: string): Promise<void> => {
  const found = await findDraft(visit);
  if (!found.ok || found.draft === null || found.draft.filed !== null || found.draft.settledBy.includes(id)) return;
  const { language, site } = visit;
  const path = `/answers/${encodeURIComponent(id)}/settled`;
  const counted = await ask(site.api, path, null, { method: 'POST', language, body: {} });
  if (counted.ok) await saveDraft(visit, { ...found.draft, settledBy: [...found.draft.settledBy, id] });
};

/** Either an answer was enough, and the filing ends here, or it goes on. */
export const answerSimilar = async (visit: Visit, fields: FormFields): Promise<Response> => {
  const id = fields.get('settled');
  if (id === undefined) return answerStep('similar')(visit, fields);
  await count(visit, id);
  return seeOther(visit, addressOf('settled', visit.language));
};

/** The end of a filing that was not needed. The draft stays for whoever pressed by mistake. */
export const showSettled = async (visit: Visit): Promise<Response> => {
  const { language } = visit;
  const found = await findDraft(visit);
  if (!found.ok) return refusalPage(visit, found);
  if (found.draft !== null && found.draft.filed !== null) return seeOther(visit, addressOf('receipt', language));
  const words = filingReadingWords[language].settled;
  return renderPage(
    visit,
    { page: 'settled', title: words.title, audience: 'personal' },
    <>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      {found.draft !== null && (
        <>
          <p>{words.kept}</p>
          <div className="actions">
            <form method="post" action={addressOf('discard', language)}>
              <button type="submit" className="button">
                {words.discard}
              </button>
            </form>
            <a className="button button-second" href={stepAddress('difficulty', language)}>
              {words.goOn}
            </a>
          </div>
        </>
      )}
    </>,
  );
};
