import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendar, COORDINATOR, filedAt, LEAD, noonOn, recorded, SENDER, staff, words } from '../testing/world.ts';
import type { NewEvent } from '../life/events.ts';
import { addDays, daysBetween } from './civil-date.ts';
import { chargeDays, handOvers, type HandOver, type HeldBy } from './days-charged.ts';

const lead = (agency: string): HeldBy => ({ kind: 'lead', agency });
const COORDINATES: HeldBy = { kind: 'coordinator', agency: COORDINATOR };

test('each day belongs to whoever had the petition when it began', () => {
  const charged = chargeDays(
    [
      { on: '2026-03-02', to: COORDINATES }, // a Monday
      { on: '2026-03-04', to: lead('so-tai-chinh-31') },
      { on: '2026-03-06', to: COORDINATES },
      { on: '2026-03-06', to: lead('btc') },
      { on: '2026-03-09', to: { kind: 'sender', agency: null } },
      { on: '2026-03-12', to: lead('btc') },
      { on: '2026-03-17', to: null },
    ],
    '2026-04-30',
    calendar,
  );
  expect(charged).toEqual([
    { ...COORDINATES, from: '2026-03-02', to: '2026-03-04', days: 2, workingDays: 2 },
    { ...lead('so-tai-chinh-31'), from: '2026-03-04', to: '2026-03-06', days: 2, workingDays: 2 },
    { ...lead('btc'), from: '2026-03-06', to: '2026-03-09', days: 3, workingDays: 1 },
    { kind: 'sender', agency: null, from: '2026-03-09', to: '2026-03-12', days: 3, workingDays: 3 },
    { ...lead('btc'), from: '2026-03-12', to: '2026-03-17', days: 5, workingDays: 3 },
  ]);
});

test('what happens within one agency is one line, and what runs on is counted up to the day asked for', () => {
  const handovers: HandOver[] = ['2026-03-02', '2026-03-03', '2026-03-05'].map((on) => ({ on, to: lead('btc') }));
  expect(chargeDays(handovers, '2026-03-10', calendar)).toEqual([
    { ...lead('btc'), from: '2026-03-02', to: '2026-03-10', days: 8, workingDays: 6 },
  ]);
  expect(chargeDays(handovers, '2026-03-02', calendar)).toEqual([]);
  expect(chargeDays([], '2026-03-02', calendar)).toEqual([]);
});

test('a history tells who had the petition; an answer is given on its date of issue', () => {
  const officer = staff('officer', LEAD);
  const event = (body: NewEvent, seq: number, on: string) => recorded(body, seq, officer, noonOn(on));
  const history = [
    filedAt(noonOn('2026-03-02'), LEAD),
    event({ type: 'accepted', v: 1, data: {} }, 2, '2026-03-03'),
    event({ type: 'draft_saved', v: 1, data: { draft: words('d'), outcome: 'not_an_obstacle' } }, 3, '2026-03-04'),
    event({ type: 'draft_submitted', v: 1, data: {} }, 4, '2026-03-05'),
  ];
  expect(handOvers('p', history)).toEqual(
    ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05'].map((on) => ({ on, to: lead(LEAD) })),
  );
  const filedForScreening = filedAt(noonOn('2026-03-02'), null);
  const withdrawn = recorded({ type: 'withdrawn', v: 1, data: {} }, 2, SENDER, noonOn('2026-03-05'));
  const over = handOvers('p', [filedForScreening, withdrawn]);
  expect(over).toEqual([
    { on: '2026-03-02', to: COORDINATES },
    { on: '2026-03-05', to: null },
  ]);
  expect(chargeDays(over, '2026-12-31', calendar)).toMatchObject([{ from: '2026-03-02', to: '2026-03-05', days: 3 }]);
});

describe('whatever happens', () => {
  const holders = fc.constantFrom<(HeldBy | null)[]>(lead('a'), lead('b'), COORDINATES, {
    kind: 'sender',
    agency: null,
  });
  const histories = fc.array(
    fc.record({ on: fc.nat({ max: 60 }).map((day) => addDays('2026-01-05', day)), to: holders }),
    {
      minLength: 1,
      maxLength: 12,
    },
  );

  test('parts follow each other and add up to the whole', () => {
    fc.assert(
      fc.property(histories, fc.nat({ max: 100 }), (unordered, more) => {
        const history = unordered.toSorted((a, b) => a.on.localeCompare(b.on));
        const start = history[0]?.on ?? '';
        const until = addDays(start, more);
        const charged = chargeDays(history, until, calendar);
        expect(charged.reduce((sum, { days }) => sum + days, 0)).toBe(more);
        let end = start;
        for (const { from, to, days, workingDays } of charged) {
          expect(from).toBe(end);
          expect(days).toBe(daysBetween(from, to));
          expect(days).toBeGreaterThan(0);
          expect(workingDays).toBeLessThanOrEqual(days);
          end = to;
        }
      }),
    );
  });

  test('dates entered out of order charge no day twice', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const charged = chargeDays(history, '2026-05-01', calendar);
        const starts = charged.map(({ from }) => from);
        const ends = charged.map(({ to }) => to);
        expect(starts.slice(1).filter((from, index) => from < (ends[index] ?? ''))).toEqual([]);
      }),
    );
  });
});
