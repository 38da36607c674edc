import { applyEvent, messagesAfter, type Petition, type PetitionEvent } from '@thaogo/domain';
import { chainHash } from '@thaogo/receipt';
import type { Selectable } from 'kysely';
import { type SenderIdentity, type VaultKeys, identityIndexRows, sealIdentity } from '../vault/identity-vault.ts';
import type {
  CitationTable,
  ContentTable,
  DeliveryTable,
  IdentityIndexTable,
  IdentityTable,
  PetitionEventTable,
  PetitionTable,
  SideTaskTable,
} from '../schema/tables.ts';
import type { PublicationConsentTable } from '../schema/answer-tables.ts';
import type { BottleneckPetitionTable } from '../schema/dossier-tables.ts';
import type { PetitionAssignmentTable, PetitionMoveTable } from '../schema/moves-away-tables.ts';
import type { PetitionOriginTable } from '../schema/source-tables.ts';
import { assignmentRow, moveRow, settleMove } from './moves-away.ts';
import { petitionRow } from './petition-row.ts';
import { sideTaskRows } from './side-tasks.ts';

/** Words written beside an event. */
export interface NewContent {
  id: string;
  kind: ContentTable['kind'];
  title: string | null;
  body: string;
  proposal: string | null;
  salt: Uint8Array;
}

export type NewCitation = Omit<CitationTable, 'petition_id' | 'position'>;

/** How a petition came that its sender did not file; what does not apply is left out. */
export type NewOrigin = Partial<Omit<PetitionOriginTable, 'petition_id'>>;

/** One event, and what is written with it. */
export interface Happening {
  event: PetitionEvent;
  contents: readonly NewContent[];
}

/** Everything that exists of a petition from its first moment. */
export interface NewPetition {
  id: string;
  secretHash: Uint8Array;
  identity: SenderIdentity;
  citations: readonly NewCitation[];
  /** Whether its sender agrees that the answer be published. */
  publishAnswer?: boolean;
  /** Left out for what its sender filed. */
  origin?: NewOrigin;
  /** The filing first; a demonstration may have more. */
  happenings: readonly Happening[];
}

/** Rows by table, ready to be inserted. */
export interface HistoryRows {
  petition: Selectable<PetitionTable>[];
  petition_event: Selectable<PetitionEventTable>[];
  content: Selectable<ContentTable>[];
  identity: Selectable<IdentityTable>[];
  identity_index: Selectable<IdentityIndexTable>[];
  citation: Selectable<CitationTable>[];
  delivery: Selectable<DeliveryTable>[];
  publication_consent: Selectable<PublicationConsentTable>[];
  bottleneck_petition: Selectable<BottleneckPetitionTable>[];
  petition_origin: PetitionOriginTable[];
  petition_assignment: PetitionAssignmentTable[];
  petition_move: PetitionMoveTable[];
  side_task: SideTaskTable[];
}

/** What the hash of an event covers: its whole envelope and the petition it belongs to. */
export const envelopeOf = (petitionId: string, event: PetitionEvent) => ({
  petition: petitionId,
  seq: event.seq,
  type: event.type,
  v: event.v,
  at: event.at,
  actor: event.actor,
  policyVersion: event.policyVersion,
  calendarVersion: event.calendarVersion,
  data: event.data,
});

export const eventRow = (
  petitionId: string,
  event: PetitionEvent,
  previous: Uint8Array | null,
): Selectable<PetitionEventTable> => ({
  petition_id: petitionId,
  seq: event.seq,
  type: event.type,
  v: event.v,
  at: new Date(event.at),
  actor: event.actor,
  policy_version: event.policyVersion,
  calendar_version: event.calendarVersion,
  data: event.data,
  hash: Buffer.from(chainHash(previous, envelopeOf(petitionId, event))),
});

export const contentRow = (petitionId: string, content: NewContent, at: Date): Selectable<ContentTable> => ({
  id: content.id,
  petition_id: petitionId,
  kind: content.kind,
  title: content.title,
  body: content.body,
  proposal: content.proposal,
  salt: Buffer.from(content.salt),
  created_at: at,
});

