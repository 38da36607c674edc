import { randomUUID } from 'node:crypto';
import {
  decideMeasure,
  foldMeasure,
  MEASURE_STATES,
  type Measure,
  type MeasureCommand,
  type MeasureEvent,
  measureCode,
  petitionCode,
  type ReadScope,
  stagesFor,
} from '@thaogo/domain';
import { saltedHash, verifyChain } from '@thaogo/receipt';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASES, migratedDatabase, type TestDatabase } from '../testing/databases.ts';
import { agencies, answered, NOON, staff, vaultKeys } from '../testing/petitions.ts';
import { listMeasuresTestPage } from '../testing/measure-pages.ts';
import {
  countSolved,
  findMeasure,
  loadMeasureForUpdate,
  measureEventsOf,
  measuresOfPetition,
  measureWordsOf,
  openMeasuresAbout,
  petitionsOfMeasure,
} from './load-measure.ts';
import { planMeasureNews } from './measure-news.ts';
import { dueNotice, noteNotice, noticeStates, planNotice, strandedNotices } from './measure-notices.ts';
import { insertMeasure, recordMeasureEvent } from './record-measure.ts';
import { keepJudgement } from './senders-judgement.ts';

const OFFICER = staff('officer', 'btc');
const LEADER = staff('leader', 'btc');
const keys = vaultKeys();
let drawn = 0;

/** Registers a measure for a petition. */
const register = async (
  { db }: TestDatabase,
  petition: string,
  rest: Partial<Extract<MeasureEvent, { type: 'registered' }>['data']> = {},
): Promise<Measure> => {
  drawn += 1;
  const event: MeasureEvent = {
    type: 'registered',
    v: 1,
    seq: 1,
    at: NOON.toISOString(),
    actor: { kind: 'staff', id: 'clerk', role: 'clerk', agency: 'btc' },
    data: {
      code: measureCode(petitionCode(drawn)),
      kind: 'amend',
      whose: 'own',
      owner: 'btc',
      addressee: null,
      coordinator: 'btp',
      province: null,
      about: { numberSymbol: '80/2021/TT-BTC', documentId: null, article: '5', clause: null, point: null },
      expiresOn: null,
      stages: stagesFor('amend', 'own', { type: 'circular', adopters: ['btc'] }),
      petition,
      ...rest,
    },
  };
  return (await db.transaction().execute((trx) => insertMeasure(trx, randomUUID(), event))).measure;
};

/** Does something to a measure through the rules. */
const act = ({ db }: TestDatabase, code: string, command: MeasureCommand, by = LEADER, now = NOON): Promise<Measure> =>
  db.transaction().execute(async (trx) => {
    const locked = await loadMeasureForUpdate(trx, code);
    if (locked === null) throw new Error(`There is no ${code}.`);
    const decision = decideMeasure(locked.measure, command, { staff: by, now, agencies });
    if (!decision.ok) throw new Error(decision.refusals.join(' '));
    const event: MeasureEvent = {
      ...decision.event,
      seq: locked.measure.version + 1,
      at: now.toISOString(),
      actor: by,
    };
    const words =
      command.action === 'slip_stage'
        ? [{ id: command.reason.id, body: 'Chờ luật mới', salt: Buffer.alloc(16, 1) }]
        : [];
    return (await recordMeasureEvent(trx, locked, event, words)).measure;
  });

const petitionId = async ({ db }: TestDatabase): Promise<string> => {
  const { code } = await answered(db, keys);
  return (await db.selectFrom('petition').select('id').where('code', '=', code).executeTakeFirstOrThrow()).id;
};

