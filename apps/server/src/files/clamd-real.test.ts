import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClamdAddress } from './clamd-address.ts';
import { clamdVersion, ScannerError, scanWithClamd } from './clamd.ts';

/** The file that every scanner agrees to find (eicar.org), in two parts: scanners of this machine are to leave this source alone. */
const EICAR = [String.raw`X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD`, '-ANTIVIRUS-TEST-FILE!$H+H*'].join('');
const MOST_BYTES = 2 * 1_048_576;

/** Why the daemon itself is not tried here; null where it is. Debian: clamav-daemon. */
const whyNoClamd = async (): Promise<string | null> => {
  try {
    await promisify(execFile)('clamd', ['--version'], { env: { PATH: `${process.env['PATH'] ?? ''}:/usr/sbin` } });
    return null;
  } catch {
    const reason = 'The virus scanner is not tried against ClamAV itself: there is no clamd on this machine.';
    process.stderr.write(`SKIPPED: ${reason}\n`);
    return reason;
  }
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('There is no port.');
  return address.port;
};

async function* file(text: string, bytes = 0): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from(text));
  for (let left = bytes; left > 0; left -= 65_536)
    yield await Promise.resolve(Buffer.alloc(Math.min(left, 65_536), 'a'));
}

describe.skipIf(await whyNoClamd())('ClamAV’s own daemon', () => {
  let home: string;
  let socket: ClamdAddress;
  let tcp: ClamdAddress;
  let daemon: ChildProcess | null = null;

  const start = async (): Promise<void> => {
    daemon = spawn('clamd', ['--config-file', join(home, 'clamd.conf')], {
      env: { PATH: `${process.env['PATH'] ?? ''}:/usr/sbin` },
      stdio: 'ignore',
    });
    for (let version = ''; !/^ClamAV \d+\.\d+/.test(version);) {
      await setTimeout(100);
      version = await clamdVersion(socket).catch(() => '');
    }
  };
  const stop = async (): Promise<void> => {
    if (daemon === null) return;
    const ended = once(daemon, 'exit');
    daemon.kill('SIGKILL');
    await ended;
    daemon = null;
  };

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'thaogo-clamd-'));
    await chmod(home, 0o700);
    await mkdir(join(home, 'signatures'));
    // One signature of our own: nothing is fetched.
    const signature = `Eicar-Test:0:*:${Buffer.from(EICAR).toString('hex')}\n`;
    await writeFile(join(home, 'signatures', 'own.ndb'), signature);
    socket = { path: join(home, 'clamd.ctl') };
    tcp = { host: '127.0.0.1', port: await freePort() };
    const settings = [
      'Foreground yes',
      `DatabaseDirectory ${join(home, 'signatures')}`,
      `TemporaryDirectory ${home}`,
      `LocalSocket ${socket.path}`,
      'TCPAddr 127.0.0.1',
      `TCPSocket ${tcp.port}`,
      `StreamMaxLength ${MOST_BYTES}`,
    ];
    await writeFile(join(home, 'clamd.conf'), `${settings.join('\n')}\n`);
    await start();
  }, 30_000);
  afterAll(async () => {
    await stop();
    await rm(home, { recursive: true, force: true });
  });

  it('tells what is clean from what is not, over its socket and over TCP', async () => {
    for (const address of [socket, tcp]) {
      const scan = scanWithClamd(address);
      expect(await scan(file('không có gì', 1_000_000))).toBe('clean');
      expect(await scan(file(''))).toBe('clean');
      expect(await scan(file(EICAR))).toBe('infected');
      expect(await scan(file(`Thưa cơ quan, ${EICAR}`, 1_000_000))).toBe('infected');
    }
  });

  it('answers many at once, each for its own', async () => {
    const scan = scanWithClamd(socket);
    const asked = Array.from({ length: 30 }, (_, at) => scan(file(at % 3 === 0 ? EICAR : 'sạch', 200_000)));
    expect(await Promise.all(asked)).toEqual(
      Array.from({ length: 30 }, (_, at) => (at % 3 === 0 ? 'infected' : 'clean')),
    );
  });

  it('says nothing of what is larger than it takes, and why is told', async () => {
    for (const address of [socket, tcp])
      await expect(scanWithClamd(address)(file('x', MOST_BYTES * 4))).rejects.toThrow(/StreamMaxLength/);
    expect(await scanWithClamd(socket)(file('x', MOST_BYTES - 1))).toBe('clean');
  });

  it('that dies in the middle has said nothing; started again it is asked as before', async () => {
    async function* dying(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(EICAR);
      await stop();
      yield* file('x', 1_000_000);
    }
    await expect(scanWithClamd(socket)(dying())).rejects.toThrow(ScannerError);
    await expect(scanWithClamd(tcp)(file(EICAR))).rejects.toThrow(ScannerError);
    await expect(clamdVersion(tcp)).rejects.toThrow(ScannerError);
    await rm('path' in socket ? socket.path : '', { force: true });
    await start();
    expect(await scanWithClamd(socket)(file(EICAR))).toBe('infected');
  }, 40_000);
});
