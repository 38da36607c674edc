import { applyEvent, type Petition, type PetitionEvent } from '@thaogo/domain';
import { sql } from 'kysely';
import type { Writer } from '../schema/handles.ts';
import {
  contentRow,
  deliveryRows,
  eventRow,
  type HistoryRows,
  type NewContent,
  type NewPetition,
  rowsOfHistories,
} from './histories.ts';
import { petitionRow } from './petition-row.ts';
import { publishAnswers } from '../answers/publication.ts';
import type { VaultKeys } from '../vault/identity-vault.ts';

/** Bytes travel in JSON as PostgreSQL's own hexadecimal form. */
const asJson = (rows: readonly object[]): string =>
  JSON.stringify(rows, function (this: Record<string, unknown>, key, value: unknown) {
    const given = this[key];
    return Buffer.isBuffer(given) ? `\\x${given.toString('hex')}` : value;
  });

const jsonOrNull = (value: object | null): string | null => (value === null ? null : JSON.stringify(value));

/**
 * Writes new petitions with everything that belongs to them in one statement, whether one is filed or a thousand are
 * made for a demonstration.
 */
export const insertHistories = async (trx: Writer, rows: HistoryRows): Promise<void> => {
  await sql`
    with added_petitions as (
      insert into petition select * from json_populate_recordset(null::petition, ${asJson(rows.petition)}::json)
    ), added_events as (
      insert into petition_event select * from json_populate_recordset(null::petition_event, ${asJson(rows.petition_event)}::json)
    ), added_contents as (
      insert into content select * from json_populate_recordset(null::content, ${asJson(rows.content)}::json)
    ), added_identities as (
      insert into identity select * from json_populate_recordset(null::identity, ${asJson(rows.identity)}::json)
    ), added_indexes as (
      insert into identity_index select * from json_populate_recordset(null::identity_index, ${asJson(rows.identity_index)}::json)
      on conflict do nothing
    ), added_citations as (
      insert into citation select * from json_populate_recordset(null::citation, ${asJson(rows.citation)}::json)
    )
    insert into delivery select * from json_populate_recordset(null::delivery, ${asJson(rows.delivery)}::json)
  `.execute(trx);
};

/** What recording tells the caller: the head of the petition's chain and the deliveries to be made. */
export interface Recorded {
  petition: Petition;
  chainHead: Uint8Array;
  deliveries: readonly string[];
}

/** Records a filing: petition, words, identity, event and planned messages. */
export const recordFiling = async (
  trx: Writer,
  filing: NewPetition,
  keys: VaultKeys,
  newId: () => string,
): Promise<Omit<Recorded, 'petition'>> => {
  const rows = rowsOfHistories([filing], keys, newId);
  await insertHistories(trx, rows);
  return {
    chainHead: rows.petition[0]?.chain_head ?? Buffer.alloc(0),
    deliveries: rows.delivery.map((delivery) => delivery.id),
  };
};

/** The petition as loaded under lock, and the head of its chain. */
export interface LockedPetition {
  petition: Petition;
  chainHead: Uint8Array;
}

/**
 * Records one more event of a petition that was loaded under lock in the same transaction.
 * @throws Error when the row moved on meanwhile: the lock was not held.
 */
export const recordEvent = async (
  trx: Writer,
  locked: LockedPetition,
  event: PetitionEvent,
  contents: readonly NewContent[],
  newId: () => string,
): Promise<Recorded> => {
  const petition = applyEvent(locked.petition.id, locked.petition, event);
  const row = eventRow(petition.id, event, locked.chainHead);
  const deliveries = deliveryRows(event, petition, newId);
  const {
    id: _id,
    code: _code,
    draft,
    approval,
    answer,
    scope_proposal,
    deadlines,
    ...columns
  } = petitionRow(petition);
  const updated = await trx
    .updateTable('petition')
    .set({
      ...columns,
      draft: jsonOrNull(draft),
      approval: jsonOrNull(approval),
      answer: jsonOrNull(answer),
      scope_proposal: jsonOrNull(scope_proposal),
      deadlines: JSON.stringify(deadlines),
      chain_head: row.hash,
    })
    .where('id', '=', petition.id)
    .where('version', '=', locked.petition.version)
    .executeTakeFirst();
  if (updated.numUpdatedRows !== 1n) throw new Error(`Petition ${petition.code} changed although it was locked.`);
  await trx
    .insertInto('petition_event')
    .values({ ...row, actor: JSON.stringify(row.actor), data: JSON.stringify(row.data) })
    .execute();
  if (contents.length > 0) {
    await trx
      .insertInto('content')
      .values(contents.map((content) => contentRow(petition.id, content, row.at)))
      .execute();
  }
  if (deliveries.length > 0) await trx.insertInto('delivery').values(deliveries).execute();
  if (event.type === 'issued') await publishAnswers(trx, [{ petitionId: petition.id, answerId: newId() }]);
  return { petition, chainHead: row.hash, deliveries: deliveries.map((delivery) => delivery.id) };
};
