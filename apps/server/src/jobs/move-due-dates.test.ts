import {
  enterVersion,
  findMeasure,
  insertMeasure,
  installationFact,
  measureEventsOf,
  recordMeasureEvent,
} from '@thaogo/db';
import { type Deadline, foldMeasure, type MovedDueDate } from '@thaogo/domain';
import { shippedCalendars } from '@thaogo/policy';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningWorld, startWorld } from '../testing/running-world.ts';
import { moveDueDates, type MovingDeps } from './move-due-dates.ts';

describe.each(['postgresql', 'embedded'] as const)('another calendar on %s', (database) => {
  let world: RunningWorld;
  const codes: string[] = [];
  const shipped = shippedCalendars().at(-1);
  if (shipped === undefined) throw new Error('no calendar is shipped');

  beforeAll(async () => {
    world = await startWorld({ database, env: { TEST_CLOCK: '2026-11-23T02:00:00Z', RATE_LIMITS: 'off' } });
    for (let index = 0; index < 3; index += 1) codes.push((await world.file({})).code);
  }, 120_000);
  afterAll(() => world.clear());

  const enter = async (version: string, off: readonly string[]): Promise<void> => {
    const source = { reference: 'Thông báo', assumption: false };
    const days = off.map((date) => ({ date, kind: 'holiday' as const, name: { vi: 'Nghỉ', en: 'Off' }, source }));
    const content = {
      ...shipped,
      version,
      inForceFrom: '2026-11-24',
      days: [...shipped.days, ...days].toSorted((a, b) => a.date.localeCompare(b.date)),
    };
    const entered = { by: crypto.randomUUID(), reason: 'Thử nghiệm', at: new Date() };
    const { db } = world.installation.connection;
    expect(
      await enterVersion(db, { kind: 'calendar', version, inForceFrom: content.inForceFrom, content }, entered),
    ).toBe(true);
    await world.installation.policies.refresh();
  };

  const deps = (now: string, move?: MovingDeps['move']) => {
    const told = new Map<string, readonly MovedDueDate[]>();
    const { connection, policies } = world.installation;
    const { db } = connection;
    const usual: MovingDeps['move'] = async (code, movesOf) => {
      const { deadlines } = await db
        .selectFrom('petition')
        .select('deadlines')
        .where('code', '=', code)
        .executeTakeFirstOrThrow();
      const moves = movesOf(deadlines);
      told.set(code, moves);
      const after = deadlines.map((deadline): Deadline => {
        const to = moves.find(({ name, agency }) => name === deadline.name && agency === deadline.agency)?.to;
        return to === undefined ? deadline : { ...deadline, dueOn: to };
      });
      await db
        .updateTable('petition')
        .set({ deadlines: JSON.stringify(after) })
        .where('code', '=', code)
        .execute();
      return moves.length > 0;
    };
    const moving: MovingDeps = { db, now: () => new Date(now), policies, move: move ?? usual };
    return { moving, told };
  };
  const fact = () => installationFact(world.installation.connection.db, 'calendar_applied');

  it('moves nothing while it is the calendar that deadlines were worked out by', async () => {
    const { moving, told } = deps('2026-11-23T02:00:00Z');
    expect(await moveDueDates(moving)).toBe(0);
    expect(await moveDueDates(moving)).toBe(0);
    expect(told.size).toBe(0);
    expect(await fact()).toEqual({ version: shipped.version, after: null, walks: 2 });
  });

  it('moves every petition that it concerns once it is in force, and no petition twice', async () => {
    // All three wait to be screened: passed on by Thursday 26 November, answered by Friday 11 December.
    await enter('calendar-own-1', ['2026-11-26', '2026-12-11', '2026-12-14']);
    expect(await moveDueDates(deps('2026-11-23T02:00:00Z').moving)).toBe(0);
    const { moving, told } = deps('2026-11-24T02:00:00Z');
    expect(await moveDueDates(moving)).toBe(3);
    expect([...told.keys()].toSorted()).toEqual(codes.toSorted());
    const [moves] = told.values();
    expect(moves).toEqual([
      { name: 'pass_on', agency: 'btp', from: '2026-11-26', to: '2026-11-27' },
      { name: 'answer', agency: null, from: '2026-12-11', to: '2026-12-15' },
    ]);
    expect(await moveDueDates(moving)).toBe(0);
    expect(await moveDueDates(moving)).toBe(0);
    expect(await fact()).toEqual({ version: 'calendar-own-1', after: null, walks: 2 });
  });

  it('goes on after a stop, and finds in its second walk what the first could not move', async () => {
    await enter('calendar-own-2', ['2026-11-26', '2026-11-27', '2026-12-11', '2026-12-14']);
    let moves = 0;
    const stops = deps('2026-11-24T03:00:00Z', () => {
      moves += 1;
      return moves === 2 ? Promise.reject(new Error('killed')) : Promise.resolve(false);
    });
    await expect(moveDueDates(stops.moving)).rejects.toThrow('killed');
    const { moving } = deps('2026-11-24T03:05:00Z');
    expect(await moveDueDates(moving)).toBe(3);
    expect(await moveDueDates(moving)).toBe(0);
  });

  it('is applied by the sweep: an event each, the original due date kept, news to sender and agency', async () => {
    const { db } = world.installation.connection;
    const code = (await world.file({ email: 'nguoi-gui@example.vn' })).code;
    await enter('calendar-own-3', ['2026-11-26', '2026-11-27', '2026-11-30', '2026-12-11', '2026-12-14']);
    const clock = (now: string) =>
      fetch(`${world.publicUrl}/dev/clock`, { method: 'POST', body: JSON.stringify({ now }) });
    expect((await clock('2026-11-24T04:00:00Z')).status).toBe(200);
    const { id, deadlines, due_on } = await db
      .selectFrom('petition')
      .select(['id', 'deadlines', 'due_on'])
      .where('code', '=', code)
      .executeTakeFirstOrThrow();
    expect(deadlines).toMatchObject([
      { name: 'pass_on', originalDueOn: '2026-11-26', dueOn: '2026-12-01', calendarVersion: 'calendar-own-3' },
      { name: 'answer', originalDueOn: '2026-12-11', dueOn: '2026-12-16', calendarVersion: 'calendar-own-3' },
    ]);
    expect(due_on).toBe('2026-12-01');
    await clock('2026-11-24T04:10:00Z');
    const events = await db
      .selectFrom('petition_event')
      .select(['type', 'calendar_version'])
      .where('petition_id', '=', id)
      .orderBy('seq')
      .execute();
    expect(events.map(({ type }) => type)).toEqual(['filed', 'due_dates_moved']);
    expect(events[1]?.calendar_version).toBe('calendar-own-3');
    const told = await db.selectFrom('delivery').select(['news', 'recipient']).where('petition_id', '=', id).execute();
    expect(told).toContainEqual({ news: 'due_date_moved', recipient: 'sender' });
    expect(told).toContainEqual({ news: 'agency_due_date_moved', recipient: 'agency' });
  });

  it('moves the due dates of stages of measures in the same sweep, by an event each, once', async () => {
    const { db } = world.installation.connection;
    const { policy } = world.installation.policies.inForce('2026-11-24');
    await db.updateTable('agency').set({ joined_on: '2025-07-01' }).where('code', '=', 'btc').execute();
    await world.installation.agencies.refresh();
    const rule = { amount: 2, unit: 'working_day' as const, source: { reference: 'Quy chế', assumption: false } };
    const content = {
      ...policy,
      version: 'policy-own-1',
      inForceFrom: '2026-11-25',
      periods: { ...policy.periods, measure_drafting: rule },
    };
    const entered = { by: crypto.randomUUID(), reason: 'Thử nghiệm', at: new Date() };
    const { version, inForceFrom } = content;
    expect(await enterVersion(db, { kind: 'policy', version, inForceFrom, content }, entered)).toBe(true);
    await world.installation.policies.refresh();
    const { id: petition } = await db.selectFrom('petition').select('id').limit(1).executeTakeFirstOrThrow();
    const id = crypto.randomUUID();
    const place = (seq: number) => ({
      v: 1 as const,
      seq,
      at: '2026-11-25T02:00:00.000Z',
      actor: { kind: 'system' as const },
    });
    await db.transaction().execute(async (trx) => {
      const locked = await insertMeasure(trx, id, {
        type: 'registered',
        ...place(1),
        data: {
          code: 'NV-4821-0937-5514',
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
      });
      const { calendar } = world.installation.policies.inForce('2026-11-25');
      const [startedOn, dueOn] = ['2026-11-30', '2026-12-02'];
      const versions = { policyVersion: version, calendarVersion: calendar.version };
      const data = { stage: 'drafted' as const, startedOn, dueOn, ...versions };
      await recordMeasureEvent(trx, locked, { type: 'stage_due', ...place(2), data }, []);
    });
    const clock = (now: string) =>
      fetch(`${world.publicUrl}/dev/clock`, { method: 'POST', body: JSON.stringify({ now }) });
    expect((await clock('2026-11-25T03:00:00Z')).status).toBe(200);
    await enter('calendar-own-4', ['2026-12-01', '2026-12-11', '2026-12-14']);
    expect((await clock('2026-11-25T04:00:00Z')).status).toBe(200);
    await clock('2026-11-25T04:10:00Z');
    const measure = await findMeasure(db, 'NV-4821-0937-5514');
    expect(measure?.stages[0]?.deadline).toMatchObject({
      dueOn: '2026-12-03',
      originalDueOn: '2026-12-02',
      calendarVersion: 'calendar-own-4',
    });
    const events = (await measureEventsOf(db, id)).map(({ event }) => event);
    expect(events.map(({ type }) => type)).toEqual(['registered', 'stage_due', 'stage_due_moved']);
    expect(events[2]).toMatchObject({
      actor: { kind: 'system' },
      data: { stage: 'drafted', from: '2026-12-02', to: '2026-12-03', cause: 'calendar' },
    });
    expect(measure).toEqual(foldMeasure(id, events));
    const told = await db
      .selectFrom('measure_notice')
      .select(['news', 'agency'])
      .where('measure_id', '=', id)
      .execute();
    expect(told).toEqual([{ news: 'stage_due_moved', agency: 'btc' }]);
    expect(world.log.lines.filter(({ event }) => event === 'stage_dues_moved')).toHaveLength(1);
  });
});
