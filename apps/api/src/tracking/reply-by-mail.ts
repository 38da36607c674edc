import { senderActions } from '@thaogo/contract';
import { loadForUpdate, noteReply, petitionOfReplyAddress } from '@thaogo/db';
import { carryOut, type Carrying } from '../commands/carry-out.ts';
import { wordsCollector } from '../commands/new-words.ts';
import { ApiProblem } from '../http/problems.ts';

/** A letter to a reply address, its text already cut down to what was written. */
export interface MailedReply {
  token: string;
  text: string;
  /** Of the whole letter, the same however often it is sent. */
  digest: Buffer;
  requestId: string;
}

/** What became of it. `not_now`: the petition takes no messages any more; `no_text`, `too_long`: nothing was kept. */
export type ReplyTaken = 'taken' | 'unknown' | 'not_now' | 'no_text' | 'too_long';

/** Whether a reply address is known and still open. */
export const knowsReplyAddress = async (deps: Carrying, token: string): Promise<boolean> =>
  (await petitionOfReplyAddress(deps.db, token, deps.now())) !== null;

/** Adds a mailed reply to its petition, as if it had been typed on the page; a letter that comes twice is added once. */
export const replyByMail = async (deps: Carrying, reply: MailedReply): Promise<ReplyTaken> => {
  const read = senderActions.message.safeParse({ text: reply.text });
  if (!read.success) return reply.text.trim() === '' ? 'no_text' : 'too_long';
  const code = await petitionOfReplyAddress(deps.db, reply.token, deps.now());
  if (code === null) return 'unknown';
  try {
    return await deps.db.transaction().execute(async (trx) => {
      const locked = await loadForUpdate(trx, code);
      // Asked again under lock: of letters that come at the same time no more are taken than one address may.
      if (locked === null || (await petitionOfReplyAddress(trx, reply.token, deps.now())) === null) return 'unknown';
      if (!(await noteReply(trx, reply.token, reply.digest))) return 'taken';
      const { contents, write } = wordsCollector(deps);
      const message = write('message', read.data.text);
      const order = {
        locked,
        actor: { kind: 'sender' as const },
        command: { action: 'message' as const, message },
        contents,
      };
      const { language } = locked.petition;
      await carryOut(trx, deps, order, { language, requestId: reply.requestId });
      return 'taken';
    });
  } catch (error) {
    if (error instanceof ApiProblem && error.code === 'action_not_allowed') return 'not_now';
    throw error;
  }
};