/** The deliveries that an event makes due, planned in the same transaction. */
export const deliveryRows = (
  event: PetitionEvent,
  petition: Petition,
  newId: () => string,
): Selectable<DeliveryTable>[] =>
  messagesAfter(event, petition).map((message) => ({
    id: newId(),
    petition_id: petition.id,
    event_seq: event.seq,
    news: message.news,
    recipient: message.to.kind,
    agency: message.to.kind === 'agency' ? message.to.agency : null,
    state: 'planned',
    attempts: 0,
    error: null,
    planned_at: new Date(event.at),
    sent_at: null,
    channel: null,
  }));

const originRow = (petitionId: string, origin: NewOrigin): PetitionOriginTable => ({
  petition_id: petitionId,
  received_on: origin.received_on ?? null,
  consent: origin.consent ?? null,
  read_back_to: origin.read_back_to ?? null,
  forwarding_id: origin.forwarding_id ?? null,
  forwarding_line: origin.forwarding_line ?? null,
  dialogue_id: origin.dialogue_id ?? null,
});

const noRows = (): HistoryRows => ({
  petition: [],
  petition_event: [],
  content: [],
  identity: [],
  identity_index: [],
  citation: [],
  delivery: [],
  publication_consent: [],
  bottleneck_petition: [],
  petition_origin: [],
  petition_assignment: [],
  petition_move: [],
  side_task: [],
});

/** The rows of who was given a petition and who sent it away. */
const addMoves = (rows: HistoryRows, before: Petition | null, after: Petition, event: PetitionEvent): void => {
  const assignment = assignmentRow(after, event);
  if (assignment !== null) rows.petition_assignment.push(assignment);
  if (before === null) return;
  settleMove(before, event, rows.petition_move);
  const move = moveRow(before, event);
  if (move !== null) rows.petition_move.push(move);
};

/**
 * The rows of new petitions with their histories. `newId` names the deliveries; without it no message is planned, as
 * for a demonstration.
 */
export const rowsOfHistories = (
  petitions: readonly NewPetition[],
  keys: VaultKeys,
  newId: (() => string) | null,
): HistoryRows => {
  const rows = noRows();
  for (const given of petitions) {
    let petition: Petition | null = null;
    let head: Buffer | null = null;
    for (const { event, contents } of given.happenings) {
      const before: Petition | null = petition;
      petition = applyEvent(given.id, before, event);
      addMoves(rows, before, petition, event);
      const row = eventRow(given.id, event, head);
      if (event.type === 'filed' && event.data.bottleneck !== undefined) {
        const { bottleneck } = event.data;
        rows.bottleneck_petition.push({ petition_id: given.id, bottleneck_id: bottleneck, linked_at: row.at });
      }
      head = row.hash;
      rows.petition_event.push(row);
      for (const content of contents) rows.content.push(contentRow(given.id, content, row.at));
      if (newId !== null) rows.delivery.push(...deliveryRows(event, petition, newId));
    }
    if (petition === null || head === null) throw new Error('A petition starts with its filing.');
    rows.side_task.push(...sideTaskRows(petition));
    if (given.publishAnswer === true) {
      rows.publication_consent.push({
        petition_id: given.id,
        given_at: new Date(petition.filedAt),
        withdrawn_at: null,
      });
    }
    if (given.origin !== undefined) rows.petition_origin.push(originRow(given.id, given.origin));
    rows.petition.push({ ...petitionRow(petition), secret_hash: Buffer.from(given.secretHash), chain_head: head });
    rows.identity.push(sealIdentity(given.id, given.identity, keys.vault));
    rows.identity_index.push(...identityIndexRows(given.id, given.identity, keys.blindIndex));
    given.citations.forEach((citation, position) =>
      rows.citation.push({ ...citation, petition_id: given.id, position }),
    );
  }
  return rows;
};
