import { addressOf } from '../../addresses.ts';
import { refusalOf } from '../../http/api-client.ts';
import { forgetPetitionKey, petitionKey } from '../../http/cookies.ts';
import { seeOther, type Visit } from '../../http/visit.ts';
import { refusalPage, troublePage } from '../trouble/trouble-pages.tsx';
import { readCode } from './own-petition.ts';

/** The slip of one's own petition as a sheet to print. The browser's key stays in its cookie. */
export const downloadSlip = async (visit: Visit): Promise<Response> => {
  const { c, language, site } = visit;
  const code = readCode(c.req.param('code') ?? '');
  if (code === null) return troublePage(visit, 'notFound');
  const key = petitionKey(visit, code);
  const signIn = `${addressOf('tracking', language)}?code=${code}`;
  if (key === undefined) return seeOther(visit, signIn);
  const headers = { Authorization: `Bearer ${key}`, 'Accept-Language': language };
  const reply = await site.api(`/api/v1/petitions/${code}/slip.pdf`, { headers }).catch(() => null);
  if (reply?.status === 404) {
    forgetPetitionKey(visit, code);
    return seeOther(visit, `${signIn}&ended=1`);
  }
  if (reply === null || !reply.ok) return refusalPage(visit, await refusalOf(reply));
  c.header('Content-Disposition', `attachment; filename="${code}.pdf"`);
  c.header('Cache-Control', 'no-store');
  c.header('X-Content-Type-Options', 'nosniff');
  return c.body(await reply.arrayBuffer(), 200, { 'Content-Type': 'application/pdf' });
};
