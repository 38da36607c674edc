import type { ReadScope } from '@thaogo/domain';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASES, migratedDatabase, type TestDatabase } from '../testing/databases.ts';
import { act, answered, file, NOON, OFFICER, typed, vaultKeys } from '../testing/petitions.ts';
import { type InboxCursor, type InboxFilter, inboxPage, elapsedPetitions } from './inbox.ts';

const keys = vaultKeys();
const ALL: ReadScope = { kind: 'everything' };
const WIDE: InboxFilter = {
  state: null,
  agency: null,
  only: null,
  units: [],
  openOnly: false,
  dueFrom: null,
  dueTo: null,
  words: null,
  limit: 100,
  after: null,
};
const daysOn = (days: number): Date => new Date(NOON.getTime() + days * 86_400_000);

describe.each(DATABASES)('the inbox on %s', (kind) => {
  let database: TestDatabase;
  const codes: Record<string, string> = {};
  beforeAll(async () => {
    database = await migratedDatabase(kind);
    const { db } = database;
    codes.ministry = (await file(db, keys, { lead: 'btc', title: 'Hóa đơn 100% điện tử' })).code;
    codes.screening = (await file(db, keys, { lead: null, body: 'Không rõ hỏi ai, xin hướng dẫn giúp_tôi.' })).code;
    codes.department = (await file(db, keys, { lead: 'so-tai-chinh-31', at: daysOn(-3) })).code;
    codes.elsewhere = (await file(db, keys, { lead: 'btp', coordinator: 'btp', at: daysOn(2) })).code;
    codes.working = (await file(db, keys, { lead: 'btc', at: daysOn(1) })).code;
    await act(db, codes.working, { actor: OFFICER, command: { action: 'accept' } });
    codes.answered = (await answered(db, keys, { lead: 'btc' })).code;
    // Many on the same day, so that the order needs more than the day.
    for (let nth = 0; nth < 12; nth += 1) await file(db, keys, { lead: 'ubnd-31' });
  });
  afterAll(() => database.close());

  const ask = async (scope: ReadScope, filter: Partial<InboxFilter> = {}): Promise<string[]> => {
    const { rows } = await inboxPage(database.db, scope, { ...WIDE, ...filter });
    const names = new Map(Object.entries(codes).map(([name, code]) => [code, name]));
    return rows.flatMap(({ code }) => names.get(code) ?? []);
  };

  it.each<{ scope: ReadScope; sees: string[] }>([
    { scope: { kind: 'nothing' }, sees: [] },
    { scope: ALL, sees: ['screening', 'department', 'ministry', 'working', 'elsewhere', 'answered'] },
    {
      scope: { kind: 'agency', lead: 'btc', coordinator: null, opens: ['none'] },
      sees: ['ministry', 'working', 'answered'],
    },
    { scope: { kind: 'agency', lead: 'btp', coordinator: 'btp', opens: ['none'] }, sees: ['elsewhere'] },
    {
      scope: { kind: 'agency', lead: 'so-tu-phap-31', coordinator: 'so-tu-phap-31', opens: ['none'] },
      sees: ['screening', 'department', 'ministry', 'working', 'answered'],
    },
    { scope: { kind: 'province', province: '31' }, sees: ['screening', 'department'] },
    { scope: { kind: 'province', province: '45' }, sees: [] },
  ])('shows what lies in the scope and nothing else, soonest due first: $scope', async ({ scope, sees }) => {
    expect(await ask(scope)).toEqual(sees);
  });

  it.each<{ filter: Partial<InboxFilter>; sees: string[] }>([
    { filter: { state: 'screening' }, sees: ['screening'] },
    { filter: { agency: 'btc' }, sees: ['ministry', 'working', 'answered'] },
    { filter: { agency: 'nowhere' }, sees: [] },
    { filter: { dueTo: '2026-03-16' }, sees: ['screening', 'department'] },
    { filter: { dueTo: '2026-03-04' }, sees: ['screening'] },
    { filter: { dueTo: '2026-03-03' }, sees: [] },
    { filter: { dueFrom: '2026-03-18' }, sees: ['working', 'elsewhere'] },
    { filter: { dueFrom: '2026-03-18', dueTo: '2026-03-18' }, sees: ['working'] },
    { filter: { words: 'hóa ĐƠN' }, sees: ['ministry'] },
    { filter: { words: '100%' }, sees: ['ministry'] },
    { filter: { words: '1%0' }, sees: [] },
    { filter: { words: 'giúp_tôi' }, sees: ['screening'] },
    { filter: { words: 'giúp_tôi', agency: 'btc' }, sees: [] },
    { filter: { words: '\\' }, sees: [] },
  ])('is narrowed by $filter', async ({ filter, sees }) => {
    expect(await ask(ALL, filter)).toEqual(sees);
  });

  it('finds a petition by its code', async () => {
    expect(await ask(ALL, { words: codes.working ?? '' })).toEqual(['working']);
  });

  it('says what a list needs', async () => {
    const { rows } = await inboxPage(database.db, ALL, { ...WIDE, words: codes.ministry ?? '' });
    expect(rows).toEqual([
      {
        id: expect.any(String),
        code: codes.ministry,
        state: 'assigned',
        lead: 'btc',
        title: 'Hóa đơn 100% điện tử',
        filedOn: '2026-03-02',
        dueOn: '2026-03-17',
        confinement: 'none',
        consulted: false,
        officer: null,
        version: 1,
      },
    ]);
    const [untitled] = (await inboxPage(database.db, ALL, { ...WIDE, state: 'screening' })).rows;
    expect(untitled?.title).toBe('Không rõ hỏi ai, xin hướng dẫn giúp_tôi.');
    const [done] = (await inboxPage(database.db, ALL, { ...WIDE, state: 'answered' })).rows;
    expect(done?.dueOn).toBeNull();
  });

  it('is read page by page without gap or repeat, whatever the page size and however many fall due on one day', async () => {
    const whole = (await inboxPage(database.db, ALL, WIDE)).rows.map(({ id }) => id);
    expect(whole).toHaveLength(18);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 20 }), async (limit) => {
        const seen: string[] = [];
        let after: InboxCursor | null = null;
        do {
          const page: Awaited<ReturnType<typeof inboxPage>> = await inboxPage(database.db, ALL, {
            ...WIDE,
            limit,
            after,
          });
          expect(page.rows.length).toBeLessThanOrEqual(limit);
          seen.push(...page.rows.map(({ id }) => id));
          after = page.next;
        } while (after !== null && seen.length <= whole.length);
        expect(seen).toEqual(whole);
      }),
      { numRuns: 10 },
    );
  });

  it('stays whole for who reads on while new ones come', async () => {
    const first = await inboxPage(database.db, ALL, { ...WIDE, limit: 5 });
    const before = (await inboxPage(database.db, ALL, WIDE)).rows.map(({ id }) => id);
    await database.db.transaction().execute(async (trx) => {
      await trx
        .updateTable('petition')
        .set({ due_on: '2026-03-01' })
        .where('code', '=', codes.answered ?? '')
        .execute();
      const rest = await inboxPage(trx, ALL, { ...WIDE, after: first.next });
      const seen = [...first.rows, ...rest.rows].map(({ id }) => id);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen).toHaveLength(before.length - 1);
      await trx
        .updateTable('petition')
        .set({ due_on: null })
        .where('code', '=', codes.answered ?? '')
        .execute();
    });
  });

  const elapsedCodes = async (...given: Parameters<typeof elapsedPetitions>): Promise<string[]> =>
    (await elapsedPetitions(...given)).map(({ code }) => code);

  it('gives the sweep what is to be closed, and only once its day has passed', async () => {
    expect(await elapsedCodes(database.db, '2026-03-12', 10)).toEqual([]);
    expect(await elapsedCodes(database.db, '2026-03-13', 10)).toEqual([codes.answered]);
    expect(await elapsedCodes(database.db, '2026-03-13', 0)).toEqual([]);
    const [first] = await elapsedPetitions(database.db, '2026-03-13', 1);
    expect(await elapsedCodes(database.db, '2026-03-13', 10, first)).toEqual([]);
    await act(database.db, codes.answered ?? '', {
      actor: { kind: 'system' },
      command: { action: 'close' },
      now: daysOn(20),
    });
    expect(await elapsedCodes(database.db, '2027-01-01', 10)).toEqual([]);
  });

  it('marks where one’s own agency is consulted and what few may see, and shows either alone', async () => {
    const question = typed('consultation', 'Sở thấy thế nào?');
    await act(database.db, codes.working ?? '', {
      actor: OFFICER,
      command: { action: 'consult', agency: 'so-tai-chinh-31', question: question.ref },
      contents: [question.content],
    });
    await act(database.db, codes.ministry ?? '', { actor: OFFICER, command: { action: 'seal' } });
    const department: ReadScope = { kind: 'agency', lead: 'so-tai-chinh-31', coordinator: null, opens: ['none'] };
    const coordinator = 'so-tu-phap-31';
    const leader: ReadScope = {
      kind: 'agency',
      lead: coordinator,
      coordinator,
      opens: ['none', 'restricted', 'sealed'],
    };

    expect(await ask(department)).toEqual(['department', 'working']);
    expect(await ask(department, { only: 'consulted' })).toEqual(['working']);
    expect(await ask(department, { only: 'confined' })).toEqual([]);
    const seen = await inboxPage(database.db, department, WIDE);
    expect(seen.rows.map(({ consulted }) => consulted)).toEqual([false, true]);

    expect(await ask(leader, { only: 'consulted' })).toEqual([]);
    expect(await ask(leader, { only: 'confined' })).toEqual(['ministry']);
    expect(await ask({ ...leader, opens: ['none', 'restricted'] }, { only: 'confined' })).toEqual([]);
    expect(await ask(ALL, { only: 'confined' })).toEqual([]);
    const confined = await inboxPage(database.db, leader, { ...WIDE, only: 'confined' });
    expect(confined.rows.map(({ confinement, consulted }) => ({ confinement, consulted }))).toEqual([
      { confinement: 'sealed', consulted: false },
    ]);
  });
});
