import type { ApprovalStep, CivilDate } from '@thaogo/policy';
import { type Actor, capacitiesOf, headsUnit, type Staff } from '../access/actors.ts';
import type { AgencyDirectory } from '../access/agency-directory.ts';
import { mayRead, readScope } from '../access/read-scope.ts';
import type { DeadlineName } from '../deadlines/deadlines.ts';
import { LIFE, type Action, type LifeRule, type Need, type StaffRule } from './life-table.ts';
import { consultedAgencies, type Petition } from './petition.ts';
import type { RefusalCode } from './refusals.ts';
import type { State } from './states.ts';

/** One reason for a refusal. */
export interface Refusal {
  code: RefusalCode;
}

/** What a judgement looks at besides petition and person. */
export interface JudgementContext {
  today: CivilDate;
  agencies: AgencyDirectory;
}

type Who = StaffRule | 'sender' | 'system';

/** The head of a unit leads what their unit works on, and nothing for the whole agency. */
const speaksForUnit = (of: StaffRule['of'], { unit }: Petition, actor: Staff): boolean =>
  of === 'consulted' || (of === 'lead' && unit !== null && actor.unit?.within.includes(unit) === true);

/** Whether a rule speaks of this person: kind, or role and agency; in which states is asked apart. */
const isMeant = (rule: Who, petition: Petition, actor: Actor, agencies: AgencyDirectory): boolean => {
  if (typeof rule === 'string') return actor.kind === rule;
  if (actor.kind !== 'staff' || actor.role !== rule.role) return false;
  // Nobody acts on what they may not read.
  const scope = readScope(actor, agencies);
  if (!mayRead(scope, petition)) return false;
  if (headsUnit(actor) && !speaksForUnit(rule.of, petition, actor)) return false;
  switch (rule.of) {
    case 'above':
      return scope.kind !== 'agency' || petition.lead === scope.lead;
    case 'consulted':
      return consultedAgencies(petition).includes(actor.agency);
    default:
      return actor.agency === petition[rule.of];
  }
};

/** The origins of an action for somebody whom these rules mean; for a stranger to it, the origins for anybody. */
const originsFor = (rule: LifeRule, meant: readonly Who[]): readonly State[] =>
  meant.length === 0
    ? rule.from
    : rule.from.filter((state) => meant.some((who) => typeof who === 'string' || (who.in?.includes(state) ?? true)));

/** Whether an account is the one that acts, or the one in whose post it acts: what the holder may not do, a deputy may not either. */
const isActor = (id: string | undefined, actor: Actor): boolean =>
  actor.kind === 'staff' && id !== undefined && (actor.id === id || actor.actingFor?.account === id);

/** The day on which the running deadline of this name is due; null when none runs. */
const runningDue = (petition: Petition, name: DeadlineName): CivilDate | null =>
  petition.deadlines.findLast((deadline) => deadline.name === name && deadline.endedOn === null)?.dueOn ?? null;

const isOver = (petition: Petition, name: DeadlineName, today: CivilDate): boolean => {
  const dueOn = runningDue(petition, name);
  return dueOn !== null && today > dueOn;
};

/** Guided elsewhere a second time: what was contested once is not contested again, so there is nothing left to wait for. */
const standsAfterContest = ({ state, contested }: Petition): boolean => state === 'out_of_scope' && contested;

/** The step of approval that somebody takes; null for those who take none and are told that theirs is the wrong role. */
const stepOf = (actor: Staff): ApprovalStep | null => {
  if (actor.role === 'leader') return headsUnit(actor) ? 'head_of_unit' : 'leader';
  return actor.role === 'chairman_office' ? 'chairman_office' : null;
};

