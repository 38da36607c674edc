import type { Writer } from '../schema/handles.ts';
import { secretHash } from './secret-hash.ts';

/**
 * Puts another secret in the place of the one before. Whatever the old one or a link opened is closed with it: whoever
 * lost a secret may have lost it to somebody.
 */
export const renewSecret = async (trx: Writer, petitionId: string, secret: string): Promise<void> => {
  await trx
    .updateTable('petition')
    .set({ secret_hash: secretHash(secret) })
    .where('id', '=', petitionId)
    .execute();
  await trx.deleteFrom('tracking_session').where('petition_id', '=', petitionId).execute();
  await trx.deleteFrom('access_link').where('petition_id', '=', petitionId).execute();
};
