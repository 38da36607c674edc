import { makeReplyAddress } from '@thaogo/db';
import { afterAll, describe, expect, it } from 'vitest';
import { caseworkWorld } from '../testing/casework-world.ts';
import { replyByMail } from './reply-by-mail.ts';

const { world, file } = await caseworkWorld();
afterAll(() => world.close());

describe('replies by mail', () => {
  it('that come at the same time are taken no more often than one address may', async () => {
    const { code } = await file();
    const { db, deps } = world;
    const { id, deliveryId } = await db
      .selectFrom('petition')
      .innerJoin('delivery', 'delivery.petition_id', 'petition.id')
      .select(['petition.id', 'delivery.id as deliveryId'])
      .where('petition.code', '=', code)
      .executeTakeFirstOrThrow();
    const token = await makeReplyAddress(db, { petitionId: id, deliveryId, now: deps.now() });
    await db.updateTable('reply_address').set({ taken: 9 }).where('petition_id', '=', id).execute();
    const taken = await Promise.all(
      [1, 2, 3, 4].map((one) => {
        const letter = { token, text: `Tôi bổ sung lần ${one}.`, digest: Buffer.alloc(32, one), requestId: `r${one}` };
        return replyByMail(deps, letter);
      }),
    );
    expect(taken.toSorted()).toEqual(['taken', 'unknown', 'unknown', 'unknown']);
  });
});
