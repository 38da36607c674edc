import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Left to itself the runner would leave one of two cores to nobody. */
const AT_ONCE = Math.max(2, availableParallelism() - 1);

/**
 * Four tiers, each with its budget on two cores: `house` (who may import whom, and the tools of the tests themselves),
 * `pure` (≤ 30 s), `database` (≤ 3 min, on a throw-away PostgreSQL) and `journeys` (≤ 6 min, two files at a time, after
 * everything else, against the site as it is built).
 * One tier: `vitest run --project pure`. One folder: `vitest run packages/legal`.
 */
export default defineConfig({
  test: {
    reporters: process.env.CI === undefined ? ['default'] : ['default', 'json'],
    outputFile: { json: '.cache/vitest.json' },
    projects: [
      {
        test: {
          name: 'house',
          maxWorkers: AT_ONCE,
          include: ['test/architecture.test.ts', 'test/support/**/*.test.ts'],
          globalSetup: ['test/support/run-postgres.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'pure',
          maxWorkers: AT_ONCE,
          include: [
            'packages/{legal,policy,receipt,domain,contract}/**/*.test.ts',
            'apps/{web,console}/**/*.test.{ts,tsx}',
          ],
          // Random texts by the thousand take their time on a busy machine.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'database',
          maxWorkers: AT_ONCE,
          include: ['packages/db/**/*.test.ts', 'apps/{api,server}/**/*.test.ts'],
          globalSetup: ['test/support/run-postgres.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['test/**/*.test.ts'],
          exclude: ['test/architecture.test.ts', 'test/support/**', '**/node_modules/**'],
          globalSetup: ['test/support/build-faces.ts', 'test/support/run-postgres.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Each has a server and a browser of its own.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
