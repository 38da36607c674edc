import { Worker } from 'node:worker_threads';

/** What is to be set: a template, what it says, and pictures by the path it knows them by. */
export interface TypesetTask {
  id: number;
  template: 'slip' | 'letter';
  data: object;
  files: readonly { path: string; bytes: Uint8Array }[];
}

export type SetPages = { id: number; pdf: Uint8Array } | { id: number; fault: string };

/** Sets pages as PDF. */
export interface Typesetter {
  /** @throws TypesettingError when it took too long, too much waits already, or the template fails. */
  set(task: Omit<TypesetTask, 'id'>): Promise<Uint8Array>;
  close(): Promise<void>;
}

export class TypesettingError extends Error {
  override name = 'TypesettingError';
}

interface Waiting {
  resolve: (pdf: Uint8Array) => void;
  reject: (error: Error) => void;
  timer: NodeJS.Timeout;
}

/**
 * A thread that sets pages, started when it is first needed. Whatever is not set within `timeoutMs` ends it: a sheet takes
 * some ten milliseconds, so that something is wrong then.
 */
export const createTypesetter = ({ timeoutMs = 10_000, waitingAtMost = 32 } = {}): Typesetter => {
  let worker: Worker | null = null;
  let last = 0;
  const waiting = new Map<number, Waiting>();

  const end = async (why: Error): Promise<void> => {
    const ending = worker;
    worker = null;
    for (const { reject, timer } of waiting.values()) {
      clearTimeout(timer);
      reject(why);
    }
    waiting.clear();
    await ending?.terminate();
  };

  const settle = (done: SetPages): void => {
    const asked = waiting.get(done.id);
    if (asked === undefined) return;
    waiting.delete(done.id);
    clearTimeout(asked.timer);
    if ('pdf' in done) asked.resolve(done.pdf);
    else asked.reject(new TypesettingError(done.fault));
  };

  const start = (): Worker => {
    const started = new Worker(new URL('./typeset-worker.ts', import.meta.url));
    // It keeps no process alive that is done otherwise.
    started.unref();
    started.on('message', settle);
    const lost = (why: Error): void => {
      if (worker === started) void end(why);
    };
    started.on('error', (error) => lost(error instanceof Error ? error : new TypesettingError('The thread failed.')));
    started.on('exit', () => lost(new TypesettingError('The thread ended.')));
    return started;
  };

  return {
    set: (task) =>
      new Promise((resolve, reject) => {
        if (waiting.size >= waitingAtMost) {
          reject(new TypesettingError('Too much waits to be set.'));
          return;
        }
        worker ??= start();
        last += 1;
        const timer = setTimeout(() => void end(new TypesettingError('It took too long.')), timeoutMs);
        waiting.set(last, { resolve, reject, timer });
        // oxlint-disable-next-line unicorn/require-post-message-target-origin
        worker.postMessage({ ...task, id: last });
      }),
    close: () => end(new TypesettingError('It is closing.')),
  };
};
