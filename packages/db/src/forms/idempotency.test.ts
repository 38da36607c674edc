import { randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectPostgresql } from '../connect/postgresql.ts';
import type { Reader } from '../schema/handles.ts';
import { DATABASES, migratedDatabase, type TestDatabase } from '../testing/databases.ts';
import { NOON, vaultKeys } from '../testing/petitions.ts';
import { IDEMPOTENCY_HOURS, type KeyState, onceUnderKey } from './idempotency.ts';

const { vault } = vaultKeys();
const REPLY = '{"code":"4821-0937-5516","secret":"K7QM-2D9X-H4TB-9NRP-3WZE"}';
const later = (hours: number): Date => new Date(NOON.getTime() + hours * 3_600_000);

interface Wishes {
  reply?: string;
  now?: Date;
  keys?: typeof vault;
  /** What the work does beside noting that it was done. */
  does?: string;
}

/** Work that notes each time it is done. */
const work = (
  db: Reader,
  key: string,
  body: string,
  { reply = REPLY, now = NOON, keys = vault, does = '1' }: Wishes = {},
): Promise<KeyState> =>
  onceUnderKey(
    db,
    { key, body, reply, now, hours: IDEMPOTENCY_HOURS },
    (toBeDone) => sql`noted as (
      insert into installation select ${`${key}/${randomUUID()}`}::text, to_jsonb(${sql.raw(does)}) from ${toBeDone}
    )`,
    keys,
  );

const timesDone = async (db: Reader, key: string): Promise<number> =>
  (await db.selectFrom('installation').select('key').where('key', 'like', `${key}/%`).execute()).length;

describe.each(DATABASES)('a key on %s', (kind) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await migratedDatabase(kind);
  });
  afterAll(() => database.close());

  it('lets its work be done once, then gives the same reply to the same body', async () => {
    const { db } = database;
    const key = randomUUID();
    expect(await work(db, key, 'body')).toEqual({ state: 'done' });
    expect(await work(db, key, 'body', { reply: 'another' })).toEqual({ state: 'replay', reply: REPLY });
    expect(await timesDone(db, key)).toBe(1);
    expect(await work(db, randomUUID(), 'body')).toEqual({ state: 'done' });
  });

  it('is refused with another body, be it one byte', async () => {
    const { db } = database;
    const key = randomUUID();
    await work(db, key, 'body');
    expect(await work(db, key, 'body ')).toEqual({ state: 'reused' });
    expect(await timesDone(db, key)).toBe(1);
  });

  it('is free again when the work under it failed', async () => {
    const { db } = database;
    const key = randomUUID();
    await expect(work(db, key, 'body', { does: '1 / 0' })).rejects.toMatchObject({ code: '22012' });
    expect(await work(db, key, 'another')).toEqual({ state: 'done' });
    expect(await timesDone(db, key)).toBe(1);
  });

  it(`lasts ${IDEMPOTENCY_HOURS} hours and may then stand for something else`, async () => {
    const { db } = database;
    const key = randomUUID();
    await work(db, key, 'body');
    const last = new Date(later(24).getTime() - 1);
    expect(await work(db, key, 'body', { now: last })).toMatchObject({ state: 'replay' });
    expect(await work(db, key, 'another', { now: later(24), reply: 'anew' })).toEqual({ state: 'done' });
    expect(await work(db, key, 'another', { now: later(25) })).toEqual({ state: 'replay', reply: 'anew' });
    expect(await timesDone(db, key)).toBe(2);
  });

  it('keeps neither key nor secret in clear', async () => {
    const { db } = database;
    const key = `canary-${randomBytes(16).toString('hex')}`;
    await work(db, key, 'body');
    const rows = await db.selectFrom('idempotency').selectAll().execute();
    const kept = rows.map(({ sealed_reply, key_hash, body_hash }) =>
      Buffer.concat([sealed_reply, key_hash, body_hash].map((part) => Buffer.from(part))).toString('latin1'),
    );
    expect(kept.join('')).not.toContain('K7QM');
    expect(kept.join('')).not.toContain(key);
  });

  it('whose reply was sealed with a key that is gone is not answered with anything else', async () => {
    const { db } = database;
    const key = randomUUID();
    await work(db, key, 'body');
    expect(await work(db, key, 'body', { keys: vaultKeys('v2').vault })).toEqual({ state: 'reused' });
    expect(await timesDone(db, key)).toBe(1);
  });
});

