import type { Policy } from '@thaogo/policy';
import { expect, test } from 'vitest';
import { calendar, policy } from '../testing/world.ts';
import { morningWarnings } from './warnings.ts';

const source = { reference: null, assumption: true };
const warning: Policy = {
  ...policy,
  warnings: { officer: { daysBefore: 3, source }, coordinator: { daysBefore: 0, source } },
};

test('each role is told by working days before the due date', () => {
  // Thursday 8 January 2026; Saturday 10 January is worked in exchange.
  expect(morningWarnings('2026-01-08', warning, calendar)).toEqual([
    { role: 'officer', until: '2026-01-12' },
    { role: 'coordinator', until: '2026-01-08' },
  ]);
  expect(morningWarnings('2026-01-10', warning, calendar)).toHaveLength(2);
});

test('nobody is told on a day off, nor where policy says nothing', () => {
  expect(morningWarnings('2026-01-02', warning, calendar)).toEqual([]);
  expect(morningWarnings('2026-01-11', warning, calendar)).toEqual([]);
  expect(morningWarnings('2026-01-08', policy, calendar)).toEqual([]);
});
