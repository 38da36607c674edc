import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deleteExpired } from '../forms/expiry.ts';
import { DATABASES, migratedDatabase, type TestDatabase } from '../testing/databases.ts';
import { file, NOON, vaultKeys } from '../testing/petitions.ts';
import {
  LINK_DAYS,
  REQUESTED_LINK_HOURS,
  makeLink,
  openLink,
  TRACKING_SESSION_HOURS,
  tracksPetition,
} from './access-links.ts';

const keys = vaultKeys();
const HOUR = 3_600_000;
const at = (hours: number, ms = 0): Date => new Date(NOON.getTime() + hours * HOUR + ms);

describe.each(DATABASES)('the link of a message on %s', (kind) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await migratedDatabase(kind);
  });
  afterAll(() => database.close());

  const open = (token: string, now = NOON) => database.db.transaction().execute((trx) => openLink(trx, token, now));
  const newLink = async (requested = false) => {
    const { id, code } = await file(database.db, keys, { identity: { email: 'hoa@example.com' } });
    const { id: deliveryId } = await database.db
      .selectFrom('delivery')
      .select('id')
      .where('petition_id', '=', id)
      .where('recipient', '=', 'sender')
      .executeTakeFirstOrThrow();
    return { id, code, token: await makeLink(database.db, { petitionId: id, deliveryId, now: NOON, requested }) };
  };

  it('gives a key to its petition and to no other, for some hours', async () => {
    const { id, code, token } = await newLink();
    const other = await file(database.db, keys);
    const opened = await open(token);
    expect(opened).toMatchObject({ code, expiresAt: at(TRACKING_SESSION_HOURS) });
    const key = opened?.token ?? '';
    expect(key).not.toBe(token);
    expect(await tracksPetition(database.db, id, key, NOON)).toBe(true);
    expect(await tracksPetition(database.db, other.id, key, NOON)).toBe(false);
    expect(await tracksPetition(database.db, id, key, at(TRACKING_SESSION_HOURS, -1))).toBe(true);
    expect(await tracksPetition(database.db, id, key, at(TRACKING_SESSION_HOURS))).toBe(false);
  });

  it('is no key by itself, nor is the key a link', async () => {
    const { id, token } = await newLink();
    const opened = await open(token);
    expect(await tracksPetition(database.db, id, token, NOON)).toBe(false);
    expect(await open(opened?.token ?? '')).toBeNull();
  });

  it('may be opened again until it expires, each time with a key of its own', async () => {
    const { token } = await newLink();
    const [one, other] = [await open(token), await open(token, at(1))];
    expect(one?.token).not.toBe(other?.token);
    expect(await open(token, at(LINK_DAYS * 24, -1))).not.toBeNull();
    expect(await open(token, at(LINK_DAYS * 24))).toBeNull();
    const row = await database.db
      .selectFrom('access_link')
      .select('opened_at')
      .where('opened_at', 'is not', null)
      .orderBy('expires_at', 'desc')
      .executeTakeFirst();
    expect(row?.opened_at).toEqual(NOON);
  });

  it('works once, and for a day, where it stands in for a lost secret', async () => {
    const [first, second] = await (async ({ token }) => Promise.all([open(token), open(token)]))(await newLink(true));
    expect([first, second].filter((opened) => opened !== null)).toHaveLength(1);
    const late = await newLink(true);
    expect(await open(late.token, at(REQUESTED_LINK_HOURS))).toBeNull();
    expect(await open(late.token, at(REQUESTED_LINK_HOURS, -1))).not.toBeNull();
    expect(await open(late.token, at(REQUESTED_LINK_HOURS, -1))).toBeNull();
  });

  it.each(['', ' ', randomUUID(), 'x'.repeat(10_000)])('unknown tokens open nothing: %j', async (token) => {
    expect(await open(token)).toBeNull();
  });

  it('is deleted with the keys it gave once it has expired', async () => {
    const { token } = await newLink();
    await open(token);
    await deleteExpired(database.db, at(LINK_DAYS * 24 + TRACKING_SESSION_HOURS, 1));
    expect(await database.db.selectFrom('access_link').select('token_hash').execute()).toEqual([]);
    expect(await database.db.selectFrom('tracking_session').select('token_hash').execute()).toEqual([]);
  });
});
