import { type SenderView, siteFileWords, slipWords, trackingWords } from '@thaogo/contract';
import { addressOf } from '../../addresses.ts';
import type { Fault } from '../../forms/fault.ts';
import type { Language } from '../../language.ts';
import { RadioField, TextArea } from '../../parts/field.tsx';
import { FileField, WaitingFiles } from '../../parts/files.tsx';
import { mayDo } from './own-petition.ts';

interface FormProps {
  view: SenderView;
  language: Language;
  faults: readonly Fault[];
}

export const MessageForm = ({ view, language, faults, typed }: FormProps & { typed: string }) => {
  const words = trackingWords[language];
  // A question has its own form.
  if (!mayDo(view, 'message') || view.question !== null) return null;
  return (
    <section aria-labelledby="add" className="no-print">
      <h2 id="add">{words.messageHeading}</h2>
      <form
        method="post"
        action={addressOf('message', language, { code: view.code })}
        encType="multipart/form-data"
        noValidate
        data-once
      >
        <TextArea
          language={language}
          name="message"
          label={words.messageLabel}
          hint={`${words.messageHint} ${siteFileWords[language].messageOptional}`}
          rows={4}
          value={typed}
          faults={faults}
        />
        <WaitingFiles files={view.waiting} language={language} heading={siteFileWords[language].waiting} />
        <FileField language={language} faults={faults} />
        <div className="actions">
          <button type="submit" className="button">
            {words.messageSend}
          </button>
        </div>
      </form>
    </section>
  );
};

export const RatingForm = ({ view, language, faults }: FormProps) => {
  const words = trackingWords[language];
  const given = view.rating === null ? undefined : words.ratingScores[view.rating - 1];
  if (given !== undefined) return <p>{words.rated(given)}</p>;
  if (!mayDo(view, 'rating')) return null;
  return (
    <form
      method="post"
      action={addressOf('rating', language, { code: view.code })}
      noValidate
      data-once
      className="no-print"
    >
      <RadioField
        language={language}
        name="score"
        legend={words.ratingHeading}
        value=""
        options={words.ratingScores.map((label, index) => ({ value: String(index + 1), label })).toReversed()}
        faults={faults}
      />
      <div className="actions">
        <button type="submit" className="button">
          {words.ratingSend}
        </button>
      </div>
    </form>
  );
};

export const OtherActions = ({ view, language }: Omit<FormProps, 'faults'>) => {
  const words = trackingWords[language];
  const { code } = view;
  return (
    <section aria-labelledby="other" className="no-print">
      <h2 id="other">{words.actionsHeading}</h2>
      <ul className="plain-list">
        <li>
          <a href={addressOf('petitionSlip', language, { code })} download={`${code}.pdf`}>
            {slipWords[language].download}
          </a>
        </li>
        <li>
          <a href={addressOf('petitionReceipt', language, { code })} download={`${code}.json`}>
            {words.download}
          </a>
        </li>
        {mayDo(view, 'withdrawal') && (
          <li>
            <a href={addressOf('withdrawal', language, { code })}>{words.withdraw}</a>
          </li>
        )}
        <li>
          <form method="post" action={addressOf('leave', language, { code })}>
            <button type="submit" className="button-quiet">
              {words.signOut}
            </button>
          </form>
        </li>
      </ul>
    </section>
  );
};
