import { type LockedMeasure, recordMeasureEvent, type Writer } from '@thaogo/db';
import { civilDateOf, type MeasureEvent, stageDueAfter } from '@thaogo/domain';
import type { ApiDependencies } from '../dependencies.ts';

/**
 * Fixes by when the next stage of a measure is to be done, by an event beside the one that was just recorded, in the same
 * transaction and by the same person. Records nothing where that lets no period begin, or the policy sets none.
 */
export const startStageDeadline = (
  trx: Writer,
  { policies }: Pick<ApiDependencies, 'policies'>,
  locked: LockedMeasure,
  event: MeasureEvent,
): Promise<LockedMeasure> => {
  const { at, actor } = event;
  const due = stageDueAfter(locked.measure, event, {
    policyOn: (day) => policies.inForce(day).policy,
    calendar: policies.inForce(civilDateOf(new Date(at))).calendar,
  });
  if (due === null) return Promise.resolve(locked);
  return recordMeasureEvent(trx, locked, { ...due, seq: locked.measure.version + 1, at, actor }, []);
};
