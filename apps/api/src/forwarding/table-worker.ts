/** Reads tables in a thread of its own: the libraries that read them take whole seconds for the largest that are allowed. */

import { parentPort } from 'node:worker_threads';
import { ApiProblem } from '../http/problems.ts';
import type { TableRead } from './read-apart.ts';
import { readColumns } from './read-columns.ts';
import { readTable } from './read-table.ts';

const read = async (bytes: Uint8Array): Promise<TableRead> => {
  try {
    return { rows: readColumns(await readTable(bytes)) };
  } catch (error) {
    return { refused: error instanceof ApiProblem ? (error.details.fields ?? []) : [] };
  }
};

const answer = async (bytes: Uint8Array): Promise<void> => {
  // A thread's port takes no origin.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  parentPort?.postMessage(await read(bytes));
};

parentPort?.on('message', (bytes: Uint8Array) => void answer(bytes));
