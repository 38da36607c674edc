import { createHash } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileStore } from '@thaogo/api';
import { AwsClient } from 'aws4fetch';
import { demandRoom, whileRoom } from './free-bytes.ts';
import { checkedName, FILE_MODE, FOLDER_MODE } from './stored-name.ts';

/** A bucket of an S3 server, and who may use it. */
export interface S3Bucket {
  /** With the bucket, and a folder in it where wanted, in its path; without trailing slash. */
  url: string;
  region: string;
  accessKey: string;
  secretKey: string;
}

/** The S3 server did not do what it was asked. */
class S3Error extends Error {
  override name = 'S3Error';
}

/** How often a request is made again that the server was too busy for. */
const RETRIES = 3;
const SILENCE_MS = 120_000;

/** Longer than any file is on its way. */
const ABANDONED_MS = 3_600_000;

/** Removes what a process was gathering when it died. */
const clearAbandoned = async (spool: string): Promise<void> => {
  for (const name of await readdir(spool)) {
    const { mtimeMs } = await stat(join(spool, name));
    if (Date.now() - mtimeMs > ABANDONED_MS) await rm(join(spool, name), { force: true });
  }
};

/**
 * A store in a bucket of an S3 server. A file is gathered on this machine's disk first, because its length and digest go before its
 * bytes, and then put there by one request: it is there whole or not at all, and the server checks the digest. Names are the
 * same as in a folder (`3f/…`), so that one can be copied to the other.
 * @param spool folder for what is on its way.
 * @param reserveBytes left free on the disk of that folder.
 */
export const openS3Store = async (bucket: S3Bucket, spool: string, reserveBytes: number): Promise<FileStore> => {
  await mkdir(spool, { recursive: true, mode: FOLDER_MODE });
  await clearAbandoned(spool);
  const client = new AwsClient({
    accessKeyId: bucket.accessKey,
    secretAccessKey: bucket.secretKey,
    service: 's3',
    region: bucket.region,
    retries: RETRIES,
  });
  const ask = async (name: string, init: RequestInit): Promise<Response> => {
    const url = `${bucket.url}/${checkedName(name).slice(-2)}/${name}`;
    const patience = new AbortController();
    // Once it answers, whoever reads the bytes may take their time.
    const timer = setTimeout(() => patience.abort(new S3Error('The S3 server says nothing.')), SILENCE_MS);
    try {
      return await client.fetch(url, { redirect: 'error', signal: patience.signal, ...init });
    } finally {
      clearTimeout(timer);
    }
  };
  /** Reads to its end what is not wanted, so that the connection is free again. */
  const done = async (response: Response, what: string, also: readonly number[] = []): Promise<void> => {
    await response.arrayBuffer();
    if (!response.ok && !also.includes(response.status))
      throw new S3Error(`The S3 server: ${response.status} to ${what}.`);
  };
  return {
    write: async (name, bytes) => {
      await demandRoom(spool, reserveBytes);
      const path = join(spool, checkedName(name));
      const digest = createHash('sha256');
      const file = await open(path, 'wx', FILE_MODE);
      try {
        try {
          for await (const piece of whileRoom(bytes, spool, reserveBytes)) {
            digest.update(piece);
            await file.write(piece);
          }
        } finally {
          await file.close();
        }
        const headers = { 'x-amz-content-sha256': digest.digest('hex'), 'content-type': 'application/octet-stream' };
        await done(await ask(name, { method: 'PUT', body: await openAsBlob(path), headers }), 'put a file');
      } finally {
        await rm(path, { force: true });
      }
    },
    read: async (name) => {
      const response = await ask(name, { method: 'GET' });
      if (response.status === 404 || !response.ok || response.body === null) {
        await done(response, 'get a file', [404]);
        return null;
      }
      return response.body;
    },
    remove: async (name) => {
      await done(await ask(name, { method: 'DELETE' }), 'remove a file', [404]);
      await rm(join(spool, name), { force: true });
    },
  };
};
