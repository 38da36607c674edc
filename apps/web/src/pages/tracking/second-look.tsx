import { secondLookWords, senderActions, type SenderView } from '@thaogo/contract';
import type { ReactNode } from 'react';
import { addressOf } from '../../addresses.ts';
import type { Fault } from '../../forms/fault.ts';
import { fieldProblem } from '../../forms/field-problem.ts';
import type { FormFields } from '../../http/form-body.ts';
import { renderPage } from '../../http/render-page.tsx';
import { seeOther, type Visit } from '../../http/visit.ts';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { TextArea } from '../../parts/field.tsx';
import { Notice } from '../../parts/notice.tsx';
import { act, notDone, petitionAfter } from './actions.tsx';
import { mayDo, ownPetition } from './own-petition.ts';
import { type SecondLook, untilWords } from './second-look-invitation.tsx';

interface Page {
  view: SenderView;
  action: SecondLook;
  title: string;
  faults?: readonly Fault[];
  notice?: string | null;
  status?: 200 | 422 | 503;
}

const render = (visit: Visit, page: Page, content: ReactNode): Promise<Response> => {
  const { action, title, faults = [], notice = null, status = 200 } = page;
  const { language } = visit;
  const { code } = page.view;
  return renderPage(
    visit,
    { page: action, parts: { code }, title, faulty: faults.length > 0, status, audience: 'personal' },
    <>
      {notice !== null && <Notice kind="soon">{notice}</Notice>}
      <ErrorSummary language={language} faults={faults} />
      <p className="eyebrow">
        <span className="code">{code}</span>
      </p>
      <h1>{title}</h1>
      {content}
    </>,
  );
};

/** What it means, until when, and the words to write. */
const renderForm = (
  visit: Visit,
  { view, action }: Pick<Page, 'view' | 'action'>,
  typed = '',
  faults: readonly Fault[] = [],
): Promise<Response> => {
  const { language } = visit;
  const { goOn, cancel, ...both } = secondLookWords[language];
  const words = both[action];
  const { code } = view;
  return render(
    visit,
    { view, action, title: words.title, faults, status: faults.length > 0 ? 422 : 200 },
    <>
      <ul className="lines">
        {words.meaning.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        <li>
          <strong>{words.once(untilWords(view, action, language))}</strong>
        </li>
      </ul>
      <p className="quiet">{words.otherRights}</p>
      <form method="post" action={addressOf(action, language, { code })} noValidate>
        <TextArea
          language={language}
          name="text"
          label={words.label}
          hint={words.hint}
          rows={8}
          value={typed}
          faults={faults}
        />
        <div className="actions">
          <button type="submit" className="button">
            {goOn}
          </button>
          <a className="button button-second" href={addressOf('petition', language, { code })}>
            {cancel}
          </a>
        </div>
      </form>
    </>,
  );
};

/** The words as they will be sent; nothing is kept until they are. */
const renderCheck = (
  visit: Visit,
  { view, action }: Pick<Page, 'view' | 'action'>,
  text: string,
  notice: string | null = null,
): Promise<Response> => {
  const { language } = visit;
  const { yourWords, edit, ...both } = secondLookWords[language];
  const words = both[action];
  return render(
    visit,
    { view, action, title: words.checkTitle, notice, status: notice === null ? 200 : 503 },
    <>
      <h2>{yourWords}</h2>
      <div className="message">
        <div className="typed">{text}</div>
      </div>
      <p>{words.once(untilWords(view, action, language))}</p>
      <form method="post" action={addressOf(action, language, { code: view.code })} data-once>
        <input type="hidden" name="text" value={text} />
        <div className="actions">
          <button type="submit" className="button" name="step" value="send">
            {words.send}
          </button>
          <button type="submit" className="button button-second" name="step" value="edit">
            {edit}
          </button>
        </div>
      </form>
    </>,
  );
};

export const showSecondLook =
  (action: SecondLook) =>
  async (visit: Visit): Promise<Response> => {
    const own = await ownPetition(visit);
    if (!own.ok) return own.page;
    const { view } = own;
    if (!mayDo(view, action)) return seeOther(visit, addressOf('petition', visit.language, { code: view.code }));
    return renderForm(visit, { view, action });
  };

/** From the words to their check, from there back to the words or on to the API. */
export const takeSecondLook =
  (action: SecondLook) =>
  async (visit: Visit, fields: FormFields): Promise<Response> => {
    const own = await ownPetition(visit);
    if (!own.ok) return own.page;
    const { view } = own;
    const { language } = visit;
    const words = secondLookWords[language];
    const text = fields.get('text') ?? '';
    const step = fields.get('step');
    if (step === 'edit') return renderForm(visit, { view, action }, text);
    const problem = fieldProblem(senderActions[action].shape.text, text);
    if (problem !== null) {
      const { code } = problem;
      const message =
        code === 'too_short' ? words[action].missing : code === 'too_long' ? words.tooLong : words.unreadable;
      return renderForm(visit, { view, action }, text, [{ field: 'text', message }]);
    }
    if (step !== 'send') return renderCheck(visit, { view, action }, text.trim());
    const reply = await act(visit, action, { text });
    if (reply.ok) return petitionAfter(visit, action);
    return reply.status === 409 ? notDone(visit, reply, '') : renderCheck(visit, { view, action }, text, words.notSent);
  };
