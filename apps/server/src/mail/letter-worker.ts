/** Reads one letter in a thread of its own: the libraries that read mail take minutes for some letters of a megabyte. */

import { parentPort, workerData } from 'node:worker_threads';
import { type Letter, readLetter } from './letter.ts';

let read: Letter | null;
try {
  read = await readLetter(workerData as Uint8Array);
} catch {
  read = null;
}
// A thread's port takes no origin.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
parentPort?.postMessage(read);
