import { type SenderView, siteFileWords, trackingWords, weekdayDateWords } from '@thaogo/contract';
import { addressOf } from '../../addresses.ts';
import type { Fault } from '../../forms/fault.ts';
import type { Language } from '../../language.ts';
import { TextArea } from '../../parts/field.tsx';
import { FileField, WaitingFiles } from '../../parts/files.tsx';
import { typeset } from '../../parts/typeset.ts';
import { FilesOf } from './files.tsx';
import { mayDo } from './own-petition.ts';

/** What the lead agency asks, until when, what happens otherwise, and the way to reply. */
export const AgencyQuestion = ({
  view,
  language,
  faults,
  typed,
}: {
  view: SenderView;
  language: Language;
  faults: readonly Fault[];
  typed: string;
}) => {
  if (view.question === null) return null;
  const words = trackingWords[language];
  const time = view.deadlines.find(({ name, endedOn }) => name === 'sender_reply' && endedOn === null);
  return (
    <section className="question" aria-labelledby="question">
      <h2 id="question">{words.questionHeading}</h2>
      {view.agency !== null && <p>{words.questionBy(view.agency.name)}</p>}
      <div className="message">
        <div className="typed">{view.question}</div>
      </div>
      <FilesOf
        files={view.questionFiles}
        heading={siteFileWords[language].withQuestion}
        code={view.code}
        language={language}
      />
      <p>
        {time !== undefined && <strong>{typeset(words.questionUntil(weekdayDateWords(time.dueOn, language)))} </strong>}
        {words.questionElse}
      </p>
      {mayDo(view, 'message') && (
        <form
          method="post"
          encType="multipart/form-data"
          action={addressOf('message', language, { code: view.code })}
          noValidate
          data-once
          className="no-print"
        >
          <input type="hidden" name="reply" value="yes" />
          <TextArea
            language={language}
            name="message"
            label={words.replyLabel}
            hint={words.messageHint}
            rows={5}
            value={typed}
            faults={faults}
          />
          <WaitingFiles files={view.waiting} language={language} heading={siteFileWords[language].waiting} />
          <FileField language={language} faults={faults} />
          <div className="actions">
            <button type="submit" className="button">
              {words.replySend}
            </button>
          </div>
        </form>
      )}
    </section>
  );
};
