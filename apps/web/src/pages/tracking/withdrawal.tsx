import { trackingWords } from '@thaogo/contract';
import { addressOf } from '../../addresses.ts';
import { renderPage } from '../../http/render-page.tsx';
import { seeOther, type Visit } from '../../http/visit.ts';
import { mayDo, ownPetition } from './own-petition.ts';

/** Asks once more: withdrawing cannot be undone. */
export const showWithdrawal = async (visit: Visit): Promise<Response> => {
  const { language } = visit;
  const own = await ownPetition(visit);
  if (!own.ok) return own.page;
  const { code } = own.view;
  const petition = addressOf('petition', language, { code });
  if (!mayDo(own.view, 'withdrawal')) return seeOther(visit, petition);
  const words = trackingWords[language];
  return renderPage(
    visit,
    { page: 'withdrawal', parts: { code }, title: words.withdrawTitle, audience: 'personal' },
    <>
      <p className="eyebrow">
        <span className="code">{code}</span>
      </p>
      <h1>{words.withdrawTitle}</h1>
      <p className="lead">{words.withdrawLead}</p>
      <form method="post" action={addressOf('withdrawal', language, { code })} data-once>
        <div className="actions">
          <button type="submit" className="button button-danger">
            {words.withdrawConfirm}
          </button>
          <a className="button button-second" href={petition}>
            {words.withdrawCancel}
          </a>
        </div>
      </form>
    </>,
  );
};
