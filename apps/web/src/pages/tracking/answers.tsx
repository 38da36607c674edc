import {
  type AnswerView,
  dateWords,
  deadlineNames,
  instantWords,
  type SenderView,
  trackingWords,
  weekdayDateWords,
} from '@thaogo/contract';
import type { Language } from '../../language.ts';
import { DeadlinePart } from '../../parts/deadline.tsx';
import { provisionWords } from '../../parts/provision-words.ts';
import { typeset } from '../../parts/typeset.ts';

/** The answer as a letter: number and date, agency, outcome, text. */
export const AnswerLetter = ({ answer, language }: { answer: AnswerView; language: Language }) => {
  const words = trackingWords[language];
  return (
    <section className="letter" aria-labelledby="answer">
      <h2 id="answer">{words.answerHeading}</h2>
      <p className="letter-head">
        <strong>{answer.agency.name}</strong>
        <br />
        {words.answerNumber(answer.number)}
        <br />
        {words.answerIssued(dateWords(answer.issuedOn, language))}
      </p>
      <dl>
        <dt>{words.outcome}</dt>
        <dd>{answer.outcomeName}</dd>
      </dl>
      <div className="typed">{answer.text}</div>
      <p className="quiet">{words.answerRecorded(instantWords(answer.recordedAt, language))}</p>
    </section>
  );
};

/** The sender's own deadline in full, the others in a line each. */
export const Deadlines = ({ view, today, language }: { view: SenderView; today: string; language: Language }) => {
  const words = trackingWords[language];
  const main = view.deadlines.find(({ name }) => name === 'answer');
  const others = view.deadlines.filter(({ name }) => name !== 'answer');
  if (main === undefined && others.length === 0) return null;
  return (
    <section aria-labelledby="deadline">
      <h2 id="deadline">{words.deadlineHeading}</h2>
      {main !== undefined && (
        <DeadlinePart language={language} deadline={main} today={today} answered={view.answer !== null} open={false} />
      )}
      {others.length > 0 && (
        <details className="why">
          <summary>{words.otherDeadlines}</summary>
          <ul className="lines">
            {others.map(({ name, dueOn, endedOn, startedOn }) => (
              <li key={`${name} ${startedOn}`}>
                {deadlineNames[language][name]}:{' '}
                {endedOn === null
                  ? words.deadlineUntil(weekdayDateWords(dueOn, language))
                  : words.deadlineEnded(weekdayDateWords(dueOn, language), dateWords(endedOn, language))}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
};

/** What was sent, and what was added since. */
export const Content = ({ view, language }: { view: SenderView; language: Language }) => {
  const words = trackingWords[language];
  return (
    <section aria-labelledby="content">
      <h2 id="content">{words.contentHeading}</h2>
      {view.title !== null && <h3>{view.title}</h3>}
      <div className="typed">{view.text}</div>
      {view.proposal !== null && (
        <>
          <h3>{words.proposal}</h3>
          <div className="typed">{view.proposal}</div>
        </>
      )}
      {view.citations.length > 0 && (
        <>
          <h3>{words.documents}</h3>
          <ul className="lines">
            {view.citations.map((citation, index) => (
              <li key={`${index} ${citation.numberSymbol}`}>
                {provisionWords(citation, language)}
                {!citation.known && <span className="quiet"> ({words.documentUnknown})</span>}
                <ul className="lines quiet">
                  <li>{typeset(citation.standing.text)}</li>
                  {citation.standing.touches.map(({ text }) => (
                    <li key={text}>{typeset(text)}</li>
                  ))}
                  {citation.standing.today !== null && <li>{typeset(citation.standing.today)}</li>}
                </ul>
              </li>
            ))}
          </ul>
        </>
      )}
      {view.messages.length > 0 && (
        <>
          <h3>{words.messagesHeading}</h3>
          {view.messages.map(({ at, from, text }) => (
            <div key={at} className="message">
              <p className="quiet">
                {from === 'sender' ? words.fromSender : words.fromAgency}, {instantWords(at, language)}
              </p>
              <div className="typed">{text}</div>
            </div>
          ))}
        </>
      )}
    </section>
  );
};
