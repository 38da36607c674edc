import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { BusyError } from '@thaogo/api';

/** What is to be set: a template, what it says, and pictures by the path it knows them by. */
export interface TypesetTask {
  template: 'slip' | 'letter';
  data: object;
  files: readonly { path: string; bytes: Uint8Array }[];
}

/** What the process that sets pages says: once that it has its faces, then one result for each task. */
export type TypesetWord = 'ready' | { pdf: Uint8Array } | { fault: string };

/** Sets pages as PDF. */
export interface Typesetter {
  /**
   * @throws TypesettingError when this sheet took too long or its template fails.
   * @throws BusyError when too much waits already, or it waited too long for its turn.
   */
  set(task: TypesetTask): Promise<Uint8Array>;
  close(): Promise<void>;
}

export class TypesettingError extends Error {
  override name = 'TypesettingError';
}

interface Job {
  task: TypesetTask;
  resolve: (pdf: Uint8Array) => void;
  reject: (error: Error) => void;
  /** Of its patience while it waits, of its time while it is set. */
  timer: NodeJS.Timeout;
}

/** To load the compiler and its faces, on a machine that has much else to do. */
const START_MS = 30_000;
const BUSY_SECONDS = 10;

/**
 * Sets pages in a process of its own, one sheet after the other, started when it is first needed. A sheet that takes longer than
 * `timeoutMs`, where some ten milliseconds are usual, ends the process and fails alone: what waits behind it is set by the next.
 * A process and not a thread: the compiler is native, and a thread cannot be ended while it works. It is given no environment.
 */
export const createTypesetter = ({ timeoutMs = 10_000, waitingAtMost = 32, patienceMs = 30_000 } = {}): Typesetter => {
  let setter: { process: ChildProcess; ready: boolean } | null = null;
  let current: Job | null = null;
  let closed = false;
  const waiting: Job[] = [];

  const settle = (end: (job: Job) => void): void => {
    const job = current;
    current = null;
    if (job === null) return;
    clearTimeout(job.timer);
    end(job);
  };

  /** The process is given up, and with it the sheet it was at. */
  const giveUp = (why: string): void => {
    setter?.process.kill('SIGKILL');
    setter = null;
    settle(({ reject }) => reject(new TypesettingError(why)));
    next();
  };
  const inTime = (ms: number): NodeJS.Timeout => setTimeout(() => giveUp('It took too long.'), ms);

  const hear = (word: TypesetWord): void => {
    if (word === 'ready') {
      if (setter !== null) setter.ready = true;
      if (current === null) return;
      clearTimeout(current.timer);
      current.timer = inTime(timeoutMs);
      return;
    }
    settle(({ resolve, reject }) => {
      if ('pdf' in word) resolve(word.pdf);
      else reject(new TypesettingError(word.fault));
    });
    next();
  };

  const start = (): { process: ChildProcess; ready: boolean } => {
    const child = fork(fileURLToPath(new URL('./typeset-process.ts', import.meta.url)), [], {
      serialization: 'advanced',
      execArgv: [],
      env: {},
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    // It keeps no process alive that is done otherwise.
    child.unref();
    child.channel?.unref();
    const isOurs = (): boolean => setter?.process === child;
    child.on('message', (word) => {
      if (isOurs()) hear(word as TypesetWord);
    });
    child.on('error', () => {
      if (isOurs()) giveUp('The process failed.');
    });
    child.on('exit', () => {
      if (isOurs()) giveUp('The process ended.');
    });
    return { process: child, ready: false };
  };

  const next = (): void => {
    if (current !== null || closed) return;
    const job = waiting.shift();
    if (job === undefined) return;
    clearTimeout(job.timer);
    current = job;
    setter ??= start();
    job.timer = inTime(setter.ready ? timeoutMs : START_MS);
    setter.process.send(job.task);
  };

  const tooLate = (job: Job): void => {
    waiting.splice(waiting.indexOf(job), 1);
    job.reject(new BusyError('Other sheets took too long.', BUSY_SECONDS));
  };

  return {
    set: (task) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new TypesettingError('It is closing.'));
        if (waiting.length >= waitingAtMost) return reject(new BusyError('Too much waits to be set.', BUSY_SECONDS));
        const job: Job = { task, resolve, reject, timer: setTimeout(() => tooLate(job), patienceMs) };
        waiting.push(job);
        next();
      }),
    close: () => {
      closed = true;
      for (const job of waiting.splice(0)) {
        clearTimeout(job.timer);
        job.reject(new TypesettingError('It is closing.'));
      }
      giveUp('It is closing.');
      return Promise.resolve();
    },
  };
};
