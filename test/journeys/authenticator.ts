import { setTimeout as wait } from 'node:timers/promises';
import { generate } from 'otplib';

const STEP_SECONDS = 30;
const ON_THE_WAY_SECONDS = 8;

/** The app on somebody's phone: six digits for each half minute, none shown twice. */
export interface Authenticator {
  /** The next code that the server takes: it takes those of the steps before, at and after the present one, in order. */
  next: () => Promise<string>;
}

/** @param secret in Base32, spaces allowed. */
export const authenticator = (secret: string): Authenticator => {
  const key = secret.replaceAll(/\s/g, '');
  let last = 0;
  return {
    next: async () => {
      // A step that is about to leave the server's window would be gone on arrival.
      const soon = Date.now() / 1000 + ON_THE_WAY_SECONDS;
      const step = Math.max(last + 1, Math.floor(soon / STEP_SECONDS) - 1);
      const opens = (step - 1) * STEP_SECONDS * 1000;
      if (opens > Date.now()) await wait(opens - Date.now());
      last = step;
      return generate({ secret: key, epoch: step * STEP_SECONDS });
    },
  };
};
