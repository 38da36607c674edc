/** Global set-up: the journeys look at the public site and the console as they are shipped, so both are built first. */

import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));

export const setup = async (): Promise<void> => {
  await promisify(execFile)('npx', ['pnpm', 'run', 'build'], { cwd: root });
};
