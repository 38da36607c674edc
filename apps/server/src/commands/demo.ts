/**
 * `npx pnpm demo --cases N --seed S --json`: fills an empty installation on PostgreSQL, or on a stopped embedded
 * database, with petitions to try the system with, and prints the accounts.
 */

import { parseArgs } from 'node:util';
import { createAccounts } from '@thaogo/api';
import { FolderInUseError } from '@thaogo/db';
import { faultWords, readConfiguration } from '../configuration/configuration.ts';
import { fillDemonstration, NotEmptyError } from '../demonstration/fill.ts';
import type { DemonstrationAccount } from '../demonstration/staff.ts';
import { KeyRingError } from '../keys/key-files.ts';
import { createLog } from '../log/log.ts';
import { DatabaseError } from '../start/ask-database.ts';
import { holdData, openInstallation } from '../start/installation.ts';

const MOST_CASES = 10_000_000;

const wholeNumber = (text: string | undefined, name: string, fallback: number, most: number): number => {
  const value = text === undefined ? fallback : Number(text);
  if (!Number.isInteger(value) || value < 0 || value > most) {
    throw new RangeError(`--${name} must be a whole number from 0 to ${most}; got "${text ?? ''}".`);
  }
  return value;
};

const table = (accounts: readonly DemonstrationAccount[]): string =>
  accounts
    .map(({ role, agency, email, password, totpSecret }) =>
      [role.padEnd(16), (agency ?? '–').padEnd(16), email, password, totpSecret].join('  '),
    )
    .join('\n');

const demo = async (): Promise<void> => {
  const { values } = parseArgs({
    options: { cases: { type: 'string' }, seed: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  const cases = wholeNumber(values.cases, 'cases', 200, MOST_CASES);
  const seed = wholeNumber(values.seed, 'seed', 1, 4_294_967_295);
  const read = readConfiguration(process.env);
  if (!read.ok) throw new RangeError(`The configuration is not usable:\n${faultWords(read.faults)}`);
  const { configuration } = read;
  if (configuration.production)
    throw new RangeError('A demonstration has no place in production: NODE_ENV is production.');
  const installation = await openInstallation(
    configuration,
    createLog('warn', process.stderr),
    await holdData(configuration),
  );
  try {
    const started = performance.now();
    const { accounts } = await fillDemonstration({
      connection: installation.connection,
      keys: installation.keys,
      policies: installation.policies,
      accounts: createAccounts({
        db: installation.connection.db,
        secrets: installation.keys.sessions,
        publicUrl: configuration.publicUrl ?? 'http://localhost',
        secureCookies: false,
        rateLimits: false,
        now: () => new Date(),
      }),
      coordinator: configuration.coordinator,
      now: installation.clock.now(),
      cases,
      seed,
    });
    const seconds = (performance.now() - started) / 1000;
    if (values.json) process.stdout.write(`${JSON.stringify({ accounts })}\n`);
    else
      process.stdout.write(
        `${cases} petitions in ${seconds.toFixed(1)} s. Accounts (role, agency, e-mail, password, one-time code secret):\n${table(accounts)}\n`,
      );
  } finally {
    await installation.close();
  }
};

try {
  await demo();
} catch (error) {
  const expected = [RangeError, NotEmptyError, FolderInUseError, KeyRingError, DatabaseError].some(
    (kind) => error instanceof kind,
  );
  const { message, stack } = error instanceof Error ? error : new Error('The demonstration could not be made.');
  process.stderr.write(`${expected ? message : (stack ?? message)}\n`);
  process.exitCode = expected ? 2 : 1;
}
