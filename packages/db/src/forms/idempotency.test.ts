import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectPostgresql } from '../connect/postgresql.ts';
import { DATABASES, migratedDatabase, type TestDatabase } from '../testing/databases.ts';
import { NOON, vaultKeys } from '../testing/petitions.ts';
import { IDEMPOTENCY_HOURS, keepReply, KeyTakenError, type KeyState, takeKey } from './idempotency.ts';

const { vault } = vaultKeys();
const REPLY = '{"code":"4821-0937-5516","secret":"K7QM-2D9X-H4TB-9NRP-3WZE"}';
const later = (hours: number): Date => new Date(NOON.getTime() + hours * 3_600_000);

const take = ({ db }: TestDatabase, key: string, body: string, now = NOON): Promise<KeyState> =>
  db.transaction().execute((trx) => takeKey(trx, key, body, now, vault));

const answer = ({ db }: TestDatabase, key: string, body: string, now = NOON): Promise<KeyState> =>
  db.transaction().execute(async (trx) => {
    const taken = await takeKey(trx, key, body, now, vault);
    await keepReply(trx, key, body, REPLY, now, vault);
    return taken;
  });

describe.each(DATABASES)('a key on %s', (kind) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await migratedDatabase(kind);
  });
  afterAll(() => database.close());

  it('is fresh once, then gives the same reply to the same body', async () => {
    const key = randomUUID();
    expect(await answer(database, key, 'body')).toEqual({ state: 'fresh' });
    expect(await take(database, key, 'body')).toEqual({ state: 'replay', reply: REPLY });
    expect(await take(database, randomUUID(), 'body')).toEqual({ state: 'fresh' });
  });

  it('is refused with another body, be it one byte', async () => {
    const key = randomUUID();
    await answer(database, key, 'body');
    expect(await take(database, key, 'body ')).toEqual({ state: 'reused' });
  });

  it('is free again when the work under it failed', async () => {
    const key = randomUUID();
    const failing = database.db.transaction().execute(async (trx) => {
      await takeKey(trx, key, 'body', NOON, vault);
      await keepReply(trx, key, 'body', REPLY, NOON, vault);
      throw new Error('The filing failed.');
    });
    await expect(failing).rejects.toThrow('The filing failed.');
    expect(await take(database, key, 'another')).toEqual({ state: 'fresh' });
  });

  it(`lasts ${IDEMPOTENCY_HOURS} hours and may then stand for something else`, async () => {
    const key = randomUUID();
    await answer(database, key, 'body');
    expect(await take(database, key, 'body', new Date(later(24).getTime() - 1))).toMatchObject({ state: 'replay' });
    expect(await answer(database, key, 'another', later(24))).toEqual({ state: 'fresh' });
    expect(await take(database, key, 'another', later(25))).toMatchObject({ state: 'replay' });
  });

  it('never stands for two replies: a second one is refused though the first was not seen', async () => {
    const key = randomUUID();
    await answer(database, key, 'body');
    const second = database.db
      .transaction()
      .execute((trx) => keepReply(trx, key, 'body', '{"code":"another"}', NOON, vault));
    await expect(second).rejects.toThrow(KeyTakenError);
    expect(await take(database, key, 'body')).toEqual({ state: 'replay', reply: REPLY });
  });

  it('keeps neither key nor secret in clear', async () => {
    const key = `canary-${randomBytes(16).toString('hex')}`;
    await answer(database, key, 'body');
    const rows = await database.db.selectFrom('idempotency').selectAll().execute();
    const kept = rows.map(({ sealed_reply, key_hash, body_hash }) =>
      Buffer.concat([sealed_reply, key_hash, body_hash].map((part) => Buffer.from(part))).toString('latin1'),
    );
    expect(kept.join('')).not.toContain('K7QM');
    expect(kept.join('')).not.toContain(key);
  });

  it('whose reply was sealed with a key that is gone is not answered with anything else', async () => {
    const key = randomUUID();
    await answer(database, key, 'body');
    const state = database.db.transaction().execute((trx) => takeKey(trx, key, 'body', NOON, vaultKeys('v2').vault));
    await expect(state).resolves.toEqual({ state: 'reused' });
  });
});

describe('a key on PostgreSQL, from two connections', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await migratedDatabase('postgresql');
  });
  afterAll(() => database.close());

  it('is in flight while the first works, and replays as soon as it is done', async () => {
    const key = randomUUID();
    const { promise: taken, resolve: hasTaken } = Promise.withResolvers<null>();
    const { promise: mayGoOn, resolve: goOn } = Promise.withResolvers<null>();
    const first = database.db.transaction().execute(async (trx) => {
      await takeKey(trx, key, 'body', NOON, vault);
      hasTaken(null);
      await mayGoOn;
      await keepReply(trx, key, 'body', REPLY, NOON, vault);
    });
    await taken;
    expect(await take(database, key, 'body')).toEqual({ state: 'in_flight' });
    expect(await take(database, key, 'another')).toEqual({ state: 'in_flight' });
    goOn(null);
    await first;
    expect(await take(database, key, 'body')).toMatchObject({ state: 'replay' });
  });

  it('is free as soon as the connection of who held it is gone', async () => {
    const key = randomUUID();
    const dying = connectPostgresql({ url: database.url ?? '', poolSize: 1 });
    const { promise: taken, resolve: hasTaken } = Promise.withResolvers<number>();
    const work = dying.db.transaction().execute(async (trx) => {
      await takeKey(trx, key, 'body', NOON, vault);
      const { pid } = await trx
        .selectNoFrom((select) => select.fn<number>('pg_backend_pid', []).as('pid'))
        .executeTakeFirstOrThrow();
      hasTaken(pid);
      await new Promise((resolve) => setTimeout(resolve, 300));
      await keepReply(trx, key, 'body', REPLY, NOON, vault);
    });
    const outcome = work.then(
      () => 'done',
      () => 'cut',
    );
    const pid = await taken;
    expect(await take(database, key, 'body')).toEqual({ state: 'in_flight' });
    await database.db
      .selectNoFrom((select) => select.fn('pg_terminate_backend', [select.val(pid)]).as('cut'))
      .execute();
    await expect.poll(() => take(database, key, 'body'), { timeout: 2000 }).toEqual({ state: 'fresh' });
    expect(await outcome).toBe('cut');
    await dying.close();
  });

  it('of twenty at once, one works and every other is told so or gets its reply', async () => {
    const key = randomUUID();
    const states = await Promise.all(
      Array.from({ length: 20 }, () =>
        database.db
          .transaction()
          .execute(async (trx) => {
            const taken = await takeKey(trx, key, 'body', NOON, vault);
            if (taken.state === 'fresh') await keepReply(trx, key, 'body', REPLY, NOON, vault);
            return taken.state;
          })
          // Taken between the look and the lock: the caller tries again.
          .catch((error: unknown) => {
            if (error instanceof KeyTakenError) return 'replay' as const;
            throw error;
          }),
      ),
    );
    expect(states.filter((state) => state === 'fresh')).toHaveLength(1);
    expect(states.every((state) => ['fresh', 'in_flight', 'replay'].includes(state))).toBe(true);
  });
});
