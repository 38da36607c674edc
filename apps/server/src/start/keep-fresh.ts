import type { Log } from '@thaogo/api';
import type { Installation } from './installation.ts';

const REFRESH_MS = 20_000;

/** Sees what other processes changed before long: agencies that joined, a development clock that moved. */
export const keepFresh = ({ agencies, clock }: Pick<Installation, 'agencies' | 'clock'>, log: Log): (() => void) => {
  const refresh = async (): Promise<void> => {
    await agencies.refresh();
    if ('refresh' in clock) await clock.refresh();
  };
  const timer = setInterval(() => {
    refresh().catch((error: unknown) => {
      if (error instanceof Error) log.warn('refresh_failed', { error });
    });
  }, REFRESH_MS);
  return () => clearInterval(timer);
};
