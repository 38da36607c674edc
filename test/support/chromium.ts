/** A Chromium for the journeys: CHROME_PATH, else an installed one, else the one that npm carries for Linux on x64. */

import { execFile } from 'node:child_process';
import { access, constants, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

export interface Chromium {
  executablePath: string;
  /** Set for the carried one only, whose libraries and fonts lie beside it. */
  env: Record<string, string>;
  kind: 'given' | 'installed' | 'carried';
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

const executable = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  );

const installed = async (): Promise<string | null> => {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  for (const path of [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), MAC]) {
    if (await executable(path)) return path;
  }
  return null;
};

const cache = fileURLToPath(new URL('../../.cache', import.meta.url));
const UNPACK = `
  import { inflate } from '@sparticuz/chromium';
  await Promise.all(process.argv.slice(1).map((archive) => inflate(archive)));`;

/**
 * Unpacks the carried browser once per version, in a process of its own: the package writes into the temporary folder and
 * takes whatever lies there already, whichever version it was.
 */
export const carriedChromium = async (): Promise<Chromium | null> => {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const home = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..');
  const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as { version: string };
  const folder = join(cache, `chromium-${version}`);
  if (!(await executable(join(folder, 'chromium')))) {
    const partial = `${folder}.${process.pid}`;
    await mkdir(partial, { recursive: true });
    const archives = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'];
    await promisify(execFile)(
      process.execPath,
      ['--input-type=module', '-e', UNPACK, ...archives.map((archive) => join(home, 'bin', archive))],
      { cwd: import.meta.dirname, env: { ...process.env, TMPDIR: partial } },
    );
    // Whoever else was unpacking may have come first; both copies are the same.
    await rename(partial, folder).catch(() => rm(partial, { recursive: true, force: true }));
  }
  return {
    executablePath: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_PATH: join(folder, 'fonts') },
    kind: 'carried',
  };
};

/** Null where none can be had. */
export const findChromium = async (): Promise<Chromium | null> => {
  const given = process.env['CHROME_PATH'];
  if (given !== undefined && given !== '') return { executablePath: given, env: {}, kind: 'given' };
  const path = await installed();
  return path === null ? carriedChromium() : { executablePath: path, env: {}, kind: 'installed' };
};

/**
 * For `describe.skipIf(await whyNoChromium())`.
 * @returns why there is none, also said on the console, or null where there is one.
 * @throws Error instead where CI is set: there a missing browser is a failure.
 */
export const whyNoChromium = async (): Promise<string | null> => {
  if ((await findChromium()) !== null) return null;
  const reason = `No Chromium: install one or set CHROME_PATH (npm carries one for Linux on x64 only, this is ${process.platform} on ${process.arch}).`;
  if (process.env['CI'] !== undefined) throw new Error(reason);
  console.warn(reason);
  return reason;
};

/** Quiet on a closed network, and nothing that would hide what a person's browser enforces. */
const ARGUMENTS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A headless browser; the caller closes it. */
export const launchBrowser = async (found?: Chromium): Promise<Browser> => {
  const browser = found ?? (await findChromium());
  if (browser === null) throw new Error('There is no Chromium; ask whyNoChromium() first.');
  return chromium.launch({
    executablePath: browser.executablePath,
    args: process.getuid?.() === 0 ? [...ARGUMENTS, '--no-sandbox'] : ARGUMENTS,
    env: { ...process.env, ...browser.env },
  });
};
