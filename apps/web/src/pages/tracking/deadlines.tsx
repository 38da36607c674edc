import {
  dateWords,
  deadlineTitle,
  type DeadlineView,
  type HeldDaysView,
  heldWords,
  holderWords,
  moveWords,
  provisionalWords,
  type SenderView,
  trackingWords,
  weekdayDateWords,
} from '@thaogo/contract';
import type { Language } from '../../language.ts';
import { DeadlinePart, WhyThisDate } from '../../parts/deadline.tsx';
import { typeset } from '../../parts/typeset.ts';

/** What the sender waits for, in the order of its weight: an answer, else an opinion on it, else a new answer. */
const AWAITED = ['answer', 'reconsideration', 'agency_answer'] as const;

/** The deadline that matters to the sender now; once nothing is awaited, the one by which the answer is judged. */
export const mainDeadline = ({ deadlines, earlierAnswer }: SenderView): DeadlineView | undefined => {
  for (const awaited of AWAITED) {
    const running = deadlines.find(({ name, endedOn }) => name === awaited && endedOn === null);
    if (running !== undefined) return running;
  }
  const judged = earlierAnswer === null ? 'answer' : 'agency_answer';
  return deadlines.findLast(({ name }) => name === judged);
};

const OtherDeadline = ({
  deadline,
  held,
  language,
}: {
  deadline: DeadlineView;
  held: readonly HeldDaysView[];
  language: Language;
}) => {
  const words = trackingWords[language];
  const { dueOn, originalDueOn, endedOn, pausedSince } = deadline;
  const provisional = provisionalWords(deadline, language);
  const due = weekdayDateWords(dueOn, language);
  const notes = [
    ...(originalDueOn === dueOn ? [] : [words.moved(weekdayDateWords(originalDueOn, language))]),
    ...(pausedSince === null ? [] : [words.paused(dateWords(pausedSince, language))]),
    ...deadline.moves.map((move) => moveWords(move, language)),
    ...(provisional === null ? [] : [provisional]),
  ];
  return (
    <li>
      {typeset(deadlineTitle(deadline, language))}:{' '}
      {typeset(endedOn === null ? words.deadlineUntil(due) : words.deadlineEnded(due, dateWords(endedOn, language)))}
      {notes.map((note) => (
        <span key={note} className="quiet">
          . {typeset(note).replace(/\.$/, '')}
        </span>
      ))}
      <WhyThisDate deadline={deadline} held={held} language={language} open={false} />
    </li>
  );
};

/** Who had it for how long, each part in a line. */
const Held = ({ held, language }: { held: readonly HeldDaysView[]; language: Language }) => {
  const words = trackingWords[language];
  return (
    <details className="why">
      <summary>{words.heldHeading}</summary>
      <ul className="lines">
        {held.map((part) => (
          <li key={part.from}>{typeset(`${holderWords(part, 'sender', language)}: ${heldWords(part, language)}`)}</li>
        ))}
      </ul>
      <p className="quiet">{words.heldLead}</p>
    </details>
  );
};

/** The deadline that matters to the sender in full, the others in a line each. */
export const Deadlines = ({ view, today, language }: { view: SenderView; today: string; language: Language }) => {
  const words = trackingWords[language];
  const main = mainDeadline(view);
  const others = view.deadlines.filter((deadline) => deadline !== main);
  if (main === undefined && others.length === 0) return null;
  return (
    <section aria-labelledby="deadline">
      <h2 id="deadline">{words.deadlineHeading}</h2>
      {main !== undefined && (
        <DeadlinePart
          language={language}
          deadline={main}
          today={today}
          answered={view.answer !== null}
          held={view.held}
          open={false}
        />
      )}
      {others.length > 0 && (
        <details className="why">
          <summary>{words.otherDeadlines}</summary>
          <ul className="lines">
            {others.map((deadline, index) => (
              <OtherDeadline
                key={`${index} ${deadline.name}`}
                deadline={deadline}
                held={view.held}
                language={language}
              />
            ))}
          </ul>
        </details>
      )}
      {view.held.length > 0 && <Held held={view.held} language={language} />}
    </section>
  );
};
