import type { Log } from '@thaogo/api';
import {
  type DeliveryState,
  type DueDelivery,
  dueDelivery,
  findPetition,
  forwardingOfPetition,
  LINK_DAYS,
  makeForwardingLink,
  makeLink,
  makeReplyAddress,
  noteDelivery,
  type Reader,
  type VaultKeys,
} from '@thaogo/db';
import {
  addDays,
  type AgencyDirectory,
  type Bilingual,
  civilDateOf,
  isBinding,
  type News,
  type Petition,
} from '@thaogo/domain';
import { partOf, whereTo } from './addresses.ts';
import { composeMessage, type Reader as Addressed } from './compose.ts';
import { attemptDialogueLetter } from './dialogue-letter.ts';
import { attemptMeasureNotice } from './measure-notice.ts';
import type { Post } from './post.ts';
import { REPLY_PREFIX } from './reply-address.ts';
import type { TextPost } from './text-post.ts';

/** What delivering needs. */
export interface DeliverDeps {
  db: Reader;
  keys: VaultKeys;
  post: Post;
  /** Null where no text messages can be sent. */
  texts: TextPost | null;
  /** The domain whose mail comes here, for replies; null where none does. */
  replyDomain: string | null;
  now(): Date;
  agencies: AgencyDirectory;
  publicUrl: string;
  operator: Bilingual;
  log: Log;
}

/** `later`: it must be tried again. */
export type Delivered = 'settled' | 'later';

const readerOf = (delivery: DueDelivery, petition: Petition): Addressed => {
  switch (delivery.recipient) {
    case 'sender':
      return { kind: 'sender', language: petition.language };
    case 'forwarder':
      return { kind: 'forwarder' };
    case 'agency':
      return { kind: 'agency', part: partOf(delivery, petition) };
  }
};

/** Where the message leads: each reader to their own page. */
const linkFor = async (
  { db, publicUrl }: DeliverDeps,
  delivery: DueDelivery,
  petition: Petition,
  { now, requested }: { now: Date; requested: boolean },
): Promise<string> => {
  if (delivery.recipient === 'agency') return `${publicUrl}/console/petitions/${petition.code}`;
  if (delivery.recipient === 'sender') {
    const token = await makeLink(db, { petitionId: petition.id, deliveryId: delivery.id, now, requested });
    return `${publicUrl}/l/${token}`;
  }
  const forwarding = await forwardingOfPetition(db, petition.id);
  return `${publicUrl}/chuyen-den/l/${await makeForwardingLink(db, forwarding?.id ?? '', now)}`;
};

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
  if (delivery === null) return (await attemptMeasureNotice(deps, job, last)) ?? attemptDialogueLetter(deps, job, last);
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

  const reached = await whereTo(db, delivery, petition, deps);
  if (reached === null) return settle('no_address', null, false);

  const now = deps.now();
  const news = delivery.news as News;
  const requested = news === 'link_requested';
  const made = { petitionId: petition.id, deliveryId, now };
  const link = await linkFor(deps, delivery, petition, { now, requested });
  const answerable = news === 'asked' && reached.channel === 'mail' && deps.replyDomain !== null;
  const message = composeMessage({
    news,
    petition,
    binding: isBinding('answer', petition, deps.agencies, civilDateOf(now)),
    reader: readerOf(delivery, petition),
    link,
    linkUntil: delivery.recipient !== 'agency' ? addDays(civilDateOf(now), requested ? 1 : LINK_DAYS - 1) : null,
    answerable,
    operator: deps.operator,
  });
  const posted =
    reached.channel === 'text'
      ? await reached.by.send({ id: deliveryId, to: reached.to, text: `${message.subject}\n${link}`, event: news })
      : await deps.post.send({
          ...message,
          messageId: `<${deliveryId}@${new URL(publicUrl).hostname}>`,
          to: reached.to,
          event: news,
          ...(answerable && { replyTo: `${REPLY_PREFIX}${await makeReplyAddress(db, made)}@${deps.replyDomain}` }),
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
