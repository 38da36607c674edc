import { type LockedPetition, type NewContent, recordEvent, type Writer } from '@thaogo/db';
import {
  actingAs,
  type Actor,
  civilDateOf,
  type Command,
  decide,
  type Language,
  type Petition,
  recordedActor,
} from '@thaogo/domain';
import type { ApiDependencies } from '../dependencies.ts';
import { refused } from '../presentation/refusals.ts';

/** A command by somebody on a petition that is locked, with the words written beside its event. */
export interface Order {
  locked: LockedPetition;
  actor: Exclude<Actor, { kind: 'system' }>;
  command: Command;
  contents: readonly NewContent[];
}

/** What carrying out a command needs of the world outside. */
export type Carrying = Pick<ApiDependencies, 'db' | 'now' | 'newId' | 'randomBytes' | 'policies' | 'agencies' | 'jobs'>;

/**
 * Decides a command and records what follows from it in the given transaction, planned messages included.
 * @returns the petition as it is now.
 * @throws ApiProblem `action_not_allowed` with every reason.
 */
export const carryOut = async (
  trx: Writer,
  deps: Carrying,
  { locked, actor, command, contents }: Order,
  { language, requestId }: { language: Language; requestId: string },
): Promise<Petition> => {
  const now = deps.now();
  const today = civilDateOf(now);
  const { policy, calendar } = deps.policies.inForce(today);
  const as = actingAs(locked.petition, command.action, actor, { today, agencies: deps.agencies });
  const decision = decide(locked.petition, command, {
    actor: as,
    now,
    policy,
    policyOf: (version) => deps.policies.policy(version),
    calendar,
    agencies: deps.agencies,
  });
  if (!decision.ok) throw refused(decision.refusals, language);
  const event = {
    ...decision.event,
    seq: locked.petition.version + 1,
    at: now.toISOString(),
    actor: recordedActor(as),
    policyVersion: policy.version,
    calendarVersion: calendar.version,
  };
  const recorded = await recordEvent(trx, locked, event, contents, deps.newId);
  await deps.jobs.deliver(trx, recorded.deliveries, requestId);
  return recorded.petition;
};
