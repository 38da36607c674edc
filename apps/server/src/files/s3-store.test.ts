import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { access, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type FileStore, StoreFullError } from '@thaogo/api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectedAuthorization, guardSignatures } from '../testing/signature-guard.ts';
import { openS3Store, type S3Bucket } from './s3-store.ts';

async function* pieces(bytes: Buffer, breaksOff = false): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_000) yield await Promise.resolve(bytes.subarray(at, at + 65_000));
  if (breaksOff) throw new Error('the line is dead');
}
const all = async (bytes: AsyncIterable<Uint8Array> | null): Promise<Buffer | null> => {
  if (bytes === null) return null;
  const read: Uint8Array[] = [];
  for await (const piece of bytes) read.push(piece);
  return Buffer.concat(read);
};

/** An S3 server, a program of its own, and before it somebody who checks signatures and digests, which it does not. */
const serve = async (folder: string): Promise<{ server: ChildProcess; guard: Server; bucket: S3Bucket }> => {
  const program = createRequire(import.meta.url).resolve('s3rver/bin/s3rver.js');
  const options = ['-d', folder, '-a', '127.0.0.1', '-p', '0', '--configure-bucket', 'tep'];
  const server = spawn(process.execPath, [program, ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
  const port = await new Promise<string>((resolve, reject) => {
    server.once('exit', () => reject(new Error('The S3 server did not start.')));
    server.stdout.on('data', (said) => {
      const told = /listening on \D*[\d.]+:(\d+)/i.exec(String(said))?.[1];
      if (told !== undefined) resolve(told);
    });
  });
  const keys = { region: 'us-east-1', accessKey: 'S3RVER', secretKey: 'S3RVER' };
  const guard = await guardSignatures(Number(port), keys);
  return { server, guard: guard.server, bucket: { ...keys, url: `http://127.0.0.1:${guard.port}/tep/thao-go` } };
};

describe('files in a bucket', () => {
  let home: string;
  let server: ChildProcess;
  let guard: Server;
  let bucket: S3Bucket;
  let store: FileStore;
  const spool = (): string => join(home, 'spool');
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'thaogo-s3-'));
    ({ server, guard, bucket } = await serve(join(home, 'server')));
    store = await openS3Store(bucket, spool(), 0);
  }, 30_000);
  afterAll(async () => {
    const ended = once(server, 'exit');
    server.kill();
    await ended;
    guard.closeAllConnections();
    guard.close();
    await rm(home, { recursive: true, force: true });
  });

  it('are given back as they were written, and are gone once they are removed', async () => {
    for (const length of [0, 10, 3_000_000]) {
      const [name, bytes] = [randomUUID(), randomBytes(length)];
      await store.write(name, pieces(bytes));
      expect(await readdir(spool())).toEqual([]);
      expect((await all(await store.read(name)))?.equals(bytes)).toBe(true);
      await access(join(home, 'server', 'tep', 'thao-go', name.slice(-2), `${name}._S3rver_object`));
      await store.remove(name);
      expect(await store.read(name)).toBeNull();
      await store.remove(name);
    }
  });

  it('leave nothing where their bytes break off', async () => {
    const name = randomUUID();
    await expect(store.write(name, pieces(randomBytes(200_000), true))).rejects.toThrow('the line is dead');
    expect([await store.read(name), await readdir(spool())]).toEqual([null, []]);
  });

  it('are not gathered where that would use what is kept free of the disk', async () => {
    const full = await openS3Store(bucket, spool(), Number.MAX_SAFE_INTEGER);
    await expect(full.write(randomUUID(), pieces(randomBytes(10)))).rejects.toThrow(StoreFullError);
  });

  it('that were being gathered when a process died are cleared away later, and none that still may be on its way', async () => {
    const [dead, alive] = [join(spool(), randomUUID()), join(spool(), randomUUID())];
    for (const path of [dead, alive]) await writeFile(path, 'sealed');
    const before = new Date(Date.now() - 2 * 3_600_000);
    await utimes(dead, before, before);
    await openS3Store(bucket, spool(), 0);
    expect(await readdir(spool())).toEqual([basename(alive)]);
    await rm(alive);
  });

  it('are nobody’s without the right key, and a fault of the server is never “no such file”', async () => {
    const name = randomUUID();
    await store.write(name, pieces(randomBytes(10)));
    const stranger = await openS3Store({ ...bucket, secretKey: 'wrong' }, spool(), 0);
    await expect(stranger.write(randomUUID(), pieces(randomBytes(10)))).rejects.toThrow('403');
    await expect(stranger.read(name)).rejects.toThrow('403');
    await expect(stranger.remove(name)).rejects.toThrow('403');
    expect((await all(await store.read(name)))?.length).toBe(10);
    expect(await readdir(spool())).toEqual([]);
  });

  it('say with which digest they come, so that what is altered on the way is refused', async () => {
    const seen: unknown[] = [];
    const listener = createServer((request, response) => {
      const { method, headers } = request;
      seen.push([method, headers['x-amz-content-sha256'], headers['content-length'], headers['transfer-encoding']]);
      request.resume().on('end', () => response.writeHead(seen.length < 2 ? 503 : 200).end());
    }).listen(0, '127.0.0.1');
    await once(listener, 'listening');
    const address = listener.address();
    const port = address === null || typeof address === 'string' ? 0 : address.port;
    const busy = await openS3Store({ ...bucket, url: `http://127.0.0.1:${port}/tep` }, spool(), 0);
    await busy.write(randomUUID(), pieces(Buffer.from('abc')));
    listener.close();
    // FIPS 180-2, appendix B.1. A server that was busy is asked again.
    const digest = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(seen).toEqual([
      ['PUT', digest, '3', undefined],
      ['PUT', digest, '3', undefined],
    ]);
  });

  it('have names that are no paths', async () => {
    for (const name of ['../../etc/passwd', '', `${randomUUID()}/x`]) {
      await expect(store.write(name, pieces(randomBytes(10)))).rejects.toThrow('no name');
      await expect(store.read(name)).rejects.toThrow('no name');
      await expect(store.remove(name)).rejects.toThrow('no name');
    }
  });
});

it('signatures are held against an example that Amazon publishes', () => {
  // "Example: PUT Object" of the Amazon S3 API Reference, signature version 4; the keys are Amazon's own for examples.
  const headers = {
    date: 'Fri, 24 May 2013 00:00:00 GMT',
    host: 'examplebucket.s3.amazonaws.com',
    'x-amz-content-sha256': '44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072',
    'x-amz-date': '20130524T000000Z',
    'x-amz-storage-class': 'REDUCED_REDUNDANCY',
  };
  const keys = {
    region: 'us-east-1',
    accessKey: 'AKIAIOSFODNN7EXAMPLE',
    secretKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  };
  const put = { method: 'PUT', path: '/test%24file.text', headers };
  expect(expectedAuthorization(put, Object.keys(headers).join(';'), keys)).toContain(
    'Signature=98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
  );
});
