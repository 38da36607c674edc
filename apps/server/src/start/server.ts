import { randomBytes } from 'node:crypto';
import { type Accounts, createAccounts, type Log } from '@thaogo/api';
import { v7 } from 'uuid';
import type { Configuration } from '../configuration/configuration.ts';
import { openDevelopmentInbox } from '../development/inbox.ts';
import { developmentRoutes } from '../development/routes.ts';
import type { Part } from '../http/application.ts';
import { openFiles } from '../files/open-files.ts';
import { tidyFiles } from '../files/tidy-files.ts';
import { healthRoutes, type Phase } from '../http/health.ts';
import { listen } from '../http/listener.ts';
import { createRequests } from '../http/requests.ts';
import { startingPart } from '../http/starting.ts';
import type { StaticFiles } from '../http/static-files.ts';
import { alarmAboutCalendar } from '../jobs/alarm-about-calendar.ts';
import { drainDeliveries, runDelivery } from '../jobs/deliveries.ts';
import { type Chore, openJobQueue, type Retries, USUAL_RETRIES } from '../jobs/job-queue.ts';
import { sweep, type SweepDeps } from '../jobs/sweep.ts';
import { nationalVisitChore } from '../jobs/visit-national-database.ts';
import { type WarningDeps, warnOfDueDates } from '../jobs/warn-of-due-dates.ts';
import type { DeliverDeps } from '../mail/deliver.ts';
import { openPost } from '../mail/post.ts';
import { listenForReplies } from '../mail/reply-listener.ts';
import { openTextPost } from '../mail/text-post.ts';
import { createPaper } from '../paper/paper.ts';
import { politeJson } from '../register/national/polite-json.ts';
import { vbpl } from '../register/national/vbpl.ts';
import { retrain } from '../training/retrain.ts';
import { learnBeside } from '../training/train-beside.ts';
import { answering } from './answering.ts';
import { type Closing, createClosing } from './closing.ts';
import { firstAdministrator, type MadeAdministrator } from './first-administrator.ts';
import { holdData, type Installation, openInstallation } from './installation.ts';
import { keepFresh } from './keep-fresh.ts';
import { publicUrlOf } from './public-url.ts';
import { announce } from './server-file.ts';
import { type CreateSite, createFaces, type Serving } from './serving.ts';

/** The built faces that a web process serves. */
export interface Faces {
  createSite: CreateSite;
  siteFiles: StaticFiles;
  consoleFiles: StaticFiles;
}

export interface ServerOptions {
  log: Log;
  /** Null in a process that only works on jobs. */
  faces: Faces | null;
  retries?: Retries;
  /** Given at once how to stop: while it still starts, what is open by then is closed. */
  onStoppable?: (stop: () => Promise<void>) => void;
  /** Fills an installation before it is served, for a demonstration. */
  fill?: (installation: Installation, accounts: Accounts) => Promise<void>;
}

export interface RunningServer {
  publicUrl: string;
  port: number;
  installation: Installation;
  administrator: MadeAdministrator | 'needed' | null;
  /** Finishes what was accepted, then closes everything. Further calls wait for the first. */
  stop(): Promise<void>;
}

const FINISH_REQUESTS_MS = 25_000;
const FINISH_JOBS_MS = 15_000;

/** What comes round by itself. */
const chores = ({ configuration, installation, log }: Serving): Chore[] => {
  const { connection, clock, policies, knowledge } = installation;
  const { db } = connection;
  const { nationalDatabaseUrl } = configuration;
  return [
    {
      name: 'national_database',
      cron: '20 2 * * *',
      run:
        nationalDatabaseUrl === null
          ? null
          : nationalVisitChore({ db, national: vbpl(politeJson(nationalDatabaseUrl)), now: () => new Date(), log }),
    },
    {
      name: 'retraining',
      cron: '40 3 * * 0',
      run: async () => {
        await retrain({ db, now: () => clock.now(), learn: learnBeside, log });
        await knowledge.refresh();
      },
    },
    {
      name: 'calendar_alarm',
      cron: '0 7 * * *',
      run: () => alarmAboutCalendar({ db, now: () => clock.now(), policies, log }),
    },
  ];
};

