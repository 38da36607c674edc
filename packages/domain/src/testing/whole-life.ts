import type { Policy } from '@thaogo/policy';
import type { Actor } from '../access/actors.ts';
import { contextAt, COORDINATOR, filedAt, LEAD, noonOn, policy, recorded, staff, words } from './world.ts';
import type { Command } from '../life/commands.ts';
import { decide } from '../life/decide.ts';
import type { PetitionEvent } from '../life/events.ts';
import { fold } from '../life/fold.ts';
import type { Petition } from '../life/petition.ts';

/** Petitions that live through the rules only, under a policy that sets everything. */

export const officer = staff('officer', LEAD);
export const another = staff('officer', LEAD, 'another-officer');
export const leader = staff('leader', LEAD);
export const clerk = staff('clerk', LEAD);
export const coordinator = staff('coordinator', COORDINATOR);
export const coordinatingLeader = staff('leader', COORDINATOR);
export const chairman = staff('chairman_office', 'ubnd-31');
export const supervisor = staff('supervisor', 'hdnd-31');
export const commune = staff('leader', 'ubnd-11311');

const source = { reference: 'Luật mẫu', assumption: false };
/** A policy that sets everything that these ways need. */
export const FULL: Policy = {
  ...policy,
  periods: {
    ...policy.periods,
    opinion: { amount: 5, unit: 'day', source },
    dispute: { amount: 3, unit: 'working_day', source },
    sender_reply: { amount: 5, unit: 'day', source },
    approval_step: { amount: 1, unit: 'working_day', source },
    issue_step: { amount: 1, unit: 'working_day', source },
    reconsideration: { amount: 7, unit: 'day', source },
    contest_window: { amount: 10, unit: 'day', source },
  },
};

export type Step = readonly [date: string, actor: Actor, command: Command];

/** Everything that happened to a petition filed on 2 March 2026 that goes on through the rules only. */
export const happenings = (lead: string | null, steps: readonly Step[], rules: Policy = FULL): PetitionEvent[] => {
  const events = [filedAt(noonOn('2026-03-02'), lead)];
  for (const [date, actor, command] of steps) {
    const context = { ...contextAt(actor, noonOn(date)), policy: rules, policyOf: () => rules };
    const decision = decide(fold('p', events), command, context);
    if (!decision.ok) throw new Error(`${command.action} on ${date}: ${JSON.stringify(decision.refusals)}`);
    events.push(recorded(decision.event, events.length + 1, actor, noonOn(date)));
  }
  return events;
};
/** The petition that this makes of it. */
export const story = (lead: string | null, steps: readonly Step[], rules: Policy = FULL): Petition =>
  fold('p', happenings(lead, steps, rules));

export const refusals = (petition: Petition, [date, actor, command]: Step, rules: Policy = FULL) => {
  const decision = decide(petition, command, {
    ...contextAt(actor, noonOn(date)),
    policy: rules,
    policyOf: () => rules,
  });
  return decision.ok ? 'allowed' : decision.refusals.map(({ code }) => code);
};
export const running = (petition: Petition) =>
  petition.deadlines.filter(({ endedOn }) => endedOn === null).map(({ name, agency, dueOn }) => [name, agency, dueOn]);

export const accepted: Step = ['2026-03-03', officer, { action: 'accept' }];
export const drafted: readonly Step[] = [
  accepted,
  ['2026-03-04', officer, { action: 'save_draft', draft: words('draft'), outcome: 'amend' }],
  ['2026-03-04', officer, { action: 'submit_draft' }],
];
export const issue = (date: string): Step => [date, clerk, { action: 'issue', number: '12/STC', issuedOn: date }];
export const answered: readonly Step[] = [
  ...drafted,
  ['2026-03-05', leader, { action: 'approve' }],
  issue('2026-03-06'),
];
