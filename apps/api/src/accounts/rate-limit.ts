import type { Tables } from '@thaogo/db';
import { type Kysely, sql } from 'kysely';

/** So many attempts at once, then one more each time so many seconds have passed. */
export interface Allowance {
  burst: number;
  secondsEach: number;
}

/** One bucket that an attempt counts against. */
export interface Bucket {
  key: Buffer;
  allowance: Allowance;
}

/** Limits in real time, the same for all processes on one database. */
export interface RateLimit {
  /**
   * Counts one attempt against every bucket before it is made, so that many at once cannot slip through.
   * @returns null, or the whole seconds to wait (at least 1); nothing is counted then.
   */
  take(buckets: readonly Bucket[], now: Date): Promise<number | null>;
  /** Takes back what a successful attempt had counted: only failures weigh. */
  giveBack(buckets: readonly Bucket[]): Promise<void>;
}

const seconds = (count: number) => sql<Date>`make_interval(secs => ${count})`;

/** The generic cell rate algorithm: a bucket is one instant, at which everything counted so far has drained away. */
export const rateLimit = (db: Kysely<Tables>): RateLimit => {
  const takeOne = async ({ key, allowance }: Bucket, now: Date): Promise<number | null> => {
    const { burst, secondsEach } = allowance;
    const latest = new Date(now.getTime() + burst * secondsEach * 1000);
    const counted = await db
      .insertInto('sign_in_limit')
      .values({ key, drained_at: new Date(now.getTime() + secondsEach * 1000) })
      .onConflict((conflict) =>
        conflict
          .column('key')
          .doUpdateSet({
            drained_at: sql`greatest(sign_in_limit.drained_at, ${now}::timestamptz) + ${seconds(secondsEach)}`,
          })
          .where(sql<boolean>`sign_in_limit.drained_at + ${seconds(secondsEach)} <= ${latest}::timestamptz`),
      )
      .returning('drained_at')
      .executeTakeFirst();
    if (counted !== undefined) return null;
    const row = await db.selectFrom('sign_in_limit').select('drained_at').where('key', '=', key).executeTakeFirst();
    const over = (row?.drained_at ?? now).getTime() + secondsEach * 1000 - latest.getTime();
    return Math.max(1, Math.ceil(over / 1000));
  };

  const giveBack = async (buckets: readonly Bucket[]): Promise<void> => {
    for (const { key, allowance } of buckets) {
      await db
        .updateTable('sign_in_limit')
        .set({ drained_at: sql`drained_at - ${seconds(allowance.secondsEach)}` })
        .where('key', '=', key)
        .execute();
    }
  };

  return {
    take: async (buckets, now) => {
      for (const [position, bucket] of buckets.entries()) {
        const wait = await takeOne(bucket, now);
        if (wait !== null) {
          await giveBack(buckets.slice(0, position));
          return wait;
        }
      }
      return null;
    },
    giveBack,
  };
};

/** No limits, for tests that sign in more often than people do. */
export const noRateLimit: RateLimit = { take: () => Promise.resolve(null), giveBack: () => Promise.resolve() };
