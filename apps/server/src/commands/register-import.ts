/**
 * `npx pnpm register:import FILE [--apply] [--json]`: brings documents from a CSV or JSON file into the register. Without
 * `--apply` it says what would happen and changes nothing. A file with faults is not brought in at all; entries that a
 * coordinator edited are never overwritten.
 */

import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { FolderInUseError, importDocuments, type ImportCounts } from '@thaogo/db';
import { civilDateOf } from '@thaogo/domain';
import { faultWords, readConfiguration } from '../configuration/configuration.ts';
import { KeyRingError } from '../keys/key-files.ts';
import { createLog } from '../log/log.ts';
import { checkRows } from '../register/check-rows.ts';
import { COLUMN_NAMES, FileFormError, readDocumentFile } from '../register/read-file.ts';
import { DatabaseError } from '../start/ask-database.ts';
import { holdData, type Installation, openInstallation } from '../start/installation.ts';

/** What was asked cannot be done as it was asked. */
class UsageError extends Error {
  override name = 'UsageError';
}

/** Ends the transaction of a preview: nothing of it stays. */
class PreviewEnd extends Error {
  readonly counts: ImportCounts;
  constructor(counts: ImportCounts) {
    super('preview');
    this.counts = counts;
  }
}

const MOST_BYTES = 64 * 1024 * 1024;
const MOST_FAULTS_SHOWN = 100;
const USAGE = `npx pnpm register:import FILE [--apply] [--json]\nColumns or members: ${COLUMN_NAMES.join(', ')}; only number_symbol is always needed.`;

const asked = (): { file: string; apply: boolean; json: boolean } => {
  try {
    const { values, positionals } = parseArgs({
      options: { apply: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new UsageError('Name one file.');
    return { file, ...values };
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : 'The arguments cannot be read.'}\n${USAGE}`);
  }
};

const contentOf = async (file: string): Promise<Uint8Array> => {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new UsageError(`${file} cannot be read: ${error instanceof Error ? error.message : 'it is not there'}.`);
  });
  if (bytes.length > MOST_BYTES) throw new UsageError(`${file} is larger than 64 MiB: split it.`);
  return bytes;
};

const open = async (): Promise<Installation> => {
  const read = readConfiguration(process.env);
  if (!read.ok) throw new UsageError(`The configuration cannot be used:\n${faultWords(read.faults)}`);
  return openInstallation(read.configuration, createLog('error', process.stderr), await holdData(read.configuration));
};

/** A preview does everything and then takes it all back, so that what it says is what would happen. */
const bringIn = async (
  { connection, clock }: Installation,
  entries: Parameters<typeof importDocuments>[1],
  apply: boolean,
): Promise<ImportCounts> => {
  try {
    return await connection.db.transaction().execute(async (trx) => {
      const counts = await importDocuments(trx, entries, clock.now());
      if (!apply) throw new PreviewEnd(counts);
      return counts;
    });
  } catch (error) {
    if (error instanceof PreviewEnd) return error.counts;
    throw error;
  }
};

const summary = (counts: ImportCounts, apply: boolean): string =>
  [
    `${counts.added} new, ${counts.updated} changed, ${counts.unchanged} unchanged, ${counts.kept} left alone because a coordinator edited them.`,
    apply ? 'Done.' : 'This is a preview: nothing was changed. Add --apply to bring it in.',
  ].join('\n');

const run = async (): Promise<number> => {
  const { file, apply, json } = asked();
  const rows = readDocumentFile(await contentOf(file));
  const installation = await open();
  try {
    const { policy } = installation.policies.inForce(civilDateOf(installation.clock.now()));
    const { entries, faults } = checkRows(rows, {
      hasSubject: (code) => policy.subjects.some((subject) => subject.code === code),
      hasAgency: (code) => installation.agencies.find(code) !== null,
    });
    if (faults.length > 0) {
      const more = faults.length > MOST_FAULTS_SHOWN ? [`… and ${faults.length - MOST_FAULTS_SHOWN} more.`] : [];
      const shown = [...faults.slice(0, MOST_FAULTS_SHOWN), ...more];
      if (json) process.stdout.write(`${JSON.stringify({ applied: false, faults })}\n`);
      else process.stderr.write(`${shown.join('\n')}\nNothing was brought in. Correct these lines and try again.\n`);
      return 1;
    }
    const counts = await bringIn(installation, entries, apply);
    process.stdout.write(
      `${json ? JSON.stringify({ applied: apply, ...counts, faults: [] }) : summary(counts, apply)}\n`,
    );
    return 0;
  } finally {
    await installation.close();
  }
};

try {
  process.exitCode = await run();
} catch (error) {
  const expected = [UsageError, FileFormError, DatabaseError, FolderInUseError, KeyRingError].some(
    (kind) => error instanceof kind,
  );
  const { message, stack } = error instanceof Error ? error : new Error('It failed.');
  process.stderr.write(`${expected ? message : (stack ?? message)}\n`);
  process.exitCode = expected ? 2 : 1;
}
