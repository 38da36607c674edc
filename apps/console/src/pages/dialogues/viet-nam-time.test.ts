import { expect, test } from 'vitest';
import { instantOf, inVietNam } from './viet-nam-time.ts';

test('a day and an hour in Viet Nam are one instant, wherever the browser is', () => {
  expect(instantOf('2026-12-10', '09:00')).toBe('2026-12-10T02:00:00.000Z');
  expect(instantOf('2026-12-10', '06:30')).toBe('2026-12-09T23:30:00.000Z');
  expect(inVietNam('2026-12-09T23:30:00.000Z')).toEqual({ date: '2026-12-10', time: '06:30' });
  expect(instantOf('', '09:00')).toBeNull();
  expect(instantOf('2026-12-10', '')).toBeNull();
});
