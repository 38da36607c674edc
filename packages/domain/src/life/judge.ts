import type { CivilDate } from '@thaogo/policy';
import type { Actor } from '../access/actors.ts';
import { LIFE, type Action, type Need, type StaffRule } from './life-table.ts';
import type { Petition } from './petition.ts';
import type { RefusalCode } from './refusals.ts';

/** One reason for a refusal. */
export interface Refusal {
  code: RefusalCode;
}

const mayAct = (rule: StaffRule | 'sender' | 'system', petition: Petition, actor: Actor): boolean => {
  if (typeof rule === 'string') return actor.kind === rule;
  if (actor.kind !== 'staff' || actor.role !== rule.role || actor.agency !== petition[rule.of]) return false;
  return rule.in === undefined || rule.in.includes(petition.state);
};

const isActor = (id: string | undefined, actor: Actor): boolean => actor.kind === 'staff' && actor.id === id;

/** What each need means; it answers with the refusal when it does not hold. */
const NEEDS: Record<Need, (petition: Petition, actor: Actor, today: CivilDate) => RefusalCode | null> = {
  draft: (petition) => (petition.draft === null ? 'no_draft' : null),
  not_author: (petition, actor) => (isActor(petition.draft?.author, actor) ? 'own_draft' : null),
  no_scope_proposal: (petition) => (petition.scopeProposal === null ? null : 'proposal_pending'),
  scope_proposal: (petition) => (petition.scopeProposal === null ? 'no_proposal' : null),
  not_proposer: (petition, actor) => (isActor(petition.scopeProposal?.by, actor) ? 'own_proposal' : null),
  unrated: (petition) => (petition.rating === null ? null : 'already_rated'),
  closing_due: (petition, _actor, today) => {
    const closing = petition.deadlines.findLast((deadline) => deadline.name === 'closing');
    return closing !== undefined && today > closing.dueOn ? null : 'too_early';
  },
};

/**
 * Every reason why this actor may not take this action on this petition now, whatever would be typed in; none means
 * that it is allowed. The same judgement lists the actions of a page and decides the command.
 */
export const judge = (petition: Petition, action: Action, actor: Actor, today: CivilDate): readonly Refusal[] => {
  const rule = LIFE[action];
  const codes: (RefusalCode | null)[] = [
    rule.who.some((who) => mayAct(who, petition, actor)) ? null : 'wrong_role',
    rule.from.includes(petition.state) ? null : 'wrong_state',
  ];
  if (codes.every((code) => code === null)) {
    for (const need of rule.needs) codes.push(NEEDS[need](petition, actor, today));
  }
  return codes.flatMap((code) => (code === null ? [] : [{ code }]));
};

/** An action as it stands for one person now. */
export interface JudgedAction {
  name: Action;
  allowed: boolean;
  reasons: readonly Refusal[];
}

/** The actions that concern this actor at all (those somebody in their place may take in some state), each judged. */
export const actionsFor = (petition: Petition, actor: Actor, today: CivilDate): readonly JudgedAction[] =>
  Object.entries(LIFE).flatMap(([name, rule]) => {
    const concerned = rule.who.some((who) =>
      typeof who === 'string' ? actor.kind === who : actor.kind === 'staff' && actor.role === who.role,
    );
    if (!concerned) return [];
    const action = name as Action;
    const reasons = judge(petition, action, actor, today);
    return [{ name: action, allowed: reasons.length === 0, reasons }];
  });
