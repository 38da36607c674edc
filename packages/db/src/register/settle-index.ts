import { sql } from 'kysely';
import type { Writer } from '../schema/handles.ts';

/** After many rows: brings the words that wait beside the index into it, and lets plans know them at once. */
export const settleIndex = async (trx: Writer): Promise<void> => {
  await sql`select gin_clean_pending_list('legal_document_by_words')`.execute(trx);
  await sql`analyze legal_document`.execute(trx);
};
