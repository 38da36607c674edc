import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, describe, expect, it } from 'vitest';
import { DATABASES, emptyDatabase, type TestDatabase } from '../testing/databases.ts';
import { MIGRATIONS } from './index.ts';

const THIS = '0019-quiet-registrations';
const NOON = '2026-03-02T05:00:00Z';

let opened: TestDatabase | null = null;
afterEach(() => opened?.close());

const migrateTo = async ({ db }: TestDatabase, wanted: (name: string) => boolean): Promise<void> => {
  for (const [name, migration] of Object.entries(MIGRATIONS)) if (wanted(name)) await migration.up(db);
};

const addDossier = async ({ db }: TestDatabase, kind: string): Promise<number> => {
  const id = randomUUID();
  const { rows } = await sql<{ number: number }>`
    insert into dossier (id, kind, version, state, coordinator, live, started_at, natural_key, facts, search, chain_head)
    values (${id}, ${kind}, 1, 'open', 'btp', true, ${NOON}, ${id}, '{}', '', '') returning number
  `.execute(db);
  return rows[0]?.number ?? 0;
};

describe.each(DATABASES)('what came before registrations had to be confirmed, on %s', (kind) => {
  it('keeps its numbers; each kind goes on by itself', async () => {
    opened = await emptyDatabase(kind);
    await migrateTo(opened, (name) => name < THIS);
    const before: number[] = [];
    for (const each of ['legality_check', 'bottleneck', 'legality_check', 'delegated_rule', 'legality_check'])
      before.push(await addDossier(opened, each));
    expect(before).toEqual([1, 2, 3, 4, 5]);
    await migrateTo(opened, (name) => name === THIS);
    const { rows } = await sql<{ number: number }>`select number from dossier order by number`.execute(opened.db);
    expect(rows.map(({ number }) => number)).toEqual(before);
    // What is made in between of another kind leaves no gap.
    expect(await addDossier(opened, 'bottleneck')).toBe(3);
    await addDossier(opened, 'legality_check');
    expect(await addDossier(opened, 'bottleneck')).toBe(4);
    expect(await addDossier(opened, 'delegated_rule')).toBe(5);
  });

  it('keeps its seats: who had registered is registered', async () => {
    opened = await emptyDatabase(kind);
    await migrateTo(opened, (name) => name < THIS);
    const [dialogue, registration] = [randomUUID(), randomUUID()];
    await sql`
      insert into dialogue (id, version, state, agency, title, topic, place, starts_at, closes_on, capacity, created_at)
      values (${dialogue}, 1, 'open', 'btc', 't', 't', 'p', ${NOON}, '2026-03-01', 5, ${NOON})
    `.execute(opened.db);
    await sql`
      insert into dialogue_registration (id, dialogue_id, key_id, wrapped_key, sealed, language, registered_at)
      values (${registration}, ${dialogue}, 'k', '', '', 'vi', ${NOON})
    `.execute(opened.db);
    await migrateTo(opened, (name) => name === THIS);
    const { rows } = await sql`select unconfirmed_until from dialogue_registration`.execute(opened.db);
    expect(rows).toEqual([{ unconfirmed_until: null }]);
  });
});
