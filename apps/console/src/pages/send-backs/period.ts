import { MOVES_BEHIND, type MovesBehindFigure } from '@thaogo/contract';
import type { Period } from '../../api/moves-away.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const dayIn = (value: unknown): string | undefined =>
  typeof value === 'string' && DAY.test(value) ? value : undefined;

/** The period that an address names; what is no day is dropped. */
export const readPeriod = (search: Record<string, unknown>): Period => {
  const from = dayIn(search['from']);
  const to = dayIn(search['to']);
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
};

/** The figure and period that an address names; send-backs where it names no figure. */
export const readBehind = (search: Record<string, unknown>): Period & { of: MovesBehindFigure } => ({
  of: MOVES_BEHIND.find((of) => of === search['of']) ?? 'sent_back',
  ...readPeriod(search),
});

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

/**
 * Periods that people ask for most, as of a day (`YYYY-MM-DD`): months and the year as reports have them, and what is shown
 * unasked.
 */
export const presetsOn = (today: string): Record<'twelveMonths' | 'month' | 'lastMonth' | 'year', Period> => {
  const month = `${today.slice(0, 8)}01`;
  const last = dayBefore(month);
  return {
    twelveMonths: {},
    month: { from: month, to: today },
    lastMonth: { from: `${last.slice(0, 8)}01`, to: last },
    year: { from: `${today.slice(0, 5)}01-01`, to: today },
  };
};
