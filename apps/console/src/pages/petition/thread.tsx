import { type CaseworkView, consolePetitionWords, instantWords, type TimelineEntry } from '@thaogo/contract';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../../language/use-language.ts';
import { type BeadShape, beadOf } from './bead-of.ts';

const KNOT = 'M12 0C12 6 20 5 20 11 20 16 13 17 8 15 3 13 4 7 9 7 14 7 17 12 15 17 14 20 12 20 12 24';

const SHAPES: Record<BeadShape, ReactNode> = {
  bead: <circle cx="12" cy="12" r="4.5" />,
  knot: (
    <>
      <path className="bead-under" d={KNOT} />
      <path d={KNOT} />
    </>
  ),
  answer: <circle className="bead-full" cx="12" cy="12" r="6" />,
  end: <path d="M5 12H19" />,
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
      {SHAPES[shape]}
    </svg>
  );
};

const Entry = ({ entry, before }: { entry: TimelineEntry; before: TimelineEntry | undefined }) => {
  const language = useLanguage();
  return (
    <li>
      <Bead event={entry.event} />
      <p>
        <span className="thread-text">{entry.text}</span>
        {entry.agency !== null && entry.agency.code !== before?.agency?.code && (
          <span className="thread-agency">{entry.agency.name}</span>
        )}
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

/** Everything that happened, as one thread: each event a bead, what got stuck a knot, the answer a full bead. An agency is named where it changes. */
export const Thread = ({ view }: { view: CaseworkView }) => {
  const words = useWords(consolePetitionWords);
  const open = OPEN.includes(view.state);
  return (
    <section aria-labelledby="petition-timeline">
      <h2 id="petition-timeline">{words.timeline}</h2>
      <ol className={open ? 'thread thread-open' : 'thread'}>
        {view.timeline.map((entry, index) => (
          <Entry key={`${entry.at} ${entry.event}`} entry={entry} before={view.timeline[index - 1]} />
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
