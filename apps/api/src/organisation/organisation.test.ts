import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiWorld, apiWorld } from '../testing/api-world.ts';
import { type Document, readDocument } from '../testing/described.ts';
import { tinyPolicies } from '../testing/tiny-policy.ts';

type Person = Record<string, string> & { id?: string };
let world: ApiWorld & { close(): Promise<void> };
let document: Document;
const at: Record<string, { headers: Record<string, string>; id: string }> = {};

const REPORTS = [
  {
    code: 'monthly',
    name: { vi: 'Báo cáo tháng', en: 'Monthly report' },
    beforeDay: 23,
    daysBefore: 3,
    source: { reference: null, assumption: true },
  },
];

/** Monday 23 November 2026, nine in the morning in Viet Nam. */
const TODAY = '2026-11-23';

beforeAll(async () => {
  world = await apiWorld({
    policies: {
      ...tinyPolicies,
      inForce: (today) => {
        const { policy, calendar } = tinyPolicies.inForce(today);
        return {
          policy: { ...policy, approvalSteps: { usual: ['head_of_unit', 'leader'] }, reports: REPORTS },
          calendar,
        };
      },
    },
  });
  document = await readDocument(world.app);
  const posts = {
    administrator: ['administrator', null],
    leader: ['leader', 'btc'],
    head: ['leader', 'btc'],
    officer: ['officer', 'btc'],
    colleague: ['officer', 'btc'],
    clerk: ['clerk', 'btc'],
    chair: ['chairman_office', 'btc'],
    stranger: ['leader', 'btp'],
    coordinator: ['coordinator', 'btp'],
  } as const;
  for (const [name, [role, agency]] of Object.entries(posts)) {
    const headers = await world.staff(role, agency);
    const { id } = await world.db
      .selectFrom('account')
      .select('id')
      .orderBy('created_at', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
    at[name] = { headers, id };
  }
});
afterAll(() => world.close());

const who = (name: string): { headers: Record<string, string>; id: string } => {
  const person = at[name];
  if (person === undefined) throw new Error(`There is no ${name}.`);
  return person;
};
const call = async (
  name: string,
  method: 'GET' | 'POST',
  path: string,
  json?: unknown,
  headers: Person = {},
): Promise<{ status: number; body: Record<string, unknown> }> => {
  const response = await world.call(method, path, {
    ...(json !== undefined && { json }),
    headers: { ...who(name).headers, ...headers },
  });
  const described = path
    .replace(/\?.*/, '')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}|no-id/, '{id}')
    .replace(/\d{4}-\d{4}-\d{4}/, '{code}');
  expect(await document.faults(`${method.toLowerCase()} /api/v1${described}`, response)).toEqual([]);
  const text = await response.text();
  return { status: response.status, body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>) };
};
const make = async (name: string, vi: string, parent: string | null = null): Promise<string> => {
  const made = await call(name, 'POST', '/organisation/units', { name: { vi, en: '' }, parent, validFrom: TODAY });
  expect([vi, made.status]).toEqual([vi, 201]);
  return made.body.id as string;
};
const unitsSeen = async (name: string, query = ''): Promise<Record<string, unknown>[]> =>
  (await call(name, 'GET', `/organisation/units${query}`)).body.items as Record<string, unknown>[];

