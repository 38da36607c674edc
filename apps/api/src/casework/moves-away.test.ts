import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseworkWorld, type Person, unrouted } from '../testing/casework-world.ts';

const { world, document, at, file, act, viewed } = await caseworkWorld();
afterAll(() => world.close());

const PATH = '/casework/send-backs';
interface Answer {
  status: number;
  body: {
    from: string;
    to: string;
    items: Record<string, unknown>[];
    next: string | null;
    code?: string;
    errors?: { pointer: string; code: string }[];
  };
}
const ask = async (who: Person, path: string, query: Record<string, string> = {}): Promise<Answer> => {
  const response = await world.call('GET', `${path}?${new URLSearchParams(query).toString()}`, { headers: who });
  expect(await document.faults(`get /api/v1${path}`, response)).toEqual([]);
  return { status: response.status, body: (await response.json()) as Answer['body'] };
};
const figures = (who: Person, query: Record<string, string> = {}) => ask(who, PATH, query);
const behind = (who: Person, query: Record<string, string> = {}) =>
  ask(who, `${PATH}/petitions`, { agency: 'btc', of: 'sent_back', ...query });
const codesOf = ({ body }: Answer): unknown[] => body.items.map(({ code }) => code);

const REASON = { reason: 'Không thuộc phạm vi quản lý của Bộ.' };
const BTC = { code: 'btc', name: 'Cơ quan btc' };
let elsewhereLeader: Person;
/** Sent back and given to another agency; sent back twice and imposed; objected to by a consulted agency, not decided. */
let once: string;
let imposed: string;
let contested: string;

beforeAll(async () => {
  elsewhereLeader = await world.staff('leader', 'so-tai-chinh-31');
  ({ code: once } = await file({ title: 'Đi chỗ khác' }));
  await act(at.officer, once, 'send_back', { ...REASON, to: 'so-tai-chinh-31' });
  world.setNow('2026-11-24T02:00:00Z');
  await act(at.coordinator, once, 'assign', { agency: 'so-tai-chinh-31' });
  ({ code: imposed } = await file({ title: 'Vẫn ở đó' }));
  await act(at.officer, imposed, 'send_back', REASON);
  await act(at.coordinator, imposed, 'assign', { agency: 'btc' });
  await act(at.leader, imposed, 'send_back', REASON);
  await act(at.highest, imposed, 'assign', { agency: 'btc' });
  ({ code: contested } = await file({ title: 'Còn tranh chấp' }));
  await act(at.officer, contested, 'accept');
  await act(at.officer, contested, 'consult', { agency: 'so-tai-chinh-31', question: 'Đề nghị cho ý kiến.' });
  await act(elsewhereLeader, contested, 'contest_lead', { ...REASON, to: 'so-tai-chinh-31' });
  await file(unrouted);
});

const OF_BTC = { agency: BTC, assigned: 5, sentBack: 3, disputed: 1, decided: 1, decidedAgainst: 1 };
const OF_FINANCE = { assigned: 1, sentBack: 0, disputed: 1, decided: 0, decidedAgainst: 0 };

describe('how often agencies send petitions away', () => {
  it('is told to coordinators, the chairman’s office, supervisors and leaders, each for what is theirs', async () => {
    const { status, body } = await figures(at.coordinator);
    expect([status, body.from, body.to, body.next]).toEqual([200, '2025-11-25', '2026-11-24', null]);
    expect(body.items).toMatchObject([OF_BTC, { ...OF_FINANCE, agency: { code: 'so-tai-chinh-31' } }]);
    expect((await figures(at.highest)).body.items).toEqual(body.items);
    for (const own of [at.leader, at.chairman, at.supervisor]) {
      expect((await figures(own)).body.items).toEqual([OF_BTC]);
    }
    expect((await figures(elsewhereLeader)).body.items).toMatchObject([OF_FINANCE]);
  });

  it('is nobody else’s, as if it were not there', async () => {
    const administrator = await world.staff('administrator', null);
    for (const other of [at.officer, at.clerk, administrator]) {
      expect(await figures(other)).toMatchObject({ status: 404, body: { code: 'not_found' } });
      expect(await behind(other)).toMatchObject({ status: 404, body: { code: 'not_found' } });
    }
    expect((await figures({})).status).toBe(401);
    expect((await behind({})).status).toBe(401);
  });

  it('is counted by the day in Viet Nam', async () => {
    const on = async (day: string) => (await figures(at.leader, { from: day, to: day })).body.items;
    expect(await on('2026-11-23')).toMatchObject([{ assigned: 1, sentBack: 1, disputed: 0 }]);
    expect(await on('2026-11-24')).toMatchObject([{ assigned: 4, sentBack: 2, disputed: 1 }]);
    expect(await on('2026-11-25')).toEqual([]);
  });

  it('comes page by page', async () => {
    const first = await figures(at.coordinator, { limit: '1' });
    expect(first.body.items).toMatchObject([{ agency: { code: 'btc' } }]);
    const second = await figures(at.coordinator, { limit: '1', after: first.body.next ?? '' });
    expect(second.body).toMatchObject({ items: [{ agency: { code: 'so-tai-chinh-31' } }], next: null });
  });
});

