import { randomUUID } from 'node:crypto';
import { citedEntry } from '@thaogo/domain';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KeyState } from '../forms/idempotency.ts';
import { DATABASES, migratedDatabase, type TestDatabase } from '../testing/databases.ts';
import { newPetition, NOON, vaultKeys } from '../testing/petitions.ts';
import { fileOnce } from './file-once.ts';
import { rowsOfHistories } from './histories.ts';

const keys = vaultKeys();
/** Stands for the statement of a queue: each job becomes a row. */
const QUEUE = `insert into installation select job ->> 'key', 'true' from json_array_elements($1::text::json) as job`;
const CITED = '998/2025/NĐ-CP';

describe.each(DATABASES)('filing once on %s', (kind) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await migratedDatabase(kind);
  });
  afterAll(() => database.close());

  const file = (key: string, petition: ReturnType<typeof newPetition>, cites = CITED): Promise<KeyState> => {
    const cited = citedEntry(cites);
    return fileOnce(
      database.db,
      { key, body: 'body', reply: `reply to ${petition.id}`, now: NOON, hours: 24 },
      {
        rows: rowsOfHistories([{ ...petition, publishAnswer: true }], keys, randomUUID),
        cited: cited === null ? [] : [cited],
        jobs: { statement: QUEUE, payload: JSON.stringify([{ key: `job/${petition.id}` }]) },
      },
      keys.vault,
    );
  };
  /** How much of a petition, and of what it brought, there is. */
  const partsOf = async ({ id }: { id: string }, cites = CITED): Promise<number[]> => {
    const { rows } = await sql<{ parts: number[] }>`
      select array[
        (select count(*) from petition where id = ${id}), (select count(*) from petition_event where petition_id = ${id}),
        (select count(*) from content where petition_id = ${id}), (select count(*) from identity where petition_id = ${id}),
        (select count(*) from publication_consent where petition_id = ${id}),
        (select count(*) from installation where key = ${`job/${id}`}),
        (select count(*) from legal_document where number_symbol = ${cites})
      ]::int[] as parts
    `.execute(database.db);
    return rows[0]?.parts ?? [];
  };

  it('writes everything with the key, and nothing of a second filing under it', async () => {
    const key = randomUUID();
    const [first, second] = [newPetition(), newPetition()];
    expect(await file(key, first)).toEqual({ state: 'done' });
    expect(await partsOf(first)).toEqual([1, 1, 1, 1, 1, 1, 1]);
    expect(await file(key, second, '997/2025/NĐ-CP')).toEqual({ state: 'replay', reply: `reply to ${first.id}` });
    expect(await partsOf(second, '997/2025/NĐ-CP')).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it('leaves nothing of a filing whose code is taken, and its key free', async () => {
    const taken = newPetition();
    await file(randomUUID(), taken);
    const key = randomUUID();
    const next = newPetition();
    const [filing] = next.happenings;
    if (filing?.event.type !== 'filed') throw new Error('A petition starts with its filing.');
    const { code } = filing.event.data;
    filing.event.data.code = taken.code;
    await expect(file(key, next, '996/2025/NĐ-CP')).rejects.toMatchObject({ constraint: 'petition_code_key' });
    expect(await partsOf(next, '996/2025/NĐ-CP')).toEqual([0, 0, 0, 0, 0, 0, 0]);
    filing.event.data.code = code;
    expect(await file(key, next)).toEqual({ state: 'done' });
  });
});
