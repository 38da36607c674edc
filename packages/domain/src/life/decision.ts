import type { CivilDate, Policy } from '@thaogo/policy';
import type { Actor } from '../access/actors.ts';
import type { AgencyDirectory } from '../access/agency-directory.ts';
import { type DeadlineName, deadlineFrom, type StartedDeadline } from '../deadlines/deadlines.ts';
import type { WorkingCalendar } from '../deadlines/working-calendar.ts';
import type { CommandOf } from './commands.ts';
import type { ContentRef, EventOf, EventType, NewEvent } from './events.ts';
import type { Refusal } from './judge.ts';
import type { Action } from './life-table.ts';
import type { Petition } from './petition.ts';
import type { RefusalCode } from './refusals.ts';

/** Everything a decision may look at besides the petition. */
export interface DecisionContext {
  actor: Actor;
  now: Date;
  /** The version in force now. */
  policy: Policy;
  /** Any version that an event ever named: it binds the deadlines that started under it. */
  policyOf: (version: string) => Policy;
  calendar: WorkingCalendar;
  agencies: AgencyDirectory;
}

export type Decision = { ok: true; event: NewEvent } | { ok: false; refusals: readonly Refusal[] };

export const refuse = (...codes: readonly RefusalCode[]): Decision => ({
  ok: false,
  refusals: codes.map((code) => ({ code })),
});
export const allow = (event: NewEvent): Decision => ({ ok: true, event });

/** The reference alone: whatever else a caller's row holds must never reach an event. */
export const refTo = ({ id, hash }: ContentRef): ContentRef => ({ id, hash });

/** The files of an event, left out where there are none. */
export const withFiles = (files: readonly ContentRef[] = []): { files?: readonly ContentRef[] } =>
  files.length === 0 ? {} : { files: files.map(refTo) };

/** The letter of an event, left out where there is none. */
export const withLetter = (letter: ContentRef | undefined): { letter?: ContentRef } =>
  letter === undefined ? {} : { letter: refTo(letter) };

/** The deadlines that start on a day; one whose period the policy leaves unset does not exist. */
export const startDeadlines = (
  names: readonly DeadlineName[],
  startedOn: CivilDate,
  { policy, calendar }: Pick<DecisionContext, 'policy' | 'calendar'>,
): StartedDeadline[] =>
  names.flatMap((name) => {
    const due = deadlineFrom(name, startedOn, policy, calendar);
    return due === null ? [] : [{ name, startedOn, dueOn: due.dueOn }];
  });

/** How each of these actions is decided once person, state and needs allow it. */
export type DecisionsFor<A extends Action> = {
  [B in A]: (petition: Petition, command: CommandOf<B>, context: DecisionContext, today: CivilDate) => Decision;
};

/** Fields that an event changes; the rest stays. */
export type Change = Partial<Omit<Petition, 'id' | 'version' | 'deadlines'>>;

/** What each of these events changes; `by` is the account, or the kind of whoever is no member of staff. */
export type ChangesFor<T extends EventType> = {
  [U in T]: (petition: Petition, event: EventOf<U>, by: string, on: CivilDate) => Change;
};

/** What an event with nothing but deadlines, or nothing at all, changes. */
export const nothing = (): Change => ({});
