import { expect, test } from 'vitest';
import { presetsOn, readBehind, readPeriod } from './period.ts';

test('an address names days, or they are left to the server', () => {
  expect(readPeriod({ from: '2026-01-01', to: '2026-03-31', other: 1 })).toEqual({
    from: '2026-01-01',
    to: '2026-03-31',
  });
  expect(readPeriod({ from: 'yesterday', to: 20260331 })).toEqual({});
  expect(readBehind({ of: 'disputed', to: '2026-03-31' })).toEqual({ of: 'disputed', to: '2026-03-31' });
  expect(readBehind({ of: 'assigned' })).toEqual({ of: 'sent_back' });
});

test.each([
  ['2026-11-22', '2026-11-01', '2026-10-01', '2026-10-31', '2026-01-01'],
  ['2027-01-01', '2027-01-01', '2026-12-01', '2026-12-31', '2027-01-01'],
  ['2028-03-31', '2028-03-01', '2028-02-01', '2028-02-29', '2028-01-01'],
])('the months and the year around %s', (today, month, lastFrom, lastTo, year) => {
  expect(presetsOn(today)).toEqual({
    twelveMonths: {},
    month: { from: month, to: today },
    lastMonth: { from: lastFrom, to: lastTo },
    year: { from: year, to: today },
  });
});
