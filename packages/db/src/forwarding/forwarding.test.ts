import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deleteExpired } from '../forms/expiry.ts';
import type { UnderKey } from '../forms/idempotency.ts';
import { DATABASES, migratedDatabase, type TestDatabase } from '../testing/databases.ts';
import { file, NOON, vaultKeys } from '../testing/petitions.ts';
import { countForwarded, forwardedPetitions } from './forwarded-petitions.ts';
import { forwardingOfKey, makeForwardingLink, openForwardingLink } from './forwarding-links.ts';
import { changeRow, countRows, noteFiledRows, type ReadRow, replaceRows, rowsOfForwarding } from './forwarding-rows.ts';
import {
  beginForwarding,
  contactOfForwarding,
  findForwarding,
  type Forwarding,
  FORWARDING_DAYS,
  forwardingsOf,
  lockForwarding,
  noteFiled,
  touchForwarding,
} from './forwardings.ts';

const DAY_MS = 86_400_000;
const row = (line: number, text: string, faults: ReadRow['faults'] = []): ReadRow => ({
  line,
  cells: { text },
  faults,
});

describe.each(DATABASES)('forwardings on %s', (kind) => {
  const keys = vaultKeys();
  let database: TestDatabase;
  beforeAll(async () => {
    database = await migratedDatabase(kind);
  });
  afterAll(() => database.close());

  const underKey = (): UnderKey => ({ key: randomUUID(), body: '{}', reply: '{}', now: NOON, hours: 24 });
  const begin = async (contact: string | null = null, how = underKey(), agency = 'btc'): Promise<string> => {
    const id = randomUUID();
    const given = {
      id,
      forwarder_kind: 'people_council',
      forwarder: 'Hội đồng nhân dân',
      session: null,
      letter_number: '1/HĐND',
      letter_on: '2026-03-01',
      received_on: '2026-03-02',
      agency,
      created_by: 'clerk',
      contact,
    } as const;
    expect((await beginForwarding(database.db, how, given, keys.vault)).state).toBe('done');
    return id;
  };
  const found = async (id: string): Promise<Forwarding> => {
    const forwarding = await findForwarding(database.db, id);
    if (forwarding === null) throw new Error('It is gone.');
    return forwarding;
  };
  const put = (id: string, rows: readonly ReadRow[]): Promise<void> =>
    database.db.transaction().execute((trx) => replaceRows(trx, id, rows, keys));
  const rows = (id: string, only: 'unsettled' | 'left_out' | null = null) =>
    rowsOfForwarding(database.db, id, { only, after: 0, limit: 10 }, keys.vault);

  it('keep the forwarder’s address for those who hold the key', async () => {
    const id = await begin('van-phong@hdnd.example');
    expect(contactOfForwarding(await found(id), keys.vault)).toBe('van-phong@hdnd.example');
    expect(contactOfForwarding(await found(await begin()), keys.vault)).toBeNull();
  });

  it('know rows again that say the same, here and in what was filed before', async () => {
    const id = await begin();
    await put(id, [row(2, 'Một hai  ba'), row(3, 'MỘT HAI BA'), row(4, 'Bốn', [{ field: 'text', code: 'too_short' }])]);
    expect((await rows(id)).map(({ duplicateOf }) => duplicateOf)).toEqual([null, { line: 2 }, null]);
    expect((await rows(id, 'unsettled')).map(({ line }) => line)).toEqual([3, 4]);
    expect(await countRows(database.db, id)).toEqual({ all: 3, unsettled: 2, leftOut: 0 });
    await database.db.transaction().execute(async (trx) => {
      await changeRow(trx, id, { ...row(3, 'MỘT HAI BA'), decision: 'kept' }, keys);
      await changeRow(trx, id, { ...row(4, 'Bốn'), decision: 'left_out' }, keys);
    });
    expect(await countRows(database.db, id)).toEqual({ all: 3, unsettled: 0, leftOut: 1 });

    const petition = await file(database.db, keys);
    await database.db.transaction().execute((trx) => noteFiledRows(trx, id, [{ line: 2, petitionId: petition.id }]));
    const next = await begin();
    await put(next, [row(2, 'một hai ba')]);
    expect((await rows(next))[0]?.duplicateOf).toBe('earlier');
    // What came to one agency is nothing that another finds out by entering it.
    const elsewhere = await begin(null, underKey(), 'btp');
    await put(elsewhere, [row(2, 'một hai ba')]);
    expect((await rows(elsewhere))[0]?.duplicateOf).toBeNull();
    expect(await countRows(database.db, elsewhere)).toEqual({ all: 1, unsettled: 0, leftOut: 0 });
  });

  it('are given up once nobody has touched them for a month, and kept once they are filed', async () => {
    const [idle, touched, filed] = [await begin(), await begin(), await begin()];
    await put(idle, [row(2, 'Một')]);
    const later = new Date(NOON.getTime() + 20 * DAY_MS);
    await database.db.transaction().execute(async (trx) => {
      const one = await lockForwarding(trx, touched);
      const other = await lockForwarding(trx, filed);
      if (one === null || other === null) throw new Error('They are gone.');
      expect(await touchForwarding(trx, one, later)).toBe(2);
      await noteFiled(trx, other, NOON);
    });
    await deleteExpired(database.db, new Date(NOON.getTime() + (FORWARDING_DAYS + 1) * DAY_MS));
    expect(await findForwarding(database.db, idle)).toBeNull();
    expect(await rows(idle)).toEqual([]);
    expect(await found(touched)).toMatchObject({ version: 2, state: 'preparing' });
    expect(await found(filed)).toMatchObject({ state: 'filed', expires_at: null });
  });

  it('tell what became of their petitions, in the order of the table', async () => {
    const id = await begin();
    const petition = await file(database.db, keys);
    await database.db
      .insertInto('petition_origin')
      .values({ petition_id: petition.id, forwarding_id: id, forwarding_line: 7 })
      .execute();
    const [one] = await forwardedPetitions(database.db, id, { after: 0, limit: 10 });
    expect(one).toMatchObject({ line: 7, code: petition.code, answer: null, answerText: null });
    expect(one?.dueOn).toMatch(/^2026-/);
    expect(await forwardedPetitions(database.db, id, { after: 7, limit: 10 })).toEqual([]);
    expect((await countForwarded(database.db, [id])).get(id)).toEqual({ petitions: 1, answered: 0 });
  });

  it('open by a link for as long as it lives, and page by page', async () => {
    const id = await begin();
    const token = await makeForwardingLink(database.db, id, NOON);
    const open = (now: Date) => database.db.transaction().execute((trx) => openForwardingLink(trx, token, now));
    const key = (await open(NOON))?.token ?? '';
    expect((await forwardingOfKey(database.db, key, NOON))?.id).toBe(id);
    expect(await forwardingOfKey(database.db, key, new Date(NOON.getTime() + DAY_MS))).toBeNull();
    expect(await open(new Date(NOON.getTime() + 31 * DAY_MS))).toBeNull();
    const [first, second] = await forwardingsOf(database.db, 'btc', { after: null, limit: 2 });
    const after = { createdAt: first?.created_at ?? NOON, id: first?.id ?? '' };
    expect((await forwardingsOf(database.db, 'btc', { after, limit: 1 }))[0]?.id).toBe(second?.id);
  });
});
