import { type SenderAction, senderActions, senderView } from '@thaogo/contract';
import { loadForUpdate } from '@thaogo/db';
import type { Command, ContentRef } from '@thaogo/domain';
import type { z } from 'zod';
import type { Quota } from '../http/quotas.ts';
import { carryOut } from '../commands/carry-out.ts';
import { NO_FILES, takeWaitingFiles } from '../commands/waiting-files.ts';
import { wordsCollector, type Write } from '../commands/new-words.ts';
import { type Api, endpoint } from '../http/endpoint.ts';
import { ApiProblem } from '../http/problems.ts';
import { repeatsEvent } from './repeated-files.ts';
import { ownView } from './own-view.ts';
import { petitionOfSender } from './sender-access.ts';

/** One action: what it is, what is sent with it, and how that becomes the command which the domain judges. */
interface SenderEndpoint<S extends z.ZodType> {
  action: SenderAction;
  summary: string;
  shape: S;
  /** How often at most on one petition, whoever asks; once at most in any case where there is none. */
  perPetition?: Quota;
  command: (body: z.infer<S>, write: Write, files: readonly ContentRef[]) => Command;
  /** Files that go with it, uploaded beforehand. */
  files?: (body: z.infer<S>) => { ids: readonly string[]; text: string | null };
}

const addAction = <S extends z.ZodType>(
  api: Api,
  { action, summary, shape, perPetition, command, files }: SenderEndpoint<S>,
): void => {
  const { deps } = api;
  endpoint<'sender', S>(
    api,
    {
      method: 'post',
      path: `/petitions/{code}/${action}`,
      summary,
      access: 'sender',
      quota: 'tracking',
      body: shape,
      replies: { status: 200, shape: senderView },
      problems: ['action_not_allowed', 'in_flight'],
    },
    async (given) => {
      const found = await petitionOfSender(api, given.path.code ?? '', given.caller.credential);
      if (perPetition !== undefined) await api.quotas.take(perPetition, found.code);
      const { contents, write } = wordsCollector(deps);
      const wanted = files?.(given.body) ?? { ids: [], text: null };
      // A form that was sent twice says the same twice; files are attached once.
      if (await repeatsEvent(deps.db, found.id, wanted.ids, wanted.text)) {
        return { status: 200, body: await ownView(found, deps, given.language) };
      }
      const where = { uploader: 'sender', kind: 'file', pointer: '/attachments' } as const;
      const taken = wanted.ids.length === 0 ? NO_FILES : await takeWaitingFiles(deps, found.id, wanted.ids, where);
      taken.contents.forEach((content) => write.beside(content));
      const order = { actor: { kind: 'sender' as const }, command: command(given.body, write, taken.refs), contents };
      const petition = await deps.db.transaction().execute(async (trx) => {
        const locked = await loadForUpdate(trx, found.code);
        if (locked === null) throw new ApiProblem('not_found');
        const done = await carryOut(trx, deps, { ...order, locked }, given);
        await taken.attach(trx, done);
        return done;
      });
      return { status: 200, body: await ownView(petition, deps, given.language) };
    },
  );
};

/** What a sender may do to their own petition. */
export const addSenderActions = (api: Api): void => {
  addAction(api, {
    action: 'message',
    summary: 'Add information to one’s own petition, at most thirty times a day',
    shape: senderActions.message,
    perPetition: 'message',
    command: ({ text }, write, files) => ({ action: 'message', message: write('message', text), files }),
    files: ({ text, attachments = [] }) => ({ ids: attachments, text }),
  });
  addAction(api, {
    action: 'attach',
    summary: 'Send files that were uploaded beforehand, without a word',
    shape: senderActions.attach,
    perPetition: 'message',
    command: (_body, _write, files) => ({ action: 'attach', files }),
    files: ({ attachments }) => ({ ids: attachments, text: null }),
  });
  addAction(api, {
    action: 'rating',
    summary: 'Rate the answer, 1 (not at all satisfied) to 5 (very satisfied)',
    shape: senderActions.rating,
    command: ({ score }) => ({ action: 'rating', score }),
  });
  addAction(api, {
    action: 'contest',
    summary: 'Object, once, to having been found out of scope',
    shape: senderActions.contest,
    command: ({ text }, write) => ({ action: 'contest', reason: write('message', text) }),
  });
  addAction(api, {
    action: 'reconsideration',
    summary: 'Ask, once, that the answer be looked at again',
    shape: senderActions.reconsideration,
    command: ({ text }, write) => ({ action: 'reconsideration', reason: write('message', text) }),
  });
  addAction(api, {
    action: 'withdrawal',
    summary: 'Withdraw one’s own petition',
    shape: senderActions.withdrawal,
    command: () => ({ action: 'withdrawal' }),
  });
};
