import type { PolicyBook } from '@thaogo/api';
import { loadMeasureForUpdate, measuresWithDeadlines, planNotice, type Reader, recordMeasureEvent } from '@thaogo/db';
import { type AgencyDirectory, civilDateOf, type Measure, noticesAfter, stageDueMovedBy } from '@thaogo/domain';
import type { JobQueue } from './job-queue.ts';
import { walkUnderCalendar } from './walk-under-calendar.ts';

/** What moving the due dates of stages needs. */
export interface StageMovingDeps {
  db: Reader;
  now(): Date;
  newId(): string;
  policies: PolicyBook;
  agencies: AgencyDirectory;
  queue: Pick<JobQueue, 'deliver'>;
}

/**
 * Once another calendar is in force, moves the due dates of stages of measures that it moves, each by an event that says so
 * under the measure's lock, as those of petitions are; the owner hears of it.
 * @returns how many measures were moved.
 */
export const moveStageDues = (deps: StageMovingDeps, requestId: string): Promise<number> => {
  const now = deps.now();
  const today = civilDateOf(now);
  const { calendar } = deps.policies.inForce(today);
  const moveOf = (measure: Measure) =>
    stageDueMovedBy(measure, calendar, (version) => deps.policies.policy(version), today);
  const move = ({ code }: Measure): Promise<boolean> =>
    deps.db.transaction().execute(async (trx) => {
      const locked = await loadMeasureForUpdate(trx, code);
      const moved = locked === null ? null : moveOf(locked.measure);
      if (locked === null || moved === null) return false;
      const place = { seq: locked.measure.version + 1, at: now.toISOString(), actor: { kind: 'system' as const } };
      const event = { ...moved, ...place };
      const { measure } = await recordMeasureEvent(trx, locked, event, []);
      const planned = noticesAfter(event, measure, { agencies: deps.agencies, today }).map((notice) => ({
        ...notice,
        id: deps.newId(),
        measureId: measure.id,
        seq: event.seq,
        at: now,
      }));
      for (const notice of planned) await planNotice(trx, notice);
      await deps.queue.deliver(
        trx,
        planned.map(({ id }) => id),
        requestId,
      );
      return true;
    });
  return walkUnderCalendar(deps.db, calendar.version, {
    key: 'calendar_applied_to_measures',
    next: (after, limit) => measuresWithDeadlines(deps.db, after, limit),
    move: async (measure) => moveOf(measure) !== null && (await move(measure)),
  });
};
