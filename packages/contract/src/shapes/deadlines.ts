import type { ExplainedDay, MoveCause } from '@thaogo/domain';
import { z } from 'zod';
import { completeList } from '../complete-list.ts';
import { civilDate, DEADLINE_NAMES, namedAgency } from './basics.ts';

/** Why a day counts or not, or is the one on which it falls due. */
export const DAY_REASONS = completeList<ExplainedDay['reason']>()([
  'start',
  'calendar_day',
  'working_day',
  'weekend',
  'holiday',
  'compensating_day_off',
  'swapped_day_off',
  'working_saturday',
  'undecided',
  'beyond_calendar',
  'paused',
  'moved_end',
  'moved_earlier',
  'limit',
]);

/** One day between start and due date, with its reason as a code and in the request's language. */
export const explainedDay = z.object({
  date: civilDate,
  counts: z.boolean(),
  code: z.enum(DAY_REASONS),
  reason: z.string(),
  source: z.string().nullable(),
});

const MOVE_CAUSES = completeList<MoveCause>()(['extension', 'pause', 'calendar']);

/** A move of a due date: on which day it was made, why, and where it led. */
export const deadlineMove = z.object({
  on: civilDate,
  from: civilDate,
  to: civilDate,
  cause: z.enum(MOVE_CAUSES),
  /** The rule that allows it; null where none has to. */
  source: z.string().nullable(),
  /** What the leader who gave more time wrote; told to staff alone. */
  reason: z.string().nullable(),
});

/** A deadline that explains itself day by day. */
export const deadlineView = z.object({
  name: z.enum(DEADLINE_NAMES),
  /** Whom it measures; null for the sender's own. */
  agency: namedAgency.nullable(),
  startedOn: civilDate,
  /** What happened that started it. */
  startedBy: z.string(),
  dueOn: civilDate,
  originalDueOn: civilDate,
  /** Day on which it stopped; null while it runs. */
  endedOn: civilDate.nullable(),
  /** False where the agency meant has not joined: it is what the law says, not what this installation can hold it to. */
  binding: z.boolean(),
  /** Day after which it stands still; null while it runs. */
  pausedSince: civilDate.nullable(),
  /** True where days are counted on which nothing is decided yet: the due date may still move. */
  provisional: z.boolean(),
  /** Every move from the original due date to the present one, in order. */
  moves: z.array(deadlineMove),
  /** The rule behind the period; null when the period is an assumption of this installation. */
  source: z.string().nullable(),
  explanation: z.array(explainedDay),
});

/**
 * Days charged to whoever had the petition in hand: those after `from`, up to and including `to`. The parts follow each other and
 * add up to the days from filing to the end or today in which somebody had it.
 */
export const heldDays = z.object({
  by: z.enum(['lead', 'coordinator', 'sender']),
  /** Null for the sender. */
  agency: namedAgency.nullable(),
  from: civilDate,
  to: civilDate,
  days: z.number().int(),
  workingDays: z.number().int(),
});

export type HeldDaysView = z.infer<typeof heldDays>;
export type DeadlineMoveView = z.infer<typeof deadlineMove>;
export type ExplainedDayView = z.infer<typeof explainedDay>;
export type DeadlineView = z.infer<typeof deadlineView>;
