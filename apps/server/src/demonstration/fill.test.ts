import { randomBytes } from 'node:crypto';
import { createAccounts } from '@thaogo/api';
import { connectPostgresql, type Connection, type VaultKeys } from '@thaogo/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FreshDatabase } from '../../../../test/support/fresh-database.ts';
import { openPolicyBook } from '../policy/policy-book.ts';
import { seededDatabase } from '../testing/seeded-database.ts';
import { fillDemonstration, NotEmptyError } from './fill.ts';
import { STORIES } from './stories.ts';

const NOW = new Date('2026-11-23T03:00:00Z');
const CASES = STORIES.length + 12;

interface Filled {
  database: FreshDatabase;
  connection: Connection;
  again: () => Promise<unknown>;
}

const fill = async (seed: number): Promise<Filled> => {
  const database = await seededDatabase();
  const connection = connectPostgresql({ url: database.url });
  const key = { id: 'v1', key: randomBytes(32) };
  const keys: VaultKeys = {
    vault: { current: key, find: (id) => (id === key.id ? key : null) },
    blindIndex: randomBytes(32),
  };
  const realNow = (): Date => NOW;
  const given = {
    connection,
    keys,
    policies: await openPolicyBook(connection.db, { settled: 0, realNow }),
    accounts: createAccounts({
      db: connection.db,
      secrets: [randomBytes(32)],
      publicUrl: 'http://thaogo.test',
      secureCookies: false,
      rateLimits: false,
      now: realNow,
    }),
    coordinator: 'btp',
    now: NOW,
    cases: CASES,
    seed,
  };
  await fillDemonstration(given);
  return { database, connection, again: () => fillDemonstration(given) };
};

const petitionsIn = ({ connection }: Filled) =>
  connection.db
    .selectFrom('petition')
    .select(['code', 'state', 'lead', 'unit', 'group_id', 'due_on', 'filed_at'])
    .orderBy('code')
    .execute();

describe('the demonstration', () => {
  const filled: Filled[] = [];
  beforeAll(async () => {
    filled.push(...(await Promise.all([1, 1, 9].map(fill))));
  }, 120_000);
  afterAll(async () => {
    for (const { database, connection } of filled) {
      await connection.close();
      await database.drop();
    }
  });
  const one = (): Filled => {
    const [first] = filled;
    if (first === undefined) throw new Error('Nothing was filled.');
    return first;
  };

  it('is the same for the same seed, and another for another', async () => {
    const [first, same, other] = await Promise.all(filled.map(petitionsIn));
    expect(same).toEqual(first);
    expect(other).not.toEqual(first);
    await expect(one().again()).rejects.toThrow(NotEmptyError);
  });

  it.each([0, 2])('shows every way that a petition can go', async (index) => {
    const petitions = await petitionsIn(filled[index] ?? one());
    const states = new Set(petitions.map(({ state }) => state));
    expect([...states]).toEqual(
      expect.arrayContaining([
        'assigned',
        'in_progress',
        'awaiting_sender',
        'in_review',
        'awaiting_issue',
        'answered',
        'reconsidered',
        'transferred',
        'disputed',
        'screening',
      ]),
    );
    const groups = petitions.flatMap(({ group_id: id }) => id ?? []);
    expect([groups.length, new Set(groups).size]).toEqual([2, 1]);
    const late = petitions.filter(
      ({ state, due_on: due }) => state === 'in_progress' && due !== null && due < '2026-11-23',
    );
    expect(late.length).toBeGreaterThan(0);
    const types = await (filled[index] ?? one()).connection.db
      .selectFrom('petition_event')
      .select('type')
      .distinct()
      .execute();
    expect(types.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['contested', 'consulted', 'reopened', 'unit_assigned']),
    );
  });

  it('has agencies with units, work in each, heads, officers and deputies, and one that approves in two steps', async () => {
    const { db } = one().connection;
    const units = await db.selectFrom('unit').select(['id', 'agency', 'parent']).execute();
    expect(new Set(units.map(({ agency }) => agency)).size).toBe(2);
    expect(units.some(({ parent }) => parent !== null)).toBe(true);
    const members = await db.selectFrom('account').select(['role', 'unit']).where('unit', 'is not', null).execute();
    const open = new Set((await petitionsIn(one())).map(({ unit }) => unit));
    for (const { id } of units) {
      const roles = members.filter(({ unit }) => unit === id).map(({ role }) => role);
      expect(roles.toSorted()).toEqual(['leader', 'officer']);
      expect(open.has(id)).toBe(true);
    }
    const deputyships = await db.selectFrom('deputyship').select(['agency', 'from_day', 'to_day']).execute();
    expect(
      deputyships.filter(({ from_day: from, to_day: to }) => from <= '2026-11-23' && to >= '2026-11-23'),
    ).toHaveLength(1);
    const approved = await db
      .selectFrom('petition_event')
      .innerJoin('petition', 'petition.id', 'petition_event.petition_id')
      .select(['petition.code'])
      .where('petition.lead', '=', 'so-tai-chinh-31')
      .where('type', '=', 'draft_approved')
      .execute();
    const times = approved.map(({ code }) => approved.filter((each) => each.code === code).length);
    expect(Math.max(...times)).toBeGreaterThanOrEqual(2);
  });
});
