import type { OriginView } from '@thaogo/contract';
import { originOfPetition, type Reader } from '@thaogo/db';

/** How a petition came that its sender did not file; null for the others. */
export const originView = async (db: Reader, petitionId: string): Promise<OriginView | null> => {
  const origin = await originOfPetition(db, petitionId);
  if (origin === null) return null;
  const { forwarding_id: forwarding, dialogue_id: dialogue } = origin;
  return {
    receivedOn: origin.received_on ?? origin.forwarded_on,
    consent: origin.consent,
    readBackTo: origin.read_back_to,
    forwarding:
      forwarding === null
        ? null
        : {
            id: forwarding,
            forwarder: origin.forwarder ?? '',
            session: origin.session,
            letterNumber: origin.letter_number,
            letterOn: origin.letter_on,
            line: origin.forwarding_line ?? 0,
          },
    dialogue:
      dialogue === null || origin.dialogue_at === null
        ? null
        : { id: dialogue, title: origin.dialogue_title ?? '', startsAt: origin.dialogue_at.toISOString() },
  };
};
