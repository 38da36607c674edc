/**
 * `npx pnpm --silent receipt:verify FILE`: whether a receipt is genuine. With the installation's key ring at hand it tells
 * who sealed it; without, only that nothing was altered since. A saved tracking view also holds the words: then it says
 * whether they are the ones that were filed.
 */

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { instantWords } from '@thaogo/contract';
import { filedWords } from '@thaogo/db';
import { keyInReceipt, type ReceiptCheck, receiptCovers, type SignedReceipt, verifyReceipt } from '@thaogo/receipt';
import { readKeyFiles } from '../keys/key-files.ts';
import { keyRingOf } from '../keys/key-ring.ts';

type PublicKeys = ReturnType<typeof keyInReceipt>;

/** Public keys of the installation on this machine; none where it has no key ring that can be read. */
const ownKeys = async (): Promise<PublicKeys> => {
  try {
    return keyRingOf(await readKeyFiles(resolve(process.env['KEYS_DIR'] || './keys'), false)).receiptPublicKeys;
  } catch {
    return new Map();
  }
};

/** A filing's reply and a tracking view hold the receipt as one of their members. */
const receiptIn = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'receipt' in value ? value.receipt : value;

const wordsMember = (value: object, name: string): string | null => {
  const member: unknown = Reflect.get(value, name);
  return typeof member === 'string' ? member : null;
};

/** Whether the words of a tracking view are the ones that the receipt was given for; nothing where a file holds no words. */
const wordsVerdict = (value: unknown, receipt: SignedReceipt): string => {
  if (typeof value !== 'object' || value === null) return '';
  const body = wordsMember(value, 'text');
  if (body === null) return '';
  const filed = filedWords({ title: wordsMember(value, 'title'), body, proposal: wordsMember(value, 'proposal') });
  return receiptCovers(receipt, filed)
    ? '\nThe words in this file are the ones that were filed.'
    : '\nThe words in this file are NOT the ones that were filed.';
};

const FAULTS: Record<Extract<ReceiptCheck, { genuine: false }>['fault'], string> = {
  malformed: 'This is not a receipt of Tháo Gỡ.',
  unknown_key: 'The key that it names cannot be read.',
  altered: 'It was altered: its seal does not fit what it says.',
};

const described = (receipt: SignedReceipt): string =>
  [
    `Code      ${receipt.code}`,
    `Filed     ${instantWords(receipt.filedAt, 'en')} (Viet Nam)`,
    `State     ${receipt.state}, with ${receipt.agency}`,
    `Operator  ${receipt.operator}`,
    `Followed  ${receipt.url}`,
    `Key       ${receipt.keyId} (${receipt.publicKey})`,
  ].join('\n');

const verify = async (path: string): Promise<{ genuine: boolean; text: string }> => {
  let file: unknown;
  try {
    file = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return { genuine: false, text: missing ? `There is no file ${path}.` : `${path} holds no JSON.` };
  }
  const value = receiptIn(file);
  const byRing = verifyReceipt(value, await ownKeys());
  if (byRing.genuine) {
    return {
      genuine: true,
      text: `Genuine: sealed by this installation.\n${described(byRing.receipt)}${wordsVerdict(file, byRing.receipt)}`,
    };
  }
  const byItself = byRing.fault === 'unknown_key' ? verifyReceipt(value, keyInReceipt(value)) : byRing;
  if (!byItself.genuine) return { genuine: false, text: FAULTS[byItself.fault] };
  return {
    genuine: true,
    text:
      'Unaltered, checked with the key in the receipt itself: this machine has no key of that name. To know who sealed\n' +
      `it, compare the key below with the one that the operator publishes.\n${described(byItself.receipt)}${wordsVerdict(file, byItself.receipt)}`,
  };
};

const [path] = process.argv.slice(2);
if (path === undefined) {
  process.stderr.write('Name the file: npx pnpm --silent receipt:verify FILE\n');
  process.exitCode = 1;
} else {
  const { genuine, text } = await verify(resolve(path));
  (genuine ? process.stdout : process.stderr).write(`${text}\n`);
  process.exitCode = genuine ? 0 : 1;
}
