import type { RegisterEntry } from '@thaogo/domain';
import { sql } from 'kysely';
import type { Reader, Writer } from '../schema/handles.ts';
import { documentRow } from './document-row.ts';

/** An entry of the national database, and where it stands there. */
export interface NationalEntry {
  entry: RegisterEntry;
  source: string;
}

/**
 * Notes what the national database tells, unconfirmed: documents that the register lacks are added, and what only petitions or an
 * earlier visit brought is told better. What was shipped, imported, entered or confirmed stays as it is.
 * @returns how many were added, and how many told better.
 */
export const noteNationalDocuments = async (
  trx: Writer,
  entries: readonly NationalEntry[],
): Promise<{ added: number; bettered: number }> => {
  if (entries.length === 0) return { added: 0, bettered: 0 };
  const rows = [...new Map(entries.map((each) => [each.entry.id, each])).values()]
    .map(({ entry, source }) => ({
      ...documentRow(entry, { origin: 'national', state: 'unconfirmed', edited: false }),
      source,
    }))
    // In one order everywhere, so that nobody waits for each other in a circle.
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const { rows: written } = await sql<{ version: number }>`
    insert into legal_document as known
    select * from json_populate_recordset(null::legal_document, ${JSON.stringify(rows)}::json)
    on conflict (id) do update set
      type = excluded.type, title = excluded.title, issuer = excluded.issuer, issued_on = excluded.issued_on,
      effective_on = excluded.effective_on, expires_on = excluded.expires_on, search = excluded.search,
      weight = excluded.weight, origin = excluded.origin, source = excluded.source, version = known.version + 1
    where known.state = 'unconfirmed' and known.origin in ('cited', 'national') and not known.edited
      and (known.title, known.issued_on, known.effective_on, known.expires_on, known.origin)
        is distinct from (excluded.title, excluded.issued_on, excluded.effective_on, excluded.expires_on, excluded.origin)
    returning known.version
  `.execute(trx);
  const added = written.filter(({ version }) => version === 1).length;
  return { added, bettered: written.length - added };
};

/** What petitions brought and nobody knows more of, in order of id after `after`: to be looked up elsewhere. */
export const citedWithoutTitle = async (
  db: Reader,
  { after, limit }: { after: string; limit: number },
): Promise<{ id: string; numberSymbol: string }[]> =>
  db
    .selectFrom('legal_document')
    .select(['id', 'number_symbol as numberSymbol'])
    .where(sql<boolean>`state = 'unconfirmed' and origin in ('cited', 'national')`)
    .where('origin', '=', 'cited')
    .where('title', 'is', null)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute();
