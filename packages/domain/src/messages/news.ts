import type { EventType, PetitionEvent } from '../life/events.ts';
import type { Petition } from '../life/petition.ts';

/** The kinds of news that a message can carry. A message names the petition and the kind of news, never the content. */
export type News = 'filed' | 'passed_on' | 'assigned' | 'sent_back' | 'answered' | 'out_of_scope' | 'withdrawn';

/** A message that an event makes due. */
export interface PlannedMessage {
  news: News;
  to: { kind: 'sender' } | { kind: 'agency'; agency: string };
}

const toSender = (news: News): PlannedMessage => ({ news, to: { kind: 'sender' } });
const toAgency = (news: News, agency: string | null): PlannedMessage[] =>
  agency === null ? [] : [{ news, to: { kind: 'agency', agency } }];

type Rule = (petition: Petition) => readonly PlannedMessage[];
const nobody: Rule = () => [];

/** Who hears of which event; the petition is as the event left it. */
const HEARD_BY: Record<EventType, Rule> = {
  filed: (petition) => [toSender('filed'), ...toAgency('assigned', petition.lead ?? petition.coordinator)],
  assigned: (petition) => [toSender('passed_on'), ...toAgency('assigned', petition.lead)],
  accepted: nobody,
  sent_back: (petition) => toAgency('sent_back', petition.coordinator),
  draft_saved: nobody,
  draft_submitted: nobody,
  draft_returned: nobody,
  draft_approved: nobody,
  issued: () => [toSender('answered')],
  out_of_scope_proposed: nobody,
  out_of_scope_declined: nobody,
  out_of_scope_confirmed: () => [toSender('out_of_scope')],
  message_added: nobody,
  rated: nobody,
  withdrawn: (petition) => toAgency('withdrawn', petition.lead ?? petition.coordinator),
  closed: nobody,
};

/** The messages that follow from an event. */
export const messagesAfter = (event: PetitionEvent, petition: Petition): readonly PlannedMessage[] =>
  HEARD_BY[event.type](petition);
