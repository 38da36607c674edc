/**
 * `npx pnpm keys:make`: makes the keys of a new installation in KEYS_DIR, once; keys that are there stay as they are.
 * `npx pnpm keys:make --new sessions`: adds a key to those in use. From the next start on it is the one that seals and signs;
 * the ones before still open.
 */

import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { civilDateOf } from '@thaogo/domain';
import { addKey, makeMissingKeys, RENEWABLE } from '../keys/key-ring.ts';

const BACK_UP = 'Back them up apart from the database: without them nothing that was sealed can be opened again.\n';

const RESTART =
  'Every process of this installation needs it, then restart them all: only those that have it can open what it seals.\n';

const asked = (): (typeof RENEWABLE)[number] | null => {
  const { values } = parseArgs({ options: { new: { type: 'string' } } });
  if (values.new === undefined) return null;
  const purpose = RENEWABLE.find((each) => each === values.new);
  if (purpose === undefined) throw new RangeError(`--new needs one of: ${RENEWABLE.join(', ')}; got "${values.new}".`);
  return purpose;
};

const make = async (): Promise<string> => {
  const purpose = asked();
  const folder = resolve(process.env['KEYS_DIR'] || './keys');
  const today = civilDateOf(new Date());
  const made = purpose === null ? await makeMissingKeys(folder, today) : [await addKey(folder, purpose, today)];
  if (made.length === 0) return `Every key is there already in ${folder}.\n`;
  return `Made in ${folder}:\n${made.map((id) => `  ${id}\n`).join('')}${BACK_UP}${purpose === null ? '' : RESTART}`;
};

try {
  process.stdout.write(await make());
} catch (error) {
  if (!(error instanceof Error)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
