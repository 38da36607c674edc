import type { CalendarData, CalendarDayView } from '@thaogo/contract';

/** What was decided of a day that is undecided in the calendar in force. */
export type Decision = 'undecided' | 'holiday' | 'working_day';

/** A day as it is typed. */
export interface TypedDay {
  date: string;
  kind: CalendarDayView['kind'];
  vi: string;
  en: string;
  source: string;
  pairedWith: string;
}

/** What an administrator changes about a calendar to make another version. */
export interface CalendarEdits {
  to: string;
  decisions: ReadonlyMap<string, Decision>;
  decisionSource: string;
  days: readonly TypedDay[];
}

const sourceOf = (text: string): CalendarDayView['source'] => {
  const reference = text.trim() === '' ? null : text.trim();
  return { reference, assumption: reference === null };
};

const asDay = ({ date, kind, vi, en, source, pairedWith }: TypedDay): CalendarDayView => ({
  date,
  kind,
  name: { vi: vi.trim(), en: en.trim() === '' ? vi.trim() : en.trim() },
  source: sourceOf(source),
  ...(pairedWith !== '' && { pairedWith }),
});

/** The calendar with its edits: decided days are days off or ordinary, typed ones replace what stood there, all in order of date. */
export const editedCalendar = (
  before: CalendarData,
  facts: Pick<CalendarData, 'version' | 'inForceFrom'>,
  edits: CalendarEdits,
): CalendarData => {
  const typed = new Set(edits.days.map(({ date }) => date));
  const kept = before.days.flatMap((day): CalendarDayView[] => {
    if (typed.has(day.date)) return [];
    const decision = day.kind === 'undecided' ? (edits.decisions.get(day.date) ?? 'undecided') : null;
    if (decision === 'working_day') return [];
    return decision === 'holiday' ? [{ ...day, kind: 'holiday', source: sourceOf(edits.decisionSource) }] : [day];
  });
  const days = [...kept, ...edits.days.map(asDay)].toSorted((a, b) => (a.date < b.date ? -1 : 1));
  return { ...before, ...facts, to: edits.to, days };
};
