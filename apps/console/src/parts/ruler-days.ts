import type { DeadlineView } from '@thaogo/contract';

const DAY_MS = 86_400_000;
/** A ruler runs on for so many days past the due date at most; the sentence says how late it really is. */
const LATE_DAYS_SHOWN = 10;

/** One day on the ruler. */
export interface RulerDay {
  date: string;
  /**
   * `off`: does not count; `paused`: the period stands still; `special`: counts, and the calendar says something about it;
   * `undecided`: counts until somebody decides; `late`: after the due date.
   */
  kind: 'start' | 'counted' | 'special' | 'undecided' | 'off' | 'paused' | 'late';
  reason: string | null;
  due: boolean;
  /** A due date that has moved since. */
  originalDue: boolean;
  today: boolean;
  ended: boolean;
}

/** Days of which the calendar says something although they count. */
const SPOKEN_OF: readonly DeadlineView['explanation'][number]['code'][] = ['working_saturday', 'beyond_calendar'];

const nextDay = (date: string): string => new Date(Date.parse(date) + DAY_MS).toISOString().slice(0, 10);

/** The days from start to due date, and on to today (or to the end) where that is later, ten days at most. */
export const rulerDays = (deadline: DeadlineView, today: string | null): RulerDay[] => {
  const marks = (date: string): Pick<RulerDay, 'date' | 'due' | 'originalDue' | 'today' | 'ended'> => ({
    date,
    due: date === deadline.dueOn,
    originalDue: date === deadline.originalDueOn && deadline.originalDueOn !== deadline.dueOn,
    today: date === today,
    ended: date === deadline.endedOn,
  });
  const days = deadline.explanation.map((day): RulerDay => {
    const off = day.date === deadline.startedOn ? 'start' : day.code === 'paused' ? 'paused' : 'off';
    const counted = day.code === 'undecided' ? 'undecided' : SPOKEN_OF.includes(day.code) ? 'special' : 'counted';
    return { ...marks(day.date), kind: day.counts ? counted : off, reason: day.reason };
  });
  const last = deadline.endedOn ?? today ?? deadline.dueOn;
  let date = nextDay(deadline.dueOn);
  for (let shown = 0; shown < LATE_DAYS_SHOWN && date <= last; shown += 1) {
    days.push({ ...marks(date), kind: 'late', reason: null });
    date = nextDay(date);
  }
  return days;
};