describe('units', () => {
  it('are made by a leader in a tree that everybody of the agency sees', async () => {
    const department = await make('leader', 'Vụ Pháp chế');
    const division = await make('leader', 'Phòng Tổng hợp', department);
    const team = await make('leader', 'Tổ 1', division);
    expect((await unitsSeen('officer')).map(({ id, level }) => [id, level])).toEqual([
      [department, 1],
      [division, 2],
      [team, 3],
    ]);
    const deeper = { name: { vi: 'Nhóm' }, parent: team, validFrom: TODAY };
    const refused = await call('leader', 'POST', '/organisation/units', deeper);
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ pointer: '/parent', code: 'too_deep' }] } });
    const again = { name: { vi: 'vụ pháp chế' }, validFrom: TODAY };
    expect(await call('leader', 'POST', '/organisation/units', again)).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/name/vi', code: 'taken' }] },
    });
  });

  it('are not seen by other agencies, nor made by others than leaders and administrators', async () => {
    const body = { name: { vi: 'Vụ khác' }, validFrom: TODAY };
    expect(await unitsSeen('stranger')).toEqual([]);
    expect((await call('stranger', 'GET', '/organisation/units?agency=btc')).status).toBe(404);
    for (const name of ['officer', 'clerk', 'chair'])
      expect([name, (await call(name, 'POST', '/organisation/units', body)).status]).toEqual([name, 404]);
    expect((await call('stranger', 'POST', '/organisation/units', { ...body, agency: 'btc' })).status).toBe(404);
    expect((await call('administrator', 'POST', '/organisation/units', body)).status).toBe(404);
    const made = await call('administrator', 'POST', '/organisation/units', { ...body, agency: 'btc' });
    expect(made.status).toBe(201);
    expect(await unitsSeen('administrator', '?agency=btc')).toHaveLength(4);
  });

  it('are renamed from a day on by whoever saw them as they are, and keep what they were called', async () => {
    const id = await make('leader', 'Vụ Ngân sách');
    const path = `/organisation/units/${id}/rename`;
    const renaming = { name: { vi: 'Vụ Tài chính công', en: 'Public Finance' }, from: '2026-12-01' };
    expect((await call('leader', 'POST', path, renaming)).status).toBe(428);
    expect((await call('stranger', 'POST', path, renaming, { 'if-match': '"1"' })).status).toBe(404);
    expect((await call('leader', 'POST', path, renaming, { 'if-match': '"1"' })).status).toBe(204);
    expect((await call('leader', 'POST', path, renaming, { 'if-match': '"1"' })).status).toBe(412);
    const [seen] = (await unitsSeen('leader')).filter((unit) => unit.id === id);
    expect(seen).toMatchObject({ name: { vi: 'Vụ Ngân sách', en: 'Vụ Ngân sách' }, version: 2 });
    expect(seen?.names).toHaveLength(2);
  });

  it('end only when nobody belongs to them', async () => {
    const id = await make('leader', 'Vụ sắp giải thể');
    const path = `/organisation/units/${id}/close`;
    const put = (unit: string | null) =>
      call('leader', 'POST', `/organisation/members/${who('colleague').id}/unit`, { unit });
    expect((await put(id)).status).toBe(204);
    const close = () => call('leader', 'POST', path, { last: '2026-11-30' }, { 'if-match': '"1"' });
    expect(await close()).toMatchObject({ status: 422, body: { errors: [{ pointer: '/last', code: 'in_use' }] } });
    expect((await put(null)).status).toBe(204);
    expect((await close()).status).toBe(204);
    expect((await unitsSeen('leader')).find((unit) => unit.id === id)).toMatchObject({
      validTo: '2026-11-30',
      standing: 'open',
    });
  });

  it.each([
    ['no id', 'x'.repeat(36)],
    ['no such unit', '00000000-0000-4000-8000-000000000000'],
  ])('nobody is put into %s', async (_, unit) => {
    const path = `/organisation/members/${who('colleague').id}/unit`;
    expect(await call('leader', 'POST', path, { unit })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/unit', code: 'unknown_code' }] },
    });
    expect((await call('stranger', 'POST', path, { unit: null })).status).toBe(404);
    // Whoever works at no agency belongs to no unit; who does not exist neither, nor who cannot.
    for (const id of [who('administrator').id, '00000000-0000-4000-8000-000000000000', 'no-id'])
      expect((await call('administrator', 'POST', `/organisation/members/${id}/unit`, { unit: null })).status).toBe(
        404,
      );
  });
});

interface View extends Record<string, unknown> {
  version: number;
  actions: { name: string; allowed: boolean }[];
}
const file = async (): Promise<string> => {
  const filed = await world.file({
    sender: { kind: 'citizen', name: 'Nguyễn An' },
    consent: true,
    text: 'Khoản 2 Điều 5 Thông tư 80/2021/TT-BTC không rõ hồ sơ nào phải nộp.',
  });
  return ((await filed.json()) as { code: string }).code;
};
const view = async (name: string, code: string): Promise<View> =>
  (await call(name, 'GET', `/casework/petitions/${code}`)).body as View;
