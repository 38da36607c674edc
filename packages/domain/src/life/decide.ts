import type { CivilDate, Policy } from '@thaogo/policy';
import type { Actor } from '../access/actors.ts';
import { exists, hasJoined, type AgencyDirectory } from '../access/agency-directory.ts';
import { civilDateOf } from '../deadlines/civil-date.ts';
import { deadlineFrom, type DeadlineName, type StartedDeadline } from '../deadlines/deadlines.ts';
import type { WorkingCalendar } from '../deadlines/working-calendar.ts';
import { competentFor, isAddressable } from '../routing/addressees.ts';
import type { Command } from './commands.ts';
import type { ContentRef, NewEvent } from './events.ts';
import { judge, type Refusal } from './judge.ts';
import type { Petition } from './petition.ts';
import type { RefusalCode } from './refusals.ts';

/** Everything a decision may look at besides the petition. */
export interface DecisionContext {
  actor: Actor;
  now: Date;
  policy: Policy;
  calendar: WorkingCalendar;
  agencies: AgencyDirectory;
}

export type Decision = { ok: true; event: NewEvent } | { ok: false; refusals: readonly Refusal[] };

const refuse = (...codes: readonly RefusalCode[]): Decision => ({
  ok: false,
  refusals: codes.map((code) => ({ code })),
});
const allow = (event: NewEvent): Decision => ({ ok: true, event });

/** The reference alone: whatever else a caller's row holds must never reach an event. */
const refTo = ({ id, hash }: ContentRef): ContentRef => ({ id, hash });

/** The deadlines that start today; one whose period the policy leaves unset does not exist. */
export const startDeadlines = (
  names: readonly DeadlineName[],
  startedOn: CivilDate,
  { policy, calendar }: Pick<DecisionContext, 'policy' | 'calendar'>,
): StartedDeadline[] =>
  names.flatMap((name) => {
    const due = deadlineFrom(name, startedOn, policy, calendar);
    return due === null ? [] : [{ name, startedOn, dueOn: due.dueOn }];
  });

const decideAssign = (petition: Petition, agencyCode: string, context: DecisionContext, today: CivilDate): Decision => {
  const agency = context.agencies.find(agencyCode);
  if (agency === null || !exists(agency, today)) return refuse('agency_unknown');
  const against: RefusalCode[] = [];
  if (!isAddressable(agency)) against.push('agency_not_addressable');
  if (!hasJoined(agency, today)) against.push('agency_not_joined');
  if (against.length > 0) return refuse(...against);
  return allow({
    type: 'assigned',
    v: 1,
    data: {
      lead: agency.code,
      competent: competentFor(agency),
      province: agency.province,
      override: petition.proposedLead !== null && petition.proposedLead !== agency.code,
      starts: startDeadlines(['agency_answer'], today, context),
    },
  });
};

const decideSendBack = (
  petition: Petition,
  command: Extract<Command, { action: 'send_back' }>,
  context: DecisionContext,
  today: CivilDate,
): Decision => {
  if (command.to !== null) {
    const better = context.agencies.find(command.to);
    if (better === null || !exists(better, today)) return refuse('agency_unknown');
  }
  return allow({
    type: 'sent_back',
    v: 1,
    data: {
      reason: refTo(command.reason),
      to: command.to,
      province: context.agencies.find(petition.coordinator)?.province ?? null,
      starts: startDeadlines(['pass_on'], today, context),
    },
  });
};

const decideIssue = (
  petition: Petition,
  command: Extract<Command, { action: 'issue' }>,
  context: DecisionContext,
  today: CivilDate,
): Decision => {
  if (petition.approval !== null && command.issuedOn < petition.approval.on) return refuse('issued_before_approval');
  if (command.issuedOn > today) return refuse('issued_in_future');
  return allow({
    type: 'issued',
    v: 1,
    data: {
      number: command.number,
      issuedOn: command.issuedOn,
      starts: startDeadlines(['closing'], today, context),
    },
  });
};

const decideAllowed = (petition: Petition, command: Command, context: DecisionContext, today: CivilDate): Decision => {
  switch (command.action) {
    case 'assign':
      return decideAssign(petition, command.agency, context, today);
    case 'accept':
      return allow({ type: 'accepted', v: 1, data: {} });
    case 'send_back':
      return decideSendBack(petition, command, context, today);
    case 'save_draft':
      return allow({ type: 'draft_saved', v: 1, data: { draft: refTo(command.draft), outcome: command.outcome } });
    case 'submit_draft':
      return allow({ type: 'draft_submitted', v: 1, data: {} });
    case 'return_draft':
      return allow({ type: 'draft_returned', v: 1, data: { remark: refTo(command.remark) } });
    case 'approve':
      return allow({
        type: 'draft_approved',
        v: 1,
        data: command.publicText === undefined ? {} : { publicText: refTo(command.publicText) },
      });
    case 'issue':
      return decideIssue(petition, command, context, today);
    case 'propose_out_of_scope':
      return context.policy.grounds.some((ground) => ground.code === command.ground)
        ? allow({ type: 'out_of_scope_proposed', v: 1, data: { ground: command.ground } })
        : refuse('ground_unknown');
    case 'decline_out_of_scope':
      return allow({ type: 'out_of_scope_declined', v: 1, data: {} });
    case 'confirm_out_of_scope':
      return petition.scopeProposal === null
        ? refuse('no_proposal')
        : allow({ type: 'out_of_scope_confirmed', v: 1, data: { ground: petition.scopeProposal.ground } });
    case 'message':
      return allow({ type: 'message_added', v: 1, data: { message: refTo(command.message) } });
    case 'rating':
      return allow({ type: 'rated', v: 1, data: { score: command.score } });
    case 'withdrawal':
      return allow({ type: 'withdrawn', v: 1, data: {} });
    case 'close':
      return allow({ type: 'closed', v: 1, data: {} });
  }
};

/**
 * What a command does to a petition: the event to record, or every reason why it is refused. What was typed in is looked
 * at only when the action itself is allowed. Pure: time, policy, calendar and agencies are given, nothing is read or
 * written.
 */
export const decide = (petition: Petition, command: Command, context: DecisionContext): Decision => {
  const today = civilDateOf(context.now);
  const refusals = judge(petition, command.action, context.actor, today);
  return refusals.length > 0 ? { ok: false, refusals } : decideAllowed(petition, command, context, today);
};
