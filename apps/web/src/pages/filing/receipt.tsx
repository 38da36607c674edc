import { frameWords, installation, instantWords, nextStepWords, receiptWords, slipWords } from '@thaogo/contract';
import { addressOf } from '../../addresses.ts';
import { findDraft, type WorkingDraft } from '../../forms/working-draft.ts';
import { ask } from '../../http/api-client.ts';
import { renderPage } from '../../http/render-page.tsx';
import { jsonFile } from '../../http/json-file.ts';
import { seeOther, type Visit } from '../../http/visit.ts';
import { CopyLine } from '../../parts/copy-line.tsx';
import { DeadlinePart } from '../../parts/deadline.tsx';
import { typeset } from '../../parts/typeset.ts';
import { refusalPage } from '../trouble/trouble-pages.tsx';

type Filed = NonNullable<WorkingDraft['filed']>;

/** Code and secret, what happens next and by when, and the proof. */
export const renderReceipt = async (visit: Visit, { reply, hasProposal, hasEmail }: Filed): Promise<Response> => {
  const { language, site } = visit;
  const words = receiptWords[language];
  const frame = frameWords[language];
  const standing = await ask(site.api, '/installation', installation, { language });
  const answer = reply.deadlines.find((deadline) => deadline.name === 'answer') ?? null;
  const today = standing.ok ? standing.value.today : (answer?.startedOn ?? reply.receipt.filedAt.slice(0, 10));
  const title = hasProposal ? words.titleRecommendation : words.titleReport;
  const next = nextStepWords(
    {
      state: reply.state,
      holder: reply.holder.name,
      answerDueOn: answer?.dueOn ?? null,
      binding: answer?.binding ?? true,
      today,
      reader: 'sender',
    },
    language,
  );
  return renderPage(
    visit,
    { page: 'receipt', title, audience: 'personal' },
    <>
      <h1>{title}</h1>
      <p className="quiet">{typeset(words.filedAt(instantWords(reply.receipt.filedAt, language)))}</p>
      <section className="credentials" aria-labelledby="keep">
        <h2 id="keep">{words.keep}</h2>
        <CopyLine language={language} label={words.code} value={reply.code} />
        <CopyLine language={language} label={words.secret} value={reply.secret} />
        <p>{words.keepWhy}</p>
        <p className="print-only">
          {words.printAddress} {site.publicUrl}
          {addressOf('tracking', language)}
        </p>
      </section>
      <section aria-labelledby="next">
        <h2 id="next">{words.nextHeading}</h2>
        <p className="lead">{typeset(next)}</p>
        <p>{hasEmail ? words.mail : words.noMail}</p>
        {answer !== null && <DeadlinePart language={language} deadline={answer} today={today} open={false} />}
      </section>
      <div className="actions no-print">
        <a className="button" href={addressOf('petition', language, { code: reply.code })}>
          {words.track}
        </a>
        <a
          className="button button-second"
          href={addressOf('petitionSlip', language, { code: reply.code })}
          download={`${reply.code}.pdf`}
        >
          {slipWords[language].download}
        </a>
        <a className="button button-second" href={addressOf('receiptFile', language)} download={`${reply.code}.json`}>
          {words.download}
        </a>
        <button type="button" className="button button-second" data-print hidden>
          {frame.print}
        </button>
      </div>
      <p className="quiet no-print">{words.downloadHint}</p>
      <hr />
      <form method="post" action={addressOf('discard', language)} className="no-print">
        <p>{words.finishHint}</p>
        <button type="submit" className="button-quiet">
          {words.finish}
        </button>
      </form>
    </>,
  );
};

/** Shows the receipt for as long as the draft lives: reloading files nothing twice. */
export const showReceipt = async (visit: Visit): Promise<Response> => {
  const found = await findDraft(visit);
  if (!found.ok) return refusalPage(visit, found);
  if (found.draft === null || found.draft.filed === null) return seeOther(visit, addressOf('tracking', visit.language));
  return renderReceipt(visit, found.draft.filed);
};

export const downloadReceipt = async (visit: Visit): Promise<Response> => {
  const found = await findDraft(visit);
  if (!found.ok) return refusalPage(visit, found);
  if (found.draft === null || found.draft.filed === null) return seeOther(visit, addressOf('tracking', visit.language));
  const { reply } = found.draft.filed;
  return jsonFile(visit, `${reply.code}.json`, reply.receipt);
};
