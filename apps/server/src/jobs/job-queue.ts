import type { Connection, EmbeddedConnection, PlannedJobs, Writer } from '@thaogo/db';
import { fromKysely, fromPglite, type Job, type JobWithMetadata, PgBoss } from 'pg-boss';
import type { Configuration } from '../configuration/configuration.ts';

/** One queue a kind of work. */
const QUEUES = { deliver: 'deliver', sweep: 'sweep' } as const;

/** What a delivery's job carries. The request that caused it can be followed through the log. */
export interface DeliverJob {
  deliveryId: string;
  requestId: string;
}

/** How a message that cannot be sent for now is tried again: after `firstSeconds`, then twice as long each time. */
export interface Retries {
  limit: number;
  firstSeconds: number;
  longestSeconds: number;
}

/** Five seconds, ten, twenty, … then every hour: about a day in all. */
export const USUAL_RETRIES: Retries = { limit: 32, firstSeconds: 5, longestSeconds: 3600 };

/** A job whose process died is taken up again after this long. */
const EXPIRES_SECONDS = 120;
const CHORE_EXPIRES_SECONDS = 3600;
const KEPT_DONE_SECONDS = 86_400;
const KEPT_WAITING_SECONDS = 30 * 86_400;
const POLL_SECONDS = 0.5;
const DELIVERIES_AT_ONCE = 4;
const ZONE = 'Asia/Ho_Chi_Minh';

/** Work that comes round by itself, once at a time in the whole installation; one that fails waits for its next time. */
export interface Chore {
  /** Name of its queue. */
  name: string;
  /** When, in Viet Nam: minute, hour, day of month, month, weekday. */
  cron: string;
  /** Null where it is off: it comes round no more. */
  run: (() => Promise<void>) | null;
}

/** The queue of work to be done apart from any request. Jobs are real time's: no clock of ours moves them. */
export interface JobQueue {
  /** Plans deliveries within the transaction that made them due: they exist if it commits, and not otherwise. */
  deliver(trx: Writer, deliveryIds: readonly string[], requestId: string): Promise<void>;
  /** The same as a statement of the queue's own, to be made part of the one that makes them due. */
  planned(deliveryIds: readonly string[], requestId: string): Promise<PlannedJobs>;
  /** Plans deliveries anew whose job was lost; those that still have one are left alone. */
  deliverAgain(deliveryIds: readonly string[], requestId: string): Promise<void>;
  /** Takes deliveries that wait, also those whose next attempt lies ahead. They must be settled by `settle`. */
  take(count: number): Promise<JobWithMetadata<DeliverJob>[]>;
  settle(job: JobWithMetadata<DeliverJob>, done: boolean): Promise<void>;
  /** Starts working: one call of `deliver` a job, and `sweep` every few minutes. A handler that throws is tried again. */
  work(handlers: {
    deliver: (job: JobWithMetadata<DeliverJob>) => Promise<void>;
    sweep: () => Promise<void>;
    chores: readonly Chore[];
  }): Promise<void>;
  /** Lets running jobs finish, at most `withinMs`, and takes no more. */
  stop(withinMs: number): Promise<void>;
}

const bossOn = (connection: Connection | EmbeddedConnection, database: Configuration['database'], works: boolean) => {
  const common = { supervise: works, schedule: works, persistWarnings: false, maintenanceIntervalSeconds: 300 };
  return new PgBoss(
    'pglite' in connection
      ? { ...common, db: fromPglite(connection.pglite), backend: 'pglite' }
      : {
          ...common,
          ...(database.kind === 'postgresql' && { connectionString: database.url }),
          application_name: 'thaogo-jobs',
          max: works ? 4 : 2,
        },
  );
};

const jobsFor = (deliveryIds: readonly string[], requestId: string) =>
  deliveryIds.map((deliveryId) => ({ data: { deliveryId, requestId }, singletonKey: deliveryId }));

/**
 * Opens the queue, making its tables and queues where they are missing.
 * @param works whether this process will work on jobs, or only plan them.
 */
