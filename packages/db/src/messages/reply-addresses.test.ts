import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deleteExpired } from '../forms/expiry.ts';
import { DATABASES, migratedDatabase, type TestDatabase } from '../testing/databases.ts';
import { file, NOON, vaultKeys } from '../testing/petitions.ts';
import {
  makeReplyAddress,
  MOST_REPLIES,
  noteReply,
  petitionOfReplyAddress,
  REPLY_ADDRESS_DAYS,
} from './reply-addresses.ts';

const keys = vaultKeys();
const digest = (letter: string): Buffer => createHash('sha256').update(letter).digest();
const over = new Date(NOON.getTime() + REPLY_ADDRESS_DAYS * 86_400_000);

describe.each(DATABASES)('an address for replies on %s', (kind) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await migratedDatabase(kind);
  });
  afterAll(() => database.close());

  const newAddress = async () => {
    const { id, code } = await file(database.db, keys, {});
    return {
      code,
      token: await makeReplyAddress(database.db, { petitionId: id, deliveryId: randomUUID(), now: NOON }),
    };
  };
  const note = (token: string, letter: string) =>
    database.db.transaction().execute((trx) => noteReply(trx, token, digest(letter)));

  it('leads to its petition until it expires, however a mail program writes it', async () => {
    const { code, token } = await newAddress();
    expect(token).toMatch(/^[0-9a-f]{40}$/);
    expect(await petitionOfReplyAddress(database.db, token, NOON)).toBe(code);
    expect(await petitionOfReplyAddress(database.db, token.toUpperCase(), NOON)).toBe(code);
    expect(await petitionOfReplyAddress(database.db, token, over)).toBeNull();
    expect(await petitionOfReplyAddress(database.db, 'f'.repeat(40), NOON)).toBeNull();
  });

  it('takes the letter that it took last no second time', async () => {
    const { token } = await newAddress();
    expect(await note(token, 'a')).toBe(true);
    expect(await note(token, 'a')).toBe(false);
    expect(await note(token, 'b')).toBe(true);
  });

  it('takes so many letters and no more', async () => {
    const { token } = await newAddress();
    for (let letter = 0; letter < MOST_REPLIES; letter += 1) {
      expect(await petitionOfReplyAddress(database.db, token, NOON)).not.toBeNull();
      await note(token, String(letter));
    }
    expect(await petitionOfReplyAddress(database.db, token, NOON)).toBeNull();
  });

  it('is kept as a hash, and deleted once it has expired', async () => {
    const { token } = await newAddress();
    const { rows } = await database.db
      .selectFrom('reply_address')
      .select('token_hash')
      .execute()
      .then((found) => ({ rows: found.map((row) => Buffer.from(row.token_hash).toString('hex')) }));
    expect(rows).not.toContain(token);
    await deleteExpired(database.db, new Date(over.getTime() + 1));
    expect(await database.db.selectFrom('reply_address').select('token_hash').execute()).toEqual([]);
  });
});
