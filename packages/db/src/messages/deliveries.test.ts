import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASES, migratedDatabase, type TestDatabase } from '../testing/databases.ts';
import { file, NOON, vaultKeys } from '../testing/petitions.ts';
import { deliveriesIn, dueDelivery, noteDelivery, revive, strandedDeliveries } from './deliveries.ts';

const keys = vaultKeys();

describe.each(DATABASES)('a delivery on %s', (kind) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await migratedDatabase(kind);
  });
  afterAll(() => database.close());

  const planned = async (at = NOON) => {
    const { id, code } = await file(database.db, keys, { at });
    const delivery = await database.db
      .selectFrom('delivery')
      .select('id')
      .where('petition_id', '=', id)
      .where('recipient', '=', 'sender')
      .executeTakeFirstOrThrow();
    return { code, id: delivery.id };
  };

  it('is due until it is sent, tried or not', async () => {
    const { db } = database;
    const { id, code } = await planned();
    expect(await dueDelivery(db, id)).toMatchObject({ code, language: 'vi', news: 'filed', attempts: 0 });
    await noteDelivery(db, id, { state: 'retrying', error: '451', attempted: true, at: NOON });
    expect(await dueDelivery(db, id)).toMatchObject({ state: 'retrying', attempts: 1, error: '451', sent_at: null });
    await noteDelivery(db, id, { state: 'sent', error: null, attempted: true, at: NOON });
    expect(await dueDelivery(db, id)).toBeNull();
    const sent = (await deliveriesIn(db, ['sent'], 10)).find((delivery) => delivery.id === id);
    expect(sent).toMatchObject({ attempts: 2, error: null, sent_at: NOON, code });
  });

  it('that is dead is planned again when somebody asks, and only then', async () => {
    const { db } = database;
    const { id } = await planned();
    expect(await revive(db, id)).toBe(false);
    await noteDelivery(db, id, { state: 'dead', error: '550', attempted: true, at: NOON });
    expect(await dueDelivery(db, id)).toBeNull();
    expect(await revive(db, id)).toBe(true);
    expect(await dueDelivery(db, id)).toMatchObject({ state: 'planned', attempts: 0, error: null });
    expect(await revive(db, id)).toBe(false);
  });

  it('whose job was lost is found, oldest first and no more than asked for', async () => {
    const { db } = database;
    await db.deleteFrom('delivery').execute();
    const old = new Date(NOON.getTime() - 3_600_000);
    const older = new Date(NOON.getTime() - 7_200_000);
    const [second, first] = [await planned(old), await planned(older)];
    await planned(NOON);
    const found = await strandedDeliveries(db, new Date(NOON.getTime() - 1), 100);
    expect(found).toHaveLength(4);
    expect(found.indexOf(first.id)).toBeLessThan(found.indexOf(second.id));
    expect(await strandedDeliveries(db, NOON, 1)).toHaveLength(1);
    await noteDelivery(db, first.id, { state: 'sent', error: null, attempted: true, at: NOON });
    expect(await strandedDeliveries(db, new Date(NOON.getTime() - 1), 100)).not.toContain(first.id);
  });

  it('is planned once an event, news and recipient', async () => {
    const { db } = database;
    const { id } = await planned();
    const row = await db.selectFrom('delivery').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    const again = db
      .insertInto('delivery')
      .values({ ...row, id: '00000000-0000-4000-8000-000000000000' })
      .execute();
    await expect(again).rejects.toMatchObject({ code: '23505' });
  });
});
