/** Reads one table in a thread of its own: the libraries that read them take whole seconds for the largest that are allowed. */

import { parentPort, workerData } from 'node:worker_threads';
import { ApiProblem } from '../http/problems.ts';
import type { TableRead } from './read-apart.ts';
import { readColumns } from './read-columns.ts';
import { readTable } from './read-table.ts';

let read: TableRead;
try {
  read = { rows: readColumns(await readTable(workerData as Uint8Array)) };
} catch (error) {
  read = { refused: error instanceof ApiProblem ? (error.details.fields ?? []) : [] };
}
// A thread's port takes no origin.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
parentPort?.postMessage(read);
