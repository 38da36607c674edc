import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiWorld, apiWorld } from '../testing/api-world.ts';
import { SAMPLES } from '../testing/every-route.ts';

let world: ApiWorld & { close(): Promise<void> };
let officer: Record<string, string>;
/** Codes by the day on which they fall due: fifteen days after filing, later where that is a weekend. */
const due: Record<string, string> = {};

/** Instants in Viet Nam, seven hours ahead of UTC. */
const vietnam = (date: string, time: string): string => new Date(`${date}T${time}+07:00`).toISOString();

beforeAll(async () => {
  world = await apiWorld();
  officer = await world.staff('officer', 'btc');
  for (const [filedOn, dueOn] of [
    ['2026-11-02', '2026-11-17'],
    ['2026-11-03', '2026-11-18'],
    ['2026-11-09', '2026-11-24'],
    ['2026-11-10', '2026-11-25'],
  ] as const) {
    world.setNow(vietnam(filedOn, '23:59:59.999'));
    const filed = await world.file({
      ...SAMPLES['post /petitions']?.json,
      place: undefined,
      title: `Đến hạn ${dueOn}`,
    });
    due[dueOn] = ((await filed.json()) as { code: string }).code;
  }
});
afterAll(() => world.close());

const list = async (query: string): Promise<{ items: { code: string; dueOn: string }[]; next: string | null }> => {
  const response = await world.call('GET', `/casework/petitions?${query}`, { headers: officer });
  expect(response.status).toBe(200);
  return (await response.json()) as { items: { code: string; dueOn: string }[]; next: string | null };
};
const days = async (query: string): Promise<string[]> => (await list(query)).items.map(({ dueOn }) => dueOn);

describe('what is due is told by the day in Viet Nam', () => {
  it.each([
    { now: vietnam('2026-11-17', '00:00'), overdue: [], today: ['2026-11-17'], week: ['2026-11-17', '2026-11-18'] },
    {
      now: vietnam('2026-11-17', '23:59:59.999'),
      overdue: [],
      today: ['2026-11-17'],
      week: ['2026-11-17', '2026-11-18'],
    },
    {
      now: vietnam('2026-11-18', '00:00'),
      overdue: ['2026-11-17'],
      today: ['2026-11-18'],
      week: ['2026-11-18', '2026-11-24'],
    },
    {
      now: vietnam('2026-11-18', '06:59'),
      overdue: ['2026-11-17'],
      today: ['2026-11-18'],
      week: ['2026-11-18', '2026-11-24'],
    },
    {
      now: vietnam('2026-11-19', '00:00'),
      overdue: ['2026-11-17', '2026-11-18'],
      today: [],
      week: ['2026-11-24', '2026-11-25'],
    },
    {
      now: vietnam('2026-12-01', '12:00'),
      overdue: ['2026-11-17', '2026-11-18', '2026-11-24', '2026-11-25'],
      today: [],
      week: [],
    },
  ])('$now', async ({ now, overdue, today, week }) => {
    world.setNow(now);
    expect(await days('due=overdue')).toEqual(overdue);
    expect(await days('due=today')).toEqual(today);
    expect(await days('due=week')).toEqual(week);
  });
});

describe('the inbox', () => {
  it('is read page by page to its end', async () => {
    const seen: string[] = [];
    let query = 'limit=1';
    for (let page = 0; page < 5; page += 1) {
      const { items, next } = await list(query);
      seen.push(...items.map(({ code }) => code));
      if (next === null) break;
      query = `limit=1&after=${next}`;
    }
    expect(seen).toEqual(Object.keys(due).map((day) => due[day]));
  });

  it('is narrowed by state, agency, words and code', async () => {
    expect(await days('state=assigned')).toHaveLength(4);
    expect(await days('state=answered')).toEqual([]);
    expect(await days('agency=btp')).toEqual([]);
    expect(await days('only=consulted')).toEqual([]);
    expect(await days('only=confined')).toEqual([]);
    expect(await days(`q=${encodeURIComponent('ĐẾN HẠN 2026-11-24')}`)).toEqual(['2026-11-24']);
    expect(await days(`q=${encodeURIComponent('đến hạn 2026-11-24'.normalize('NFD'))}`)).toEqual(['2026-11-24']);
    expect(await days(`q=${due['2026-11-25']?.replaceAll('-', ' ')}`)).toEqual(['2026-11-25']);
    expect(await days('q=%25')).toEqual([]);
  });

  it.each([
    'state=open',
    'due=tomorrow',
    'only=sealed',
    'limit=0',
    'limit=101',
    'limit=x',
    'after=x',
    `q=${'x'.repeat(101)}`,
  ])('refuses %s and says which part', async (query) => {
    const response = await world.call('GET', `/casework/petitions?${query}`, { headers: officer });
    const name = query.split('=')[0] ?? '';
    expect(await response.json()).toMatchObject({ status: 422, code: 'invalid', errors: [{ pointer: `/${name}` }] });
  });
});
