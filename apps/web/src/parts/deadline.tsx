import {
  dateWords,
  deadlineNames,
  type DeadlineView,
  type ExplainedDayView,
  type HeldDaysView,
  heldOn,
  holderWords,
  moveWords,
  provisionalWords,
  deadlineStartWords,
  trackingWords,
  weekdayDateWords,
} from '@thaogo/contract';
import type { Language } from '../language.ts';
import { Ruler } from './ruler.tsx';
import { standing, typeset } from './typeset.ts';

const DAY_MS = 86_400_000;
const daysFrom = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** How it stands with a deadline, in one sentence. */
const deadlineSentence = (deadline: DeadlineView, today: string, answered: boolean, language: Language): string => {
  const words = trackingWords[language];
  const { dueOn, endedOn, pausedSince } = deadline;
  if (!deadline.binding && endedOn === null) return words.dueByRule(weekdayDateWords(dueOn, language));
  if (endedOn !== null) {
    const on = dateWords(endedOn, language);
    return answered ? words.answeredOn(on, endedOn <= dueOn) : words.stopped(on);
  }
  if (pausedSince !== null) return words.paused(dateWords(pausedSince, language));
  const left = daysFrom(today, dueOn);
  if (deadline.name === 'reconsideration') return left < 0 ? words.opinionLate(-left) : words.opinionLeft(left);
  return left < 0 ? words.late(-left) : words.left(left);
};

const countedWords = (day: ExplainedDayView, language: Language): string => {
  const words = trackingWords[language];
  if (day.code === 'undecided') return words.countedForNow;
  if (day.code === 'paused') return words.pausedDay;
  return day.counts ? words.counted : words.notCounted;
};

const rowClass = ({ code, counts }: ExplainedDayView): string | undefined => {
  if (code === 'paused') return 'day-off day-paused';
  if (code === 'undecided') return 'day-undecided';
  return counts ? undefined : 'day-off';
};

const DayTable = ({
  deadline,
  held,
  language,
}: {
  deadline: DeadlineView;
  held: readonly HeldDaysView[];
  language: Language;
}) => {
  const words = trackingWords[language];
  /** Said where it changes hands, and on the first day. */
  const holderFrom = (date: string, before: string | undefined): string | null => {
    const part = heldOn(held, date);
    if (part === undefined || part === (before === undefined ? undefined : heldOn(held, before))) return null;
    return part.by === 'sender' ? words.holdsYou : words.holds(holderWords(part, 'sender', language));
  };
  return (
    <table className="days">
      <thead>
        <tr>
          <th scope="col">{words.day}</th>
          <th scope="col">{words.counted}</th>
          <th scope="col">{words.reason}</th>
        </tr>
      </thead>
      <tbody>
        {deadline.explanation.map((day, index) => {
          const holder = holderFrom(day.date, deadline.explanation[index - 1]?.date);
          return (
            <tr key={day.date} className={rowClass(day)}>
              <th scope="row">{standing(weekdayDateWords(day.date, language), language)}</th>
              <td>{countedWords(day, language)}</td>
              <td>
                {day.reason}
                {day.source !== null && <span className="quiet"> ({day.source})</span>}
                {holder !== null && <span className="day-holder">{holder}</span>}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};

/** Behind `Why this date?`: since when and why it is counted, by which rule, and every day with its reason. */
export const WhyThisDate = ({
  deadline,
  held,
  language,
  open,
}: {
  deadline: DeadlineView;
  held: readonly HeldDaysView[];
  language: Language;
  open: boolean;
}) => {
  const words = trackingWords[language];
  if (deadline.explanation.length === 0) return null;
  return (
    <details className="why" open={open}>
      <summary>{words.whyHeading}</summary>
      <p>{typeset(deadlineStartWords(deadline, language))}</p>
      <p>{typeset(words.whyLead(deadline.source))}</p>
      <DayTable deadline={deadline} held={held} language={language} />
    </details>
  );
};

/**
 * A deadline: the ruler, one sentence, and behind `Why this date?` every day with its reason. One that nobody here can be
 * held to has no ruler.
 */
export const DeadlinePart = ({
  language,
  deadline,
  today,
  answered = false,
  held = [],
  open,
}: {
  language: Language;
  deadline: DeadlineView;
  today: string;
  answered?: boolean;
  /** Who had it on which days, told beside them. */
  held?: readonly HeldDaysView[];
  open: boolean;
}) => {
  const words = trackingWords[language];
  const moved = deadline.originalDueOn !== deadline.dueOn;
  const provisional = provisionalWords(deadline, language);
  const stillAt = deadline.endedOn ?? deadline.pausedSince;
  const late = deadline.binding && (stillAt ?? today) > deadline.dueOn;
  return (
    <div className="deadline">
      {deadline.binding && (
        <Ruler language={language} deadline={deadline} today={today} name={deadlineNames[language][deadline.name]} />
      )}
      {!deadline.binding && deadline.endedOn === null && <p>{words.notBinding}</p>}
      <p className={late ? 'deadline-sentence late' : 'deadline-sentence'}>
        {typeset(deadlineSentence(deadline, today, answered, language))}
        {moved && ` ${typeset(words.moved(weekdayDateWords(deadline.originalDueOn, language)))}`}
      </p>
      {deadline.moves.length > 0 && (
        <>
          <p className="quiet">{words.movesHeading}:</p>
          <ul className="lines">
            {deadline.moves.map((move) => (
              <li key={`${move.on} ${move.to}`}>{typeset(moveWords(move, language))}</li>
            ))}
          </ul>
        </>
      )}
      {provisional !== null && <p className="quiet">{typeset(provisional)}</p>}
      <WhyThisDate deadline={deadline} held={held} language={language} open={open} />
    </div>
  );
};
