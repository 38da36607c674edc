import type { Reader } from '../schema/handles.ts';

/** How a petition came that its sender did not file, with the names of what it came by. */
export const originOfPetition = async (db: Reader, petitionId: string) =>
  (await db
    .selectFrom('petition_origin')
    .leftJoin('forwarding', 'forwarding.id', 'petition_origin.forwarding_id')
    .leftJoin('dialogue', 'dialogue.id', 'petition_origin.dialogue_id')
    .select([
      'petition_origin.received_on',
      'petition_origin.consent',
      'petition_origin.read_back_to',
      'petition_origin.forwarding_line',
      'petition_origin.forwarding_id',
      'petition_origin.dialogue_id',
      'forwarding.forwarder',
      'forwarding.session',
      'forwarding.letter_number',
      'forwarding.letter_on',
      'forwarding.received_on as forwarded_on',
      'dialogue.title as dialogue_title',
      'dialogue.starts_at as dialogue_at',
    ])
    .where('petition_origin.petition_id', '=', petitionId)
    .executeTakeFirst()) ?? null;