describe('a key on PostgreSQL, from two connections', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await migratedDatabase('postgresql');
  });
  afterAll(() => database.close());

  it('is in flight while the first works, and replays as soon as it is done', async () => {
    const { db } = database;
    const key = randomUUID();
    const { promise: done, resolve: isDone } = Promise.withResolvers<null>();
    const { promise: mayGoOn, resolve: goOn } = Promise.withResolvers<null>();
    const first = db.transaction().execute(async (trx) => {
      await work(trx, key, 'body');
      isDone(null);
      await mayGoOn;
    });
    await done;
    expect(await work(db, key, 'body')).toEqual({ state: 'in_flight' });
    expect(await work(db, key, 'another')).toEqual({ state: 'in_flight' });
    goOn(null);
    await first;
    expect(await work(db, key, 'body')).toMatchObject({ state: 'replay' });
    expect(await timesDone(db, key)).toBe(1);
  });

  it('is free as soon as the connection of who held it is gone, and nothing of the work is left', async () => {
    const { db } = database;
    const key = randomUUID();
    const dying = connectPostgresql({ url: database.url ?? '', poolSize: 1 });
    const { promise: worked, resolve: hasWorked } = Promise.withResolvers<number>();
    const outcome = dying.db
      .transaction()
      .execute(async (trx) => {
        await work(trx, key, 'body');
        const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx);
        hasWorked(rows[0]?.pid ?? 0);
        await new Promise((resolve) => setTimeout(resolve, 300));
        await sql`select`.execute(trx);
      })
      .then(
        () => 'done',
        () => 'cut',
      );
    const pid = await worked;
    expect(await work(db, key, 'body')).toEqual({ state: 'in_flight' });
    await sql`select pg_terminate_backend(${pid})`.execute(db);
    await expect.poll(() => work(db, key, 'body'), { timeout: 2000 }).toEqual({ state: 'done' });
    expect(await outcome).toBe('cut');
    expect(await timesDone(db, key)).toBe(1);
    await dying.close();
  });

  it('never stands for two pieces of work: one that looked before the other was done is undone', async () => {
    const { db } = database;
    const key = randomUUID();
    // A transaction that looks at the database as it was before sees no reply, though the key is free again.
    const late = db
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (trx) => {
        await sql`select 1 from idempotency limit 1`.execute(trx);
        await work(db, key, 'body');
        return work(trx, key, 'body', { reply: 'another' });
      });
    await expect(late).rejects.toMatchObject({ code: '23505', constraint: 'idempotency_pkey' });
    expect(await work(db, key, 'body')).toEqual({ state: 'replay', reply: REPLY });
    expect(await timesDone(db, key)).toBe(1);
  });

  it('of twenty at once, one is done and every other is told so or gets its reply', async () => {
    const { db } = database;
    const key = randomUUID();
    const states = await Promise.all(
      Array.from({ length: 20 }, () =>
        work(db, key, 'body').then(
          ({ state }) => state,
          // Done between the look and the lock: the caller tries again.
          (error: unknown) => (error instanceof Error && 'constraint' in error ? error.constraint : error),
        ),
      ),
    );
    expect(states.filter((state) => state === 'done')).toHaveLength(1);
    const others = states.filter((state) => state !== 'done');
    expect(others.every((state) => ['in_flight', 'replay', 'idempotency_pkey'].includes(String(state)))).toBe(true);
    expect(await timesDone(db, key)).toBe(1);
  });
});
