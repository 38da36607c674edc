import type { Log } from '@thaogo/api';
import type { Installation } from './installation.ts';

const REFRESH_MS = 20_000;

/** Sees what other processes changed before long: agencies that joined, rules that were entered, models that were trained, a development clock that moved. */
export const keepFresh = (
  { agencies, policies, knowledge, clock }: Pick<Installation, 'agencies' | 'policies' | 'knowledge' | 'clock'>,
  log: Log,
): (() => void) => {
  const refresh = async (): Promise<void> => {
    await agencies.refresh();
    await policies.refresh();
    await knowledge.refresh();
    if ('refresh' in clock) await clock.refresh();
  };
  const timer = setInterval(() => {
    refresh().catch((error: unknown) => {
      if (error instanceof Error) log.warn('refresh_failed', { error });
    });
  }, REFRESH_MS);
  return () => clearInterval(timer);
};
