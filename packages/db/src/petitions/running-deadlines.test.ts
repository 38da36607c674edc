import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASES, migratedDatabase, type TestDatabase } from '../testing/databases.ts';
import { file, vaultKeys } from '../testing/petitions.ts';
import { lastDueDate, runningPetitions } from './running-deadlines.ts';

describe.each(DATABASES)('running deadlines on %s', (kind) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await migratedDatabase(kind);
    for (let index = 0; index < 5; index += 1) await file(database.db, vaultKeys());
  });
  afterAll(() => database.close());

  it('are walked through by id, page by page, each petition once', async () => {
    const { db } = database;
    const seen: string[] = [];
    let after: string | null = null;
    for (;;) {
      const page = await runningPetitions(db, after, 2);
      seen.push(...page.map(({ id }) => id));
      after = page.at(-1)?.id ?? null;
      if (page.length < 2) break;
    }
    expect(seen).toHaveLength(5);
    expect(seen).toEqual([...new Set(seen)].toSorted());
    const [first] = await runningPetitions(db, null, 1);
    expect(first?.deadlines.some(({ endedOn }) => endedOn === null)).toBe(true);
  });

  it('leave out petitions of which nothing runs', async () => {
    const { db } = database;
    const [ended] = await runningPetitions(db, null, 1);
    await sql`
      update petition set due_on = null, deadlines = (
        select jsonb_agg(deadline || '{"endedOn": "2026-03-10"}') from jsonb_array_elements(deadlines) as deadline
      ) where id = ${ended?.id}
    `.execute(db);
    expect((await runningPetitions(db, null, 10)).map(({ id }) => id)).not.toContain(ended?.id);
    expect(await runningPetitions(db, null, 10)).toHaveLength(4);
  });

  it('know the last day on which anybody has to act', async () => {
    const { db } = database;
    const [one] = await runningPetitions(db, null, 1);
    await sql`update petition set due_on = '2031-01-02' where id = ${one?.id}`.execute(db);
    expect(await lastDueDate(db)).toBe('2031-01-02');
    await sql`update petition set elapses_on = '2032-03-04' where id = ${one?.id}`.execute(db);
    expect(await lastDueDate(db)).toBe('2032-03-04');
    await sql`update petition set due_on = null`.execute(db);
    expect(await lastDueDate(db)).toBe('2032-03-04');
    await sql`update petition set elapses_on = null`.execute(db);
    expect(await lastDueDate(db)).toBeNull();
  });
});
