import {
  addVersions,
  connectPostgresql,
  type Connection,
  enterVersion,
  seedPolicy,
  setJoining,
  storedVersions,
} from '@thaogo/db';
import { shippedCalendars, shippedPolicies } from '@thaogo/policy';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FreshDatabase } from '../../../../test/support/fresh-database.ts';
import { seededDatabase } from '../testing/seeded-database.ts';
import { openAgencyBook } from './agency-book.ts';
import { openPolicyBook } from './policy-book.ts';
import { shippedSeed } from './shipped-seed.ts';

let fresh: FreshDatabase;
let connection: Connection;
beforeAll(async () => {
  fresh = await seededDatabase();
  connection = connectPostgresql({ url: fresh.url });
});
afterAll(async () => {
  await connection.close();
  await fresh.drop();
});

describe('what is shipped', () => {
  it('is in the database once, however often it is seeded', async () => {
    expect(await seedPolicy(connection.db, shippedSeed(), new Date())).toBe(false);
  });

  it('has one fingerprint for one state', () => {
    expect(shippedSeed().fingerprint).toBe(shippedSeed().fingerprint);
    expect(shippedSeed().fingerprint).toMatch(/^[0-9a-f]{64}$/);
  });

  it('lets agencies be found without marks and under their old names', async () => {
    const found = async (words: string): Promise<string[]> => {
      const rows = await connection.db
        .selectFrom('agency')
        .select('code')
        .where('search', 'like', `%${words}%`)
        .where('kind', '=', 'ministry')
        .execute();
      return rows.map((row) => row.code);
    };
    expect(await found('bo tu phap')).toEqual(['btp']);
    expect(await found('bo ke hoach va dau tu')).toContain('btc');
  });
});

const AT_ONCE = { settled: 0, realNow: () => new Date() };

describe('the policy book', () => {
  it('has what rules today, and every version that an event may name', async () => {
    const book = await openPolicyBook(connection.db, AT_ONCE);
    const { policy, calendar } = book.inForce('2026-11-22');
    expect(policy.periods.pass_on).toMatchObject({ amount: 2, unit: 'working_day' });
    expect(book.policy(policy.version)).toBe(policy);
    expect(book.calendar(calendar.version)).toBe(calendar);
    expect(calendar.judge('2026-02-17').working).toBe(false);
    expect(() => book.policy('policy-1999')).toThrow('policy-1999 was never stored');
  });

  it('says when nothing is in force', async () => {
    const book = await openPolicyBook(connection.db, AT_ONCE);
    expect(() => book.inForce('1999-01-01')).toThrow('in force on 1999-01-01');
  });

  it('lets a version of the installation rule over what is shipped, from its day on', async () => {
    const shipped = shippedPolicies().at(-1);
    if (shipped === undefined) throw new Error('nothing is shipped');
    const own = { ...shipped, version: 'own-2027', inForceFrom: '2027-01-01' };
    await addVersions(
      connection.db,
      [{ kind: 'policy', version: own.version, inForceFrom: own.inForceFrom, origin: 'edited', content: own }],
      new Date(),
    );
    const book = await openPolicyBook(connection.db, AT_ONCE);
    expect(book.inForce('2026-12-31').policy.version).toBe(shipped.version);
    expect(book.inForce('2027-01-01').policy.version).toBe('own-2027');
    expect(book.policy(shipped.version).version).toBe(shipped.version);
  });

  it('sees a version that was entered since, and lets it rule once every process can know it', async () => {
    let now = new Date('2026-11-22T05:00:00Z');
    const book = await openPolicyBook(connection.db, { settled: 30_000, realNow: () => now });
    const before = book.inForce('2028-02-01').calendar;
    const [shipped] = shippedCalendars();
    const own = { ...shipped, version: 'calendar-own', inForceFrom: '2028-01-01' };
    const entered = { by: '00000000-0000-4000-8000-000000000001', reason: 'Thử nghiệm', at: now };
    await enterVersion(
      connection.db,
      { kind: 'calendar', version: own.version, inForceFrom: own.inForceFrom, content: own },
      entered,
    );
    expect(() => book.calendar('calendar-own')).toThrow('never stored');
    await book.refresh();
    expect(book.calendar('calendar-own').version).toBe('calendar-own');
    expect(book.inForce('2028-02-01').calendar).toBe(before);
    now = new Date(now.getTime() + 30_000);
    await book.refresh();
    expect(book.inForce('2028-02-01').calendar.version).toBe('calendar-own');
    expect(book.inForce('2027-12-31').calendar).toBe(before);
  });

  it('refuses a stored version that its schema does not know', async () => {
    const broken = {
      kind: 'policy',
      version: 'broken',
      inForceFrom: '2030-01-01',
      origin: 'edited',
      content: {},
    } as const;
    await addVersions(connection.db, [broken], new Date());
    expect((await storedVersions(connection.db)).map((version) => version.version)).toContain('broken');
    const book = await openPolicyBook(connection.db, AT_ONCE);
    expect(() => book.policy('broken')).toThrow('inForceFrom');
    expect(book.inForce('2029-12-31').policy.version).toBe('own-2027');
  });
});

describe('the agency book', () => {
  it('finds agencies at once, and sees a change after it is refreshed', async () => {
    const book = await openAgencyBook(connection.db);
    expect(book.all().length).toBeGreaterThan(6000);
    expect(book.find('btp')).toMatchObject({ name: { vi: 'Bộ Tư pháp' }, joinedOn: null });
    expect(book.find('nobody')).toBeNull();
    await setJoining(connection.db, 'btp', '2026-11-01');
    expect(book.find('btp')?.joinedOn).toBeNull();
    await book.refresh();
    expect(book.find('btp')?.joinedOn).toBe('2026-11-01');
  });
});
