import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiWorld, apiWorld } from '../testing/api-world.ts';

let world: ApiWorld & { close(): Promise<void> };
let administrator: Record<string, string>;
const codes: string[] = [];

const FILING = {
  sender: { kind: 'citizen', name: 'Nguyễn An' },
  consent: true,
  text: 'Khoản 2 Điều 5 Thông tư 80/2021/TT-BTC không rõ hồ sơ nào phải nộp.',
};
/** Filed on Monday 23 November 2026: passed on by 25 November, answered by 10 December; by the agency 8 December. */
beforeAll(async () => {
  world = await apiWorld();
  administrator = await world.staff('administrator', null);
  for (let index = 0; index < 3; index += 1) {
    const filed = (await (await world.file(FILING)).json()) as { code: string };
    codes.push(filed.code);
  }
});
afterAll(() => world.close());

const get = (path: string) => world.call('GET', path, { headers: administrator });
const post = (path: string, json: unknown) => world.call('POST', path, { headers: administrator, json });

const off = (date: string) => ({
  date,
  kind: 'holiday',
  name: { vi: 'Nghỉ', en: 'Off' },
  source: { reference: 'Thông báo 1/TB-BNV', assumption: false },
});
const calendar = (version: string, days: readonly string[] = []) => ({
  version,
  inForceFrom: '2026-11-23',
  from: '2024-01-01',
  to: '2027-12-31',
  days: days.map(off),
});

describe('entering a version', () => {
  it('keeps who did it and why, and shows it among the others', async () => {
    const entered = await post('/admin/calendars', {
      calendar: calendar('own-1', ['2027-02-08']),
      reason: 'Thông báo 12/TB-BNV',
    });
    expect([entered.status, await entered.json()]).toEqual([201, { version: 'own-1', inForceFrom: '2026-11-23' }]);
    const { items } = (await (await get('/admin/calendars')).json()) as { items: object[] };
    expect(items).toEqual([
      expect.objectContaining({
        version: 'own-1',
        origin: 'edited',
        standing: 'past',
        from: '2024-01-01',
        to: '2027-12-31',
        undecided: 0,
        recordedBy: expect.stringContaining('administrator-'),
        reason: 'Thông báo 12/TB-BNV',
      }),
    ]);
    const shown = (await (await get('/admin/calendars/own-1')).json()) as { calendar: { days: object[] } };
    expect(shown.calendar.days).toEqual([off('2027-02-08')]);
    expect((await get('/admin/calendars/nowhere')).status).toBe(404);
  });

  const policy = { version: 'quy-che-1', inForceFrom: '2026-12-01', periods: {}, grounds: [], difficulties: [] };
  const routing = { confidence: 0.8, source: { reference: null, assumption: true } };
  it('does the same for the policy, whose other members are kept as they were sent', async () => {
    const answer = { amount: 10, unit: 'day', source: { reference: null, assumption: true } };
    const sent = { ...policy, periods: { answer }, routing };
    expect((await post('/admin/policies', { policy: sent, reason: 'Quy chế nội bộ' })).status).toBe(201);
    const list = (await (await get('/admin/policies')).json()) as object;
    expect(list).toMatchObject({ items: [{ version: 'quy-che-1', standing: 'ahead', assumptions: 2 }] });
    expect(await (await get('/admin/policies/quy-che-1')).json()).toMatchObject({
      policy: sent,
      reason: 'Quy chế nội bộ',
    });
  });

  it('tells what a policy would change before it is entered, and enters nothing', async () => {
    const before = await (await get('/admin/policies')).json();
    const answer = { amount: 10, unit: 'day', source: { reference: null, assumption: true } };
    const approvalSteps = { usual: ['head_of_unit', 'leader'], agencies: { btc: ['leader', 'chairman_office'] } };
    const sent = { ...policy, version: 'quy-che-2', periods: { answer }, approvalSteps, routing };
    const preview = await post('/admin/policies/preview', { policy: sent });
    expect(preview.status).toBe(200);
    const { changes, startingOn, due } = (await preview.json()) as {
      changes: { part: string; key: string; kind: string }[];
      startingOn: string;
      due: { name: string; before: string | null; after: string | null }[];
    };
    expect(startingOn).toBe('2026-12-01');
    expect(changes).toContainEqual({ part: 'periods', key: 'answer', kind: 'changed' });
    expect(changes).toContainEqual({ part: 'approvalSteps', key: 'agencies.btc', kind: 'added' });
    expect(due).toContainEqual({ name: 'agency_answer', before: '2026-12-16', after: '2026-12-11' });
    expect(await (await get('/admin/policies')).json()).toEqual(before);
  });

  it.each([
    ['a name that is taken', { calendar: calendar('own-1') }, '/calendar/version', 'taken'],
    [
      'a day that has passed',
      { calendar: { ...calendar('own-2'), inForceFrom: '2026-11-22' } },
      '/calendar/inForceFrom',
      'date_past',
    ],
    ['no reason', { calendar: calendar('own-2'), reason: '' }, '/reason', 'too_short'],
    [
      'days of no kind',
      { calendar: { ...calendar('own-2'), days: [{ ...off('2027-01-04'), kind: 'x' }] } },
      '/calendar/days/0/kind',
      'not_listed',
    ],
  ])('refuses %s and says which', async (_what, body, pointer, code) => {
    const refused = await post('/admin/calendars', { reason: 'Lý do đủ dài', ...body });
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({ errors: [{ pointer, code }] });
  });
});

describe('the preview', () => {
  it('tells which open due dates would move, without entering anything', async () => {
    const before = await (await get('/admin/calendars')).json();
    const preview = await post('/admin/calendars/preview', {
      calendar: calendar('draft-1', ['2026-12-08', '2026-12-09']),
    });
    expect(preview.status).toBe(200);
    const body = (await preview.json()) as { petitions: { code: string; moves: unknown }[] };
    expect(body).toMatchObject({
      examined: 3,
      moved: 3,
      next: null,
      changedDays: [
        { date: '2026-12-08', before: 'working_day', after: 'holiday' },
        { date: '2026-12-09', before: 'working_day', after: 'holiday' },
      ],
    });
    expect(body.petitions.map(({ code }) => code).toSorted()).toEqual(codes.toSorted());
    expect(body.petitions[0]?.moves).toEqual([{ name: 'agency_answer', from: '2026-12-08', to: '2026-12-10' }]);
    expect(await (await get('/admin/calendars')).json()).toEqual(before);
  });

  it('goes on after the petition where the part before ended', async () => {
    const draft = calendar('draft-1', ['2026-12-08']);
    const [first] = (await world.db.selectFrom('petition').select('id').orderBy('id').limit(1).execute()).map(
      ({ id }) => id,
    );
    const rest = await post('/admin/calendars/preview', { calendar: draft, after: first });
    expect(await rest.json()).toMatchObject({ examined: 2, moved: 2, next: null });
  });

  it('says that nothing moves where nothing does', async () => {
    const preview = await post('/admin/calendars/preview', { calendar: calendar('draft-1', ['2027-12-08']) });
    expect(await preview.json()).toMatchObject({ examined: 3, moved: 0, petitions: [] });
  });
});

it('raises no alarm before it is time, and one when the calendar is about to end', async () => {
  expect(await (await get('/admin/alarms')).json()).toEqual({ items: [] });
  world.setNow('2027-12-01T02:00:00Z');
  expect(await (await get('/admin/alarms')).json()).toEqual({
    items: [{ kind: 'calendar_ends', on: '2027-12-31', needed: '2028-02-29' }],
  });
});
