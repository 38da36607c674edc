import { trackingWords, type SenderView } from '@thaogo/contract';
import { addressOf } from '../../addresses.ts';
import { ask } from '../../http/api-client.ts';
import { petitionKey } from '../../http/cookies.ts';
import { seeOther, type Visit } from '../../http/visit.ts';
import type { Language } from '../../language.ts';
import { refusalPage } from '../trouble/trouble-pages.tsx';
import { readCode } from './own-petition.ts';

/** That the answer may be published, as its sender agreed, and the way to take that back. */
export const Publication = ({ view, language }: { view: SenderView; language: Language }) => {
  if (!view.publishAnswer) return null;
  const words = trackingWords[language];
  return (
    <section aria-labelledby="publication">
      <h2 id="publication">{words.publicationHeading}</h2>
      <p>{words.publicationAgreed}</p>
      <form method="post" action={addressOf('publication', language, { code: view.code })} data-once>
        <button type="submit" className="button-quiet">
          {words.publicationStop}
        </button>
      </form>
    </section>
  );
};

/** Takes the consent back; doing so again changes nothing. */
export const stopPublication = async (visit: Visit): Promise<Response> => {
  const { language, site } = visit;
  const code = readCode(visit.c.req.param('code') ?? '') ?? '';
  const key = petitionKey(visit, code);
  const petition = addressOf('petition', language, { code });
  // Whoever has no key to it is led to where one is asked for.
  if (key === undefined) return seeOther(visit, petition);
  const reply = await ask(site.api, `/petitions/${code}/publication`, null, { method: 'DELETE', language, key });
  if (!reply.ok && reply.status !== 404) return refusalPage(visit, reply);
  return seeOther(visit, `${petition}?done=publication`);
};
