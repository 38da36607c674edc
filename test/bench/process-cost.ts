/** What processes have cost so far, as Linux counts it. */

import { readdir, readFile } from 'node:fs/promises';

/** Clock ticks a second in /proc, 100 on every common Linux. */
const TICKS = 100;

const statOf = async (pid: number): Promise<{ parent: number; cpuMs: number; residentMiB: number } | null> => {
  try {
    const text = await readFile(`/proc/${pid}/stat`, 'utf8');
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const cpu = (fields[11] ?? 0) + (fields[12] ?? 0) + (fields[13] ?? 0) + (fields[14] ?? 0);
    return { parent: fields[1] ?? 0, cpuMs: (cpu / TICKS) * 1000, residentMiB: ((fields[21] ?? 0) * 4096) / 1_048_576 };
  } catch {
    return null;
  }
};

/** CPU milliseconds of a process and its children, living and reaped; and the resident memory of the process itself. */
export const costOf = async (pid: number): Promise<{ cpuMs: number; residentMiB: number }> => {
  const own = await statOf(pid);
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const others = await Promise.all(pids.map(statOf));
  const children = others.filter((other) => other?.parent === pid).reduce((sum, child) => sum + (child?.cpuMs ?? 0), 0);
  return { cpuMs: (own?.cpuMs ?? 0) + children, residentMiB: own?.residentMiB ?? 0 };
};
