import type { CivilDate } from '@thaogo/policy';
import { type AgencyStanding, exists, hasJoined } from '../../access/agency-directory.ts';
import { competentFor, isAddressable } from '../../routing/addressees.ts';
import {
  allow,
  type ChangesFor,
  type Decision,
  type DecisionContext,
  type DecisionsFor,
  refTo,
  refuse,
  startDeadlines,
} from '../decision.ts';
import type { ContentRef } from '../events.ts';
import type { Petition } from '../petition.ts';
import type { RefusalCode } from '../refusals.ts';

/** Who answers: assigned, sent back, disputed, decided. */

/** The agency, or why nothing can be sent to it. */
const addressee = (
  code: string,
  { agencies }: DecisionContext,
  today: CivilDate,
): { agency: AgencyStanding } | { refused: Decision } => {
  const agency = agencies.find(code);
  if (agency === null || !exists(agency, today)) return { refused: refuse('agency_unknown') };
  const against: RefusalCode[] = [];
  if (!isAddressable(agency)) against.push('agency_not_addressable');
  if (!hasJoined(agency, today)) against.push('agency_not_joined');
  return against.length > 0 ? { refused: refuse(...against) } : { agency };
};

const decideAssign = (petition: Petition, code: string, context: DecisionContext, today: CivilDate): Decision => {
  const found = addressee(code, context, today);
  if ('refused' in found) return found.refused;
  const { agency } = found;
  // What an agency has sent back twice over is not the coordinator's to settle.
  const imposed = petition.state === 'disputed' && petition.sentBackBy.includes(agency.code);
  const { actor } = context;
  if (imposed && !(actor.kind === 'staff' && actor.role === 'chairman_office')) return refuse('higher_decision_needed');
  return allow({
    type: 'assigned',
    v: 1,
    data: {
      lead: agency.code,
      competent: competentFor(agency),
      province: agency.province,
      override: petition.proposedLead !== null && petition.proposedLead !== agency.code,
      starts: startDeadlines(['agency_answer'], today, context),
    },
  });
};

/** Back to whoever decides where it goes: to the coordinator first, into a dispute from the second time on. */
const giveBack = (
  petition: Petition,
  { reason, to }: { reason: ContentRef; to: string | null },
  disputed: boolean,
  context: DecisionContext,
  today: CivilDate,
): Decision => {
  if (to !== null) {
    const better = context.agencies.find(to);
    if (better === null || !exists(better, today)) return refuse('agency_unknown');
  }
  const province = context.agencies.find(petition.coordinator)?.province ?? null;
  const data = { reason: refTo(reason), to, province };
  return allow(
    disputed
      ? { type: 'lead_disputed', v: 1, data: { ...data, starts: startDeadlines(['dispute'], today, context) } }
      : { type: 'sent_back', v: 1, data: { ...data, starts: startDeadlines(['pass_on'], today, context) } },
  );
};

export const addressingDecisions: DecisionsFor<
  'assign' | 'accept' | 'send_back' | 'contest_lead' | 'propose_lead' | 'register_incoming'
> = {
  assign: (petition, { agency }, context, today) => decideAssign(petition, agency, context, today),
  accept: (petition, _command, { actor }) => {
    const unit = actor.kind === 'staff' && petition.unit === null ? actor.unit?.id : undefined;
    return allow({ type: 'accepted', v: 1, data: unit === undefined ? {} : { unit } });
  },
  send_back: (petition, command, context, today) => giveBack(petition, command, petition.sendBacks > 0, context, today),
  contest_lead: (petition, command, context, today) => giveBack(petition, command, true, context, today),
  propose_lead: (_petition, { agency, reason }, context, today) => {
    const found = addressee(agency, context, today);
    if ('refused' in found) return found.refused;
    return allow({ type: 'lead_proposed', v: 1, data: { agency: found.agency.code, reason: refTo(reason) } });
  },
  register_incoming: (petition, { number, on }, _context, today) => {
    if (on < petition.filedOn) return refuse('registered_before_filing');
    if (on > today) return refuse('letter_in_future');
    return allow({ type: 'incoming_registered', v: 1, data: { number, on } });
  },
};

/** What belonged to the lead agency goes with it. */
const withoutLead = {
  lead: null,
  competent: null,
  officer: null,
  unit: null,
  incoming: null,
  scopeProposal: null,
} as const;

/** The lead agency that gave it back; a consulted agency's objection leaves the list as it is. */
const givenBackBy = (petition: Petition, agency: string): Pick<Petition, 'sendBacks' | 'sentBackBy'> =>
  petition.lead === agency
    ? {
        sendBacks: petition.sendBacks + 1,
        sentBackBy: petition.sentBackBy.includes(agency) ? petition.sentBackBy : [...petition.sentBackBy, agency],
      }
    : { sendBacks: petition.sendBacks, sentBackBy: petition.sentBackBy };

export const addressingChanges: ChangesFor<
  'assigned' | 'accepted' | 'sent_back' | 'lead_disputed' | 'lead_proposed' | 'incoming_registered'
> = {
  assigned: (_petition, { data }) => ({
    state: 'assigned',
    lead: data.lead,
    competent: data.competent,
    province: data.province,
    acceptedOn: null,
    officer: null,
    unit: null,
    incoming: null,
    dispute: null,
    consultations: [],
    scopeProposal: null,
  }),
  accepted: (petition, { data }, by, on) => ({
    state: 'in_progress',
    acceptedOn: on,
    officer: by,
    unit: data.unit ?? petition.unit,
  }),
  sent_back: (petition, { data, actor }) => ({
    state: 'screening',
    province: data.province,
    ...givenBackBy(petition, actor.kind === 'staff' ? actor.agency : ''),
    ...withoutLead,
  }),
  lead_disputed: (petition, { data, actor }, by, on) => {
    const agency = actor.kind === 'staff' ? actor.agency : by;
    return {
      state: 'disputed',
      province: data.province,
      ...givenBackBy(petition, agency),
      ...withoutLead,
      dispute: { since: on, by: agency, reason: data.reason, to: data.to, proposal: null },
    };
  },
  lead_proposed: (petition, { data }) => ({
    dispute:
      petition.dispute === null
        ? null
        : { ...petition.dispute, proposal: { agency: data.agency, reason: data.reason } },
  }),
  incoming_registered: (_petition, { data }) => ({ incoming: { number: data.number, on: data.on } }),
};