describe.each(DATABASES)('measures on %s', (kind) => {
  let database: TestDatabase;
  let petition: string;
  beforeAll(async () => {
    database = await migratedDatabase(kind);
    petition = await petitionId(database);
  });
  afterAll(() => database.close());

  it('are the fold of their events, chained one to the other', async () => {
    const { code, id } = await register(database, petition);
    const salt = Buffer.alloc(16, 1);
    const reason = { id: randomUUID(), hash: saltedHash(salt, 'Chờ luật mới') };
    await act(database, code, { action: 'plan_stage', stage: 'drafted', on: '2026-04-01' }, OFFICER);
    await act(database, code, { action: 'slip_stage', stage: 'drafted', on: '2026-05-01', reason });
    await act(database, code, { action: 'note_stage', stage: 'drafted', on: '2026-03-02', number: '1/BTC' }, OFFICER);
    const measure = await findMeasure(database.db, code);
    const events = await measureEventsOf(database.db, id);
    const folded = foldMeasure(
      id,
      events.map(({ event }) => event),
    );
    expect(measure).toEqual(folded);
    expect(measure).toMatchObject({ version: 4, slips: 1 });
    const links = events.map(({ event, hash }) => {
      const { seq, type, v, at, actor, data } = event;
      return { envelope: { measure: id, seq, type, v, at, actor, data }, hash };
    });
    expect((await measureWordsOf(database.db, [id])).map(({ body }) => body)).toEqual(['Chờ luật mới']);
    expect(JSON.stringify(events)).not.toContain('Chờ luật mới');
    const head = await database.db
      .selectFrom('measure')
      .select(['chain_head', 'due_on', 'promised_on'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(verifyChain(links, head.chain_head)).toEqual({ whole: true });
    expect([head.due_on, head.promised_on]).toEqual([null, null]);
  });

  it('hold instructions with their answers, and are listed by them until all are answered', async () => {
    const { code, id } = await register(database, petition);
    const chairman = staff('chairman_office', 'btc');
    const ref = () => ({ id: randomUUID(), hash: 'hash' });
    await act(database, code, { action: 'instruct', instruction: ref(), dueOn: '2026-04-02' }, chairman);
    await act(database, code, { action: 'instruct', instruction: ref(), dueOn: null }, chairman);
    const listed = (agency: string) =>
      listMeasuresTestPage(database.db, { [code]: 'instructed' })(
        { kind: 'agency', lead: agency, coordinator: null, opens: ['none'] },
        { due: { kind: 'instructed' }, states: MEASURE_STATES },
      );
    expect([await listed('btc'), await listed('byt')]).toEqual([['instructed'], []]);
    const columns = () =>
      database.db
        .selectFrom('measure')
        .select(['open_instructions', 'instruction_due_on'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
    expect(await columns()).toEqual({ open_instructions: 2, instruction_due_on: '2026-04-02' });
    await act(database, code, { action: 'abandon', reason: ref() }, chairman);
    await act(database, code, { action: 'reply_to_instruction', instruction: 2, reply: ref() }, OFFICER);
    expect(await columns()).toEqual({ open_instructions: 1, instruction_due_on: null });
    expect(await listed('btc')).toEqual(['instructed']);
    await act(database, code, { action: 'reply_to_instruction', instruction: 3, reply: ref() }, OFFICER);
    expect(await listed('btc')).toEqual([]);
    const events = await measureEventsOf(database.db, id);
    expect(await findMeasure(database.db, code)).toEqual(
      foldMeasure(
        id,
        events.map(({ event }) => event),
      ),
    );
  });

  it('plan what an agency hears once for an event, and note how it fared', async () => {
    const { code, id } = await register(database, petition);
    const planned = (seq: number, at: Date) => ({
      id: randomUUID(),
      measureId: id,
      seq,
      news: 'reminded' as const,
      agency: 'btc',
      at,
    });
    const [first, second] = [planned(2, NOON), planned(3, new Date(NOON.getTime() + 60_000))];
    const plan = (given: ReturnType<typeof planned>) =>
      database.db.transaction().execute((trx) => planNotice(trx, given));
    await plan(first);
    await plan(second);
    await expect(plan(planned(2, NOON))).rejects.toThrow(/unique|duplicate/);
    expect(await dueNotice(database.db, first.id)).toMatchObject({
      code,
      news: 'reminded',
      agency: 'btc',
      attempts: 0,
    });
    expect(await dueNotice(database.db, randomUUID())).toBeNull();
    expect(await strandedNotices(database.db, new Date(NOON.getTime() + 1), 10)).toEqual([first.id]);
    await noteNotice(database.db, { id: first.id, attempts: 0 }, { state: 'retrying', error: 'smtp_451', at: NOON });
    expect(await dueNotice(database.db, first.id)).toMatchObject({ attempts: 1, error: 'smtp_451' });
    await noteNotice(database.db, { id: first.id, attempts: 1 }, { state: 'sent', error: null, at: NOON });
    expect(await dueNotice(database.db, first.id)).toBeNull();
    expect([...(await noticeStates(database.db, id))]).toEqual(
      expect.arrayContaining([
        [2, 'sent'],
        [3, 'planned'],
      ]),
    );
  });

  it('refuse to be written without their lock', async () => {
    const { code } = await register(database, petition);
    const stale = await database.db.transaction().execute((trx) => loadMeasureForUpdate(trx, code));
    await act(database, code, { action: 'plan_stage', stage: 'drafted', on: '2026-04-01' });
    if (stale === null) throw new Error('There is none.');
    const event: MeasureEvent = {
      type: 'stage_planned',
      v: 1,
      data: { stage: 'drafted', on: '2026-05-01' },
      seq: 2,
      at: NOON.toISOString(),
      actor: LEADER,
    };
    await expect(database.db.transaction().execute((trx) => recordMeasureEvent(trx, stale, event, []))).rejects.toThrow(
      'although it was locked',
    );
  });

  it('are joined by petitions rather than doubled, and found as long as they are open', async () => {
    const about = { numberSymbol: '99/2026/TT-BTC', documentId: null, article: '7', clause: null, point: null };
    const { code, id } = await register(database, petition, { about });
    const other = await petitionId(database);
    await database.db.transaction().execute(async (trx) => {
      const locked = await loadMeasureForUpdate(trx, code);
      if (locked === null) throw new Error('There is none.');
      const event = { type: 'joined' as const, v: 1 as const, data: { petition: other } };
      await recordMeasureEvent(trx, locked, { ...event, seq: 2, at: NOON.toISOString(), actor: LEADER }, []);
    });
    expect((await petitionsOfMeasure(database.db, id, 10)).map((each) => each.id).toSorted()).toEqual(
      [petition, other].toSorted(),
    );
    expect((await measuresOfPetition(database.db, other)).map(({ measure }) => measure.code)).toEqual([code]);
    const wanted = { numberSymbol: '99/2026/TT-BTC', owner: 'btc', kind: 'amend' as const };
    expect((await openMeasuresAbout(database.db, wanted, 10)).map((each) => each.code)).toEqual([code]);
    expect(await openMeasuresAbout(database.db, { ...wanted, owner: 'byt' }, 10)).toEqual([]);
    await act(database, code, { action: 'abandon', reason: { id: randomUUID(), hash: 'h' } });
    expect(await openMeasuresAbout(database.db, wanted, 10)).toEqual([]);
  });

  it('tell every sender that waits, and are judged by each once', async () => {
    const { id } = await register(database, petition);
    const plan = (news: 'measure_adopted' | 'measure_in_force') =>
      database.db
        .transaction()
        .execute((trx) => planMeasureNews(trx, { measureId: id, news, now: NOON, newId: randomUUID }));
    const [first, second] = [await plan('measure_adopted'), await plan('measure_in_force')];
    expect([first.length, second.length]).toEqual([1, 1]);
    const planned = await database.db
      .selectFrom('delivery')
      .select(['event_seq', 'news', 'recipient', 'state'])
      .where('id', 'in', [...first, ...second])
      .orderBy('event_seq', 'desc')
      .execute();
    expect(planned).toEqual([
      { event_seq: -1, news: 'measure_adopted', recipient: 'sender', state: 'planned' },
      { event_seq: -2, news: 'measure_in_force', recipient: 'sender', state: 'planned' },
    ]);
    const words = {
      id: randomUUID(),
      kind: 'measure_judgement' as const,
      title: null,
      body: 'Còn vướng ở mẫu đơn',
      proposal: null,
      salt: Buffer.alloc(16, 2),
    };
    const judge = (solved: 'yes' | 'partly', said: typeof words | null) =>
      database.db.transaction().execute((trx) =>
        keepJudgement(trx, {
          measureId: id,
          petitionId: petition,
          solved,
          words: said,
          on: '2026-03-02',
          at: NOON,
        }),
      );
    expect(await judge('partly', words)).toBe(true);
    expect(await judge('yes', null)).toBe(false);
    expect(await countSolved(database.db, id)).toEqual({ petitions: 1, yes: 0, partly: 1, no: 0 });
  });

  it('are listed soonest first within a scope, page by page, and late ones by their first promise', async () => {
    await sql`delete from measure_petition`.execute(database.db);
    await sql`delete from measure_notice`.execute(database.db);
    await sql`delete from measure_words`.execute(database.db);
    await sql`delete from measure_event`.execute(database.db);
    await sql`delete from measure`.execute(database.db);
    const made: Record<string, string> = {};
    const plan = async (name: string, on: string | null, rest: Parameters<typeof register>[2] = {}) => {
      const { code } = await register(database, petition, rest);
      made[code] = name;
      if (on !== null) await act(database, code, { action: 'plan_stage', stage: 'drafted', on });
      return code;
    };
    await plan('unplanned', null);
    await plan('june', '2026-06-01');
    const moved = await plan('moved', '2026-03-10');
    await act(database, moved, {
      action: 'slip_stage',
      stage: 'drafted',
      on: '2026-07-01',
      reason: { id: randomUUID(), hash: 'h' },
    });
    await plan('april', '2026-04-01');
    const local = { owner: 'so-tai-chinh-31', coordinator: 'so-tu-phap-31', province: '31' };
    const { code: proposal } = await register(database, petition, {
      ...local,
      whose: 'proposed',
      addressee: 'ubnd-31',
      stages: ['proposed', 'replied', 'drafted', 'adopted', 'in_force'],
    });
    made[proposal] = 'proposal';
    const page = listMeasuresTestPage(database.db, made);
    const btc: ReadScope = { kind: 'agency', lead: 'btc', coordinator: null, opens: ['none'] };
    const all: ReadScope = { kind: 'everything' };
    expect(await page(btc, {})).toEqual(['april', 'june', 'moved', 'unplanned']);
    expect(await page(btc, { due: { kind: 'late', today: '2026-03-20' } })).toEqual(['moved']);
    expect(await page(btc, { due: { kind: 'range', from: '2026-04-01', to: '2026-04-30' } })).toEqual(['april']);
    expect((await page(all, {})).toSorted()).toEqual(['april', 'june', 'moved', 'proposal', 'unplanned']);
    expect(await page({ kind: 'agency', lead: 'ubnd-31', coordinator: null, opens: ['none'] }, {})).toEqual([
      'proposal',
    ]);
    expect(await page({ kind: 'agency', lead: 'btp', coordinator: 'btp', opens: ['none'] }, {})).toEqual([
      'april',
      'june',
      'moved',
      'unplanned',
    ]);
    expect(await page({ kind: 'province', province: '31' }, {})).toEqual(['proposal']);
    expect(await page({ kind: 'nothing' }, {})).toEqual([]);
    // Whoever is both reads each once.
    const both: ReadScope = {
      kind: 'any',
      of: [btc, { kind: 'agency', lead: 'btp', coordinator: 'btp', opens: ['none'] }],
    };
    expect(await page(both, {})).toEqual(['april', 'june', 'moved', 'unplanned']);
    expect(await page(btc, { states: ['proposing'] })).toEqual([]);
    expect(await page(all, { owner: 'so-tai-chinh-31' })).toEqual(['proposal']);
  });
});
