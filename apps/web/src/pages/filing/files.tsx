import { type FileView, frameWords, siteFileWords, waitingFiles } from '@thaogo/contract';
import { addressOf } from '../../addresses.ts';
import type { FormAnswers } from '../../forms/answers.ts';
import type { Fault } from '../../forms/fault.ts';
import { stepAddress, stepAfter } from '../../forms/steps.ts';
import { findDraft } from '../../forms/working-draft.ts';
import { ask } from '../../http/api-client.ts';
import { draftToken } from '../../http/cookies.ts';
import { readFilesForm } from '../../http/form-with-files.ts';
import { renderPage } from '../../http/render-page.tsx';
import { sendingFiles } from '../../http/send-file.ts';
import { uploadedJson, wantsJson } from '../../http/uploaded-json.ts';
import { seeOther, type Visit } from '../../http/visit.ts';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { FileField, FileLine, WaitingFiles } from '../../parts/files.tsx';
import type { Language } from '../../language.ts';
import { refusalPage, troublePage } from '../trouble/trouble-pages.tsx';
import { filesAddress } from './files-address.ts';

const PATH = '/drafts/current/attachments';

/** The files of this browser's draft; none where they cannot be asked for. */
export const draftFiles = async (visit: Visit): Promise<readonly FileView[]> => {
  const key = draftToken(visit);
  if (key === undefined) return [];
  const reply = await ask(visit.site.api, PATH, waitingFiles, { language: visit.language, key });
  return reply.ok ? reply.value.items : [];
};

const isChange = (visit: Visit): boolean => visit.c.req.query('change') !== undefined;

const renderFiles = async (visit: Visit, faults: readonly Fault[], status: 200 | 422): Promise<Response> => {
  const { language } = visit;
  const words = siteFileWords[language];
  const change = isChange(visit);
  const files = await draftFiles(visit);
  const goOn = change ? words.saveAndReturn : words.goOn;
  return renderPage(
    visit,
    { page: 'files', title: words.title, faulty: faults.length > 0, status, audience: 'personal' },
    <>
      <div className="step-head">
        <a className="back-link" href={change ? addressOf('check', language) : stepAddress('text', language)}>
          {frameWords[language].back}
        </a>
      </div>
      <ErrorSummary language={language} faults={faults} />
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <form method="post" action={filesAddress(language, change)} encType="multipart/form-data" noValidate data-once>
        {/* The Enter key presses the first button of a form: it must be the one that goes on. */}
        <button type="submit" className="visually-hidden" tabIndex={-1} aria-hidden="true">
          {goOn}
        </button>
        <WaitingFiles files={files} language={language} heading={words.listed} />
        <FileField language={language} faults={faults} />
        <div className="actions">
          <button type="submit" className="button">
            {goOn}
          </button>
        </div>
      </form>
    </>,
  );
};

/** Where a draft leads that is not there, or was sent already; null while it is written. */
const elsewhere = async (visit: Visit): Promise<{ answers: FormAnswers } | Response> => {
  const found = await findDraft(visit);
  if (!found.ok) return refusalPage(visit, found);
  const { language } = visit;
  if (found.draft === null) return seeOther(visit, addressOf('notice', language));
  if (found.draft.filed !== null) return seeOther(visit, addressOf('receipt', language));
  return found.draft.sending === null
    ? { answers: found.draft.answers }
    : seeOther(visit, stepAddress('check', language));
};

export const showFiles = async (visit: Visit): Promise<Response> => {
  const draft = await elsewhere(visit);
  return draft instanceof Response ? draft : renderFiles(visit, [], 200);
};

/** Takes files as they arrive, takes one out, or goes on. */
export const takeFiles = async (visit: Visit): Promise<Response> => {
  const { language, site } = visit;
  const draft = await elsewhere(visit);
  if (draft instanceof Response) return draft;
  const key = draftToken(visit) ?? '';
  const sending = sendingFiles(visit, PATH, key);
  const form = await readFilesForm(visit.c.req.raw, sending.take);
  if (!form.ok) return troublePage(visit, form.fault === 'too_large' ? 'tooLarge' : 'malformed');
  if (wantsJson(visit)) return uploadedJson(visit, sending.taken, sending.faults);
  const removed = form.fields.get('remove');
  if (removed !== undefined) {
    await ask(site.api, `${PATH}/${encodeURIComponent(removed)}`, null, { method: 'DELETE', language, key });
  }
  if (sending.faults.length > 0) return renderFiles(visit, sending.faults, 422);
  if (removed !== undefined) return seeOther(visit, filesAddress(language, isChange(visit)));
  const next = isChange(visit) ? 'check' : stepAfter('text', draft.answers);
  return seeOther(visit, stepAddress(next, language));
};

/** The way to the page of files, on the page where the words are written. */
export const FilesOffer = ({ language }: { language: Language }) => {
  const words = siteFileWords[language];
  return (
    <section className="files-offer" aria-labelledby="files-offer">
      <h2 id="files-offer">
        {words.heading} <span className="optional">({frameWords[language].optional})</span>
      </h2>
      <p className="hint">{words.offer}</p>
      <button type="submit" name="files" value="yes" className="button button-second">
        {words.add}
      </button>
    </section>
  );
};

/** What goes with the answers, on their check. */
export const FilesSummary = ({
  files,
  language,
  changeable,
}: {
  files: readonly FileView[];
  language: Language;
  changeable: boolean;
}) => {
  const words = siteFileWords[language];
  return (
    <section className="summary">
      <h2>{words.heading}</h2>
      {files.length === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <ul className="files">
          {files.map((file) => (
            <FileLine key={file.id} file={file} language={language} href={null} />
          ))}
        </ul>
      )}
      {changeable && (
        <p>
          <a href={filesAddress(language, true)}>{files.length === 0 ? words.add : frameWords[language].change}</a>
        </p>
      )}
    </section>
  );
};
