import {
  consolePetitionWords,
  deadlineSentence,
  deadlineTitle,
  type DeadlineView,
  type HeldDaysView,
  heldWords,
  holderWords,
  moveWords,
  provisionalWords,
  deadlineStartWords,
  urgencyOf,
} from '@thaogo/contract';
import { useLanguage, useWords } from '../../language/use-language.ts';
import { DeadlineRuler } from '../../parts/deadline-ruler.tsx';
import { WhyThisDate } from '../../parts/why-this-date.tsx';

interface OneDeadlineProps {
  deadline: DeadlineView;
  today: string | null;
  held: readonly HeldDaysView[];
}

/** Each move of a due date: when, why, from when to when. */
const Moves = ({ moves }: { moves: DeadlineView['moves'] }) => {
  const language = useLanguage();
  if (moves.length === 0) return null;
  return (
    <ul className="deadline-moves">
      {moves.map((move) => (
        <li key={`${move.on} ${move.to}`}>
          {moveWords(move, language)}
          {move.reason !== null && <span className="as-written quiet"> {move.reason}</span>}
        </li>
      ))}
    </ul>
  );
};

const OneDeadline = ({ deadline, today, held }: OneDeadlineProps) => {
  const words = useWords(consolePetitionWords);
  const language = useLanguage();
  const name = deadlineTitle(deadline, language);
  const provisional = provisionalWords(deadline, language);
  // Who is not bound here is not called late.
  const urgency =
    deadline.endedOn === null && today !== null && deadline.binding ? urgencyOf(deadline.dueOn, today) : 'later';
  return (
    <div className="deadline">
      <h3>{name}</h3>
      <DeadlineRuler deadline={deadline} name={name} today={today} />
      {today !== null && (
        <p className={`deadline-sentence due-${urgency}`}>{deadlineSentence(deadline, today, language)}</p>
      )}
      <Moves moves={deadline.moves} />
      {provisional !== null && <p className="deadline-note deadline-provisional">{provisional}</p>}
      {!deadline.binding && <p className="deadline-note quiet">{words.around.notBinding}</p>}
      <WhyThisDate
        name={name}
        started={deadlineStartWords(deadline, language)}
        source={deadline.source}
        days={deadline.explanation}
        held={held}
      />
    </div>
  );
};

/** Who had it for how many days: each day is charged to one of them. */
const Held = ({ held }: { held: readonly HeldDaysView[] }) => {
  const words = useWords(consolePetitionWords);
  const language = useLanguage();
  if (held.length === 0) return null;
  return (
    <details>
      <summary>{words.held}</summary>
      <ul>
        {held.map((part) => (
          <li key={part.from}>
            {holderWords(part, 'staff', language)}: {heldWords(part, language)}
          </li>
        ))}
      </ul>
      <p className="quiet">{words.heldLead}</p>
    </details>
  );
};

interface DeadlinesProps {
  deadlines: readonly DeadlineView[];
  held: readonly HeldDaysView[];
  today: string | null;
}

/** The deadlines that run, each with its ruler; those that have ended are folded away; and who had it for how long. */
export const Deadlines = ({ deadlines, held, today }: DeadlinesProps) => {
  const words = useWords(consolePetitionWords);
  const running = deadlines.filter((deadline) => deadline.endedOn === null);
  const ended = deadlines.filter((deadline) => deadline.endedOn !== null);
  const keyOf = ({ name, agency, startedOn, endedOn }: DeadlineView): string =>
    `${name} ${agency?.code ?? ''} ${startedOn} ${endedOn ?? ''}`;
  return (
    <section className="deadlines" aria-labelledby="petition-deadlines">
      <h2 id="petition-deadlines" className="heard-only">
        {words.deadlines}
      </h2>
      {deadlines.length === 0 && <p className="quiet">{words.noDeadlines}</p>}
      <div className="deadline-pair">
        {running.map((deadline) => (
          <OneDeadline key={keyOf(deadline)} deadline={deadline} today={today} held={held} />
        ))}
      </div>
      {ended.length > 0 && (
        <details>
          <summary>{words.endedDeadlines(ended.length)}</summary>
          <div className="deadline-pair">
            {ended.map((deadline) => (
              <OneDeadline key={keyOf(deadline)} deadline={deadline} today={today} held={held} />
            ))}
          </div>
        </details>
      )}
      <Held held={held} />
    </section>
  );
};
