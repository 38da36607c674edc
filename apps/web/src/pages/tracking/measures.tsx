import {
  dateWords,
  type SenderMeasure,
  type SenderView,
  siteMeasureWords,
  SOLVED,
  weekdayDateWords,
} from '@thaogo/contract';
import { addressOf } from '../../addresses.ts';
import type { Fault } from '../../forms/fault.ts';
import type { Language } from '../../language.ts';
import { RadioField, TextArea } from '../../parts/field.tsx';
import { type Bead, Thread } from '../../parts/thread.tsx';
import { standing, typeset } from '../../parts/typeset.ts';

interface MeasureProps {
  measure: SenderMeasure;
  language: Language;
}

type Stage = SenderMeasure['stages'][number];

/** What is told of a station beside its name and day: the first promise, every move, the paper. */
const StageNotes = ({ stage, measure, language }: MeasureProps & { stage: Stage }) => {
  const words = siteMeasureWords[language];
  const date = (on: string): string => dateWords(on, language);
  const { originalPlannedOn, plannedOn, doneOn, number, late, slips } = stage;
  const moved = originalPlannedOn !== null && (late || originalPlannedOn !== plannedOn);
  const reply = stage.stage === 'replied' ? measure.reply : null;
  return (
    <>
      {stage.passedOver && <p>{words.passedOver}</p>}
      {reply === null && number !== null && <p>{words.number(number)}</p>}
      {reply !== null && (
        <p>
          {reply.accepted
            ? words.accepted(reply.number, date(reply.on))
            : words.notAccepted(reply.number, date(reply.on))}
        </p>
      )}
      {reply !== null && !reply.accepted && <blockquote className="typed">{reply.reasons}</blockquote>}
      {late && <p className="measure-late">{words.late}</p>}
      {moved && doneOn !== originalPlannedOn && <p>{words.original(date(originalPlannedOn))}</p>}
      {slips.map(({ from, on, at, reason }) => (
        <div key={`${at} ${on}`}>
          <p>{words.slipped(date(from), date(on), date(at))}</p>
          <blockquote className="typed">{reason}</blockquote>
        </div>
      ))}
    </>
  );
};

const whenOf = ({ doneOn, plannedOn, passedOver }: Stage, language: Language): string | null => {
  const words = siteMeasureWords[language];
  if (doneOn !== null) return dateWords(doneOn, language);
  if (passedOver) return null;
  return plannedOn === null
    ? words.unplanned
    : standing(typeset(words.planned(weekdayDateWords(plannedOn, language))), language);
};

/** The stations as beads: what is done, where it got stuck, what lies ahead, and how it ended. */
const beadsOf = (measure: SenderMeasure, language: Language): Bead[] => {
  const words = siteMeasureWords[language];
  const { end, state, stages } = measure;
  const told = end === null ? stages : stages.filter(({ doneOn, passedOver }) => doneOn !== null || passedOver);
  const beads = told.map((stage, index): Bead => {
    const last = end !== null && state !== 'abandoned' && index === told.length - 1;
    const stuck = stage.late && stage.doneOn === null && !stage.passedOver;
    return {
      key: stage.stage,
      kind: last ? 'end' : stuck ? 'knot' : stage.doneOn === null ? 'ahead' : 'bead',
      when: whenOf(stage, language),
      what: stage.name,
      more: <StageNotes stage={stage} measure={measure} language={language} />,
    };
  });
  const registered: Bead = {
    key: 'registered',
    kind: 'bead',
    when: dateWords(measure.registeredOn, language),
    what: words.registered,
  };
  const abandoned: Bead[] =
    state === 'abandoned' && end !== null
      ? [
          {
            key: 'abandoned',
            kind: 'end',
            when: dateWords(end.on, language),
            what: words.abandoned,
            more: <blockquote className="typed">{end.reason}</blockquote>,
          },
        ]
      : [];
  return [registered, ...beads, ...abandoned];
};

const Question = ({
  measure,
  language,
  code,
  faults,
  typed,
}: MeasureProps & { code: string; faults: readonly Fault[]; typed: string }) => {
  const words = siteMeasureWords[language];
  return (
    <form
      method="post"
      action={addressOf('solved', language, { code })}
      noValidate
      data-once
      className="no-print measure-question"
    >
      <input type="hidden" name="measure" value={measure.code} />
      <RadioField
        language={language}
        name="solved"
        legend={words.question}
        value=""
        options={SOLVED.map((value) => ({ value, label: words.answers[value] }))}
        faults={faults}
      />
      <TextArea
        language={language}
        name="still"
        label={words.wordsLabel}
        hint={words.wordsHint}
        rows={3}
        value={typed}
        faults={faults}
      />
      <div className="actions">
        <button type="submit" className="button">
          {words.send}
        </button>
      </div>
    </form>
  );
};

/** The line that goes on after the answer: what was promised about the law, until it is in force. */
export const Measures = ({
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
  const words = siteMeasureWords[language];
  const { measures } = view;
  if (measures.length === 0) return null;
  const asked = measures.find((measure) => measure.asked);
  return (
    <section aria-labelledby="measures">
      <h2 id="measures">{words.heading(measures.length)}</h2>
      <p>{words.lead}</p>
      {measures.map((measure) => (
        <article key={measure.code} className="measure" aria-labelledby={measure.code}>
          <h3 id={measure.code}>{typeset(measure.title)}</h3>
          <p>
            <span className={`measure-state measure-${measure.state}`}>{measure.stateName}.</span>{' '}
            {measure.addressee === null
              ? words.own(measure.owner.name)
              : words.proposed(measure.owner.name, measure.addressee.name)}{' '}
            {measure.slips > 0 && words.slips(measure.slips)}
          </p>
          {measure.inForce !== null && (
            <p className="lead">
              {typeset(words.newText(measure.inForce.number, dateWords(measure.inForce.on, language)))}
            </p>
          )}
          {measure.expiresOn !== null && <p>{words.expires(dateWords(measure.expiresOn, language))}</p>}
          {/* One question at a time: the next comes once this one is answered. */}
          {measure === asked && (
            <Question measure={measure} language={language} code={view.code} faults={faults} typed={typed} />
          )}
          {measure.solved !== null && <p>{words.said(words.answers[measure.solved])}</p>}
          <Thread beads={beadsOf(measure, language)} />
          {measure.reminders.length > 0 && (
            <ul className="quiet">
              {measure.reminders.map(({ agency, number, on }) => (
                <li key={`${number} ${on}`}>{words.reminded(agency.name, number, dateWords(on, language))}</li>
              ))}
            </ul>
          )}
        </article>
      ))}
    </section>
  );
};
