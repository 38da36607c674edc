import { consolePetitionWords, deadlineNames, deadlineSentence, type DeadlineView, urgencyOf } from '@thaogo/contract';
import { useLanguage, useWords } from '../../language/use-language.ts';
import { DeadlineRuler } from '../../parts/deadline-ruler.tsx';
import { DayTable } from '../../parts/day-table.tsx';

interface OneDeadlineProps {
  deadline: DeadlineView;
  today: string | null;
}

const OneDeadline = ({ deadline, today }: OneDeadlineProps) => {
  const words = useWords(consolePetitionWords);
  const language = useLanguage();
  const name = deadlineNames[language][deadline.name];
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
      {!deadline.binding && <p className="deadline-note quiet">{words.around.notBinding}</p>}
      <details>
        <summary>{words.why}</summary>
        <p className="quiet">{deadline.source === null ? words.assumption : words.ruleSource(deadline.source)}</p>
        <DayTable days={deadline.explanation} caption={words.dayTable.caption(name)} />
      </details>
    </div>
  );
};

/** The deadlines that run, each with its ruler; those that have ended are folded away. */
export const Deadlines = ({ deadlines, today }: { deadlines: readonly DeadlineView[]; today: string | null }) => {
  const words = useWords(consolePetitionWords);
  const running = deadlines.filter((deadline) => deadline.endedOn === null);
  const ended = deadlines.filter((deadline) => deadline.endedOn !== null);
  const keyOf = (deadline: DeadlineView): string => `${deadline.name} ${deadline.startedOn}`;
  return (
    <section className="deadlines" aria-labelledby="petition-deadlines">
      <h2 id="petition-deadlines" className="heard-only">
        {words.deadlines}
      </h2>
      {deadlines.length === 0 && <p className="quiet">{words.noDeadlines}</p>}
      <div className="deadline-pair">
        {running.map((deadline) => (
          <OneDeadline key={keyOf(deadline)} deadline={deadline} today={today} />
        ))}
      </div>
      {ended.length > 0 && (
        <details>
          <summary>{words.endedDeadlines(ended.length)}</summary>
          <div className="deadline-pair">
            {ended.map((deadline) => (
              <OneDeadline key={keyOf(deadline)} deadline={deadline} today={today} />
            ))}
          </div>
        </details>
      )}
    </section>
  );
};
