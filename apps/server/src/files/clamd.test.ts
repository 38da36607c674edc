import { createServer, type Server, type Socket } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, test } from 'vitest';
import { type ClamdAddress, readClamdAddress } from './clamd-address.ts';
import { ScannerError, scanWithClamd } from './clamd.ts';

/** Reads INSTREAM as clamd(8) describes it: pieces with their length before them, none at the end. Null while it is not whole. */
const streamIn = (bytes: Buffer): Buffer | null => {
  const command = 'zINSTREAM\0';
  if (!bytes.toString('latin1').startsWith(command)) return null;
  const read: Buffer[] = [];
  for (let at = command.length; at + 4 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    at += 4;
    if (length === 0) return Buffer.concat(read);
    read.push(bytes.subarray(at, at + length));
    at += length;
  }
  return null;
};

describe('asking clamd', () => {
  const servers: Server[] = [];
  const folders: string[] = [];
  afterEach(async () => {
    for (const server of servers.splice(0)) server.close();
    for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
  });

  const listening = async (answer: (socket: Socket) => void, path?: string): Promise<ClamdAddress> => {
    const server = createServer(answer);
    servers.push(server);
    await new Promise<void>((resolve) => {
      if (path === undefined) server.listen(0, '127.0.0.1', resolve);
      else server.listen(path, resolve);
    });
    const address = server.address();
    if (path !== undefined || address === null || typeof address === 'string') return { path: path ?? '' };
    return { host: '127.0.0.1', port: address.port };
  };
  /** A scanner that finds what it is told to look for. */
  const scanner = (socket: Socket): void => {
    let got = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (chunk: Buffer) => {
      got = Buffer.concat([got, chunk]);
      const whole = streamIn(got);
      if (whole !== null) socket.end(whole.includes('EICAR') ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0');
    });
  };
  async function* file(text: string, times = 1): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < times; at += 1) yield await Promise.resolve(Buffer.from(text));
    yield Buffer.alloc(0);
  }

  it('tells what is clean from what is not, over TCP and over a socket', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'thaogo-clamd-'));
    folders.push(folder);
    for (const address of [await listening(scanner), await listening(scanner, join(folder, 'clamd.ctl'))]) {
      const scan = scanWithClamd(address);
      expect(await scan(file('x'.repeat(65_536), 50))).toBe('clean');
      expect(await scan(file('… EICAR …'))).toBe('infected');
    }
  });

  test.each<[string, (socket: Socket) => void]>([
    ['hangs up at once', (socket) => socket.destroy()],
    [
      'takes no more than so much',
      (socket) => {
        socket.on('error', () => undefined);
        socket.once('data', () => socket.end('INSTREAM size limit exceeded. ERROR\0'));
      },
    ],
    ['says something else', (socket) => socket.end('UNKNOWN COMMAND\0')],
    ['says that it is well, of something else', (socket) => socket.end('PONG\0')],
  ])('says nothing of a file where the scanner %s', async (_what, answer) => {
    const scan = scanWithClamd(await listening(answer));
    await expect(scan(file('x'.repeat(65_536), 200))).rejects.toThrow(ScannerError);
  });

  it('says nothing where there is no scanner, or the file breaks off', async () => {
    await expect(scanWithClamd({ path: '/nowhere/clamd.ctl' })(file('x'))).rejects.toThrow(ScannerError);
    const scan = scanWithClamd(await listening(scanner));
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(Buffer.from('x'));
      throw new Error('altered');
    }
    await expect(scan(broken())).rejects.toThrow(ScannerError);
  });
});

test.each([
  ['/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
  ['localhost:3310', { host: 'localhost', port: 3310 }],
  ['[::1]:3310', { host: '::1', port: 3310 }],
  ['3310', null],
  ['host:0', null],
  ['host:99999', null],
  ['host:x', null],
])('the address %s', (text, address) => {
  expect(readClamdAddress(text)).toEqual(address);
});
