import { Worker } from 'node:worker_threads';
import type { RowCells } from '@thaogo/db';
import { BusyError } from '../http/busy.ts';
import { ApiProblem, type FieldProblem } from '../http/problems.ts';

/** A row of a table by its columns; `line` is its place in the file, from 1. */
interface CellsOfLine {
  line: number;
  cells: RowCells;
}

/** What the thread says: the rows, or what is wrong with the file (nothing in particular where the list is empty). */
export type TableRead = { rows: CellsOfLine[] } | { refused: readonly FieldProblem[] };

/** The largest table that is allowed is read within a fraction of this. */
const PATIENCE_MS = 20_000;
const MOST_MEGABYTES = 512;
const WAITING_AT_MOST = 4;
const BUSY_SECONDS = 30;
const UNREADABLE: TableRead = { refused: [] };

/** The thread is kept for the next table so long: starting it takes most of the time of a small one. */
const IDLE_MS = 30_000;

let last: Promise<unknown> = Promise.resolve();
let waiting = 0;
let thread: Worker | null = null;
let idle: NodeJS.Timeout | undefined;
/** What becomes of the table that is being read: null when the thread was lost over it. */
let hear: (read: TableRead | null) => void = () => undefined;

const start = (): Worker => {
  const started = new Worker(new URL('./table-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  });
  // It keeps no process alive that is done otherwise.
  started.unref();
  const say = (read: TableRead | null): void => {
    if (thread === started) hear(read);
  };
  started.on('message', say);
  // What fills the thread's memory ends it.
  started.on('error', () => say(null));
  started.on('exit', () => {
    say(null);
    if (thread === started) thread = null;
  });
  return started;
};

const end = (): void => {
  const ending = thread;
  thread = null;
  void ending?.terminate();
};

const readAlone = (bytes: Uint8Array, patienceMs: number): Promise<TableRead> =>
  new Promise((resolve) => {
    clearTimeout(idle);
    const timer = setTimeout(() => hear(null), patienceMs);
    hear = (read) => {
      clearTimeout(timer);
      hear = () => undefined;
      if (read === null) end();
      else idle = setTimeout(end, IDLE_MS).unref();
      resolve(read ?? UNREADABLE);
    };
    thread ??= start();
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    thread.postMessage(bytes);
  });

/**
 * Reads a table in a thread of its own, one after the other and never for longer than twenty seconds; requests go on meanwhile.
 * @throws ApiProblem `invalid` with what is wrong with the file.
 * @throws BusyError while too many wait to be read.
 */
export const readTableApart = async (bytes: Uint8Array, patienceMs = PATIENCE_MS): Promise<CellsOfLine[]> => {
  if (waiting >= WAITING_AT_MOST) throw new BusyError('Other tables are being read.', BUSY_SECONDS);
  waiting += 1;
  const reading = last.then(() => readAlone(bytes, patienceMs));
  last = reading;
  try {
    const read = await reading;
    if ('rows' in read) return read.rows;
    const [first = { pointer: '/content', code: 'table_unreadable' as const }] = read.refused;
    throw new ApiProblem('invalid', { fields: [first] });
  } finally {
    waiting -= 1;
  }
};
