import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { holdFolder } from '@thaogo/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../test/support/fresh-database.ts';
import { runScript } from './testing/processes.ts';

// A worker needs no pages, so these tests need none built.
describe('the process', () => {
  let home: string;
  let env: Record<string, string>;
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'thaogo-process-'));
    env = { PORT: '0', DATA_DIR: join(home, 'data'), KEYS_DIR: join(home, 'keys') };
  });
  afterAll(() => rm(home, { recursive: true, force: true }));

  it('names every fault of its configuration and ends with 1', async () => {
    const { code, out, error } = await runScript('src/main.ts', [], {
      ...env,
      PORT: 'x',
      ROLE: 'worker',
      LOG_LEVEL: 'y',
    });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(error).toContain('  PORT must be a whole number');
    expect(error).toContain('  LOG_LEVEL must be');
    expect(error).toContain('config:check');
  });

  it('says when the database cannot be reached, without its password', async () => {
    const { code, out, error } = await runScript('src/main.ts', [], {
      ...env,
      ROLE: 'worker',
      DATABASE_URL: 'postgresql://thaogo:geheim@127.0.0.1:1/thaogo',
    });
    expect(code).toBe(1);
    expect(error).toContain('DATABASE_URL');
    expect(`${out}${error}`).not.toContain('geheim');
  });

  it('says when its port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => {
      other.listen(0, '127.0.0.1', resolve);
    });
    const { port } = other.address() as AddressInfo;
    const { code, error } = await runScript('src/main.ts', [], {
      ...env,
      PORT: String(port),
      ROLE: 'worker',
      DATABASE_URL: 'postgresql://127.0.0.1:1/thaogo',
    });
    other.close();
    expect(code).toBe(1);
    expect(error.trim()).toBe(
      `Port ${port} on 127.0.0.1 is taken. Stop what uses it, or set PORT (0 takes any free one).`,
    );
  });

  it('refuses embedded data that another process uses', async () => {
    const letGo = await holdFolder(join(home, 'data'));
    const { code, out, error } = await runScript(
      'src/commands/due-date.ts',
      [...['--start', '2026-02-13', '--amount', '2', '--unit', 'working_day', '--from-database']],
      env,
    );
    await letGo();
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain('Another process is using the data');
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('stopped by %s while it starts, leaves no word behind', async (signal) => {
    const dataDir = join(home, `stopped-${signal}`);
    const database = await freshDatabase();
    const child = spawn(process.execPath, ['apps/server/src/main.ts'], {
      cwd: fileURLToPath(new URL('../../..', import.meta.url)),
      env: {
        ...env,
        PATH: process.env['PATH'],
        DATA_DIR: dataDir,
        DATABASE_URL: database.url,
        ROLE: 'worker',
        LOG_LEVEL: 'warn',
      },
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
    const ended = new Promise<number | null>((resolve) => {
      child.once('exit', resolve);
    });
    // It says where it is before it makes the tables of its database.
    await expect
      .poll(() => readFile(join(dataDir, 'server.json'), 'utf8').catch(() => null), { timeout: 20_000, interval: 5 })
      .not.toBeNull();
    child.kill(signal);
    expect([await ended, said]).toEqual([0, '']);
    expect(await readdir(dataDir)).not.toContain('server.json');
    await database.drop();
  });

  it('takes no demonstration where it is not asked for properly', async () => {
    const { code, error } = await runScript('src/main.ts', ['--demo', 'many'], env);
    expect(code).toBe(1);
    expect(error).toContain('--demo needs a whole number');
  });
});
