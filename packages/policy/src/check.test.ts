import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const check = (...args: string[]) =>
  spawnSync(process.execPath, [fileURLToPath(new URL('check.ts', import.meta.url)), ...args], { encoding: 'utf8' });

test('the check of what is shipped passes and says what is only assumed', () => {
  const { status, stdout, stderr } = check('--today', '2026-11-22');
  expect(stderr).toBe('');
  expect(stdout).toContain('34 provinces, 3321 communes');
  expect(stdout).toContain('45 subjects in 14 groups');
  expect(stdout).toContain('policy-2026-11-22 · period contest_window: 15 day');
  expect(stdout).toContain('No faults.');
  expect(status).toBe(0);
});

test('it warns, but passes, when the calendar is about to end', () => {
  const { status, stderr } = check('--today', '2027-12-01');
  expect(stderr).toContain('Add a version that reaches further');
  expect(status).toBe(0);
});
