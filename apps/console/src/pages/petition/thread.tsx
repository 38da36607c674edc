import { type CaseworkView, consolePetitionWords, instantWords, type TimelineEntry } from '@thaogo/contract';
import { useLanguage, useWords } from '../../language/use-language.ts';
import { type BeadShape, beadOf } from './bead-of.ts';

const SHAPES: Record<BeadShape, string> = {
  bead: 'M12 7.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9z',
  knot: 'M12 2c0 5-5 4-5 9s9 4 9 0-9-3-8 2 4 3 4 9',
  loose_end: 'M12 0v9c0 5 5 4 5 8s-5 4-7 2',
  cut: 'M12 0v12M7 12h10',
};

const Bead = ({ event }: { event: string }) => {
  const shape = beadOf(event);
  return (
    <svg
      className={`bead bead-${shape}`}
      viewBox="0 0 24 24"
      width="24"
      height="24"
      aria-hidden="true"
      focusable="false"
    >
      <path d={SHAPES[shape]} />
    </svg>
  );
};

const Entry = ({ entry }: { entry: TimelineEntry }) => {
  const language = useLanguage();
  return (
    <li>
      <Bead event={entry.event} />
      <p>
        <span className="thread-text">{entry.text}</span>
        {entry.agency !== null && <span className="thread-agency">{entry.agency.name}</span>}
        <time dateTime={entry.at} className="quiet">
          {instantWords(entry.at, language)}
        </time>
      </p>
    </li>
  );
};

const OPEN: readonly CaseworkView['state'][] = [
  'screening',
  'assigned',
  'disputed',
  'in_progress',
  'awaiting_sender',
  'in_review',
  'awaiting_issue',
  'reconsidered',
];

/** Everything that happened, as one thread: each event a bead, a send-back a knot, the answer a loose end. */
export const Thread = ({ view }: { view: CaseworkView }) => {
  const words = useWords(consolePetitionWords);
  const open = OPEN.includes(view.state);
  return (
    <section aria-labelledby="petition-timeline">
      <h2 id="petition-timeline">{words.timeline}</h2>
      <ol className={open ? 'thread thread-open' : 'thread'}>
        {view.timeline.map((entry) => (
          <Entry key={`${entry.at} ${entry.event}`} entry={entry} />
        ))}
        {open && (
          <li className="thread-continues">
            <p className="quiet">{words.toBeContinued}</p>
          </li>
        )}
      </ol>
    </section>
  );
};
