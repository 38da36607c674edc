import type { Petition } from '@thaogo/domain';
import { sql } from 'kysely';
import type { Reader, Writer } from '../schema/handles.ts';

/** Notes, with the filing, that its sender agrees to the answer's publication. */
export const givePublicationConsent = async (trx: Writer, petitionId: string, now: Date): Promise<void> => {
  await trx
    .insertInto('publication_consent')
    .values({ petition_id: petitionId, given_at: now, withdrawn_at: null })
    .execute();
};

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

const unpublish = async (trx: Writer, petitionId: string): Promise<void> => {
  await trx.deleteFrom('public_answer').where('petition_id', '=', petitionId).execute();
};

/** Takes the consent back: what was published is so no longer, and nothing more will be. */
export const withdrawPublicationConsent = async (trx: Writer, petitionId: string, now: Date): Promise<void> => {
  await trx
    .updateTable('publication_consent')
    .set({ withdrawn_at: now })
    .where('petition_id', '=', petitionId)
    .where('withdrawn_at', 'is', null)
    .execute();
  await unpublish(trx, petitionId);
};

/**
 * Publishes the answer just issued, where its sender agreed: number, day, agency, outcome, what was cited, and the words
 * that the newest approval wrote for it. An earlier answer to the same petition gives way.
 */
export const publishAnswer = async (trx: Writer, petition: Petition, answerId: string): Promise<void> => {
  const { answer } = petition;
  if (answer === null || !(await hasPublicationConsent(trx, petition.id))) return;
  await unpublish(trx, petition.id);
  await sql`
    insert into public_answer (id, petition_id, agency, number, issued_on, outcome, content_id)
    values (
      ${answerId}, ${petition.id}, ${petition.lead ?? petition.coordinator}, ${answer.number}, ${answer.issuedOn}, ${answer.outcome},
      (select (data -> 'publicText' ->> 'id')::uuid from petition_event
        where petition_id = ${petition.id} and type = 'draft_approved' order by seq desc limit 1)
    )
  `.execute(trx);
  await sql`
    insert into public_answer_provision
      (answer_id, position, number_symbol, document_id, article, clause, point, issued_on)
    select ${answerId}, position, number_symbol, document_id, article, clause, point, ${answer.issuedOn}::date
    from citation where petition_id = ${petition.id}
  `.execute(trx);
};
