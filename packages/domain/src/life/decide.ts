import { civilDateOf } from '../deadlines/civil-date.ts';
import type { Command } from './commands.ts';
import type { Decision, DecisionContext, DecisionsFor } from './decision.ts';
import { judge } from './judge.ts';
import type { Action } from './life-table.ts';
import type { Petition } from './petition.ts';
import { addressingDecisions } from './topics/addressing.ts';
import { answeringDecisions } from './topics/answering.ts';
import { askingDecisions } from './topics/asking.ts';
import { belongingDecisions } from './topics/belonging.ts';
import { distributingDecisions } from './topics/distributing.ts';
import { overseeingDecisions } from './topics/overseeing.ts';
import { sendingDecisions } from './topics/sending.ts';

const DECISIONS: DecisionsFor<Action> = {
  ...addressingDecisions,
  ...askingDecisions,
  ...answeringDecisions,
  ...belongingDecisions,
  ...distributingDecisions,
  ...overseeingDecisions,
  ...sendingDecisions,
};

/**
 * What a command does to a petition: the event to record, or every reason why it is refused. What was typed in is looked
 * at only when the action itself is allowed. Pure: time, policy, calendar and agencies are given, nothing is read or
 * written.
 */
export const decide = (petition: Petition, command: Command, context: DecisionContext): Decision => {
  const today = civilDateOf(context.now);
  const refusals = judge(petition, command.action, context.actor, { today, agencies: context.agencies });
  if (refusals.length > 0) return { ok: false, refusals };
  // The list is complete by type; that this command and this entry belong together is what its key says.
  const decision = DECISIONS[command.action] as (...given: unknown[]) => Decision;
  return decision(petition, command, context, today);
};
