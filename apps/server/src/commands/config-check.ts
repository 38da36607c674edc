/** `npx pnpm config:check`: what every setting came to, and everything that is wrong. Nothing is changed; the scanner is asked who it is. */

import { type Configuration, faultWords, readConfiguration } from '../configuration/configuration.ts';
import { describeSettings } from '../configuration/describe.ts';
import { doubtfulInProduction } from '../configuration/production.ts';
import type { ClamdAddress } from '../files/clamd-address.ts';
import { clamdVersion, ScannerError } from '../files/clamd.ts';
import { filesFolder } from '../files/open-files.ts';
import { freeBytes } from '../files/free-bytes.ts';
import { KeyRingError, readKeyFiles } from '../keys/key-files.ts';
import { AnchorsError, readAnchors } from '../signatures/anchors.ts';
import { type KeyMark, keyRingOf, missingPurposes } from '../keys/key-ring.ts';

const markWords = ({ id, fingerprint }: KeyMark): string =>
  `  ${id}  ${fingerprint === null ? 'given up' : `fingerprint ${fingerprint}`}`;

/** What holds of the key ring, without showing anything of it. Whether it belongs to the database is asked at the start. */
const keyRingWords = async (folder: string, production: boolean): Promise<{ ok: boolean; text: string }> => {
  try {
    const files = await readKeyFiles(folder, production);
    const missing = missingPurposes(files);
    if (missing.length === 0) {
      const { marks } = keyRingOf(files);
      return { ok: true, text: `Key ring in ${folder}:\n${marks.map(markWords).join('\n')}` };
    }
    const what = production ? 'missing' : 'will be made at the first start';
    return { ok: !production, text: `Key ring in ${folder}: ${missing.join(', ')} ${what}` };
  } catch (error) {
    if (error instanceof KeyRingError) return { ok: false, text: error.message };
    throw error;
  }
};

/** How many authorities there are whose signatures count. */
const anchorWords = async (path: string | null): Promise<{ ok: boolean; text: string } | null> => {
  if (path === null) return null;
  try {
    return { ok: true, text: `Anchors for digital signatures in ${path}: ${(await readAnchors(path)).length}` };
  } catch (error) {
    if (error instanceof AnchorsError) return { ok: false, text: error.message };
    throw error;
  }
};

const megabytes = (bytes: number): string => `${Math.floor(bytes / 1_048_576)} MB`;

/** Whether there is room for files on the disk now. It starts without, since petitions file all the same. */
const roomWords = async (configuration: Configuration): Promise<string> => {
  const { bucket, reserveBytes } = configuration.files;
  const folder = filesFolder(configuration);
  const free = await freeBytes(folder);
  const taken = free < reserveBytes ? ': no file is taken until there is more' : '';
  const where = bucket === null ? `Files in ${folder}` : `Files in ${bucket.url}, on their way there in ${folder}`;
  return `${where}: ${megabytes(free)} free, of which ${megabytes(reserveBytes)} are kept free${taken}`;
};

/** Whether the scanner answers. It starts without, since what comes meanwhile is scanned later. */
const scannerWords = async (address: ClamdAddress): Promise<string> => {
  try {
    return `Scanner: ${await clamdVersion(address)}`;
  } catch (error) {
    if (error instanceof ScannerError)
      return 'Scanner: it does not answer. Files are shown as not scanned until it does';
    throw error;
  }
};

const read = readConfiguration(process.env);
const lines: string[] = [];
let ok = read.ok;
if (read.settings !== null) lines.push(describeSettings(read.settings, process.env));
if (read.ok) {
  const ring = await keyRingWords(read.configuration.keysDir, read.configuration.production);
  lines.push(ring.text);
  lines.push(await roomWords(read.configuration));
  if (read.configuration.clamd !== null) lines.push(await scannerWords(read.configuration.clamd));
  const anchors = await anchorWords(read.configuration.signatureAnchors);
  if (anchors !== null) lines.push(anchors.text);
  const doubts = read.configuration.production ? doubtfulInProduction(read.settings) : [];
  if (doubts.length > 0) lines.push(`Worth a second look:\n${faultWords(doubts)}`);
  ok = ring.ok && anchors?.ok !== false;
} else {
  lines.push(`What is wrong:\n${faultWords(read.faults)}`);
}
lines.push(ok ? 'It can start.' : 'It cannot start like this.');
process.stdout.write(`${lines.join('\n\n')}\n`);
process.exitCode = ok ? 0 : 1;
