import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const NAME = 'server.json';

/** Says in the data folder which process serves it and where. @returns a function that takes the word back. */
export const announce = async (
  dataDir: string,
  running: { pid: number; port: number; url: string },
): Promise<() => Promise<void>> => {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const file = join(dataDir, NAME);
  const text = `${JSON.stringify(running)}\n`;
  const half = `${file}.${running.pid}.new`;
  await writeFile(half, text);
  await rename(half, file);
  return async () => {
    // Another process may have taken over the folder meanwhile.
    if ((await readFile(file, 'utf8').catch(() => null)) === text) await rm(file, { force: true });
  };
};
