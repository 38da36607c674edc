import type { EventOf, EventType, PetitionEvent } from '../life/events.ts';
import type { Petition } from '../life/petition.ts';
import { isForwarded } from '../sources/forwarders.ts';

/** The kinds of news that a message can carry. A message names the petition and the kind of news, never the content. */
export type News =
  | 'filed'
  | 'passed_on'
  | 'assigned'
  | 'sent_back'
  | 'disputed'
  | 'consulted'
  | 'opinion_given'
  | 'asked'
  | 'replied'
  | 'answered'
  | 'more_time'
  | 'due_date_moved'
  | 'agency_due_date_moved'
  | 'out_of_scope'
  | 'contested'
  | 'transferred'
  | 'sealed'
  | 'instructed'
  | 'remarked'
  | 'request_answered'
  | 'looked_at_again'
  | 'reopened'
  | 'to_answer_again'
  | 'withdrawn'
  /** What an answer promised was adopted, came into force, or was not accepted by whoever is competent. */
  | 'measure_adopted'
  | 'measure_in_force'
  | 'measure_not_accepted'
  | 'secret_renewed'
  /** The bottleneck that the petition is part of was solved: an event of its own makes it due, none of the petition's. */
  | 'bottleneck_solved'
  /** A sender who lost the secret asked for a link; no event makes it due. */
  | 'link_requested';

/** A message that an event makes due. */
export interface PlannedMessage {
  news: News;
  to: { kind: 'sender' } | { kind: 'agency'; agency: string } | { kind: 'forwarder' };
}

const toSender = (news: News): PlannedMessage => ({ news, to: { kind: 'sender' } });
const toAgency = (news: News, agency: string | null): PlannedMessage[] =>
  agency === null ? [] : [{ news, to: { kind: 'agency', agency } }];

/** How it ended, to whoever forwarded it: the same news as the sender's. */
const toForwarder = (news: News, { source }: Petition): PlannedMessage[] =>
  isForwarded(source) ? [{ news, to: { kind: 'forwarder' } }] : [];

/** Whoever holds it: the lead agency, else the coordinating one. */
const toHolder = (news: News, petition: Petition): PlannedMessage[] =>
  toAgency(news, petition.lead ?? petition.coordinator);

type Rules = {
  [T in EventType]: (petition: Petition, event: EventOf<T>) => readonly PlannedMessage[];
};
const nobody = (): readonly PlannedMessage[] => [];

/** Who hears of which event; the petition is as the event left it. */
const HEARD_BY: Rules = {
  filed: (petition) => [toSender('filed'), ...toHolder('assigned', petition)],
  assigned: (petition) => [toSender('passed_on'), ...toAgency('assigned', petition.lead)],
  accepted: nobody,
  sent_back: (petition) => toAgency('sent_back', petition.coordinator),
  lead_disputed: (petition) => toAgency('disputed', petition.coordinator),
  lead_proposed: nobody,
  incoming_registered: nobody,
  handed_over: nobody,
  unit_assigned: nobody,
  consulted: (_petition, { data }) => toAgency('consulted', data.agency),
  opinion_given: (petition) => toAgency('opinion_given', petition.lead),
  asked: () => [toSender('asked')],
  resumed: nobody,
  draft_saved: nobody,
  draft_submitted: nobody,
  draft_returned: nobody,
  draft_approved: nobody,
  issued: (petition) => [toSender('answered'), ...toForwarder('answered', petition)],
  issued_together: (petition) => [toSender('answered'), ...toForwarder('answered', petition)],
  // What measures an agency alone is no news to the sender.
  deadline_extended: (_petition, { data }) =>
    data.moves.some(({ agency }) => agency === null) ? [toSender('more_time')] : [],
  due_dates_moved: (petition, { data }) => [
    ...(data.moves.some(({ agency }) => agency === null) ? [toSender('due_date_moved')] : []),
    ...[...new Set(data.moves.map(({ agency }) => agency))].flatMap((agency) =>
      toAgency('agency_due_date_moved', agency),
    ),
  ],
  out_of_scope_proposed: nobody,
  out_of_scope_declined: nobody,
  out_of_scope_confirmed: (petition) => [toSender('out_of_scope'), ...toForwarder('out_of_scope', petition)],
  transferred: (petition) => [toSender('transferred'), ...toForwarder('transferred', petition)],
  external_noted: nobody,
  restricted: nobody,
  restriction_lifted: nobody,
  // The alarm: its coordinating agency learns at once.
  sealed: (petition) => toAgency('sealed', petition.coordinator),
  unsealed: nobody,
  grouped: nobody,
  ungrouped: nobody,
  instructed: (petition) => toHolder('instructed', petition),
  remarked: (petition) => toHolder('remarked', petition),
  request_answered: ({ requests }, { data }) =>
    toAgency('request_answered', requests.find(({ seq }) => seq === data.request)?.agency ?? null),
  // Whoever did not ask for it learns at once that somebody did.
  secret_renewed: () => [toSender('secret_renewed')],
  message_added: (petition) => toHolder('replied', petition),
  files_attached: (petition) => toHolder('replied', petition),
  rated: nobody,
  contested: (petition) => toAgency('contested', petition.coordinator),
  reconsideration_requested: (petition) => [
    ...toAgency('looked_at_again', petition.coordinator),
    ...(petition.lead === petition.coordinator ? [] : toAgency('looked_at_again', petition.lead)),
  ],
  reopened: (petition) => [toSender('reopened'), ...toAgency('to_answer_again', petition.lead)],
  withdrawn: (petition) => toHolder('withdrawn', petition),
  closed: nobody,
};

/**
 * The messages that follow from an event. What only few may see is not told to an agency by ordinary mail, the alarm
 * apart: those few find it in their queue.
 */
export const messagesAfter = (event: PetitionEvent, petition: Petition): readonly PlannedMessage[] => {
  const heard = HEARD_BY[event.type] as (petition: Petition, event: PetitionEvent) => readonly PlannedMessage[];
  const messages = heard(petition, event);
  return petition.confinement === 'none' || event.type === 'sealed'
    ? messages
    : messages.filter(({ to }) => to.kind === 'sender');
};
