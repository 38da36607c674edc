import type { Accounts, Log } from '@thaogo/api';
import { fillDemonstration, NotEmptyError } from '../demonstration/fill.ts';
import type { DemonstrationAccount } from '../demonstration/staff.ts';
import type { Installation } from './installation.ts';

const SEED = 1;

/**
 * Fills an empty installation with petitions and people before it is served; one that holds petitions stays as it is.
 * @returns the accounts that were made.
 */
export const fillForTrying = async (
  { connection, keys, policies, agencies, clock }: Installation,
  accounts: Accounts,
  given: { cases: number; coordinator: string; log: Log },
): Promise<readonly DemonstrationAccount[]> => {
  const { cases, coordinator, log } = given;
  try {
    const now = clock.now();
    const made = await fillDemonstration({ connection, keys, policies, accounts, coordinator, now, cases, seed: SEED });
    await agencies.refresh();
    log.info('demonstration_filled', { count: cases });
    return made.accounts;
  } catch (error) {
    if (!(error instanceof NotEmptyError)) throw error;
    log.warn('demonstration_skipped');
    return [];
  }
};
