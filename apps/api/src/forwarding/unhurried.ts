import { setImmediate } from 'node:timers/promises';

/** So long at most is worked before others have their turn, in milliseconds. */
const TURN_MS = 10;

/** For long work in pieces: to be awaited between them, it lets other requests go on whenever a turn is over. */
export const takingTurns = (): (() => Promise<void>) => {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < TURN_MS) return;
    await setImmediate();
    since = performance.now();
  };
};
