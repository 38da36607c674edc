import type { News } from '@thaogo/domain';
import { sql } from 'kysely';
import type { Writer } from '../schema/handles.ts';
import type { Channel } from '../schema/message-states.ts';

/** Where a link is asked for, and what kind of address that is in the blind index. */
export const ADDRESS_OF = { mail: 'email', text: 'phone' } as const satisfies Record<Channel, string>;

/** So many requested links are sent for one petition within a day. */
export const REQUESTED_LINKS_A_DAY = 3;

const DAY_MS = 86_400_000;
const LINK_REQUESTED: News = 'link_requested';

/**
 * Plans the delivery of a link to a sender who lost the secret, if that petition has that address, in one statement
 * whether it has or not. No event makes it due, so such deliveries count down from −1; of two at the same moment one is
 * enough.
 * @param request `deliveryId` for the delivery that may come of it; `channel` the way it was asked for; `addressDigest` the
 *   blind index of that address.
 */
export const planRequestedLink = async (
  trx: Writer,
  {
    deliveryId,
    code,
    channel,
    addressDigest,
    now,
  }: { deliveryId: string; code: string; channel: Channel; addressDigest: Buffer; now: Date },
): Promise<void> => {
  const since = new Date(now.getTime() - DAY_MS);
  await sql`
    insert into delivery (id, petition_id, event_seq, news, recipient, state, attempts, planned_at, channel)
    select ${deliveryId}, petition.id, least(0, coalesce(min(delivery.event_seq), 0)) - 1,
           ${LINK_REQUESTED}, 'sender', 'planned', 0, ${now}, ${channel}
      from petition
      join identity_index on identity_index.petition_id = petition.id
      left join delivery on delivery.petition_id = petition.id
     where petition.code = ${code}
       and identity_index.kind = ${ADDRESS_OF[channel]}
       and identity_index.digest = ${addressDigest}
     group by petition.id
    having count(*) filter (where delivery.news = ${LINK_REQUESTED} and delivery.planned_at > ${since})
           < ${REQUESTED_LINKS_A_DAY}
        on conflict do nothing
  `.execute(trx);
};
