import { senderView, type SenderView } from '@thaogo/contract';
import { addressOf } from '../../addresses.ts';
import { ask } from '../../http/api-client.ts';
import { forgetPetitionKey, petitionKey } from '../../http/cookies.ts';
import { seeOther, type Visit } from '../../http/visit.ts';
import { refusalPage, troublePage } from '../trouble/trouble-pages.tsx';

/** Nobody types more than this for twelve digits. */
const LONGEST_TYPED = 100;

/** A petition code in its one written form, from however a person typed it; null when it cannot be one. */
export const readCode = (typed: string): string | null => {
  if (typed.length > LONGEST_TYPED) return null;
  const digits = typed.normalize('NFKC').replaceAll(/[\s.\-‐-―]/gu, '');
  return /^\d{12}$/.test(digits) ? `${digits.slice(0, 4)}-${digits.slice(4, 8)}-${digits.slice(8)}` : null;
};

export type OwnPetition = { ok: true; view: SenderView; key: string } | { ok: false; page: Response };

/** The petition that the address names, with this browser's key to it; else the page that says how to get in. */
export const ownPetition = async (visit: Visit): Promise<OwnPetition> => {
  const { c, language, site } = visit;
  const named = c.req.param('code') ?? '';
  const code = readCode(named);
  if (code === null) return { ok: false, page: await troublePage(visit, 'notFound') };
  const signIn = (mark: string): OwnPetition => ({
    ok: false,
    page: seeOther(visit, `${addressOf('tracking', language)}?code=${code}${mark}`),
  });
  const key = petitionKey(visit, code);
  if (key === undefined) return signIn('');
  const reply = await ask(site.api, `/petitions/${code}`, senderView, { language, key });
  if (reply.ok) return { ok: true, view: reply.value, key };
  if (reply.status === 404 || reply.status === 401) {
    forgetPetitionKey(visit, code);
    return signIn('&ended=1');
  }
  return { ok: false, page: await refusalPage(visit, reply) };
};

/** Whether the API lists an action as possible now. */
export const mayDo = (view: SenderView, action: SenderView['actions'][number]['name']): boolean =>
  view.actions.some(({ name, allowed }) => name === action && allowed);
