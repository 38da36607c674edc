import { defineConfig } from 'vitest/config';

/**
 * Four tiers, each with its budget on two cores: `walls` (who may import whom), `pure` (≤ 30 s), `database` (≤ 3 min, one
 * throw-away PostgreSQL for the run) and `journeys` (≤ 6 min, one file at a time, after everything else, against the built site).
 * One tier: `vitest run --project pure`. One folder: `vitest run packages/legal`.
 */
export default defineConfig({
  test: {
    reporters: process.env.CI === undefined ? ['default'] : ['default', 'json'],
    outputFile: { json: '.cache/vitest.json' },
    projects: [
      {
        test: {
          name: 'walls',
          include: ['test/architecture.test.ts'],
        },
      },
      {
        test: {
          name: 'pure',
          include: [
            'packages/{legal,policy,receipt,domain,contract}/**/*.test.ts',
            'apps/{web,console}/**/*.test.{ts,tsx}',
          ],
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
          exclude: ['test/architecture.test.ts', '**/node_modules/**'],
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
