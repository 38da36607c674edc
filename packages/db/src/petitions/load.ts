import type { Petition, PetitionEvent } from '@thaogo/domain';
import type { Selectable } from 'kysely';
import type { Reader, Writer } from '../schema/handles.ts';
import type { CitationTable, ContentTable, PetitionEventTable } from '../schema/tables.ts';
import { petitionOfRow } from './petition-row.ts';
import type { LockedPetition } from './record.ts';

/** Loads a petition for writing: its row stays locked until the transaction ends. Null when there is none. */
export const loadForUpdate = async (trx: Writer, code: string): Promise<LockedPetition | null> => {
  const row = await trx.selectFrom('petition').selectAll().where('code', '=', code).forUpdate().executeTakeFirst();
  return row === undefined ? null : { petition: petitionOfRow(row), chainHead: row.chain_head };
};

/** Loads a petition for reading, with the hash that its sender's secret must have. Null when there is none. */
export const findPetition = async (
  db: Reader,
  code: string,
): Promise<{ petition: Petition; secretHash: Uint8Array } | null> => {
  const row = await db.selectFrom('petition').selectAll().where('code', '=', code).executeTakeFirst();
  return row === undefined ? null : { petition: petitionOfRow(row), secretHash: row.secret_hash };
};

const eventOfRow = (row: Selectable<PetitionEventTable>): PetitionEvent =>
  // The table holds exactly what `eventRow` wrote; the union cannot be rebuilt column by column.
  ({
    type: row.type,
    v: row.v,
    seq: row.seq,
    at: row.at.toISOString(),
    actor: row.actor,
    policyVersion: row.policy_version,
    calendarVersion: row.calendar_version,
    data: row.data,
  }) as PetitionEvent;

/** A petition by its row's id. Null when there is none. */
export const petitionById = async (db: Reader, id: string): Promise<Petition | null> => {
  const row = await db.selectFrom('petition').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : petitionOfRow(row);
};

/** The events of a petition, oldest first, each with its hash. */
export const eventsOf = async (
  db: Reader,
  petitionId: string,
): Promise<{ event: PetitionEvent; hash: Uint8Array }[]> => {
  const rows = await db
    .selectFrom('petition_event')
    .selectAll()
    .where('petition_id', '=', petitionId)
    .orderBy('seq')
    .execute();
  return rows.map((row) => ({ event: eventOfRow(row), hash: row.hash }));
};

/** The words of a petition, oldest first. */
export const contentsOf = (db: Reader, petitionId: string): Promise<Selectable<ContentTable>[]> =>
  db
    .selectFrom('content')
    .selectAll()
    .where('petition_id', '=', petitionId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();

/** What a petition cites, in its order. */
export const citationsOf = (db: Reader, petitionId: string): Promise<Selectable<CitationTable>[]> =>
  db.selectFrom('citation').selectAll().where('petition_id', '=', petitionId).orderBy('position').execute();
