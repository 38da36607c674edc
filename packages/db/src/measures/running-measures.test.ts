import { randomUUID } from 'node:crypto';
import { foldMeasure, type MeasureEvent, measureCode, type NewMeasureEvent, petitionCode } from '@thaogo/domain';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASES, migratedDatabase, type TestDatabase } from '../testing/databases.ts';
import { answered, NOON, vaultKeys } from '../testing/petitions.ts';
import { findMeasure, loadMeasureForUpdate, measureEventsOf } from './load-measure.ts';
import { insertMeasure, recordMeasureEvent } from './record-measure.ts';
import { lastStageDueDate, measuresWithDeadlines } from './running-measures.ts';

describe.each(DATABASES)('deadlines of stages on %s', (kind) => {
  let database: TestDatabase;
  let petition: string;
  let drawn = 0;
  beforeAll(async () => {
    database = await migratedDatabase(kind);
    const { code } = await answered(database.db, vaultKeys());
    const { id } = await database.db
      .selectFrom('petition')
      .select('id')
      .where('code', '=', code)
      .executeTakeFirstOrThrow();
    petition = id;
  });
  afterAll(() => database.close());

  const placed = (event: NewMeasureEvent, seq: number): MeasureEvent => ({
    ...event,
    seq,
    at: NOON.toISOString(),
    actor: { kind: 'system' },
  });
  const registered = async (): Promise<{ id: string; code: string }> => {
    drawn += 1;
    const event: NewMeasureEvent = {
      type: 'registered',
      v: 1,
      data: {
        code: measureCode(petitionCode(drawn)),
        kind: 'amend',
        whose: 'own',
        owner: 'btc',
        addressee: null,
        coordinator: 'btp',
        province: null,
        about: null,
        expiresOn: null,
        stages: ['drafted', 'adopted', 'in_force'],
        petition,
      },
    };
    const { measure } = await database.db
      .transaction()
      .execute((trx) => insertMeasure(trx, randomUUID(), placed(event, 1)));
    return measure;
  };
  const record = (code: string, event: NewMeasureEvent) =>
    database.db.transaction().execute(async (trx) => {
      const locked = await loadMeasureForUpdate(trx, code);
      if (locked === null) throw new Error(`There is no ${code}.`);
      return recordMeasureEvent(trx, locked, placed(event, locked.measure.version + 1), []);
    });
  const due = (dueOn: string): NewMeasureEvent => ({
    type: 'stage_due',
    v: 1,
    data: { stage: 'drafted', startedOn: '2026-03-02', dueOn, policyVersion: 'p', calendarVersion: 'c' },
  });
  const columns = (id: string) =>
    database.db.selectFrom('measure').select(['due_on', 'promised_on']).where('id', '=', id).executeTakeFirstOrThrow();

  it('are what the events say, in the row and beside it', async () => {
    const { id, code } = await registered();
    await record(code, { type: 'stage_planned', v: 1, data: { stage: 'adopted', on: '2026-06-01' } });
    expect(await columns(id)).toEqual({ due_on: '2026-06-01', promised_on: '2026-06-01' });
    await record(code, due('2026-03-12'));
    expect(await columns(id)).toEqual({ due_on: '2026-03-12', promised_on: '2026-03-12' });
    const [stage, from, to, calendarVersion] = ['drafted', '2026-03-12', '2026-03-13', 'd'] as const;
    const data = { stage, from, to, cause: 'calendar', calendarVersion } as const;
    await record(code, { type: 'stage_due_moved', v: 1, data });
    expect(await columns(id)).toEqual({ due_on: '2026-03-13', promised_on: '2026-03-13' });
    const measure = await findMeasure(database.db, code);
    const events = (await measureEventsOf(database.db, id)).map(({ event }) => event);
    expect(measure).toEqual(foldMeasure(id, events));
    expect(measure?.stages.map(({ deadline }) => deadline?.originalDueOn ?? null)).toEqual(['2026-03-12', null, null]);
    expect(await lastStageDueDate(database.db)).toBe('2026-03-13');
    await record(code, { type: 'stage_noted', v: 1, data: { stage: 'drafted', on: '2026-03-10', number: null } });
    expect(await columns(id)).toEqual({ due_on: '2026-06-01', promised_on: '2026-06-01' });
  });

  it('are none in rows that are older than they are', async () => {
    const { id, code } = await registered();
    await sql`
      update measure set stages = (select jsonb_agg(stage - 'deadline') from jsonb_array_elements(stages) as stage)
      where id = ${id}
    `.execute(database.db);
    const events = (await measureEventsOf(database.db, id)).map(({ event }) => event);
    expect(await findMeasure(database.db, code)).toEqual(foldMeasure(id, events));
    expect((await measuresWithDeadlines(database.db, null, 100)).map((each) => each.id)).not.toContain(id);
  });

  it('are walked through by id, page by page, as long as the measure is under way', async () => {
    await sql`delete from measure_event`.execute(database.db);
    await sql`delete from measure_petition`.execute(database.db);
    await sql`delete from measure`.execute(database.db);
    const made: { id: string; code: string }[] = [];
    for (let index = 0; index < 5; index += 1) made.push(await registered());
    for (const { code } of made.slice(1)) await record(code, due('2026-03-12'));
    const [, ended] = made;
    const given = { type: 'abandoned' as const, v: 1 as const, data: { reason: { id: randomUUID(), hash: 'h' } } };
    await record(ended?.code ?? '', given);
    const seen: string[] = [];
    for (let after: string | null = null; ; after = seen.at(-1) ?? null) {
      const page = await measuresWithDeadlines(database.db, after, 2);
      seen.push(...page.map(({ id }) => id));
      if (page.length < 2) break;
    }
    expect(seen).toEqual(
      made
        .slice(2)
        .map(({ id }) => id)
        .toSorted(),
    );
  });
});
