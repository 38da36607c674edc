import type { ApprovalStep, CivilDate } from '@thaogo/policy';
import type { DeputyCapacity } from '../../access/actors.ts';
import { type ChangeRefusal, extendedDueDate } from '../../deadlines/changes.ts';
import { type Deadline, ruleOf } from '../../deadlines/deadlines.ts';
import type { ConcernedDocument } from '../../measures/concerned-document.ts';
import { type JudgedOutcome, judgeOutcome, type OutcomeWish } from '../../measures/judge-outcome.ts';
import {
  allow,
  type ChangesFor,
  type DecisionContext,
  type DecisionsFor,
  nothing,
  refTo,
  refuse,
  startDeadlines,
  withLetter,
} from '../decision.ts';
import { approvalStepsFor } from '../approval-steps.ts';
import type { Capacity, RecordedActor } from '../events.ts';
import type { Draft, Petition, Review } from '../petition.ts';
import type { RefusalCode } from '../refusals.ts';

/** The answer: drafted, approved step by step, issued; and more time for it. */

/** Where policy says nothing else, one leader of the agency approves. */
const ONE_LEADER: readonly ApprovalStep[] = ['leader'];

const withCapacity = (capacity: Capacity | undefined): { capacity?: Capacity } =>
  capacity === undefined ? {} : { capacity };

const issueRefused = (petition: Petition, issuedOn: CivilDate, today: CivilDate): RefusalCode | null => {
  if (petition.approval !== null && issuedOn < petition.approval.on) return 'issued_before_approval';
  return issuedOn > today ? 'issued_in_future' : null;
};

const EXTENSION_REFUSED: Record<ChangeRefusal, RefusalCode> = {
  no_rule: 'extension_not_provided',
  ended: 'extension_not_provided',
  not_standing_still: 'extension_not_provided',
  standing_still: 'extension_too_late',
  too_late: 'extension_too_late',
  too_often: 'extensions_used_up',
  too_long: 'extension_too_long',
};

/** Whether the outcome is one that the lead agency may give here. */
const outcomeOf = (
  { lead, competent }: Petition,
  wish: OutcomeWish,
  documents: readonly ConcernedDocument[],
  { agencies }: DecisionContext,
  today: CivilDate,
): JudgedOutcome => {
  const agency = lead === null ? null : agencies.find(lead);
  return agency === null
    ? { ok: true, measure: null }
    : judgeOutcome(wish, { documents, lead: agency, competent, agencies, today });
};

/** What a draft asked for when it was saved. */
const wishOf = ({ outcome, measure }: Draft): OutcomeWish => ({
  outcome,
  ...(measure === undefined ? {} : { whose: measure.whose }),
  ...(measure?.addressee ? { addressee: measure.addressee } : {}),
  ...(measure?.expiresOn ? { expiresOn: measure.expiresOn } : {}),
});

export const answeringDecisions: DecisionsFor<
  'save_draft' | 'submit_draft' | 'return_draft' | 'approve' | 'issue' | 'issue_together' | 'extend'
