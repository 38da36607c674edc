import { afterEach, describe, expect, test } from 'vitest';
import { addDays, civilDateOf, daysBetween, isCivilDate, startOfCivilDate, weekday } from './civil-date.ts';

const HOME = process.env.TZ;
afterEach(() => {
  if (HOME === undefined) delete process.env.TZ;
  else process.env.TZ = HOME;
});

/** Servers at the ends of the world, and in places that change their clocks. */
const ZONES = [
  ['UTC', 0],
  ['Pacific/Kiritimati', -840],
  ['Pacific/Pago_Pago', 660],
  ['America/New_York', 300],
  ['Asia/Ho_Chi_Minh', -420],
] as const;

describe.each(ZONES)('on a server in %s', (zone, minutes) => {
  test('a day begins and ends when it does in Viet Nam', () => {
    process.env.TZ = zone;
    expect(new Date('2026-01-15T00:00:00Z').getTimezoneOffset()).toBe(minutes);

    expect(civilDateOf(new Date('2026-11-22T16:59:59.999Z'))).toBe('2026-11-22'); // 23:59:59.999 in Hà Nội
    expect(civilDateOf(new Date('2026-11-22T17:00:00.000Z'))).toBe('2026-11-23'); // 00:00 in Hà Nội
    expect(civilDateOf(new Date('2026-12-31T17:00:00.000Z'))).toBe('2027-01-01');
    expect(civilDateOf(new Date('2024-02-28T17:00:00.000Z'))).toBe('2024-02-29');
    expect(startOfCivilDate('2026-11-23').toISOString()).toBe('2026-11-22T17:00:00.000Z');
    expect(civilDateOf(startOfCivilDate('2027-01-01'))).toBe('2027-01-01');
  });

  test('days are counted without any clock', () => {
    process.env.TZ = zone;
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31');
    // Over the nights on which New York changes its clocks.
    expect(addDays('2026-03-07', 2)).toBe('2026-03-09');
    expect(daysBetween('2026-03-07', '2026-11-02')).toBe(240);
    expect(daysBetween('2026-11-02', '2026-03-07')).toBe(-240);
    expect(['2026-11-22', '2026-11-23', '2026-11-28'].map(weekday)).toEqual([0, 1, 6]);
  });
});

test.each(['2024-02-29', '2026-12-31', '2000-02-29'])('%s is a date', (text) => {
  expect(isCivilDate(text)).toBe(true);
});

test.each([
  '2026-02-29',
  '2100-02-29',
  '2026-02-30',
  '2026-13-01',
  '2026-00-10',
  '2026-1-1',
  '26-01-01',
  '2026-01-01T00:00',
  ' 2026-01-01',
  '２０２６-01-01',
  '',
])('%j is none', (text) => {
  expect(isCivilDate(text)).toBe(false);
});
