import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rename, rm, stat, symlink } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FolderInUseError, holdFolder } from './folder-guard.ts';

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'thaogo-guard-'));
});
afterAll(() => rm(home, { recursive: true, force: true }));

let count = 0;
const newFolder = (): string => join(home, `data-${(count += 1)}`);

const GUARD = fileURLToPath(new URL('folder-guard.ts', import.meta.url));
const PROCESS = `
  const { holdFolder } = await import(process.argv[1]);
  try {
    await holdFolder(process.argv[2]);
    console.log('holds');
    setInterval(() => undefined, 1000);
  } catch (error) {
    console.log(error.name);
  }
`;

/** Another process that wants the folder, and its first word. */
const another = async (folder: string): Promise<{ child: ChildProcess; said: string }> => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', PROCESS, GUARD, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, said: said.toString().trim() };
};
const end = async ({ child }: { child: ChildProcess }, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  await once(child, 'exit');
};

it('makes the folder for its owner alone, and lets it go', async () => {
  const folder = join(newFolder(), 'deeper');
  const letGo = await holdFolder(folder);
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
  await expect(holdFolder(folder)).rejects.toThrow(FolderInUseError);
  await letGo();
  await (
    await holdFolder(folder)
  )();
});

it('refuses a second process, says which folder and what to do, and takes over from one that was killed', async () => {
  const folder = newFolder();
  const first = await another(folder);
  expect(first.said).toBe('holds');
  await expect(holdFolder(folder)).rejects.toThrow(`the data in ${folder}. Stop it first, or set DATA_DIR`);
  const second = await another(folder);
  expect(second.said).toBe('FolderInUseError');
  await end(second);
  await end(first);
  await (
    await holdFolder(folder)
  )();
});

it('is not fooled by another way to the same folder', async () => {
  const folder = newFolder();
  const letGo = await holdFolder(folder);
  const link = join(home, 'link');
  await symlink(folder, link);
  await expect(holdFolder(link)).rejects.toThrow(FolderInUseError);
  await letGo();
});

it('guards a folder whose path is too long for a socket', async () => {
  const folder = join(home, 'a'.repeat(90), 'b'.repeat(90));
  const letGo = await holdFolder(folder);
  const other = await another(folder);
  expect(other.said).toBe('FolderInUseError');
  await end(other);
  await letGo();
  const next = await another(folder);
  expect(next.said).toBe('holds');
  await end(next);
});

/** The socket that a dead process leaves: nobody listens, the file is there. */
const leaveSocket = async (folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'in-use.sock');
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(path, resolve);
  });
  await rename(path, `${path}.kept`);
  await new Promise((resolve) => server.close(resolve));
  await rename(`${path}.kept`, path);
};

it('of many that find the socket of a dead process at the same moment, one takes over', async () => {
  for (let round = 0; round < 20; round += 1) {
    const folder = newFolder();
    await leaveSocket(folder);
    const tries = await Promise.allSettled(Array.from({ length: 30 }, () => holdFolder(folder)));
    const holders = tries.flatMap((tried) => (tried.status === 'fulfilled' ? [tried.value] : []));
    const others = tries.flatMap((tried): unknown[] => (tried.status === 'rejected' ? [tried.reason] : []));
    expect(others.filter((error) => !(error instanceof FolderInUseError))).toEqual([]);
    expect(holders).toHaveLength(1);
    await expect(holdFolder(folder)).rejects.toThrow(FolderInUseError);
    await holders[0]?.();
  }
});
