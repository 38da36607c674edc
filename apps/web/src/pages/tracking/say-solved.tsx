import { siteMeasureWords, SOLVED } from '@thaogo/contract';
import { ask } from '../../http/api-client.ts';
import { petitionKey } from '../../http/cookies.ts';
import type { FormFields } from '../../http/form-body.ts';
import type { Visit } from '../../http/visit.ts';
import { faulty, notDone, petitionAfter } from './actions.tsx';
import { readCode } from './own-petition.ts';

/** Says whether a measure that came into force solved the problem. */
export const saySolved = async (visit: Visit, fields: FormFields): Promise<Response> => {
  const solved = SOLVED.find((each) => each === fields.get('solved'));
  const text = fields.get('still') ?? '';
  if (solved === undefined) return faulty(visit, 'solved', siteMeasureWords[visit.language].missing, text);
  const code = readCode(visit.c.req.param('code') ?? '') ?? '';
  const key = petitionKey(visit, code);
  const reply = await ask(visit.site.api, `/petitions/${code}/solved`, null, {
    method: 'POST',
    language: visit.language,
    body: { measure: fields.get('measure') ?? '', solved, text },
    ...(key !== undefined && { key }),
  });
  return reply.ok ? petitionAfter(visit, 'solved') : notDone(visit, reply, text);
};
