import { allow, type ChangesFor, type DecisionsFor, refTo, refuse, startDeadlines } from '../decision.ts';
import type { Request } from '../petition.ts';

/** From above and beside: instructions, remarks, few eyes, alike petitions, another look. */

export const overseeingDecisions: DecisionsFor<
  | 'restrict'
  | 'lift_restriction'
  | 'seal'
  | 'unseal'
  | 'group'
  | 'ungroup'
  | 'instruct'
  | 'remark'
  | 'reply_to_request'
  | 'renew_secret'
  | 'reopen'
> = {
  restrict: (_petition, { ground }, { policy }) =>
    policy.grounds.some(({ code, restricted }) => code === ground && restricted)
      ? allow({ type: 'restricted', v: 1, data: { ground } })
      : refuse('ground_unknown'),
  lift_restriction: () => allow({ type: 'restriction_lifted', v: 1, data: {} }),
  seal: () => allow({ type: 'sealed', v: 1, data: {} }),
  unseal: () => allow({ type: 'unsealed', v: 1, data: {} }),
  group: (_petition, { group, main }) => allow({ type: 'grouped', v: 1, data: { group, main } }),
  ungroup: () => allow({ type: 'ungrouped', v: 1, data: {} }),
  instruct: (_petition, { instruction, dueOn }, _context, today) =>
    dueOn !== null && dueOn < today
      ? refuse('due_in_past')
      : allow({ type: 'instructed', v: 1, data: { instruction: refTo(instruction), dueOn } }),
  remark: (_petition, { remark }) => allow({ type: 'remarked', v: 1, data: { remark: refTo(remark) } }),
  reply_to_request: ({ requests }, { request, reply }) =>
    requests.some((each) => each.seq === request && each.reply === null)
      ? allow({ type: 'request_answered', v: 1, data: { request, reply: refTo(reply) } })
      : refuse('request_unknown'),
  renew_secret: (_petition, { proof, fits }) =>
    fits ? allow({ type: 'secret_renewed', v: 1, data: { proof } }) : refuse('name_does_not_fit'),
  reopen: (_petition, { opinion }, context, today) =>
    allow({
      type: 'reopened',
      v: 1,
      data: { opinion: refTo(opinion), starts: startDeadlines(['agency_answer'], today, context) },
    }),
};

export const overseeingChanges: ChangesFor<
  | 'restricted'
  | 'restriction_lifted'
  | 'sealed'
  | 'unsealed'
  | 'grouped'
  | 'ungrouped'
  | 'instructed'
  | 'remarked'
  | 'request_answered'
  | 'secret_renewed'
  | 'reopened'
> = {
  restricted: () => ({ confinement: 'restricted' }),
  restriction_lifted: () => ({ confinement: 'none' }),
  sealed: () => ({ confinement: 'sealed' }),
  // Few eyes until a coordinator lifts that too.
  unsealed: () => ({ confinement: 'restricted' }),
  grouped: (_petition, { data }) => ({ group: { id: data.group, main: data.main } }),
  ungrouped: () => ({ group: null }),
  instructed: ({ requests }, { seq, data, actor }) => ({
    requests: [...requests, request(seq, 'instruction', actor, data.instruction, data.dueOn)],
  }),
  remarked: ({ requests }, { seq, data, actor }) => ({
    requests: [...requests, request(seq, 'remark', actor, data.remark, null)],
  }),
  request_answered: ({ requests }, { data }, _by, on) => ({
    requests: requests.map((each) =>
      each.seq === data.request ? { ...each, reply: { content: data.reply, on } } : each,
    ),
  }),
  // The secret is none of the petition's; its hash stands beside it.
  secret_renewed: () => ({}),
  reopened: ({ earlierAnswer }, { data }, by) => ({
    state: 'in_progress',
    earlierAnswer: earlierAnswer === null ? null : { ...earlierAnswer, opinion: { content: data.opinion, by } },
  }),
};

const request = (
  seq: number,
  kind: Request['kind'],
  actor: { kind: string; agency?: string },
  content: Request['content'],
  dueOn: Request['dueOn'],
): Request => ({ seq, kind, agency: actor.agency ?? '', content, dueOn, reply: null });
