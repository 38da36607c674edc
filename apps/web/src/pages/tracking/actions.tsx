import { trackingWords } from '@thaogo/contract';
import type { SenderAction } from '@thaogo/contract';
import { addressOf } from '../../addresses.ts';
import { type ApiResult, ask } from '../../http/api-client.ts';
import { petitionKey } from '../../http/cookies.ts';
import type { FormFields } from '../../http/form-body.ts';
import { seeOther, type Visit } from '../../http/visit.ts';
import { ownPetition, readCode } from './own-petition.ts';
import { type Done, renderPetition } from './petition.tsx';

/** Asks the API for an action on the petition that the address names. */
export const act = async (visit: Visit, action: SenderAction, body: unknown): Promise<ApiResult<unknown>> => {
  const code = readCode(visit.c.req.param('code') ?? '') ?? '';
  const key = petitionKey(visit, code);
  return ask(visit.site.api, `/petitions/${code}/${action}`, null, {
    method: 'POST',
    language: visit.language,
    body,
    ...(key !== undefined && { key }),
  });
};

/** Back to the petition, which says what was done. */
export const petitionAfter = (visit: Visit, done: Done): Response => {
  const code = readCode(visit.c.req.param('code') ?? '') ?? '';
  return seeOther(visit, `${addressOf('petition', visit.language, { code })}?done=${done}`);
};

/** Shows the petition as it stands now, says why it was not done, and keeps what was typed. */
export const notDone = async (visit: Visit, refused: ApiResult<unknown>, typed: string): Promise<Response> => {
  const own = await ownPetition(visit);
  if (!own.ok) return own.page;
  if (refused.ok) return renderPetition(visit, own.view);
  const words = trackingWords[visit.language];
  const conflict = refused.status === 409;
  return renderPetition(visit, own.view, {
    faults: [],
    typed,
    notice: conflict ? words.notPossible : words.notDone,
    status: conflict ? 409 : 503,
  });
};

/** Shows the petition as it stands now with what is wrong with the form, and keeps what was typed. */
export const faulty = async (visit: Visit, field: string, message: string, typed: string): Promise<Response> => {
  const own = await ownPetition(visit);
  if (!own.ok) return own.page;
  return renderPetition(visit, own.view, { faults: [{ field, message }], typed, notice: null, status: 422 });
};

export const ratePetition = async (visit: Visit, fields: FormFields): Promise<Response> => {
  const typed = fields.get('score') ?? '';
  if (!/^[1-5]$/.test(typed)) return faulty(visit, 'score', trackingWords[visit.language].ratingMissing, '');
  const reply = await act(visit, 'rating', { score: Number(typed) });
  return reply.ok ? petitionAfter(visit, 'rating') : notDone(visit, reply, '');
};

export const withdrawPetition = async (visit: Visit): Promise<Response> => {
  const reply = await act(visit, 'withdrawal', {});
  return reply.ok ? petitionAfter(visit, 'withdrawal') : notDone(visit, reply, '');
};
