import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASES, migratedDatabase, type TestDatabase } from '../testing/databases.ts';
import { file, NOON, vaultKeys } from '../testing/petitions.ts';
import { blindIndex } from '../vault/identity-vault.ts';
import { dueDelivery } from './deliveries.ts';
import type { Channel } from '../schema/message-states.ts';
import { ADDRESS_OF, planRequestedLink, REQUESTED_LINKS_A_DAY } from './requested-links.ts';

const keys = vaultKeys();
const HOUR = 3_600_000;

describe.each(DATABASES)('a link for who lost the secret on %s', (kind) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await migratedDatabase(kind);
  });
  afterAll(() => database.close());

  /** Asks once; @returns the delivery that came of it. */
  const ask = async (code: string, address: string, now = NOON, channel: Channel = 'mail') => {
    const deliveryId = randomUUID();
    const addressDigest = blindIndex(ADDRESS_OF[channel], address, keys.blindIndex);
    const request = { deliveryId, code, channel, addressDigest, now };
    await database.db.transaction().execute((trx) => planRequestedLink(trx, request));
    return dueDelivery(database.db, deliveryId);
  };

  it('is planned where code and address belong together, however the address is typed', async () => {
    const { id, code } = await file(database.db, keys, { identity: { email: 'Hoa@Example.com' } });
    const delivery = await ask(code, ' hoa@example.COM ');
    expect(delivery).toMatchObject({ petition_id: id, news: 'link_requested', recipient: 'sender', event_seq: -1 });
  });

  it('goes the way it was asked for, and an address of one kind is none of the other', async () => {
    const identity = { email: 'ha@example.com', phone: '0912345678' };
    const { code } = await file(database.db, keys, { identity });
    expect(await ask(code, '+84 912 345 678', NOON, 'text')).toMatchObject({ channel: 'text' });
    expect(await ask(code, 'ha@example.com', NOON, 'mail')).toMatchObject({ channel: 'mail' });
    expect(await ask(code, '0912345678', NOON, 'mail')).toBeNull();
    expect(await ask(code, '0912345679', NOON, 'text')).toBeNull();
  });

  it('is planned for nobody else', async () => {
    const { code } = await file(database.db, keys, { identity: { email: 'lan@example.com' } });
    const other = await file(database.db, keys, { identity: { email: 'mai@example.com' } });
    expect(await ask(code, 'mai@example.com')).toBeNull();
    expect(await ask('0000-0000-0000', 'lan@example.com')).toBeNull();
    expect(await ask('', 'lan@example.com')).toBeNull();
    const nobody = await file(database.db, keys);
    expect(await ask(nobody.code, '')).toBeNull();
    expect(await ask(other.code, 'mai@example.com')).not.toBeNull();
  });

  it('is planned so many times a day and no more; wrong addresses take nothing away', async () => {
    const { code } = await file(database.db, keys, { identity: { email: 'hang@example.com' } });
    for (let time = 0; time < 10; time += 1) await ask(code, 'wrong@example.com');
    for (let time = 1; time <= REQUESTED_LINKS_A_DAY; time += 1) {
      expect(await ask(code, 'hang@example.com')).toMatchObject({ event_seq: -time });
    }
    expect(await ask(code, 'hang@example.com')).toBeNull();
    expect(await ask(code, 'hang@example.com', new Date(NOON.getTime() + 23 * HOUR))).toBeNull();
    expect(await ask(code, 'hang@example.com', new Date(NOON.getTime() + 24 * HOUR))).not.toBeNull();
  });
});