/** What each need means; it answers with the refusal when it does not hold. */
const NEEDS: Record<Need, (petition: Petition, actor: Actor, today: CivilDate) => RefusalCode | null> = {
  draft: (petition) => (petition.draft === null ? 'no_draft' : null),
  not_author: (petition, actor) => (isActor(petition.draft?.author, actor) ? 'own_draft' : null),
  not_approver: (petition, actor) =>
    petition.review?.approvals.some(({ by }) => isActor(by, actor)) ? 'own_approval' : null,
  own_step: ({ review }, actor) => {
    const own = actor.kind === 'staff' ? stepOf(actor) : null;
    return own === null || review?.steps[review.approvals.length] === own ? null : 'other_step';
  },
  not_barred: ({ earlierAnswer }, actor) =>
    earlierAnswer?.involved.some((id) => isActor(id, actor)) ? 'wrote_earlier_answer' : null,
  no_scope_proposal: (petition) => (petition.scopeProposal === null ? null : 'proposal_pending'),
  scope_proposal: (petition) => (petition.scopeProposal === null ? 'no_proposal' : null),
  not_proposer: (petition, actor) => (isActor(petition.scopeProposal?.by, actor) ? 'own_proposal' : null),
  unregistered: (petition) => (petition.incoming === null ? null : 'registered_already'),
  opinion_pending: ({ consultations }, actor) => {
    const own = consultations.find(({ agency }) => actor.kind === 'staff' && actor.agency === agency);
    return own === undefined || own.opinion === null ? null : 'no_opinion_asked';
  },
  reply_over: (petition, actor, today) =>
    actor.kind === 'system' && !isOver(petition, 'sender_reply', today) ? 'sender_may_still_reply' : null,
  unrestricted: (petition) => (petition.confinement === 'none' ? null : 'restricted_already'),
  restricted: (petition) => (petition.confinement === 'restricted' ? null : 'not_restricted'),
  unsealed: (petition) => (petition.confinement === 'sealed' ? 'sealed_already' : null),
  sealed: (petition) => (petition.confinement === 'sealed' ? null : 'not_sealed'),
  grouped: (petition) => (petition.group === null ? 'not_grouped' : null),
  request_pending: ({ requests }) => (requests.some(({ reply }) => reply === null) ? null : 'no_open_request'),
  not_involved: ({ earlierAnswer }, actor) =>
    earlierAnswer?.involved.some((id) => isActor(id, actor)) ? 'took_part_before' : null,
  uncontested: (petition) => (petition.contested ? 'contested_already' : null),
  contest_open: (petition, _actor, today) => (isOver(petition, 'contest', today) ? 'contest_over' : null),
  not_reconsidered: (petition) => (petition.earlierAnswer === null ? null : 'reconsidered_already'),
  reconsideration_open: (petition, _actor, today) =>
    isOver(petition, 'closing', today) ? 'reconsideration_over' : null,
  unrated: (petition) => (petition.rating === null ? null : 'already_rated'),
  closing_due: (petition, _actor, today) =>
    standsAfterContest(petition) || isOver(petition, 'closing', today) || isOver(petition, 'contest', today)
      ? null
      : 'too_early',
};

/**
 * Every reason why this actor may not take this action on this petition now, whatever would be typed in: first the
 * person, then the state, then what else must hold. None means that it is allowed. The same judgement lists the
 * actions of a page and decides the command.
 */
export const judge = (
  petition: Petition,
  action: Action,
  actor: Actor,
  { today, agencies }: JudgementContext,
): readonly Refusal[] => {
  const rule = LIFE[action];
  const meant = rule.who.filter((who) => isMeant(who, petition, actor, agencies));
  const codes: (RefusalCode | null)[] = [
    meant.length > 0 ? null : 'wrong_role',
    originsFor(rule, meant).includes(petition.state) ? null : 'wrong_state',
    ...rule.needs.map((need) => NEEDS[need](petition, actor, today)),
  ];
  return codes.flatMap((code) => (code === null ? [] : [{ code }]));
};

/**
 * As what somebody takes an action: in their own right where they may; otherwise in the first post that they fill as a
 * deputy and in which it is allowed, or at least a matter of theirs.
 */
export const actingAs = (petition: Petition, action: Action, actor: Actor, context: JudgementContext): Actor => {
  if (actor.kind !== 'staff' || actor.deputyFor === undefined) return actor;
  const judged = capacitiesOf(actor).map((as) => ({ as, refusals: judge(petition, action, as, context) }));
  const best =
    judged.find(({ refusals }) => refusals.length === 0) ??
    judged.find(({ refusals }) => refusals.every(({ code }) => code !== 'wrong_role'));
  return best?.as ?? actor;
};

/** An action as it stands for one person now. */
export interface JudgedAction {
  name: Action;
  allowed: boolean;
  reasons: readonly Refusal[];
}

/** The actions that concern this actor at all (those that somebody in this role may take on some petition), each judged. */
export const actionsFor = (petition: Petition, actor: Actor, context: JudgementContext): readonly JudgedAction[] =>
  Object.entries(LIFE).flatMap(([name, rule]) => {
    const roles = actor.kind === 'staff' ? capacitiesOf(actor).map(({ role }) => role) : [];
    const concerned = rule.who.some((who) => (typeof who === 'string' ? actor.kind === who : roles.includes(who.role)));
    if (!concerned) return [];
    const action = name as Action;
    const reasons = judge(petition, action, actingAs(petition, action, actor, context), context);
    return [{ name: action, allowed: reasons.length === 0, reasons }];
  });
