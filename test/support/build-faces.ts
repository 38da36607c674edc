/** Global set-up: the journeys look at the public site and the console as they are shipped, so both are built first. */

import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));

export const setup = async (): Promise<void> => {
  // The test runner calls its environment "test"; built like that, the pages would ask for React's development half.
  const env = { ...process.env, NODE_ENV: 'production' };
  await promisify(execFile)('npx', ['pnpm', 'run', 'build'], { cwd: root, env });
};
