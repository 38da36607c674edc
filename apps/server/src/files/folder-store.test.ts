import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FileStore, StoreFullError } from '@thaogo/api';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openFolderStore } from './folder-store.ts';

async function* pieces(bytes: Buffer, breaksOff = false): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 10_000) yield await Promise.resolve(bytes.subarray(at, at + 10_000));
  if (breaksOff) throw new Error('the line is dead');
}
const all = async (bytes: AsyncIterable<Uint8Array> | null): Promise<Buffer | null> => {
  if (bytes === null) return null;
  const read: Uint8Array[] = [];
  for await (const piece of bytes) read.push(piece);
  return Buffer.concat(read);
};

describe('files in a folder', () => {
  let home: string;
  let store: FileStore;
  const inside = async (): Promise<string[]> => {
    const entries = await readdir(home, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  };
  beforeAll(async () => {
    home = join(await mkdtemp(join(tmpdir(), 'thaogo-store-')), 'files');
    store = await openFolderStore(home, 0);
  });
  afterAll(() => rm(join(home, '..'), { recursive: true, force: true }));

  it('are given back as they were written, and nobody else on the machine reads them', async () => {
    const [name, bytes] = [randomUUID(), randomBytes(300_000)];
    await store.write(name, pieces(bytes));
    expect((await all(await store.read(name)))?.equals(bytes)).toBe(true);
    const { mode } = await stat(join(home, name.slice(-2), name));
    expect(mode & 0o777).toBe(0o600);
    expect((await stat(home)).mode & 0o777).toBe(0o700);
    await store.remove(name);
    expect(await store.read(name)).toBeNull();
    await store.remove(name);
  });

  it('are not written where that would use what is kept free of the disk; those that are there stay readable', async () => {
    const name = randomUUID();
    await store.write(name, pieces(randomBytes(10)));
    const full = await openFolderStore(home, Number.MAX_SAFE_INTEGER);
    const unread = vi.fn(() => pieces(randomBytes(10)));
    const bytes = { [Symbol.asyncIterator]: unread };
    await expect(full.write(randomUUID(), bytes)).rejects.toThrow(StoreFullError);
    expect(unread).not.toHaveBeenCalled();
    expect((await all(await full.read(name)))?.length).toBe(10);
    await full.remove(name);
    expect(await inside()).toEqual([]);
  });

  it('leave nothing where their bytes break off, and keep what has the name already', async () => {
    const name = randomUUID();
    await expect(store.write(name, pieces(randomBytes(50_000), true))).rejects.toThrow('the line is dead');
    expect([await store.read(name), await inside()]).toEqual([null, []]);
  });

  it('that a process was writing when it died are removed by their name', async () => {
    const name = randomUUID();
    const started = store.write(
      name,
      (async function* () {
        yield await Promise.resolve(randomBytes(1000));
        // It is beside, under its name, and nowhere else.
        expect(await inside()).toEqual([name]);
        expect(await store.read(name)).toBeNull();
        await store.remove(name);
        expect(await inside()).toEqual([]);
      })(),
    );
    await expect(started).rejects.toThrow('ENOENT');
  });

  it.each(['../../etc/passwd', 'a/b', '', '..', 'ABCDEF00-0000-0000-0000-000000000000', `${randomUUID()}/x`])(
    'have names that are no paths: %j',
    async (name) => {
      await expect(store.write(name, pieces(randomBytes(10)))).rejects.toThrow('no name');
      await expect(store.read(name)).rejects.toThrow('no name');
      await expect(store.remove(name)).rejects.toThrow('no name');
    },
  );
});
