import { LIMITS } from '@thaogo/contract';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { ApiProblem } from './problems.ts';

/** How many requests one caller may make in a window; mobile carriers put many people behind one address. */
export const QUOTAS = {
  filing: { points: 60, seconds: 600 },
  form: { points: 300, seconds: 600 },
  tracking: { points: 300, seconds: 60 },
  reading: { points: 240, seconds: 60 },
  listing: { points: 600, seconds: 60 },
  casework: { points: 900, seconds: 60 },
  /** Sheets that are set anew for each request. */
  paper: { points: 60, seconds: 60 },
  /** Messages added to one petition, which everybody who opens it reads in full. */
  message: { points: 30, seconds: 86_400 },
  /** Files, each as large as a film of a minute. */
  upload: { points: 120, seconds: 600 },
  /** The same of senders, over a day: nobody fills the disk with drafts that are never sent. */
  upload_day: { points: 500, seconds: 86_400 },
  /** Bytes of files that senders may send from one address in a day: those of twenty petitions with all that each may have. */
  upload_bytes: { points: 20 * LIMITS.filesBytes, seconds: 86_400 },
  /** The same from all addresses around it. */
  upload_bytes_around: { points: 80 * LIMITS.filesBytes, seconds: 86_400 },
  /** Wrong secrets for one petition, whoever sends them. */
  wrong_secret: { points: 20, seconds: 3600 },
  /** Names compared at the counter for one petition, whoever does it. */
  new_secret: { points: 5, seconds: 86_400 },
  /** Requests for a link, by caller; how many are sent for one petition is counted where they are kept. */
  link_request: { points: 20, seconds: 600 },
  /** Registrations for dialogues and their confirmations: nobody fills a hall from one place in a morning. */
  registration: { points: 40, seconds: 3600 },
} as const;
export type Quota = keyof typeof QUOTAS;

/** Counts requests by caller. */
export interface QuotaKeeper {
  /**
   * Takes one request from the caller's quota.
   * @returns the headers that tell what is left (RateLimit fields of the IETF draft).
   * @throws ApiProblem `too_many_requests` with `Retry-After`.
   */
  take(quota: Quota, caller: string): Promise<Record<string, string>>;
  /**
   * Counts more of a quota that was taken from, where only the work shows how much it is.
   * @throws ApiProblem `too_many_requests` once it is overdrawn by more than `overdraft`.
   */
  spend(quota: Quota, caller: string, points: number, overdraft: number): Promise<void>;
  /** How much of a quota a caller has used. */
  spent(quota: Quota, caller: string): Promise<number>;
}

/** Quotas of a day that only files are counted by. */
const OF_FILES: ReadonlySet<Quota> = new Set(['upload_day', 'upload_bytes', 'upload_bytes_around']);

const tooMany = (quota: Quota, left: RateLimiterRes): ApiProblem => {
  const seconds = String(Math.max(1, Math.ceil(left.msBeforeNext / 1000)));
  return new ApiProblem(OF_FILES.has(quota) ? 'files_quota' : 'too_many_requests', {
    headers: { 'retry-after': seconds, ratelimit: `"${quota}";r=0;t=${seconds}` },
  });
};

/** Quotas counted in this process: with several web processes each counts its own. */
export const quotaKeeper = (): QuotaKeeper => {
  const limiters = new Map<Quota, RateLimiterMemory>();
  for (const [name, { points, seconds }] of Object.entries(QUOTAS)) {
    limiters.set(name as Quota, new RateLimiterMemory({ points, duration: seconds }));
  }
  const limiterOf = (quota: Quota): RateLimiterMemory => {
    const limiter = limiters.get(quota);
    if (limiter === undefined) throw new Error(`There is no quota ${quota}.`);
    return limiter;
  };
  return {
    async take(quota, caller) {
      try {
        const left = await limiterOf(quota).consume(caller);
        const { points, seconds } = QUOTAS[quota];
        return {
          'ratelimit-policy': `"${quota}";q=${points};w=${seconds}`,
          ratelimit: `"${quota}";r=${left.remainingPoints};t=${Math.ceil(left.msBeforeNext / 1000)}`,
        };
      } catch (error) {
        if (error instanceof RateLimiterRes) throw tooMany(quota, error);
        throw error;
      }
    },
    async spend(quota, caller, points, overdraft) {
      const left = await limiterOf(quota).penalty(caller, points);
      if (left.consumedPoints > QUOTAS[quota].points + overdraft) throw tooMany(quota, left);
    },
    spent: async (quota, caller) => (await limiterOf(quota).get(caller))?.consumedPoints ?? 0,
  };
};

/** No quotas at all: for tests that file thousands. */
export const noQuotas = (): QuotaKeeper => ({
  take: () => Promise.resolve({}),
  spend: () => Promise.resolve(),
  spent: () => Promise.resolve(0),
});
