import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planDigests, unsentDigests } from '../messages/due-digests.ts';
import { MIGRATIONS } from '../migrations/index.ts';
import { DATABASES, emptyDatabase, migratedDatabase, type TestDatabase } from '../testing/databases.ts';
import { act, file, LEADER, NOON, OFFICER, staff, typed, vaultKeys } from '../testing/petitions.ts';

const DAY = '2026-03-20';
const DEPARTMENT = staff('leader', 'so-tai-chinh-31');

describe.each(DATABASES)('what is asked beside the answer on %s', (kind) => {
  let database: TestDatabase;
  let code: string;
  beforeAll(async () => {
    database = await migratedDatabase(kind);
    ({ code } = await file(database.db, vaultKeys(), { lead: 'btc' }));
    await act(database.db, code, { actor: OFFICER, command: { action: 'accept' } });
  });
  afterAll(() => database.close());

  const tasks = () =>
    database.db
      .selectFrom('side_task')
      .select(['agency', 'part', 'request', 'due_on'])
      .orderBy('agency')
      .orderBy('request')
      .execute();

  it('is kept by its own day while it is open', async () => {
    const { db } = database;
    const question = typed('consultation', 'Sở thấy thế nào?');
    await act(db, code, {
      actor: OFFICER,
      command: { action: 'consult', agency: 'so-tai-chinh-31', question: question.ref },
      contents: [question.content],
    });
    const instruction = typed('instruction', 'Đề nghị làm rõ.');
    await act(db, code, {
      actor: staff('chairman_office', 'btc'),
      command: { action: 'instruct', instruction: instruction.ref, dueOn: DAY },
      contents: [instruction.content],
    });
    expect(await tasks()).toEqual([
      { agency: 'btc', part: 'lead', request: 4, due_on: DAY },
      { agency: 'so-tai-chinh-31', part: 'consulted', request: 0, due_on: '2026-03-09' },
    ]);
  });

  it('is told to whoever owes it, a petition once, and to the coordinator once it is late', async () => {
    const { db } = database;
    await db.updateTable('petition').set({ due_on: '2026-03-25' }).where('code', '=', code).execute();
    for (const role of ['officer', 'leader', 'coordinator'] as const)
      await planDigests(db, role, DAY, '2026-03-25', NOON);
    const told = (await unsentDigests(db, 10)).map(({ agency, role, due }) => [agency, role, due]);
    const part = (dueOn: string) => ({ count: 1, first: [{ code, dueOn }] });
    expect(told).toEqual([
      ['btc', 'leader', { today: part(DAY) }],
      ['btc', 'officer', { today: part(DAY) }],
      ['so-tai-chinh-31', 'leader', { overdue: part('2026-03-09') }],
      ['so-tai-chinh-31', 'officer', { overdue: part('2026-03-09') }],
      ['so-tu-phap-31', 'coordinator', { overdue: part('2026-03-09') }],
    ]);
  });

  it('is told to nobody by mail while few may see the petition', async () => {
    const { db } = database;
    const told = async (day: string, confinement: 'restricted' | 'sealed') => {
      await db.updateTable('petition').set({ confinement }).where('code', '=', code).execute();
      for (const role of ['officer', 'leader', 'coordinator'] as const)
        await planDigests(db, role, day, '2026-03-25', NOON);
      await db.updateTable('petition').set({ confinement: 'none' }).where('code', '=', code).execute();
      return (await unsentDigests(db, 20)).filter((digest) => digest.day === day).map(({ role }) => role);
    };
    expect(await told('2026-03-21', 'restricted')).toEqual([]);
    expect(await told('2026-03-22', 'sealed')).toEqual([]);
  });

  it('goes when it is done', async () => {
    const { db } = database;
    const opinion = typed('opinion', 'Sở thống nhất.');
    await act(db, code, {
      actor: DEPARTMENT,
      command: { action: 'give_opinion', opinion: opinion.ref },
      contents: [opinion.content],
    });
    expect((await tasks()).map(({ part }) => part)).toEqual(['lead']);
    const reply = typed('reply', 'Đã làm rõ.');
    await act(db, code, {
      actor: LEADER,
      command: { action: 'reply_to_request', request: 4, reply: reply.ref },
      contents: [reply.content],
    });
    expect(await tasks()).toEqual([]);
  });
});

it('what was asked before is known afterwards', async () => {
  const opened = await emptyDatabase('postgresql');
  const { db } = opened;
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(MIGRATIONS) } });
  await migrator.migrateToLatest();
  const { code } = await file(db, vaultKeys(), { lead: 'btc' });
  await act(db, code, { actor: OFFICER, command: { action: 'accept' } });
  const question = typed('consultation', 'Sở thấy thế nào?');
  await act(db, code, {
    actor: OFFICER,
    command: { action: 'consult', agency: 'so-tai-chinh-31', question: question.ref },
    contents: [question.content],
  });
  const instruction = typed('instruction', 'Đề nghị làm rõ.');
  await act(db, code, {
    actor: staff('chairman_office', 'btc'),
    command: { action: 'instruct', instruction: instruction.ref, dueOn: DAY },
    contents: [instruction.content],
  });
  const before = await sql`select * from side_task order by agency`.execute(db);
  expect(before.rows).toHaveLength(2);
  await sql`drop table side_task`.execute(db);
  await MIGRATIONS['0023-side-tasks']?.up(db);
  expect((await sql`select * from side_task order by agency`.execute(db)).rows).toEqual(before.rows);
  await opened.close();
});
