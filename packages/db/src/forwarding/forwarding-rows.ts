import { createHmac, createSecretKey } from 'node:crypto';
import { sql } from 'kysely';
import type { Reader, Writer } from '../schema/handles.ts';
import type { RowFault } from '../schema/source-tables.ts';
import { addingRows } from '../petitions/record.ts';
import type { VaultKeys } from '../vault/identity-vault.ts';
import { open, seal, SealBrokenError, type SealingKeys } from '../vault/sealing.ts';

/** The cells of a row by the name of their column; those that are empty are left out. */
export type RowCells = Readonly<Record<string, string>>;

/** A line of the file with what it says and what is wrong with it. */
export interface ReadRow {
  /** As the file counts it: the heading is line 1. */
  line: number;
  cells: RowCells;
  faults: readonly RowFault[];
}

/** A kept row as it stands. */
export interface KeptRow extends ReadRow {
  decision: 'left_out' | 'kept' | null;
  /** Where the same words stand already: an earlier line of this table, or something forwarded before. */
  duplicateOf: { line: number } | 'earlier' | null;
}

const context = (forwardingId: string, line: number): string => `forwarding-row:${forwardingId}:${line}`;

/** The same words however they are spaced or capitalised. */
const sameWords = ({ text = '', proposal = '' }: RowCells): string =>
  `${text}\n${proposal}`.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();

/** A keyed digest of what a row says: it recognises the same words and tells nothing without the key. */
const contentDigest = (cells: RowCells, key: Uint8Array): Buffer =>
  createHmac('sha256', createSecretKey(key))
    .update(`forwarded:${sameWords(cells)}`)
    .digest();

const tableRow = (forwardingId: string, { line, cells, faults }: ReadRow, keys: VaultKeys) => ({
  forwarding_id: forwardingId,
  line,
  content_digest: contentDigest(cells, keys.blindIndex),
  key_id: keys.vault.current.id,
  sealed: seal(keys.vault.current.key, JSON.stringify(cells), context(forwardingId, line)),
  faults,
  decision: null,
  petition_id: null,
});

/** Sealed and sent at a time, so that a table of ten megabytes holds nobody else up. */
const WRITTEN_AT_ONCE = 50;

/** Puts the rows of a file in the place of whatever was read before. */
export const replaceRows = async (
  trx: Writer,
  forwardingId: string,
  rows: readonly ReadRow[],
  keys: VaultKeys,
): Promise<void> => {
  await trx.deleteFrom('forwarding_row').where('forwarding_id', '=', forwardingId).execute();
  for (let from = 0; from < rows.length; from += WRITTEN_AT_ONCE) {
    const some = rows.slice(from, from + WRITTEN_AT_ONCE).map((row) => tableRow(forwardingId, row, keys));
    const written = addingRows('forwarding_row', some, sql.raw('once'));
    await sql`with once as (select), ${written} select`.execute(trx);
  }
};

/** Mends one row, or decides on it. False when there is no such line. */
export const changeRow = async (
  trx: Writer,
  forwardingId: string,
  { decision, ...row }: ReadRow & { decision: KeptRow['decision'] },
  keys: VaultKeys,
): Promise<boolean> => {
  const { content_digest, key_id, sealed, faults } = tableRow(forwardingId, row, keys);
  const changed = await trx
    .updateTable('forwarding_row')
    .set({ content_digest, key_id, sealed, faults: JSON.stringify(faults), decision })
    .where('forwarding_id', '=', forwardingId)
    .where('line', '=', row.line)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
};

interface RowFound {
  line: number;
  key_id: string | null;
  sealed: Buffer | null;
  faults: RowFault[];
  decision: KeptRow['decision'];
  same_line: number | null;
  earlier: boolean;
}

