import type { AgencyBook, PolicyBook } from '@thaogo/api';
import {
  deleteOldDigests,
  type DueDigest,
  noteDigest,
  planDigests,
  planReports,
  type Reader,
  unsentDigests,
} from '@thaogo/db';
import {
  addDays,
  type Bilingual,
  type CivilDate,
  civilDateOf,
  morningWarnings,
  reportsToTell,
  startOfCivilDate,
} from '@thaogo/domain';
import { addressesOfRole } from '../mail/addresses.ts';
import { composeDigest } from '../mail/due-digest.ts';
import type { Post } from '../mail/post.ts';

/** What warning needs. */
export interface WarningDeps {
  db: Reader;
  now(): Date;
  policies: PolicyBook;
  agencies: Pick<AgencyBook, 'find'>;
  post: Post;
  publicUrl: string;
  operator: Bilingual;
}

/** Seven in the morning, Viet Nam time. */
const MORNING_MS = 7 * 3_600_000;
const BATCH = 100;
/** Attempts, one a sweep, before a digest is given up: the petitions themselves tell what is due. */
const MOST_ATTEMPTS = 24;
const KEPT_DAYS = 30;

/** Sends one digest and notes how that went. @returns false when the mail server does not take it for now. */
const send = async (deps: WarningDeps, digest: DueDigest, today: CivilDate): Promise<boolean> => {
  const note = (state: 'sent' | 'retrying' | 'dead' | 'no_address', error: string | null): Promise<void> =>
    noteDigest(deps.db, digest, { state, error, at: deps.now() });
  const { day, agency, role } = digest;
  if (day < today) {
    // Yesterday's news would be wrong this morning, which has a digest of its own.
    await note('dead', 'too_old');
    return true;
  }
  const to = await addressesOfRole(deps.db, agency, role, today);
  if (to.length === 0) {
    await note('no_address', null);
    return true;
  }
  const name = deps.agencies.find(agency)?.name ?? { vi: agency, en: agency };
  const { publicUrl, operator } = deps;
  const posted = await deps.post.send({
    ...composeDigest(digest, { agency: name, publicUrl, operator }),
    messageId: `<due-${day}-${agency}-${role}@${new URL(publicUrl).hostname}>`,
    to,
    event: 'due_digest',
  });
  const last = posted.outcome === 'never' || digest.attempts + 1 >= MOST_ATTEMPTS;
  if (posted.outcome === 'sent') await note('sent', null);
  else await note(last ? 'dead' : 'retrying', posted.error);
  return posted.outcome !== 'later';
};

/** Sends what is planned, until the mail server takes no more for now: the next call goes on. */
const sendPlanned = async (deps: WarningDeps, today: CivilDate): Promise<void> => {
  for (let going = true; going;) {
    const digests = await unsentDigests(deps.db, BATCH);
    for (const digest of digests) going = going && (await send(deps, digest, today));
    going = going && digests.length === BATCH;
  }
};

/**
 * Tells officers, leaders and coordinators once a morning, from seven o'clock of a working day, what is due soon, today
 * and late, as the policy says, and coordinators which reports are due. May run as often as it likes and stop anywhere: a digest is planned once a day for each
 * part of an agency, and sent until it is noted as sent, every time under the same message id.
 * @returns how many digests it planned.
 */
export const warnOfDueDates = async (deps: WarningDeps): Promise<number> => {
  const now = deps.now();
  const today = civilDateOf(now);
  let planned = 0;
  if (now.getTime() >= startOfCivilDate(today).getTime() + MORNING_MS) {
    const { policy, calendar } = deps.policies.inForce(today);
    for (const { role, until } of morningWarnings(today, policy, calendar))
      planned += await planDigests(deps.db, role, today, until, now);
    const reports = reportsToTell(today, policy, calendar).map(({ code, name, dueOn }) => ({ code, name, dueOn }));
    planned += await planReports(deps.db, reports, today, now);
    if (planned > 0) await deleteOldDigests(deps.db, addDays(today, -KEPT_DAYS));
  }
  await sendPlanned(deps, today);
  return planned;
};
