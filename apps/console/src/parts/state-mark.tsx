import type { CaseworkView } from '@thaogo/contract';
import type { ReactNode } from 'react';

type State = CaseworkView['state'];
type Tone = 'waiting' | 'working' | 'soon' | 'done' | 'ended';

const ring = <circle cx="8" cy="8" r="5.5" />;

/** Shape and colour of each state; the word stands beside it. A bead fills as the work goes on. */
const LOOKS: Record<State, { tone: Tone; shape: ReactNode }> = {
  screening: { tone: 'waiting', shape: <path d="M8 2l6 6-6 6-6-6z" /> },
  assigned: { tone: 'working', shape: ring },
  disputed: { tone: 'soon', shape: <path d="M3 3l10 10M13 3L3 13M8 2v12" /> },
  in_progress: {
    tone: 'working',
    shape: (
      <>
        {ring}
        <path className="fill" d="M8 2.5a5.5 5.5 0 0 1 0 11z" />
      </>
    ),
  },
  awaiting_sender: { tone: 'soon', shape: <path d="M5.5 3v10M10.5 3v10" /> },
  in_review: {
    tone: 'working',
    shape: (
      <>
        {ring}
        <path className="fill" d="M8 8V2.5A5.5 5.5 0 1 1 2.5 8z" />
      </>
    ),
  },
  awaiting_issue: {
    tone: 'working',
    shape: (
      <>
        {ring}
        <circle className="fill" cx="8" cy="8" r="3" />
      </>
    ),
  },
  answered: { tone: 'done', shape: <path d="M2.5 8.5l4 4 7-9" /> },
  reconsidered: { tone: 'soon', shape: <path d="M13 8a5 5 0 1 1-1.5-3.5M13 2v3h-3" /> },
  transferred: { tone: 'ended', shape: <path d="M2 8h11M9 4l4 4-4 4" /> },
  out_of_scope: { tone: 'ended', shape: <path d="M4 12l8-8M6 4h6v6" /> },
  closed: { tone: 'done', shape: <rect className="fill" x="3" y="3" width="10" height="10" rx="1" /> },
  withdrawn: { tone: 'ended', shape: <path d="M14 8H3M7 4L3 8l4 4" /> },
};

/** A state as word, shape and colour. */
export const StateMark = ({ state, name }: { state: State; name: string }) => (
  <span className={`state state-${LOOKS[state].tone}`}>
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      {LOOKS[state].shape}
    </svg>
    {name}
  </span>
);