export const openJobQueue = async (
  connection: Connection | EmbeddedConnection,
  database: Configuration['database'],
  options: { works: boolean; retries: Retries; onError: (error: Error) => void },
): Promise<JobQueue> => {
  const { retries } = options;
  const boss = bossOn(connection, database, options.works);
  boss.on('error', options.onError);
  await boss.start();
  const deliverOptions = {
    // One job a delivery at a time, however often it is planned.
    policy: 'exclusive',
    retryLimit: retries.limit,
    retryDelay: retries.firstSeconds,
    retryBackoff: true,
    retryDelayMax: retries.longestSeconds,
    expireInSeconds: EXPIRES_SECONDS,
    deleteAfterSeconds: KEPT_DONE_SECONDS,
    retentionSeconds: KEPT_WAITING_SECONDS,
  };
  await boss.createQueue(QUEUES.deliver, deliverOptions);
  await boss.createQueue(QUEUES.sweep, {
    policy: 'exclusive',
    retryLimit: 0,
    expireInSeconds: EXPIRES_SECONDS * 5,
    deleteAfterSeconds: KEPT_DONE_SECONDS,
  });
  // Fills the queue's cache. Unfilled, the first `insert` inside a transaction would look the queue up on another
  // connection, which on the embedded database is the one that the transaction holds: it would wait for ever.
  await boss.insert(QUEUES.deliver, []);
  await boss.insert(QUEUES.sweep, []);

  return {
    deliver: async (trx, deliveryIds, requestId) => {
      if (deliveryIds.length === 0) return;
      await boss.insert(QUEUES.deliver, jobsFor(deliveryIds, requestId), { db: fromKysely(trx) });
    },
    planned: async (deliveryIds, requestId) => {
      const planned: PlannedJobs[] = [];
      // Asked to write, the queue says what it would send.
      const executeSql = (statement: string, values: unknown[] = []): Promise<{ rows: unknown[] }> => {
        planned.push({ statement, payload: String(values[0]) });
        return Promise.resolve({ rows: [] });
      };
      await boss.insert(QUEUES.deliver, jobsFor(deliveryIds, requestId), { db: { executeSql } });
      const [only] = planned;
      if (only === undefined) throw new Error('The queue has no statement for its jobs.');
      return only;
    },
    deliverAgain: async (deliveryIds, requestId) => {
      if (deliveryIds.length > 0) await boss.insert(QUEUES.deliver, jobsFor(deliveryIds, requestId));
    },
    take: (count) =>
      boss.fetch<DeliverJob>(QUEUES.deliver, { batchSize: count, ignoreStartAfter: true, includeMetadata: true }),
    settle: async (job, done) => {
      await (done ? boss.complete(QUEUES.deliver, job) : boss.fail(QUEUES.deliver, job));
    },
    work: async (handlers) => {
      await boss.work(
        QUEUES.deliver,
        {
          pollingIntervalSeconds: POLL_SECONDS,
          batchSize: DELIVERIES_AT_ONCE * 5,
          burstWhenBatchFull: true,
          includeMetadata: true,
          perJobResults: true,
        },
        async (jobs: JobWithMetadata<DeliverJob>[]) => {
          const waiting = [...jobs];
          const results: { id: string; status: 'completed' | 'failed' }[] = [];
          const one = async (): Promise<void> => {
            for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
              try {
                await handlers.deliver(job);
                results.push({ id: job.id, status: 'completed' });
              } catch {
                results.push({ id: job.id, status: 'failed' });
              }
            }
          };
          await Promise.all(Array.from({ length: DELIVERIES_AT_ONCE }, one));
          return results;
        },
      );
      await boss.work(QUEUES.sweep, { pollingIntervalSeconds: 5 }, async (_jobs: Job[]) => {
        await handlers.sweep();
      });
      await boss.schedule(QUEUES.sweep, '*/5 * * * *', null, { tz: ZONE, singletonKey: 'sweep' });
      await boss.send(QUEUES.sweep, null, { singletonKey: 'sweep' });
      for (const { name, cron, run } of handlers.chores) {
        if (run === null) {
          await boss.unschedule(name);
          continue;
        }
        await boss.createQueue(name, {
          policy: 'exclusive',
          retryLimit: 0,
          expireInSeconds: CHORE_EXPIRES_SECONDS,
          deleteAfterSeconds: KEPT_DONE_SECONDS,
        });
        await boss.work(name, { pollingIntervalSeconds: 30 }, async (_jobs: Job[]) => {
          await run();
        });
        await boss.schedule(name, cron, null, { tz: ZONE, singletonKey: name });
      }
    },
    stop: (withinMs) => boss.stop({ graceful: true, timeout: withinMs, close: true }),
  };
};
