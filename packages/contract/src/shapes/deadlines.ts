import { z } from 'zod';
import { civilDate, DEADLINE_NAMES } from './basics.ts';

/** One day between start and due date, with its reason in the request's language. */
export const explainedDay = z.object({
  date: civilDate,
  counts: z.boolean(),
  reason: z.string(),
  source: z.string().nullable(),
});

/** A deadline that explains itself day by day. */
export const deadlineView = z.object({
  name: z.enum(DEADLINE_NAMES),
  startedOn: civilDate,
  dueOn: civilDate,
  originalDueOn: civilDate,
  /** Day on which it stopped; null while it runs. */
  endedOn: civilDate.nullable(),
  /** The rule behind the period; null when the period is an assumption of this installation. */
  source: z.string().nullable(),
  explanation: z.array(explainedDay),
});

export type ExplainedDayView = z.infer<typeof explainedDay>;
export type DeadlineView = z.infer<typeof deadlineView>;
