import {
  consultedAgencies,
  type DeadlineName,
  holderOf,
  pausedSince,
  type Petition,
  STATE_FACTS,
} from '@thaogo/domain';
import type { Selectable } from 'kysely';
import type { Particulars, PetitionTable } from '../schema/tables.ts';

type Row = Selectable<PetitionTable>;

/** The columns that are the petition itself; the secret and the chain's head are not. */
export type PetitionColumns = Omit<Row, 'secret_hash' | 'chain_head'>;

const ofHolder = (petition: Petition): string | null => {
  if (!STATE_FACTS[petition.state].open) return null;
  const holder = holderOf(petition);
  // What stands still is not late, whatever day its due date was.
  const running = petition.deadlines.filter((deadline) => deadline.endedOn === null && pausedSince(deadline) === null);
  const own = running.filter(({ agency }) => agency === holder);
  const [soonest] = (own.length > 0 ? own : running).map(({ dueOn }) => dueOn).toSorted();
  return soonest ?? null;
};

/** What time itself does something about once it is over. */
const ELAPSING: readonly DeadlineName[] = ['closing', 'contest', 'sender_reply'];

const elapsesOn = (petition: Petition): string | null => {
  const window = petition.deadlines.find(({ name, endedOn }) => ELAPSING.includes(name) && endedOn === null);
  if (window !== undefined) return window.dueOn;
  // Contested once, it is not contested again: no window runs, and the day on which that was confirmed is the last.
  const stands = petition.state === 'out_of_scope' && petition.contested;
  const ended = petition.deadlines.flatMap(({ endedOn }) => endedOn ?? []).toSorted();
  return stands ? (ended.at(-1) ?? petition.filedOn) : null;
};

/** What few petitions have and nothing is looked up by, in one column; null for the many. */
const particularsOf = (petition: Petition): Particulars | null => {
  const { incoming, sentBackBy, dispute, consultations, question, requests } = petition;
  const { review, earlierAnswer, contested, transfer, external } = petition;
  const bare =
    [incoming, dispute, question, review, earlierAnswer, transfer, external].every((value) => value === null) &&
    [sentBackBy, consultations, requests].every(({ length }) => length === 0) &&
    !contested;
  return bare
    ? null
    : {
        incoming,
        sentBackBy,
        dispute,
        consultations,
        question,
        requests,
        review,
        earlierAnswer,
        contested,
        transfer,
        external,
      };
};

const NO_PARTICULARS: Particulars = {
  incoming: null,
  sentBackBy: [],
  dispute: null,
  consultations: [],
  question: null,
  requests: [],
  review: null,
  earlierAnswer: null,
  contested: false,
  transfer: null,
  external: null,
};

/** The row that a petition is stored as. */
export const petitionRow = (petition: Petition): PetitionColumns => ({
  id: petition.id,
  code: petition.code,
  version: petition.version,
  state: petition.state,
  source: petition.source,
  language: petition.language,
  sender_kind: petition.senderKind,
  has_proposal: petition.hasProposal,
  place: petition.place,
  difficulty: petition.difficulty,
  content_id: petition.content.id,
  content_hash: petition.content.hash,
  filed_at: new Date(petition.filedAt),
  filed_on: petition.filedOn,
  coordinator: petition.coordinator,
  lead: petition.lead,
  competent: petition.competent,
  province: petition.province,
  proposed_lead: petition.proposedLead,
  accepted_on: petition.acceptedOn,
  send_backs: petition.sendBacks,
  draft: petition.draft,
  approval: petition.approval,
  answer: petition.answer,
  scope_proposal: petition.scopeProposal,
  ground: petition.ground,
  rating: petition.rating,
  deadlines: petition.deadlines,
  due_on: ofHolder(petition),
  elapses_on: elapsesOn(petition),
  officer: petition.officer,
  unit: petition.unit,
  consulted: consultedAgencies(petition),
  confinement: petition.confinement,
  group_id: petition.group?.id ?? null,
  group_main: petition.group?.main ?? null,
  particulars: particularsOf(petition),
});

/** The petition that a row holds: the inverse of `petitionRow`. */
export const petitionOfRow = (row: PetitionColumns): Petition => ({
  id: row.id,
  code: row.code,
  version: row.version,
  state: row.state,
  source: row.source,
  language: row.language,
  senderKind: row.sender_kind,
  hasProposal: row.has_proposal,
  place: row.place,
  difficulty: row.difficulty,
  content: { id: row.content_id, hash: row.content_hash },
  filedAt: row.filed_at.toISOString(),
  filedOn: row.filed_on,
  coordinator: row.coordinator,
  lead: row.lead,
  competent: row.competent,
  province: row.province,
  proposedLead: row.proposed_lead,
  acceptedOn: row.accepted_on,
  sendBacks: row.send_backs,
  draft: row.draft,
  approval: row.approval,
  answer: row.answer,
  scopeProposal: row.scope_proposal,
  ground: row.ground,
  rating: row.rating,
  deadlines: row.deadlines,
  officer: row.officer,
  unit: row.unit,
  confinement: row.confinement,
  group: row.group_id === null ? null : { id: row.group_id, main: row.group_main === true },
  ...(row.particulars ?? NO_PARTICULARS),
});
