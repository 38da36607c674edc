/**
 * The way in of `npx pnpm start`: finds a Node.js that is new enough, builds the pages where their sources changed, and
 * runs the server. Plain JavaScript, because it must run on whatever Node.js is there.
 */

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** TypeScript is run from source without a flag since this version. */
const OLDEST = [22, 18];
const FACES = ['apps/web', 'apps/console'];
/** What the pages are built from besides their own folders. */
const SHARED = ['packages/contract/src', 'pnpm-lock.yaml'];
const NOT_SOURCES = /^(dist|node_modules)$|\.test\.tsx?$/;

/** @type {(text: string) => never} */
const fail = (text) => {
  console.error(text);
  process.exit(1);
};

const isNewEnough = () => {
  const [major, minor] = process.versions.node.split('.').map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
};

/**
 * Runs a program to its end; signals for us go to it. It has our terminal, or is listened to by `hear`. Gives its exit code.
 * @type {(program: string, args: readonly string[], options?: import('node:child_process').SpawnOptions, hear?: (text: string) => void) => Promise<number>}
 */
const run = (program, args, options = {}, hear = () => {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'inherit', cwd: root, ...options });
    /** @param {NodeJS.Signals} signal */
    const pass = (signal) => {
      child.kill(signal);
    };
    /** @type {NodeJS.Signals[]} */
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, pass);
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', hear);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      for (const name of signals) process.off(name, pass);
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });

/** Goes on in the Node.js that is among the dependencies. */
const goOnInNewerNode = async () => {
  const node = join(root, 'node_modules/node/bin/node');
  if (!existsSync(node)) {
    fail(
      `Node.js ${process.versions.node} is too old to run this, and the newer one among the dependencies is not installed.\n` +
        'Install the dependencies first: npx pnpm install',
    );
  }
  process.exit(await run(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)]));
};

/**
 * The sources below a path, or the path itself where it is a file.
 * @type {(path: string) => string[]}
 */
const filesIn = (path) => {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path))
    .filter((name) => !NOT_SOURCES.test(name))
    .flatMap((name) => filesIn(`${path}/${name}`));
};

/**
 * Stands for everything that a face is built from.
 * @type {(face: string) => string}
 */
const stateOf = (face) => {
  const hash = createHash('sha256');
  // oxlint-disable-next-line unicorn/no-array-sort -- it is a new array
  const files = [face, ...SHARED].flatMap(filesIn).sort((a, b) => (a < b ? -1 : 1));
  for (const file of files) {
    hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
};

/** @type {(face: string) => Promise<void>} */
const build = async (face) => {
  const built = join(root, face, 'dist/.built-from');
  const state = stateOf(face);
  if (existsSync(built) && readFileSync(built, 'utf8') === state) return;
  console.error(`Building ${face} …`);
  const { scripts } = /** @type {{ scripts: { build: string } }} */ (
    JSON.parse(readFileSync(join(root, face, 'package.json'), 'utf8'))
  );
  const PATH = [join(root, face, 'node_modules/.bin'), join(root, 'node_modules/.bin'), process.env.PATH].join(
    delimiter,
  );
  /** @type {string[]} */
  const said = [];
  const code = await run(
    scripts.build,
    [],
    {
      shell: true,
      cwd: join(root, face),
      env: { ...process.env, NODE_ENV: 'production', PATH },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
    (text) => said.push(text),
  );
  if (code !== 0) fail(`${said.join('')}\nBuilding ${face} failed (see above). Nothing was started.`);
  writeFileSync(built, state);
};

if (!isNewEnough()) await goOnInNewerNode();
if (!existsSync(join(root, 'apps/server/node_modules'))) {
  fail('The dependencies are not installed. Install them first: npx pnpm install');
}
if (process.env.ROLE !== 'worker') await Promise.all(FACES.map(build));
await import('./src/main.ts');
