/**
 * The way in of `npx pnpm start`: finds a Node.js that is new enough, builds the pages where their sources changed, and
 * runs the server. Plain JavaScript, because it must run on whatever Node.js is there.
 */

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** TypeScript is run from source without a flag since this version. */
const OLDEST = [22, 18];
const FACES = ['apps/web', 'apps/console'];
/** What the pages are built from besides their own folders. */
const SHARED = ['packages/contract/src', 'pnpm-lock.yaml'];
const NOT_SOURCES = new Set(['dist', 'node_modules']);

const fail = (text) => {
  console.error(text);
  process.exit(1);
};

const isNewEnough = () => {
  const [major, minor] = process.versions.node.split('.').map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
};

/** Runs a program to its end with our terminal; signals for us go to it. */
const run = (program, args, options = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'inherit', cwd: root, ...options });
    const pass = (signal) => child.kill(signal);
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, pass);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      for (const name of signals) process.off(name, pass);
      resolve(code ?? 128 + (constants.signals[signal] ?? 0));
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

const filesIn = (path) => {
  try {
    return readdirSync(join(root, path), { withFileTypes: true })
      .filter((entry) => !NOT_SOURCES.has(entry.name))
      .flatMap((entry) => (entry.isDirectory() ? filesIn(`${path}/${entry.name}`) : [`${path}/${entry.name}`]))
      .sort();
  } catch {
    return [path];
  }
};

/** Stands for everything that a face is built from. */
const stateOf = (face) => {
  const hash = createHash('sha256');
  for (const file of [face, ...SHARED].flatMap(filesIn))
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)));
  return hash.digest('hex');
};

const build = async (face) => {
  const built = join(root, face, 'dist/.built-from');
  const state = stateOf(face);
  if (existsSync(built) && readFileSync(built, 'utf8') === state) return;
  console.error(`Building ${face} …`);
  const { scripts } = JSON.parse(readFileSync(join(root, face, 'package.json'), 'utf8'));
  const PATH = [join(root, face, 'node_modules/.bin'), join(root, 'node_modules/.bin'), process.env.PATH].join(
    delimiter,
  );
  // Builders report on standard output, which belongs to the server.
  const code = await run(scripts.build, [], {
    shell: true,
    cwd: join(root, face),
    env: { ...process.env, NODE_ENV: 'production', PATH },
    stdio: ['ignore', 2, 2],
  });
  if (code !== 0) fail(`Building ${face} failed (see above). Nothing was started.`);
  writeFileSync(built, state);
};

if (!isNewEnough()) await goOnInNewerNode();
if (!existsSync(join(root, 'apps/server/node_modules'))) {
  fail('The dependencies are not installed. Install them first: npx pnpm install');
}
if (process.env.ROLE !== 'worker') await Promise.all(FACES.map(build));
await import('./src/main.ts');
