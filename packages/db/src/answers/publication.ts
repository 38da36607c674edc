import { sql } from 'kysely';
import type { Reader, Writer } from '../schema/handles.ts';

/** Whether a sender agreed to the publication of the answer, and has not taken that back. */
export const hasPublicationConsent = async (db: Reader, petitionId: string): Promise<boolean> => {
  const row = await db
    .selectFrom('publication_consent')
    .select('petition_id')
    .where('petition_id', '=', petitionId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
};

const unpublish = async (trx: Writer, petitionIds: readonly string[]): Promise<void> => {
  await trx
    .deleteFrom('public_answer')
    .where('petition_id', '=', (one) => one.fn.any(one.val([...petitionIds])))
    .execute();
};

/** Takes the consent back: what was published is so no longer, and nothing more will be. */
export const withdrawPublicationConsent = async (trx: Writer, petitionId: string, now: Date): Promise<void> => {
  await trx
    .updateTable('publication_consent')
    .set({ withdrawn_at: now })
    .where('petition_id', '=', petitionId)
    .where('withdrawn_at', 'is', null)
    .execute();
  await unpublish(trx, [petitionId]);
};

/** An answered petition, and what its answer will be called among strangers. */
export interface Publication {
  petitionId: string;
  answerId: string;
}

/**
 * Publishes the answers of those among these petitions that have one and whose senders agreed: number, day, agency,
 * outcome, what was cited, and the words that the newest approval wrote for it. An earlier answer to the same petition
 * gives way.
 */
export const publishAnswers = async (trx: Writer, publications: readonly Publication[]): Promise<void> => {
  if (publications.length === 0) return;
  await unpublish(
    trx,
    publications.map(({ petitionId }) => petitionId),
  );
  const given = sql`json_to_recordset(${JSON.stringify(publications)}::json) as given("petitionId" uuid, "answerId" uuid)`;
  const published = await sql`
    insert into public_answer (id, petition_id, agency, number, issued_on, outcome, content_id)
    select given."answerId", petition.id, coalesce(lead, coordinator),
      answer ->> 'number', (answer ->> 'issuedOn')::date, answer ->> 'outcome',
      (select (data -> 'publicText' ->> 'id')::uuid from petition_event
        where petition_id = petition.id and type = 'draft_approved' order by seq desc limit 1)
    from ${given}
    join petition on petition.id = given."petitionId"
    join publication_consent on publication_consent.petition_id = petition.id and withdrawn_at is null
    where answer is not null
  `.execute(trx);
  if (published.numAffectedRows === 0n) return;
  await sql`
    insert into public_answer_provision
      (answer_id, position, number_symbol, document_id, article, clause, point, issued_on)
    select public_answer.id, position, number_symbol, document_id, article, clause, point, issued_on
    from ${given}
    join public_answer on public_answer.id = given."answerId"
    join citation on citation.petition_id = given."petitionId"
  `.execute(trx);
};
