import { sql } from 'kysely';
import type { Reader } from '../schema/handles.ts';

/** One version of an entry that somebody made. */
export interface DocumentChangeLine {
  version: number;
  at: Date;
  agency: string | null;
  what: 'entry' | 'relation' | 'headings';
}

const NEWEST = 50;

/** The newest versions that people made of an entry, the newest first; at most fifty. */
export const documentChanges = async (db: Reader, id: string): Promise<DocumentChangeLine[]> => {
  const { rows } = await sql<DocumentChangeLine>`
    select version, at, by_agency as agency,
      case when after ? 'relation' then 'relation' when after ? 'headings' then 'headings' else 'entry' end as what
    from legal_document_change where document_id = ${id} order by version desc limit ${NEWEST}
  `.execute(db);
  return rows;
};
