import { setTimeout as wait } from 'node:timers/promises';
import { connectEmbedded, connectPostgresql, type Connection, type EmbeddedConnection } from '@thaogo/db';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../test/support/fresh-database.ts';
import type { Configuration } from '../configuration/configuration.ts';
import { type JobQueue, openJobQueue, type Retries } from './job-queue.ts';

const QUICK: Retries = { limit: 2, firstSeconds: 1, longestSeconds: 1 };
const ids = (count: number): string[] => Array.from({ length: count }, () => crypto.randomUUID());

describe.each(['postgresql', 'embedded'] as const)('the job queue on %s', (kind) => {
  let fresh: FreshDatabase | null = null;
  let connection: Connection | EmbeddedConnection;
  let database: Configuration['database'];
  const queues: JobQueue[] = [];
  const errors: Error[] = [];

  beforeAll(async () => {
    if (kind === 'postgresql') {
      fresh = await freshDatabase();
      connection = connectPostgresql({ url: fresh.url });
      database = { kind, url: fresh.url, poolSize: 5 };
    } else {
      connection = await connectEmbedded(null);
      database = { kind, folder: 'none' };
    }
  });
  afterEach(async () => {
    for (const queue of queues.splice(0)) await queue.stop(5000);
    const [error] = errors.splice(0);
    if (error !== undefined) throw error;
  });
  afterAll(async () => {
    await connection.close();
    await fresh?.drop();
  });

  const openQueue = async (works: boolean): Promise<JobQueue> => {
    const queue = await openJobQueue(connection, database, {
      works,
      retries: QUICK,
      onError: (error) => errors.push(error),
    });
    queues.push(queue);
    return queue;
  };
  /** Takes and settles whatever is there. */
  const drain = async (queue: JobQueue): Promise<string[]> => {
    const taken: string[] = [];
    for (let jobs = await queue.take(100); jobs.length > 0; jobs = await queue.take(100)) {
      for (const job of jobs) {
        taken.push(job.data.deliveryId);
        await queue.settle(job, true);
      }
    }
    return taken;
  };

  it('plans inside the very first transaction without waiting for itself', { timeout: 10_000 }, async () => {
    const queue = await openQueue(false);
    const [id = ''] = ids(1);
    const planned = connection.db.transaction().execute(async (trx) => {
      await queue.deliver(trx, [id], 'request-1');
      return 'planned';
    });
    expect(await Promise.race([planned, wait(2000, 'hangs')])).toBe('planned');
    const [job] = await queue.take(10);
    expect(job?.data).toEqual({ deliveryId: id, requestId: 'request-1' });
    if (job !== undefined) await queue.settle(job, true);
  });

  it('plans what commits, and nothing that does not', async () => {
    const queue = await openQueue(false);
    const [kept = '', dropped = ''] = ids(2);
    await connection.db.transaction().execute((trx) => queue.deliver(trx, [kept], 'r'));
    await expect(
      connection.db.transaction().execute(async (trx) => {
        await queue.deliver(trx, [dropped], 'r');
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    expect(await drain(queue)).toEqual([kept]);
  });

  it('says what it would send, for a statement of which that is a part', async () => {
    const queue = await openQueue(false);
    const [id = ''] = ids(1);
    const { statement, payload } = await queue.planned([id], 'r');
    expect(await drain(queue)).toEqual([]);
    const parts = statement.split('$1').map((part) => sql.raw(part));
    await sql`with added as (${sql.join(parts, sql`${payload}`)}) select`.execute(connection.db);
    expect(await drain(queue)).toEqual([id]);
  });

  it('has one job a delivery at a time, and takes another once it is over', async () => {
    const queue = await openQueue(false);
    const [id = ''] = ids(1);
    await queue.deliverAgain([id], 'r');
    await queue.deliverAgain([id], 'again');
    const jobs = await queue.take(10);
    expect(jobs.map((job) => job.data.requestId)).toEqual(['r']);
    await queue.deliverAgain([id], 'while it runs');
    expect(await queue.take(10)).toEqual([]);
    for (const job of jobs) await queue.settle(job, true);
    await queue.deliverAgain([id], 'afterwards');
    expect(await drain(queue)).toEqual([id]);
  });

  it('leaves one that waits for its next attempt alone when it is planned again', async () => {
    const queue = await openQueue(false);
    const [id = ''] = ids(1);
    await queue.deliverAgain([id], 'r');
    const [job] = await queue.take(1);
    if (job === undefined) throw new Error('nothing to take');
    await queue.settle(job, false);
    await queue.deliverAgain([id], 'again');
    const [retry] = await queue.take(10);
    expect(retry).toMatchObject({ retryCount: 1, retryLimit: 2, data: { requestId: 'r' } });
    if (retry !== undefined) await queue.settle(retry, true);
  });

  it('works on each job once, within about a second, and again after a failure until the limit', async () => {
    const queue = await openQueue(true);
    const [good = '', bad = ''] = ids(2);
    const attempts = new Map<string, number[]>();
    let swept = 0;
    await queue.work({
      deliver: (job) => {
        const { deliveryId } = job.data;
        attempts.set(deliveryId, [...(attempts.get(deliveryId) ?? []), job.retryCount]);
        return deliveryId === bad ? Promise.reject(new Error('no')) : Promise.resolve();
      },
      sweep: () => {
        swept += 1;
        return Promise.resolve();
      },
      chores: [],
    });
    await wait(700);
    await connection.db.transaction().execute((trx) => queue.deliver(trx, [good, bad], 'r'));
    const planned = performance.now();
    while (!attempts.has(good) && performance.now() - planned < 5000) await wait(20);
    expect(performance.now() - planned).toBeLessThan(2500);
    for (const until = Date.now() + 15_000; (attempts.get(bad)?.length ?? 0) < 3 && Date.now() < until;) await wait(50);
    await wait(1500);
    expect(attempts.get(good)).toEqual([0]);
    expect(attempts.get(bad)).toEqual([0, 1, 2]);
    await expect.poll(() => swept, { timeout: 8000 }).toBe(1);
  });

  it('finishes a running job before it stops', async () => {
    const queue = await openQueue(true);
    let state = 'untouched';
    await queue.work({
      deliver: async () => {
        state = 'begun';
        await wait(800);
        state = 'finished';
      },
      sweep: () => Promise.resolve(),
      chores: [],
    });
    await queue.deliverAgain(ids(1), 'r');
    await expect.poll(() => state, { timeout: 5000 }).toBe('begun');
    queues.splice(0);
    await queue.stop(5000);
    expect(state).toBe('finished');
  });

  it('lets chores come round at their hour in Viet Nam, and no more once they are off', async () => {
    const schedules = async () =>
      (
        await sql<{ name: string; cron: string; timezone: string }>`
          select name, cron, timezone from pgboss.schedule where name like 'chore%' order by name
        `.execute(connection.db)
      ).rows;
    const work = async (off: boolean) => {
      const queue = await openQueue(true);
      const run = () => Promise.resolve();
      await queue.work({
        deliver: () => Promise.resolve(),
        sweep: () => Promise.resolve(),
        chores: [
          { name: 'chore_a', cron: '20 2 * * *', run },
          { name: 'chore_b', cron: '40 3 * * 0', run: off ? null : run },
        ],
      });
    };
    await work(false);
    expect(await schedules()).toEqual([
      { name: 'chore_a', cron: '20 2 * * *', timezone: 'Asia/Ho_Chi_Minh' },
      { name: 'chore_b', cron: '40 3 * * 0', timezone: 'Asia/Ho_Chi_Minh' },
    ]);
    await work(true);
    expect((await schedules()).map(({ name }) => name)).toEqual(['chore_a']);
  });
});
