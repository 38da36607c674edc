import { applyEvent, type Petition, type PetitionEvent } from '@thaogo/domain';
import { type RawBuilder, sql } from 'kysely';
import type { Writer } from '../schema/handles.ts';
import type { Tables } from '../schema/tables.ts';
import { contentRow, deliveryRows, eventRow, type HistoryRows, type NewContent } from './histories.ts';
import { noteMoves } from './moves-away.ts';
import { petitionRow } from './petition-row.ts';
import { recordSideTasks } from './side-tasks.ts';
import { publishAnswers } from '../answers/publication.ts';

/** Bytes travel in JSON as PostgreSQL's own hexadecimal form. */
const asJson = (rows: readonly object[]): string =>
  JSON.stringify(
    rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([column, value]) => [
          column,
          Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value,
        ]),
      ),
    ),
  );

const jsonOrNull = (value: object | null): string | null => (value === null ? null : JSON.stringify(value));

/** What writes rows of one table for each row of a relation, as a common table expression of one statement. */
export const addingRows = (
  table: keyof Tables,
  rows: readonly object[],
  given: RawBuilder<unknown>,
): RawBuilder<unknown> =>
  sql`${sql.raw(`added_${table}`)} as (
      insert into ${sql.raw(table)} select each.* from ${given},
        json_populate_recordset(null::${sql.raw(table)}, ${asJson(rows)}::json) as each
    )`;

/**
 * What writes new petitions with everything that belongs to them, as common table expressions of one statement: each table
 * that has rows is written once.
 * @param given a relation: for each of its rows everything is written, once for one and not at all for none.
 */
export const writingHistories = (rows: HistoryRows, given: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql.join(
    (Object.entries(rows) as [keyof HistoryRows, readonly object[]][]).flatMap(([table, of]) =>
      of.length === 0 ? [] : [addingRows(table, of, given)],
    ),
    sql`, `,
  );

/** Writes new petitions, a thousand as easily as one, with everything that belongs to them, in one statement. */
export const insertHistories = async (trx: Writer, rows: HistoryRows): Promise<void> => {
  await sql`with once as (select), ${writingHistories(rows, sql.raw('once'))} select`.execute(trx);
};

/** What recording tells the caller: the head of the petition's chain and the deliveries to be made. */
export interface Recorded {
  petition: Petition;
  chainHead: Uint8Array;
  deliveries: readonly string[];
}

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
    particulars,
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
      particulars: jsonOrNull(particulars),
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
  await noteMoves(trx, locked.petition, event);
  await recordSideTasks(trx, locked.petition, petition);
  if (event.type === 'issued' || event.type === 'issued_together') {
    await publishAnswers(trx, [{ petitionId: petition.id, answerId: newId() }]);
  }
  return { petition, chainHead: row.hash, deliveries: deliveries.map((delivery) => delivery.id) };
};