> = {
  save_draft: (petition, { draft, outcome, whose, addressee, expiresOn, documents = [] }, context, today) => {
    const wish: OutcomeWish = {
      outcome,
      ...(whose === undefined ? {} : { whose }),
      ...(addressee === undefined ? {} : { addressee }),
      ...(expiresOn === undefined ? {} : { expiresOn }),
    };
    const judged = outcomeOf(petition, wish, documents, context, today);
    if (!judged.ok) return refuse(judged.refusal);
    const measure = judged.measure === null ? {} : { measure: judged.measure };
    return allow({ type: 'draft_saved', v: 1, data: { draft: refTo(draft), outcome, ...measure } });
  },
  submit_draft: (petition, { documents = [] }, context, today) => {
    // What was allowed when it was drafted may not be any more: the register learns, and the special mechanism ends.
    const judged =
      petition.draft === null ? null : outcomeOf(petition, wishOf(petition.draft), documents, context, today);
    if (judged?.ok === false) return refuse(judged.refusal);
    const agency = context.agencies.find(petition.lead ?? '');
    const steps = approvalStepsFor(context.policy.approvalSteps, agency, petition.unit);
    return allow({
      type: 'draft_submitted',
      v: 1,
      data: { ...(steps === undefined ? {} : { steps }), starts: startDeadlines(['approval'], today, context) },
    });
  },
  return_draft: (_petition, { remark }) => allow({ type: 'draft_returned', v: 1, data: { remark: refTo(remark) } }),
  approve: ({ review }, { publicText }, context, today) => {
    const last = review === null || review.approvals.length + 1 >= review.steps.length;
    return allow({
      type: 'draft_approved',
      v: 1,
      data: {
        ...(publicText === undefined ? {} : { publicText: refTo(publicText) }),
        starts: startDeadlines([last ? 'issuing' : 'approval'], today, context),
      },
    });
  },
  issue: (petition, { number, issuedOn, signer, capacity, letter }, context, today) => {
    const refused = issueRefused(petition, issuedOn, today);
    if (refused !== null) return refuse(refused);
    return allow({
      type: 'issued',
      v: 1,
      data: {
        number,
        issuedOn,
        ...(signer === undefined ? {} : { signer: refTo(signer) }),
        ...withLetter(letter),
        ...withCapacity(capacity ?? petition.approval?.capacity),
        starts: startDeadlines(['closing'], today, context),
      },
    });
  },
  issue_together: (petition, command, context, today) => {
    const { number, issuedOn, answer, outcome, measure, letter, involved, signer, capacity } = command;
    const refused = issueRefused(petition, issuedOn, today);
    if (refused !== null) return refuse(refused);
    return allow({
      type: 'issued_together',
      v: 1,
      data: {
        number,
        issuedOn,
        answer: refTo(answer),
        ...withLetter(letter),
        outcome,
        ...(measure === undefined ? {} : { measure }),
        involved: [...involved],
        ...(signer === undefined ? {} : { signer: refTo(signer) }),
        ...(capacity === undefined ? {} : { capacity }),
        starts: startDeadlines(['closing'], today, context),
      },
    });
  },
  extend: (petition, { deadline: name, amount, reason }, context, today) => {
    const running = petition.deadlines.filter(({ endedOn }) => endedOn === null);
    const asked = running.find((deadline) => deadline.name === name);
    if (asked === undefined) return refuse('extension_not_provided');
    const unit = context.policyOf(asked.policyVersion).extensions?.[ruleOf(name)]?.longest.unit ?? 'day';
    const extend = (deadline: Deadline) =>
      extendedDueDate(deadline, { amount, unit }, today, context.policyOf(deadline.policyVersion), context.calendar);
    const extended = extend(asked);
    if (!extended.ok) return refuse(EXTENSION_REFUSED[extended.refusal]);
    // One rule measures the sender's and the agency's answer; what is late already stays late.
    const moves = running.flatMap((deadline) => {
      const after = ruleOf(deadline.name) === ruleOf(name) ? extend(deadline) : null;
      return after?.ok ? [{ name: deadline.name, agency: deadline.agency, from: deadline.dueOn, to: after.dueOn }] : [];
    });
    return allow({ type: 'deadline_extended', v: 1, data: { amount, unit, moves, reason: refTo(reason) } });
  },
};

/** How a deputy's approval is signed; nothing is said of anybody's own. */
const signingAs = (actor: RecordedActor): { capacity?: DeputyCapacity } =>
  actor.kind === 'staff' && actor.actingFor !== undefined ? { capacity: actor.actingFor.capacity } : {};

/** Everybody who had a hand in the draft. */
const involvedIn = (draft: Draft, review: Review | null): string[] => [
  ...new Set([draft.author, ...(review?.approvals ?? []).map(({ by }) => by)]),
];

/** What is to be done, where something is. */
const followed = ({ measure }: Pick<Draft, 'measure'>): Pick<Draft, 'measure'> =>
  measure === undefined ? {} : { measure };

export const answeringChanges: ChangesFor<
  | 'draft_saved'
  | 'draft_submitted'
  | 'draft_returned'
  | 'draft_approved'
  | 'issued'
  | 'issued_together'
  | 'deadline_extended'
> = {
  draft_saved: (_petition, { data }, by) => ({
    draft: { content: data.draft, outcome: data.outcome, ...followed(data), author: by },
  }),
  draft_submitted: (_petition, { data }) => ({
    state: 'in_review',
    review: { steps: data.steps ?? ONE_LEADER, approvals: [] },
  }),
  draft_returned: () => ({ state: 'in_progress', review: null, approval: null }),
  draft_approved: (petition, { actor }, by, on) => {
    const before = petition.review ?? { steps: ONE_LEADER, approvals: [] };
    const review = { ...before, approvals: [...before.approvals, { by, on }] };
    return review.approvals.length < review.steps.length
      ? { review }
      : { review, state: 'awaiting_issue', approval: { by, on, ...signingAs(actor) } };
  },
  issued: ({ draft, review }, { seq, at, data }) => {
    if (draft === null) throw new Error(`Nothing was drafted that event ${seq} could issue.`);
    const { content, outcome } = draft;
    const { number, issuedOn } = data;
    const involved = involvedIn(draft, review);
    return {
      state: 'answered',
      answer: {
        content,
        outcome,
        ...followed(draft),
        number,
        issuedOn,
        recordedAt: at,
        involved,
        ...withLetter(data.letter),
      },
    };
  },
  issued_together: (_petition, { at, data }) => {
    const { answer: content, outcome, number, issuedOn, involved } = data;
    return {
      state: 'answered',
      scopeProposal: null,
      answer: {
        content,
        outcome,
        ...followed(data),
        number,
        issuedOn,
        recordedAt: at,
        involved,
        ...withLetter(data.letter),
      },
    };
  },
  deadline_extended: nothing,
};
