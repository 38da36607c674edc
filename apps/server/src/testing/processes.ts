import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

/** How a process ended, and what it said. */
export interface Ended {
  code: number | null;
  out: string;
  error: string;
}

/** Runs a script of this workspace to its end, with nothing of this process's environment but the path. */
export const runScript = (
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [`apps/server/${script}`, ...args], {
      cwd: root,
      env: { PATH: process.env['PATH'], ...env },
    });
    let out = '';
    let error = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (out += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (error += chunk));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, out, error }));
  });
