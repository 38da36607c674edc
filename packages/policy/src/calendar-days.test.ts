import { expect, test } from 'vitest';
import { shippedCalendars } from './index.ts';

/**
 * Written by hand from the published schedules: every weekday off and every Saturday worked, year by year. H holiday,
 * C compensating day off, S swapped day off, W working Saturday, U undecided.
 */
const PUBLISHED = `
2024-01-01 H
2024-02-08 H
2024-02-09 H
2024-02-12 H
2024-02-13 C 2024-02-10
2024-02-14 C 2024-02-11
2024-04-18 H
2024-04-29 S 2024-05-04
2024-04-30 H
2024-05-01 H
2024-05-04 W 2024-04-29
2024-09-02 H
2024-09-03 H
2025-01-01 H
2025-01-27 H
2025-01-28 H
2025-01-29 H
2025-01-30 H
2025-01-31 H
2025-04-07 H
2025-04-26 W 2025-05-02
2025-04-30 H
2025-05-01 H
2025-05-02 S 2025-04-26
2025-09-01 H
2025-09-02 H
2026-01-01 H
2026-01-02 S 2026-01-10
2026-01-10 W 2026-01-02
2026-02-16 H
2026-02-17 H
2026-02-18 H
2026-02-19 H
2026-02-20 H
2026-04-27 C 2026-04-26
2026-04-30 H
2026-05-01 H
2026-08-22 W 2026-08-31
2026-08-31 S 2026-08-22
2026-09-01 H
2026-09-02 H
2026-11-24 H
2027-01-01 H
2027-02-04 U
2027-02-05 U
2027-02-08 U
2027-02-09 U
2027-02-10 U
2027-02-11 U
2027-02-12 U
2027-04-16 H
2027-04-30 H
2027-05-03 C 2027-05-01
2027-09-01 U
2027-09-02 H
2027-09-03 U
2027-11-24 H
`;

const LETTER = {
  holiday: 'H',
  compensating_day_off: 'C',
  swapped_day_off: 'S',
  working_saturday: 'W',
  undecided: 'U',
} as const;

const calendar = shippedCalendars()[0];

test('the first calendar is exactly the published schedule of 2024 to 2027', () => {
  const rows = calendar?.days.map(({ date, kind, pairedWith }) =>
    [date, LETTER[kind], ...(pairedWith === undefined ? [] : [pairedWith])].join(' '),
  );
  expect(rows).toEqual(PUBLISHED.trim().split('\n'));
  expect(calendar).toMatchObject({ from: '2024-01-01', to: '2027-12-31', inForceFrom: '2024-01-01' });
});

test('what nobody has decided, or no document was read for, is marked as an assumption', () => {
  const assumed = calendar?.days.filter(({ source }) => source.assumption).map(({ date }) => date);
  expect(assumed).toEqual([
    '2025-04-26',
    '2025-05-02',
    '2027-02-04',
    '2027-02-05',
    '2027-02-08',
    '2027-02-09',
    '2027-02-10',
    '2027-02-11',
    '2027-02-12',
    '2027-09-01',
    '2027-09-03',
  ]);
});

test('days are named in both languages, with their document', () => {
  const named = (date: string) => calendar?.days.find((day) => day.date === date);
  expect(named('2026-02-17')).toMatchObject({
    name: { vi: 'Tết Nguyên đán', en: 'Lunar New Year' },
    source: { reference: 'Thông báo 9441/TB-BNV ngày 16/10/2025' },
  });
  expect(named('2026-11-24')).toMatchObject({
    name: { vi: 'Ngày Văn hóa Việt Nam', en: 'Vietnam Culture Day' },
    source: { reference: 'Nghị quyết 28/2026/QH16' },
  });
  expect(named('2026-01-10')?.source.reference).toBe('Công văn 12729/VPCP-KGVX ngày 25/12/2025');
  expect(named('2024-04-29')?.source.reference).toBe('Công văn 2450/VPCP-KGVX năm 2024');
});
