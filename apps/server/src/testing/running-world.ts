import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FreshDatabase } from '../../../../test/support/fresh-database.ts';
import { type Configuration, readConfiguration } from '../configuration/configuration.ts';
import type { Retries } from '../jobs/job-queue.ts';
import type { Installation } from '../start/installation.ts';
import type { Faces, RunningServer } from '../start/server.ts';
import { startServer } from '../start/server.ts';
import { type KeptLog, keptLog } from './quiet-log.ts';
import { seededDatabase } from './seeded-database.ts';

/** A whole server in this process, without faces to look at, on a database of its own. */
export interface RunningWorld extends RunningServer {
  configuration: Configuration;
  log: KeptLog;
  home: string;
  /** Files a petition over HTTP and gives its code and secret. */
  file(sender: { email?: string; phone?: string; name?: string }): Promise<{ code: string; secret: string }>;
  /** Stops it and removes all that it left. */
  clear(): Promise<void>;
}

export interface WorldOptions {
  database: 'postgresql' | 'embedded';
  env?: Readonly<Record<string, string>>;
  retries?: Retries;
  /** Runs while the server starts, once its database is open. */
  fill?: (installation: Installation, publicUrl: string) => Promise<void>;
}

/** A site that says only that it was reached. */
const faces: Faces = {
  createSite: () => ({
    router: { name: 'none', add: () => undefined, match: () => [[]] },
    fetch: () => new Response('site'),
  }),
  siteFiles: { reply: () => Promise.resolve(null) },
  consoleFiles: { reply: () => Promise.resolve(null) },
};

const TEXT = 'Điều 5 khoản 2 Nghị định 31/2021/NĐ-CP gây khó khăn cho việc đăng ký đầu tư của hộ kinh doanh.';

export const configurationFor = (env: Readonly<Record<string, string>>): Configuration => {
  const read = readConfiguration(env);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.configuration;
};

export const startWorld = async ({ database, env = {}, retries, fill }: WorldOptions): Promise<RunningWorld> => {
  const home = await mkdtemp(join(tmpdir(), 'thaogo-world-'));
  const fresh: FreshDatabase | null = database === 'postgresql' ? await seededDatabase() : null;
  const configuration = configurationFor({
    PORT: '0',
    DATA_DIR: join(home, 'data'),
    KEYS_DIR: join(home, 'keys'),
    ...(fresh !== null && { DATABASE_URL: fresh.url }),
    ...env,
  });
  const log = keptLog();
  const running = await startServer(configuration, {
    log,
    faces,
    ...(retries !== undefined && { retries }),
    ...(fill !== undefined && {
      fill: async (installation) => {
        const said = await readFile(join(configuration.dataDir, 'server.json'), 'utf8');
        await fill(installation, (JSON.parse(said) as { url: string }).url);
      },
    }),
  });
  let filed = 0;
  return {
    ...running,
    configuration,
    log,
    home,
    file: async ({ email, phone, name = 'Nguyễn Thị Chim Hoàng Yến' }) => {
      filed += 1;
      const reply = await fetch(`${running.publicUrl}/api/v1/petitions`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'idempotency-key': `key-of-a-test-${String(filed).padStart(10, '0')}`,
        },
        body: JSON.stringify({ sender: { kind: 'citizen', name, email, phone }, consent: true, text: TEXT }),
      });
      if (reply.status !== 201) throw new Error(await reply.text());
      return (await reply.json()) as { code: string; secret: string };
    },
    clear: async () => {
      await running.stop();
      await rm(home, { recursive: true, force: true });
      await fresh?.drop();
    },
  };
};
