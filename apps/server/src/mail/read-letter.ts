import { Worker } from 'node:worker_threads';
import type { Letter } from './letter.ts';

/** Letters that people write are read within a fraction of this. */
const PATIENCE_MS = 10_000;
const MOST_MEGABYTES = 256;

let last: Promise<unknown> = Promise.resolve();

const readAlone = (raw: Uint8Array, patienceMs: number): Promise<Letter | null> =>
  new Promise((resolve) => {
    const worker = new Worker(new URL('./letter-worker.ts', import.meta.url), {
      workerData: raw,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
    });
    worker.unref();
    const done = (letter: Letter | null): void => {
      clearTimeout(timer);
      void worker.terminate();
      resolve(letter);
    };
    const timer = setTimeout(() => done(null), patienceMs);
    worker.once('message', (letter: Letter | null) => done(letter));
    // What fills the thread's memory ends it.
    worker.once('error', () => done(null));
    worker.once('exit', () => done(null));
  });

/**
 * Reads a letter from strangers, one after the other and never for longer than ten seconds; requests go on meanwhile. Null for what
 * cannot be read, and for what was made to take long.
 */
export const readStrangersLetter = (raw: Uint8Array, patienceMs = PATIENCE_MS): Promise<Letter | null> => {
  const read = last.then(() => readAlone(raw, patienceMs));
  last = read;
  return read;
};
