import { defineConfig } from 'vitest/config';

/**
 * Four tiers, each with its budget on two cores: `house` (who may import whom, and the tools of the tests themselves),
 * `pure` (≤ 30 s), `database` (≤ 3 min, on a throw-away PostgreSQL) and `journeys` (≤ 6 min, one file at a time, after
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
          include: ['test/architecture.test.ts', 'test/support/**/*.test.ts'],
          globalSetup: ['test/support/run-postgres.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'pure',
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
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
