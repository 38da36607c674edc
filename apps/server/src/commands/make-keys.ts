/**
 * `npx pnpm exec node apps/server/src/commands/make-keys.ts`: makes the keys of a new installation in KEYS_DIR, once.
 * Keys that are there stay as they are.
 */

import { resolve } from 'node:path';
import { civilDateOf } from '@thaogo/domain';
import { makeMissingKeys } from '../keys/key-ring.ts';

const folder = resolve(process.env['KEYS_DIR'] || './keys');
const made = await makeMissingKeys(folder, civilDateOf(new Date()));
process.stdout.write(
  made.length === 0
    ? `Every key is there already in ${folder}.\n`
    : `Made in ${folder}:\n${made.map((id) => `  ${id}\n`).join('')}` +
        'Back them up apart from the database: without them nothing that was sealed can be opened again.\n',
);