/** Mail, jobs and what they need of each other. */
const startWork = async (serving: Serving, closing: Closing): Promise<{ development: Part | null }> => {
  const { configuration, installation, publicUrl, queue, files, log, accounts } = serving;
  const { db } = installation.connection;
  const now = (): Date => installation.clock.now();
  const inbox = configuration.smtpUrl === null ? await openDevelopmentInbox(configuration.dataDir, now) : null;
  if (inbox !== null) closing.on('inbox', () => inbox.close());
  const from = configuration.mailFrom ?? `Tháo Gỡ <khong-tra-loi@${new URL(publicUrl).hostname}>`;
  const post = openPost(configuration.smtpUrl ?? inbox?.url ?? '', from);
  closing.on('post', () => post.close());

  const { keys, policies, agencies } = installation;
  const { texts: gateway, replies } = configuration;
  const texts = gateway === null ? (inbox?.texts ?? null) : openTextPost(gateway.gateway, gateway.token);
  const replyDomain = replies?.domain ?? null;
  const delivering: DeliverDeps = {
    db,
    keys,
    post,
    texts,
    replyDomain,
    now,
    agencies,
    publicUrl,
    operator: configuration.operator,
    log,
  };
  if (replies !== null) {
    const newId = (): string => v7();
    const carrying = { db, now, newId, randomBytes, policies, agencies, jobs: queue };
    const listener = await listenForReplies({ carrying, replies, newId, log });
    log.info('listening_for_replies');
    closing.on('replies', () => listener.close());
  }
  const sweeping: SweepDeps = { db, now, newId: () => v7(), policies, agencies, log, accounts, queue };
  const { operator } = configuration;
  const warning: WarningDeps = { db, now, policies, agencies, post, publicUrl, operator };
  const sweepAndWarn = async (): Promise<number> => {
    const changed = await sweep(sweeping);
    await tidyFiles({ db, files, keys: keys.vault, now, log });
    const digests = await warnOfDueDates(warning);
    if (digests > 0) log.info('digests_planned', { count: digests });
    return changed;
  };
  await queue.work({
    deliver: (job) => runDelivery(delivering, job),
    sweep: async () => {
      await sweepAndWarn();
    },
    chores: chores(serving),
  });
  const { clock } = installation;
  const reachable = configuration.development && 'moveTo' in clock;
  return {
    development: reachable
      ? developmentRoutes({
          inbox,
          clock,
          sweep: sweepAndWarn,
          drain: () => drainDeliveries(delivering, queue),
        })
      : null,
  };
};

const start = async (
  configuration: Configuration,
  { log, faces, retries = USUAL_RETRIES, fill }: ServerOptions,
  closing: Closing,
): Promise<Omit<RunningServer, 'stop'> & { stopping: () => void }> => {
  let phase: Phase = 'starting';
  let opened: Installation | null = null;
  const letGo = await holdData(configuration);
  closing.on('data', letGo);
  const requests = createRequests();
  const health = healthRoutes(
    () => phase,
    () => opened?.connection.db ?? null,
  );
  const around = { health, faces, log, requests };
  const { host, port } = configuration;
  const unfinished = startingPart();
  const mounted = { publicUrl: publicUrlOf(configuration, port), api: unfinished, site: unfinished };
  const listener = await listen(host, port, answering(around, mounted));
  closing.on('requests', () => listener.stop(FINISH_REQUESTS_MS));
  const publicUrl = publicUrlOf(configuration, listener.port);
  const announced = announce(configuration.dataDir, { pid: process.pid, port: listener.port, url: publicUrl });
  // Whoever stops it while the word is being written waits for that, and then takes it back.
  closing.on('announcement', async () => (await announced)());
  await announced;

  const installation = await openInstallation(configuration, log, letGo);
  opened = installation;
  closing.on('data', () => installation.close());
  const { connection } = installation;
  const accounts = createAccounts({
    db: connection.db,
    secrets: installation.keys.sessions,
    publicUrl,
    secureCookies: publicUrl.startsWith('https:'),
    rateLimits: configuration.rateLimits,
    now: () => new Date(),
  });
  await fill?.(installation, accounts);
  const administrator = await firstAdministrator(accounts, configuration);

  const works = configuration.role !== 'web';
  const onError = (error: Error): void => log.error('queue_failed', { error });
  const queue = await openJobQueue(connection, configuration.database, { works, retries, onError });
  closing.on('jobs', () => queue.stop(FINISH_JOBS_MS));
  if (connection.kind === 'postgresql') closing.on('refreshing', keepFresh(installation, log));

  const paper = createPaper();
  closing.on('paper', () => paper.close());
  const files = await openFiles(configuration);
  const serving: Serving = { configuration, installation, publicUrl, accounts, queue, files, requests, paper, log };
  const { development } = works ? await startWork(serving, closing) : { development: null };
  const served = faces === null ? {} : createFaces(serving, faces.createSite);
  listener.answerWith(answering(around, { publicUrl, ...served, development }));
  phase = 'ready';
  return {
    publicUrl,
    port: listener.port,
    installation,
    administrator,
    stopping: () => {
      phase = 'stopping';
    },
  };
};

/**
 * Starts the installation: takes its folder, listens, opens database and keys, plans and works on jobs, serves.
 * @throws FolderInUseError, PortError, KeyRingError, DatabaseError, or what the database says to a migration; nothing stays open then.
 */
export const startServer = async (configuration: Configuration, options: ServerOptions): Promise<RunningServer> => {
  const closing = createClosing();
  const onFailure = (error: Error): void => options.log.error('closing_failed', { error });
  options.onStoppable?.(() => closing.run(onFailure));
  try {
    const { stopping, ...running } = await start(configuration, options, closing);
    return {
      ...running,
      stop: () => {
        stopping();
        return closing.run(onFailure);
      },
    };
  } catch (error) {
    await closing.run(onFailure);
    throw error;
  }
};