const act = async (name: string, code: string, action: string, json: object = {}): Promise<[number, View]> => {
  const { version } = await world.db
    .selectFrom('petition')
    .select('version')
    .where('code', '=', code)
    .executeTakeFirstOrThrow();
  const path = `/casework/petitions/${code}/${action}`;
  const { status, body } = await call(name, 'POST', path, json, { 'if-match': `"${version}"` });
  return [status, body as View];
};
const inbox = async (name: string, only: string): Promise<string[]> =>
  ((await call(name, 'GET', `/casework/petitions?only=${only}`)).body.items as { code: string }[]).map(
    ({ code }) => code,
  );

/** How the agency's deputyships stand, those that last longest first. */
const standings = async (): Promise<unknown[]> =>
  ((await call('leader', 'GET', '/organisation/deputyships')).body.items as { standing: string }[]).map(
    ({ standing }) => standing,
  );

describe('work inside an agency', () => {
  let unit: string;
  let code: string;
  beforeAll(async () => {
    unit = await make('leader', 'Vụ Chế độ kế toán');
    for (const name of ['head', 'officer'])
      await call('leader', 'POST', `/organisation/members/${who(name).id}/unit`, { unit });
    code = await file();
  });

  it('is given to a unit by the clerk, lies in its list, and climbs from its head to the leader', async () => {
    expect(await inbox('officer', 'own_unit')).not.toContain(code);
    expect(await inbox('leader', 'unattended')).toContain(code);
    const [status, given] = await act('clerk', code, 'assign_unit', { unit, officer: who('officer').id });
    expect([status, given.unit]).toEqual([200, { id: unit, names: ['Vụ Chế độ kế toán'], own: false }]);
    expect(await inbox('officer', 'own_unit')).toContain(code);
    expect(await inbox('leader', 'unattended')).not.toContain(code);
    await act('officer', code, 'accept');
    await act('officer', code, 'save_draft', { text: 'Bộ trả lời như sau.', outcome: 'guide_application' });
    await act('officer', code, 'submit_draft');
    expect((await view('head', code)).review).toEqual({ steps: ['head_of_unit', 'leader'], done: 0 });
    expect((await act('leader', code, 'approve'))[0]).toBe(409);
    expect((await act('head', code, 'approve'))[0]).toBe(200);
    expect((await act('head', code, 'approve'))[0]).toBe(409);
  });

  it('is approved by a deputy for the days of the deputyship, and signed as such', async () => {
    const body = {
      post: who('leader').id,
      deputy: who('colleague').id,
      capacity: 'kt',
      from: '2026-11-24',
      to: '2026-11-25',
      reason: 'Quyết định 12/QĐ-BTC',
    };
    expect((await call('colleague', 'POST', '/organisation/deputyships', body)).status).toBe(404);
    expect((await call('stranger', 'POST', '/organisation/deputyships', body)).status).toBe(404);
    const foreign = { ...body, deputy: who('stranger').id };
    expect(await call('administrator', 'POST', '/organisation/deputyships', foreign)).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/deputy', code: 'unknown_code' }] },
    });
    const nobody = { ...body, post: '00000000-0000-4000-8000-000000000000' };
    expect((await call('leader', 'POST', '/organisation/deputyships', nobody)).status).toBe(404);
    expect((await call('leader', 'POST', '/organisation/deputyships', body)).status).toBe(201);
    expect(await standings()).toEqual(['ahead']);
    expect(await call('leader', 'POST', '/organisation/deputyships', body)).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/from', code: 'taken' }] },
    });
    // Still the day before, a second before midnight in Viet Nam.
    world.setNow('2026-11-23T16:59:59.999Z');
    expect((await act('colleague', code, 'approve'))[0]).toBe(409);
    world.setNow('2026-11-23T17:00:00.000Z');
    expect(await standings()).toEqual(['holds']);
    const seen = await view('colleague', code);
    expect(seen.actions.find(({ name }) => name === 'approve')?.allowed).toBe(true);
    const [status, approved] = await act('colleague', code, 'approve');
    expect([status, approved.state, approved.signingCapacity]).toEqual([200, 'awaiting_issue', 'kt']);
    const { actor } = await world.db
      .selectFrom('petition_event')
      .select('actor')
      .where('type', '=', 'draft_approved')
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
    expect(actor).toEqual({
      kind: 'staff',
      id: who('colleague').id,
      role: 'leader',
      agency: 'btc',
      actingFor: { account: who('leader').id, capacity: 'kt' },
    });
    const session = await call('colleague', 'GET', '/sessions/current');
    expect(session.body.deputyFor).toEqual([{ role: 'leader', headOfUnit: false, capacity: 'kt' }]);
  });

  it('is over by itself, or at once when it is ended', async () => {
    world.setNow('2026-11-25T17:00:00.000Z');
    expect((await call('colleague', 'GET', '/sessions/current')).body.deputyFor).toEqual([]);
    const listed = await call('leader', 'GET', '/organisation/deputyships');
    expect(listed.body.items).toMatchObject([{ standing: 'over', reason: 'Quyết định 12/QĐ-BTC', capacity: 'kt' }]);
    const body = {
      post: who('chair').id,
      deputy: who('colleague').id,
      capacity: 'tuq',
      from: '2026-11-26',
      to: '2026-12-31',
      reason: 'Giấy ủy quyền số 3',
    };
    expect((await call('leader', 'POST', '/organisation/deputyships', body)).status).toBe(404);
    const made = await call('chair', 'POST', '/organisation/deputyships', body);
    expect(made.status).toBe(201);
    expect((await call('colleague', 'GET', '/sessions/current')).body.deputyFor).toHaveLength(1);
    const end = `/organisation/deputyships/${made.body.id as string}/end`;
    expect((await call('stranger', 'POST', end, {})).status).toBe(404);
    expect((await call('administrator', 'POST', end, {})).status).toBe(204);
    expect((await call('administrator', 'POST', end, {})).status).toBe(204);
    expect((await call('colleague', 'GET', '/sessions/current')).body.deputyFor).toEqual([]);
    expect(await standings()).toEqual(['ended', 'over']);
    const acts = await world.db
      .selectFrom('account_act')
      .select('kind')
      .where('account_id', '=', who('colleague').id)
      .where('kind', 'like', 'deput%')
      .orderBy('id')
      .execute();
    expect(acts.map(({ kind }) => kind)).toEqual(['deputised', 'deputised', 'deputyship_ended']);
  });

  it('has nobody in charge once the officer’s account is closed, and stays with the unit', async () => {
    const other = await file();
    await act('clerk', other, 'assign_unit', { unit, officer: who('officer').id });
    expect((await view('leader', other)).attended).toBe(true);
    expect((await call('administrator', 'POST', `/admin/accounts/${who('officer').id}/close`, {})).status).toBe(204);
    expect((await view('leader', other)).attended).toBe(false);
    expect(await inbox('leader', 'unattended')).toContain(other);
    expect(await inbox('head', 'own_unit')).toContain(other);
    expect((await act('head', other, 'assign_unit', { unit, officer: who('officer').id }))[0]).toBe(409);
  });
});

it('coordinators and administrators see by when the monthly report has to be there, and why', async () => {
  world.setNow('2026-12-01T02:00:00Z');
  const { items } = (await call('coordinator', 'GET', '/organisation/reports')).body as {
    items: { dueOn: string; explanation: { code: string }[] }[];
  };
  expect(items).toMatchObject([{ code: 'monthly', name: 'Báo cáo tháng', dueOn: '2026-12-22', source: null }]);
  expect(items[0]?.explanation.map(({ code }) => code)).toEqual(['working_day', 'limit']);
  expect((await call('administrator', 'GET', '/organisation/reports')).status).toBe(200);
  expect((await call('leader', 'GET', '/organisation/reports')).status).toBe(404);
});
