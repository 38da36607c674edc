import type { Log } from '@thaogo/api';
import {
  type DeliveryState,
  dueDelivery,
  findPetition,
  LINK_DAYS,
  makeLink,
  noteDelivery,
  type Reader,
  type VaultKeys,
} from '@thaogo/db';
import { addDays, type Bilingual, civilDateOf, type News } from '@thaogo/domain';
import { addressesFor, partOf } from './addresses.ts';
import { composeMessage } from './compose.ts';
import type { Post } from './post.ts';

/** What delivering needs. */
export interface DeliverDeps {
  db: Reader;
  keys: VaultKeys;
  post: Post;
  now(): Date;
  publicUrl: string;
  operator: Bilingual;
  log: Log;
}

/** `later`: it must be tried again. */
export type Delivered = 'settled' | 'later';

/**
 * Makes one attempt at a delivery and notes how it went. A delivery that is settled already is left alone, so an attempt
 * may be repeated.
 * @param last whether no attempt will follow: then "later" becomes dead, for an administrator to see.
 */
export const attemptDelivery = async (
  deps: DeliverDeps,
  job: { deliveryId: string; requestId: string },
  last: boolean,
): Promise<Delivered> => {
  const { db, log, publicUrl } = deps;
  const { deliveryId, requestId } = job;
  const delivery = await dueDelivery(db, deliveryId);
  if (delivery === null) return 'settled';
  const found = await findPetition(db, delivery.code);
  if (found === null) return 'settled';
  const { petition } = found;

  const settle = async (state: DeliveryState, error: string | null, attempted: boolean): Promise<Delivered> => {
    await noteDelivery(db, deliveryId, { state, error, attempted, at: deps.now() });
    const fields = { requestId, ...(error !== null && { code: error }) };
    if (state === 'dead') log.error('delivery_dead', fields);
    else if (state === 'retrying') log.warn('delivery_retrying', fields);
    else log.info(`delivery_${state}`, fields);
    return state === 'retrying' ? 'later' : 'settled';
  };

  const to = await addressesFor(db, delivery, petition, deps.keys);
  if (to.length === 0) return settle('no_address', null, false);

  const toSender = delivery.recipient === 'sender';
  const now = deps.now();
  const link = toSender
    ? `${publicUrl}/l/${await makeLink(db, { petitionId: petition.id, deliveryId, now })}`
    : `${publicUrl}/console/petitions/${petition.code}`;
  const message = composeMessage({
    news: delivery.news as News,
    petition,
    reader: toSender
      ? { kind: 'sender', language: petition.language }
      : { kind: 'agency', part: partOf(delivery, petition) },
    link,
    linkUntil: toSender ? addDays(civilDateOf(now), LINK_DAYS - 1) : null,
    operator: deps.operator,
  });
  const posted = await deps.post.send({
    ...message,
    messageId: `<${deliveryId}@${new URL(publicUrl).hostname}>`,
    to,
    event: delivery.news,
  });
  switch (posted.outcome) {
    case 'sent':
      return settle('sent', null, true);
    case 'never':
      return settle('dead', posted.error, true);
    case 'later':
      return settle(last ? 'dead' : 'retrying', posted.error, true);
  }
};
