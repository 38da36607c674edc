import type { DeadlineView } from '@thaogo/contract';
import { describe, expect, it } from 'vitest';
import { rulerDays } from './ruler-days.ts';

type Code = DeadlineView['explanation'][number]['code'];
const day = (date: string, counts: boolean, code: Code = counts ? 'working_day' : 'weekend') => ({
  date,
  counts,
  code,
  reason: 'lý do',
  source: null,
});

/** Two working days from Friday: the weekend does not count, Monday is not decided yet. */
const deadline: DeadlineView = {
  name: 'pass_on',
  agency: null,
  startedOn: '2026-02-27',
  startedBy: 'Người gửi nộp phản ánh, kiến nghị',
  dueOn: '2026-03-03',
  originalDueOn: '2026-03-03',
  endedOn: null,
  binding: true,
  pausedSince: null,
  provisional: true,
  moves: [],
  source: null,
  explanation: [
    day('2026-02-27', false),
    day('2026-02-28', false),
    day('2026-03-01', false),
    day('2026-03-02', true, 'undecided'),
    day('2026-03-03', true),
  ],
};
const kinds = (today: string | null, changes: Partial<DeadlineView> = {}): string =>
  rulerDays({ ...deadline, ...changes }, today)
    .map(({ kind }) => kind)
    .join(' ');

describe('the days of a ruler', () => {
  it('tell start, days off, counted days and those of which the calendar speaks', () => {
    expect(kinds('2026-03-01')).toBe('start off off undecided counted');
    expect(kinds(null)).toBe('start off off undecided counted');
  });

  it('mark today, the due date, an earlier due date and the end', () => {
    const days = rulerDays({ ...deadline, originalDueOn: '2026-03-02', endedOn: '2026-03-02' }, '2026-03-01');
    expect(days.filter((each) => each.today).map(({ date }) => date)).toEqual(['2026-03-01']);
    expect(days.filter((each) => each.due).map(({ date }) => date)).toEqual(['2026-03-03']);
    expect(days.filter((each) => each.originalDue).map(({ date }) => date)).toEqual(['2026-03-02']);
    expect(days.filter((each) => each.ended).map(({ date }) => date)).toEqual(['2026-03-02']);
    expect(rulerDays(deadline, null).some((each) => each.originalDue)).toBe(false);
  });

  it('run on through today when late, ten days at most, and stop where the deadline ended', () => {
    expect(kinds('2026-03-05')).toBe('start off off undecided counted late late');
    expect(rulerDays(deadline, '2027-01-01')).toHaveLength(15);
    expect(kinds('2027-01-01', { endedOn: '2026-03-04' })).toBe('start off off undecided counted late');
  });
});
