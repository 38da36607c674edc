import { installationFact, noteInstallationFact, type Reader } from '@thaogo/db';

/** The installation's time. Sign-in, rate limits and retries live in real time and do not ask it. */
export interface InstallationClock {
  now(): Date;
}

/** A clock that can be moved forward, for development: it runs on from there and survives a restart. */
export interface MovableClock extends InstallationClock {
  /** @returns false, changing nothing, when the instant lies in the past. */
  moveTo(instant: Date): Promise<boolean>;
  /** Takes over where another process moved the clock to. */
  refresh(): Promise<void>;
}

const KEY = 'development_clock';

const storedOffset = async (db: Reader): Promise<number | null> => {
  const fact = await installationFact(db, KEY);
  return fact !== null && 'offsetMs' in fact && typeof fact.offsetMs === 'number' ? fact.offsetMs : null;
};

/**
 * Opens the clock of a development database. `start` is where a clock that was never moved begins; one that was moved
 * further never goes back.
 */
export const openMovableClock = async (db: Reader, start: Date | null, realNow: () => Date): Promise<MovableClock> => {
  const stored = await storedOffset(db);
  const wanted = start === null ? null : start.getTime() - realNow().getTime();
  let offset = Math.max(stored ?? wanted ?? 0, wanted ?? stored ?? 0);
  if (offset !== (stored ?? 0)) await noteInstallationFact(db, KEY, { offsetMs: offset });
  const now = (): Date => new Date(realNow().getTime() + offset);
  return {
    now,
    moveTo: async (instant) => {
      if (instant < now()) return false;
      offset = instant.getTime() - realNow().getTime();
      await noteInstallationFact(db, KEY, { offsetMs: offset });
      return true;
    },
    refresh: async () => {
      offset = (await storedOffset(db)) ?? offset;
    },
  };
};
