import type { CivilDate } from '@thaogo/policy';
import { movedBy } from '../../deadlines/moved-due-dates.ts';
import {
  allow,
  type ChangesFor,
  type DecisionContext,
  type DecisionsFor,
  nothing,
  refTo,
  refuse,
  startDeadlines,
  withFiles,
} from '../decision.ts';
import type { RunningOn } from '../events.ts';
import type { Petition } from '../petition.ts';
import { goingOn } from './asking.ts';

/** What the sender and time itself do. */

/**
 * The sender's own deadline is what it was when the petition was guided elsewhere, by the policy under which it started;
 * only another calendar has moved it meanwhile, unless it was late already. An answer that was issued before, and is looked at
 * again, ended it for good.
 */
const runningOn = (
  { deadlines, earlierAnswer }: Petition,
  { policyOf, calendar }: DecisionContext,
  today: CivilDate,
): { runsOn?: readonly RunningOn[] } => {
  const answer = deadlines.findLast(({ name }) => name === 'answer');
  if (answer === undefined || earlierAnswer !== null) return {};
  const [move] = movedBy([{ ...answer, endedOn: null }], calendar, policyOf, today);
  return { runsOn: [{ name: answer.name, dueOn: move?.to ?? answer.dueOn }] };
};

export const sendingDecisions: DecisionsFor<
  'message' | 'attach' | 'rating' | 'contest' | 'reconsideration' | 'withdrawal' | 'close' | 'move_due_dates'
> = {
  message: (petition, { message, files }, context, today) =>
    allow({
      type: 'message_added',
      v: 1,
      data: {
        message: refTo(message),
        ...withFiles(files),
        ...goingOn(petition, context, today),
      },
    }),
  attach: (_petition, { files }) => allow({ type: 'files_attached', v: 1, data: { files: files.map(refTo) } }),
  rating: (_petition, { score }) => allow({ type: 'rated', v: 1, data: { score } }),
  contest: (petition, { reason }, context, today) =>
    allow({
      type: 'contested',
      v: 1,
      data: {
        reason: refTo(reason),
        province: context.agencies.find(petition.coordinator)?.province ?? null,
        starts: startDeadlines(['pass_on'], today, context),
        ...runningOn(petition, context, today),
      },
    }),
  reconsideration: (_petition, { reason }, context, today) =>
    allow({
      type: 'reconsideration_requested',
      v: 1,
      data: { reason: refTo(reason), starts: startDeadlines(['reconsideration'], today, context) },
    }),
  withdrawal: () => allow({ type: 'withdrawn', v: 1, data: {} }),
  close: () => allow({ type: 'closed', v: 1, data: {} }),
  move_due_dates: ({ deadlines }, { moves }) => {
    const runs = ({ name, agency, from, to }: (typeof moves)[number]): boolean =>
      from !== to &&
      deadlines.some(
        (deadline) =>
          deadline.name === name && deadline.agency === agency && deadline.endedOn === null && deadline.dueOn === from,
      );
    return moves.length > 0 && moves.every(runs)
      ? allow({ type: 'due_dates_moved', v: 1, data: { moves: moves.map((move) => ({ ...move })) } })
      : refuse('nothing_moves');
  },
};

export const sendingChanges: ChangesFor<
  | 'message_added'
  | 'files_attached'
  | 'rated'
  | 'contested'
  | 'reconsideration_requested'
  | 'withdrawn'
  | 'closed'
  | 'due_dates_moved'
> = {
  message_added: ({ state }) => (state === 'awaiting_sender' ? { state: 'in_progress', question: null } : {}),
  files_attached: nothing,
  rated: (_petition, { data }) => ({ rating: data.score }),
  contested: (_petition, { data }) => ({
    state: 'screening',
    ground: null,
    contested: true,
    lead: null,
    competent: null,
    officer: null,
    incoming: null,
    province: data.province,
  }),
  reconsideration_requested: (petition, event) => {
    const { answer, rating } = petition;
    if (answer === null) throw new Error(`No answer was issued that event ${event.seq} could ask to look at again.`);
    return {
      state: 'reconsidered',
      answer: null,
      draft: null,
      review: null,
      approval: null,
      rating: null,
      earlierAnswer: { ...answer, rating, opinion: null },
    };
  },
  withdrawn: () => ({ state: 'withdrawn', scopeProposal: null, question: null }),
  closed: () => ({ state: 'closed' }),
  due_dates_moved: nothing,
};
