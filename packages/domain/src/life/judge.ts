import type { CivilDate } from '@thaogo/policy';
import type { Actor } from '../access/actors.ts';
import { LIFE, type Action, type LifeRule, type Need, type StaffRule } from './life-table.ts';
import type { Petition } from './petition.ts';
import type { RefusalCode } from './refusals.ts';
import type { State } from './states.ts';

/** One reason for a refusal. */
export interface Refusal {
  code: RefusalCode;
}

/** Whether a rule speaks of this person: kind, or role and agency; in which states is asked apart. */
const isMeant = (rule: StaffRule | 'sender' | 'system', petition: Petition, actor: Actor): boolean =>
  typeof rule === 'string'
    ? actor.kind === rule
    : actor.kind === 'staff' && actor.role === rule.role && actor.agency === petition[rule.of];

/** The origins of an action for somebody whom these rules mean; for a stranger to it, the origins for anybody. */
const originsFor = (rule: LifeRule, meant: readonly (StaffRule | 'sender' | 'system')[]): readonly State[] =>
  meant.length === 0
    ? rule.from
    : rule.from.filter((state) => meant.some((who) => typeof who === 'string' || (who.in?.includes(state) ?? true)));

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
 * Every reason why this actor may not take this action on this petition now, whatever would be typed in: first the
 * person, then the state, then what else must hold. None means that it is allowed. The same judgement lists the
 * actions of a page and decides the command.
 */
export const judge = (petition: Petition, action: Action, actor: Actor, today: CivilDate): readonly Refusal[] => {
  const rule = LIFE[action];
  const meant = rule.who.filter((who) => isMeant(who, petition, actor));
  const codes: (RefusalCode | null)[] = [
    meant.length > 0 ? null : 'wrong_role',
    originsFor(rule, meant).includes(petition.state) ? null : 'wrong_state',
    ...rule.needs.map((need) => NEEDS[need](petition, actor, today)),
  ];
  return codes.flatMap((code) => (code === null ? [] : [{ code }]));
};

/** An action as it stands for one person now. */
export interface JudgedAction {
  name: Action;
  allowed: boolean;
  reasons: readonly Refusal[];
}

/** The actions that concern this actor at all (those that somebody in this role may take on some petition), each judged. */
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
