import type { CivilDate } from '@thaogo/policy';
import { exists, hasJoined } from '../../access/agency-directory.ts';
import { dueAfterPause, pausedDeadline } from '../../deadlines/changes.ts';
import { pausedSince } from '../../deadlines/deadlines.ts';
import {
  allow,
  type ChangesFor,
  type DecisionContext,
  type DecisionsFor,
  refTo,
  refuse,
  startDeadlines,
  withFiles,
} from '../decision.ts';
import type { GoingOn } from '../events.ts';
import type { Petition } from '../petition.ts';

/** Asking others: the sender for more, other agencies for their opinion. */

/** What stands still while the sender is asked: only what policy names a source for. */
const pauses = (petition: Petition, context: DecisionContext, today: CivilDate) => {
  const names = petition.deadlines
    .filter((deadline) => {
      const policy = context.policyOf(deadline.policyVersion);
      return pausedDeadline(deadline, today, policy, context.calendar).ok;
    })
    .map(({ name }) => name);
  return names.length === 0 ? {} : { pauses: names };
};

/** What stood still goes on once the sender has replied, or the time for it is over. */
export const goingOn = (
  petition: Petition,
  context: DecisionContext,
  today: CivilDate,
): { goesOn?: readonly GoingOn[] } => {
  const goesOn = petition.deadlines.flatMap((deadline) => {
    if (deadline.endedOn !== null || pausedSince(deadline) === null) return [];
    const after = dueAfterPause(deadline, today, context.policyOf(deadline.policyVersion), context.calendar);
    const pause = after.ok ? after.changes.at(-1) : undefined;
    if (!after.ok || pause?.kind !== 'pause' || pause.to === null) return [];
    return [{ name: deadline.name, until: pause.to, dueOn: after.dueOn }];
  });
  return goesOn.length === 0 ? {} : { goesOn };
};

export const askingDecisions: DecisionsFor<'consult' | 'give_opinion' | 'ask' | 'resume'> = {
  consult: (petition, { agency: code, question, files }, context, today) => {
    const agency = context.agencies.find(code);
    if (agency === null || !exists(agency, today)) return refuse('agency_unknown');
    if (code === petition.lead) return refuse('agency_leads_already');
    if (petition.consultations.some((consultation) => consultation.agency === code)) {
      return refuse('agency_consulted_already');
    }
    if (!hasJoined(agency, today)) return refuse('agency_not_joined');
    return allow({
      type: 'consulted',
      v: 1,
      data: {
        agency: code,
        question: refTo(question),
        ...withFiles(files),
        starts: startDeadlines(['opinion'], today, context),
      },
    });
  },
  give_opinion: (_petition, { opinion, files }, { actor }) =>
    actor.kind === 'staff'
      ? allow({
          type: 'opinion_given',
          v: 1,
          data: { agency: actor.agency, opinion: refTo(opinion), ...withFiles(files) },
        })
      : refuse('wrong_role'),
  ask: (petition, { question, files }, context, today) =>
    allow({
      type: 'asked',
      v: 1,
      data: {
        question: refTo(question),
        ...withFiles(files),
        ...pauses(petition, context, today),
        starts: startDeadlines(['sender_reply'], today, context),
      },
    }),
  resume: (petition, _command, context, today) =>
    allow({ type: 'resumed', v: 1, data: goingOn(petition, context, today) }),
};

export const askingChanges: ChangesFor<'consulted' | 'opinion_given' | 'asked' | 'resumed'> = {
  consulted: (petition, { data }) => ({
    consultations: [...petition.consultations, { agency: data.agency, question: data.question, opinion: null }],
  }),
  opinion_given: (petition, { data }) => ({
    consultations: petition.consultations.map((consultation) =>
      consultation.agency === data.agency ? { ...consultation, opinion: data.opinion } : consultation,
    ),
  }),
  asked: (_petition, { data }) => ({ state: 'awaiting_sender', question: data.question }),
  resumed: () => ({ state: 'in_progress', question: null }),
};