describe('the petitions behind a figure', () => {
  it('are those that the reader may read', async () => {
    const { body } = await behind(at.coordinator);
    expect(body.items.map(({ code, kind, against }) => [code, kind, against])).toEqual([
      [imposed, 'sent_back_again', true],
      [imposed, 'sent_back', null],
      [once, 'sent_back', null],
    ]);
    expect(body.items[2]).toEqual({
      code: once,
      title: 'Đi chỗ khác',
      state: 'assigned',
      stateName: expect.any(String) as string,
      kind: 'sent_back',
      on: '2026-11-23',
      proposed: expect.objectContaining({ code: 'so-tai-chinh-31' }) as object,
      against: null,
      lead: expect.objectContaining({ code: 'so-tai-chinh-31' }) as object,
    });
    // What lies with another agency since is no longer the leader's to read; the number stays.
    expect(codesOf(await behind(at.leader))).toEqual([imposed, imposed]);
    expect(codesOf(await behind(at.coordinator, { of: 'disputed' }))).toEqual([imposed]);
    expect(codesOf(await behind(at.coordinator, { of: 'decided_against' }))).toEqual([imposed]);
    expect(codesOf(await behind(at.coordinator, { of: 'disputed', agency: 'so-tai-chinh-31' }))).toEqual([contested]);
  });

  it('of an agency that is not theirs are none, as of one that does not exist', async () => {
    for (const agency of ['btc', 'nowhere', 'x’; drop table petition']) {
      expect((await behind(elsewhereLeader, { agency })).body).toMatchObject({ items: [], next: null });
    }
    expect(codesOf(await behind(elsewhereLeader, { agency: 'so-tai-chinh-31', of: 'disputed' }))).toEqual([contested]);
  });

  it('that few may see are left out for those who may not; the number stays', async () => {
    const { code } = await file();
    await act(at.officer, code, 'send_back', REASON);
    await act(at.coordinator, code, 'seal');
    expect(codesOf(await behind(at.coordinator))).not.toContain(code);
    expect(codesOf(await behind(at.head))).toContain(code);
    expect((await figures(at.coordinator)).body.items).toMatchObject([{ sentBack: 4 }, {}]);
  });

  it('tell an agency nothing of what was given to it for few eyes, such as what is about itself', async () => {
    const today = { from: '2026-11-24', to: '2026-11-24' };
    const assigned = async (who: Person): Promise<unknown> => (await figures(who, today)).body.items[0]?.['assigned'];
    const before = [await assigned(at.leader), await assigned(at.coordinator)] as number[];
    const { code } = await file(unrouted);
    await act(at.coordinator, code, 'seal');
    await act(at.head, code, 'unseal');
    await act(at.coordinator, code, 'assign', { agency: 'btc' });
    expect([await assigned(at.leader), await assigned(at.coordinator)]).toEqual([before[0], (before[1] ?? 0) + 1]);
    await act(at.coordinator, code, 'lift_restriction');
    expect(await assigned(at.leader)).toBe((before[0] ?? 0) + 1);
  });

  it('come page by page', async () => {
    const whole = codesOf(await behind(at.coordinator));
    const codes: unknown[] = [];
    for (let after: string | null = ''; after !== null;) {
      const page: Answer = await behind(at.coordinator, { limit: '1', ...(after !== '' && { after }) });
      codes.push(...codesOf(page));
      after = page.body.next;
    }
    expect(codes).toEqual(whole);
  });
});

describe('what cannot be asked', () => {
  const cursor = (place: unknown): string => Buffer.from(JSON.stringify(place)).toString('base64url');
  it.each([
    [{ from: '2026-11-24', to: '2026-11-23' }, '/to', 'out_of_order'],
    [{ from: '2026-12-01' }, '/to', 'out_of_order'],
    [{ from: '2025-11-23', to: '2026-11-24' }, '/to', 'too_many_days'],
    [{ from: '2026-02-30' }, '/from', 'date'],
    [{ from: '0001-01-01' }, '/from', 'date'],
    [{ limit: '0' }, '/limit', 'not_listed'],
    [{ limit: '101' }, '/limit', 'not_listed'],
    [{ after: 'nonsense' }, '/after', 'format'],
    [{ after: cursor(['2026-02-30', 'x', -1]) }, '/after', 'format'],
    [{ after: cursor([1e12, 'btc']) }, '/after', 'format'],
  ])('%j', async (query, pointer, code) => {
    for (const asked of [figures, behind]) {
      const { status, body } = await asked(at.coordinator, query);
      expect([status, body.errors]).toEqual([422, [expect.objectContaining({ pointer, code })]]);
    }
  });

  it('no agency, or a figure that there is not', async () => {
    expect(await behind(at.coordinator, { agency: '' })).toMatchObject({ status: 422 });
    expect(await behind(at.coordinator, { of: 'assigned' })).toMatchObject({ status: 422 });
    expect(await behind(at.coordinator, { agency: '\u0000' })).toMatchObject({ status: 422 });
  });

  it('a year and a day is the most', async () => {
    expect((await figures(at.coordinator, { from: '2025-11-24', to: '2026-11-24' })).status).toBe(200);
  });
});

it('a petition says how often it was sent away, by whom, and what came of it', async () => {
  expect(await viewed(at.coordinator, imposed)).toMatchObject({
    moves: [
      { kind: 'sent_back', agency: BTC, on: '2026-11-24', proposed: null, against: null },
      { kind: 'sent_back_again', agency: BTC, on: '2026-11-24', proposed: null, against: true },
    ],
  });
  expect(await viewed(at.coordinator, contested)).toMatchObject({
    moves: [{ kind: 'lead_contested', agency: { code: 'so-tai-chinh-31' }, against: null }],
  });
});