/** Every line with what it repeats, of what its own agency entered: nobody learns here what came to another. `wanted` narrows them. What is left out repeats nothing and is repeated by nothing. */
const rowsWhere = (forwardingId: string, wanted: ReturnType<typeof sql<boolean>>, limit: number) => sql<RowFound>`
  select * from (
    select line, key_id, sealed, faults, decision,
      (select min(other.line) from forwarding_row as other
        where other.content_digest = own.content_digest and other.forwarding_id = own.forwarding_id
          and other.line < own.line and other.decision is distinct from 'left_out') as same_line,
      exists (select from forwarding_row as other
        join forwarding as theirs on theirs.id = other.forwarding_id
        join forwarding as ours on ours.id = own.forwarding_id and ours.agency = theirs.agency
        where other.content_digest = own.content_digest and other.forwarding_id <> own.forwarding_id
          and other.petition_id is not null) as earlier
    from forwarding_row as own where forwarding_id = ${forwardingId}
  ) as judged where ${wanted} order by line limit ${limit}
`;

/** What keeps a table from being filed: rows that are wrong, or repeat something, and on which nobody decided. */
const UNSETTLED = sql<boolean>`
  decision is distinct from 'left_out'
  and (jsonb_array_length(faults) > 0 or (decision is null and (same_line is not null or earlier)))
`;

const keptRow = (forwardingId: string, row: RowFound, keys: SealingKeys): KeptRow => {
  const sealing = row.key_id === null ? null : keys.find(row.key_id);
  if (sealing === null || row.sealed === null) throw new SealBrokenError(`Line ${row.line} cannot be opened.`);
  return {
    line: row.line,
    cells: JSON.parse(open(sealing.key, row.sealed, context(forwardingId, row.line)).toString('utf8')) as RowCells,
    faults: row.faults,
    decision: row.decision,
    duplicateOf: row.same_line !== null ? { line: row.same_line } : row.earlier ? 'earlier' : null,
  };
};

/** Which rows are asked for. */
export interface RowsWanted {
  only: 'unsettled' | 'left_out' | null;
  after: number;
  limit: number;
}

/** Rows of a forwarding that is being prepared, in the order of its table. @throws SealBrokenError */
export const rowsOfForwarding = async (
  db: Reader,
  forwardingId: string,
  { only, after, limit }: RowsWanted,
  keys: SealingKeys,
): Promise<KeptRow[]> => {
  const kind = only === 'unsettled' ? UNSETTLED : only === 'left_out' ? sql`decision = 'left_out'` : sql`true`;
  const { rows } = await rowsWhere(forwardingId, sql<boolean>`line > ${after} and ${kind}`, limit).execute(db);
  return rows.map((row) => keptRow(forwardingId, row, keys));
};

/** One row; null when there is no such line. @throws SealBrokenError */
export const rowOfForwarding = async (
  db: Reader,
  forwardingId: string,
  line: number,
  keys: SealingKeys,
): Promise<KeptRow | null> => {
  const { rows } = await rowsWhere(forwardingId, sql<boolean>`line = ${line}`, 1).execute(db);
  return rows[0] === undefined ? null : keptRow(forwardingId, rows[0], keys);
};

/** How many rows there are, and how many of them keep the table from being filed. */
export interface RowCounts {
  all: number;
  unsettled: number;
  leftOut: number;
}

export const countRows = async (db: Reader, forwardingId: string): Promise<RowCounts> => {
  const { rows } = await sql<RowCounts>`
    select count(*)::int as "all", count(*) filter (where ${UNSETTLED})::int as unsettled,
      count(*) filter (where decision = 'left_out')::int as "leftOut"
    from (${rowsWhere(forwardingId, sql<boolean>`true`, 1_000_000)}) as counted
  `.execute(db);
  return rows[0] ?? { all: 0, unsettled: 0, leftOut: 0 };
};

/**
 * Notes which petition each line became, and lets go of everything else that was read: cells are gone, lines that were
 * left out with them.
 */
export const noteFiledRows = async (
  trx: Writer,
  forwardingId: string,
  filed: readonly { line: number; petitionId: string }[],
): Promise<void> => {
  await trx
    .deleteFrom('forwarding_row')
    .where('forwarding_id', '=', forwardingId)
    .where('decision', '=', 'left_out')
    .execute();
  await sql`
    update forwarding_row set key_id = null, sealed = null, petition_id = filed."petitionId"
    from json_to_recordset(${JSON.stringify(filed)}::json) as filed (line int, "petitionId" uuid)
    where forwarding_id = ${forwardingId} and forwarding_row.line = filed.line
  `.execute(trx);
};
