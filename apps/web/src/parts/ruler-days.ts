import { dateWords, type DeadlineView, type ExplainedDayView, weekdayDateWords } from '@thaogo/contract';
import type { Language } from '../language.ts';
import { standing, typeset } from './typeset.ts';

/** A stretch of the ruler: one counted day, or days in a row that do not count: days off, or a pause. */
export interface Stretch {
  kind: 'counted' | 'undecided' | 'worked_saturday' | 'off' | 'paused' | 'late';
  /** Days, 1 to 12: longer runs of lateness are drawn as twelve. */
  days: number;
  first: string;
  last: string;
  /** Whether today is past it, in it or before it. */
  time: 'past' | 'today' | 'ahead';
  /** True in the second half, where words hang to the left. */
  later: boolean;
  /** Each day that does not count, by name; empty for counted days. */
  names: readonly string[];
}

const LONGEST = 12;

/** Counted days of which there is something to say. */
const COUNTED: Partial<Record<ExplainedDayView['code'], Stretch['kind']>> = {
  working_saturday: 'worked_saturday',
  undecided: 'undecided',
};

const timeOf = (first: string, last: string, today: string): Stretch['time'] =>
  last < today ? 'past' : first > today ? 'ahead' : 'today';

const nameOf = (day: ExplainedDayView, language: Language): string =>
  `${typeset(standing(weekdayDateWords(day.date, language), language))}: ${day.reason}${day.source === null ? '' : ` (${day.source})`}`;

/** A deadline as stretches from the day after its start to its due date, and beyond it while it is late. */
export const rulerStretches = (deadline: DeadlineView, today: string, language: Language): Stretch[] => {
  // A deadline that has ended or is paused stands still.
  const now = deadline.endedOn ?? deadline.pausedSince ?? today;
  const middle = deadline.explanation[Math.floor(deadline.explanation.length / 2)]?.date ?? deadline.dueOn;
  const stretches: Stretch[] = [];
  for (const day of deadline.explanation) {
    // The day of the event is day zero: the ruler begins where it ends.
    if (day.date === deadline.startedOn) continue;
    const before = stretches.at(-1);
    // The last day is its own stretch even when only the move of the end made it one.
    const off = !day.counts && day.date !== deadline.dueOn;
    const kind = day.code === 'paused' ? 'paused' : off ? 'off' : COUNTED[day.code];
    if (off && before !== undefined && before.kind === kind && before.days < LONGEST) {
      stretches[stretches.length - 1] = {
        ...before,
        days: before.days + 1,
        last: day.date,
        time: timeOf(before.first, day.date, now),
        names: [...before.names, nameOf(day, language)],
      };
      continue;
    }
    stretches.push({
      kind: kind ?? 'counted',
      days: 1,
      first: day.date,
      last: day.date,
      time: timeOf(day.date, day.date, now),
      later: day.date > middle,
      names: off || kind === 'undecided' ? [nameOf(day, language)] : [],
    });
  }
  if (now > deadline.dueOn) {
    const late = Math.round((Date.parse(now) - Date.parse(deadline.dueOn)) / 86_400_000);
    stretches.push({
      kind: 'late',
      days: Math.min(late, LONGEST),
      first: deadline.dueOn,
      last: now,
      time: 'today',
      later: true,
      names: [],
    });
  }
  return stretches;
};

/** `07/12`, or `7 December`: the year is clear from the sentence beside the ruler. */
export const shortDateWords = (date: string, language: Language): string =>
  dateWords(date, language).replace(language === 'vi' ? /\/\d{4}$/ : / \d{4}$/, '');
