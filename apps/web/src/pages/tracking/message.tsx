import { senderActions, trackingWords } from '@thaogo/contract';
import { addressOf } from '../../addresses.ts';
import type { Fault } from '../../forms/fault.ts';
import { fieldProblem } from '../../forms/field-problem.ts';
import { type ApiResult, ask } from '../../http/api-client.ts';
import { petitionKey } from '../../http/cookies.ts';
import type { FormFields } from '../../http/form-body.ts';
import { readFilesForm } from '../../http/form-with-files.ts';
import { sendingFiles } from '../../http/send-file.ts';
import { uploadedJson, wantsJson } from '../../http/uploaded-json.ts';
import { seeOther, type Visit } from '../../http/visit.ts';
import { troublePage } from '../trouble/trouble-pages.tsx';
import { act, notDone, petitionAfter } from './actions.tsx';
import { ownPetition, readCode } from './own-petition.ts';
import { renderPetition } from './petition.tsx';

/** What is wrong with the words; nothing where files go without a word. */
const faultOfWords = (visit: Visit, text: string, isReply: boolean, withFiles: boolean): Fault[] => {
  const words = trackingWords[visit.language];
  const problem = fieldProblem(senderActions.message.shape.text, text);
  if (problem === null) return [];
  if (problem.code !== 'too_short') {
    const message = problem.code === 'too_long' ? words.messageTooLong : words.messageUnreadable;
    return [{ field: 'message', message }];
  }
  if (withFiles && !isReply) return [];
  return [{ field: 'message', message: isReply ? words.replyMissing : words.messageMissing }];
};

const removeFile = async (visit: Visit, code: string, key: string, id: string): Promise<void> => {
  const path = `/petitions/${code}/attachments/${encodeURIComponent(id)}`;
  await ask(visit.site.api, path, null, { method: 'DELETE', language: visit.language, key });
};

/** The page again, with everything that was typed and chosen. */
const again = async (
  visit: Visit,
  faults: readonly Fault[],
  typed: string,
  status: 200 | 422 = 422,
): Promise<Response> => {
  const own = await ownPetition(visit);
  return own.ok ? renderPetition(visit, own.view, { faults, typed, notice: null, status }) : own.page;
};

/** Words, files or both. */
const say = (visit: Visit, text: string, attachments: readonly string[]): Promise<ApiResult<unknown>> =>
  text.trim() === '' ? act(visit, 'attach', { attachments }) : act(visit, 'message', { text, attachments });

/** Sends what was typed with what was uploaded, now or before. */
const send = async (visit: Visit, fields: FormFields, taken: readonly string[]): Promise<Response> => {
  const text = fields.get('message') ?? '';
  const isReply = fields.has('reply');
  const own = await ownPetition(visit);
  if (!own.ok) return own.page;
  const waiting = own.view.waiting.map(({ id }) => id);
  const all = [...new Set([...waiting, ...taken])];
  const faults = faultOfWords(visit, text, isReply, all.length > 0);
  if (faults.length > 0) return again(visit, faults, text);
  const first = await say(visit, text, all);
  // A file that went with an earlier message need not go with this one; a form that was sent twice is known by its files.
  const sentBefore = !first.ok && first.status === 422 && all.length > waiting.length;
  const reply = sentBefore && (text.trim() !== '' || waiting.length > 0) ? await say(visit, text, waiting) : first;
  if (!reply.ok) return notDone(visit, reply, text);
  return petitionAfter(visit, isReply ? 'reply' : text.trim() === '' ? 'files' : 'message');
};

/** Adds a message, a reply or files. Each file waits at the petition as soon as it has arrived, whatever becomes of the words. */
export const addMessage = async (visit: Visit): Promise<Response> => {
  const { language } = visit;
  const code = readCode(visit.c.req.param('code') ?? '');
  if (code === null) return troublePage(visit, 'notFound');
  const key = petitionKey(visit, code);
  if (key === undefined) return seeOther(visit, `${addressOf('tracking', language)}?code=${code}`);
  const sending = sendingFiles(visit, `/petitions/${code}/attachments?hold=true`, key);
  const form = await readFilesForm(visit.c.req.raw, sending.take);
  if (!form.ok) return troublePage(visit, form.fault === 'too_large' ? 'tooLarge' : 'malformed');
  if (wantsJson(visit)) return uploadedJson(visit, sending.taken, sending.faults);
  const { fields } = form;
  const removed = fields.get('remove');
  const typed = fields.get('message') ?? '';
  if (removed !== undefined) await removeFile(visit, code, key, removed);
  if (sending.faults.length > 0) return again(visit, sending.faults, typed);
  const taken = sending.taken.map(({ id }) => id);
  return removed === undefined ? send(visit, fields, taken) : again(visit, [], typed, 200);
};
