import { answerList, type PublicAnswer } from '@thaogo/contract';
import type { ProvisionAnswer } from '../forms/answers.ts';
import { ask } from './api-client.ts';
import type { Visit } from './visit.ts';

/** How many provisions are asked about, and how many answers are shown. */
const PROVISIONS = 5;
const ANSWERS = 5;

/** Every province and commune has its own 61/2024/QĐ-UBND: by the number alone nobody knows whose was answered. */
const isLocal = (numberSymbol: string): boolean => /(?:UBND|HĐND)$/iu.test(numberSymbol.trim());

/** Published answers about these provisions, the newest first; those that cannot be asked for now are none. */
export const askAnswers = async (
  { site, language }: Visit,
  provisions: readonly ProvisionAnswer[],
): Promise<PublicAnswer[]> => {
  const queries = new Set(
    provisions
      .filter(({ numberSymbol }) => numberSymbol.trim() !== '' && !isLocal(numberSymbol))
      .map(({ numberSymbol, article }) => {
        const query = new URLSearchParams({ document: numberSymbol.trim(), limit: String(ANSWERS) });
        if (article.trim() !== '') query.set('article', article.trim());
        return query.toString();
      }),
  );
  const replies = await Promise.all(
    [...queries].slice(0, PROVISIONS).map((query) => ask(site.api, `/answers?${query}`, answerList, { language })),
  );
  const found = replies.flatMap((reply) => (reply.ok ? reply.value.items : []));
  return [...new Map(found.map((answer) => [answer.id, answer])).values()]
    .toSorted((a, b) => (a.issuedOn < b.issuedOn ? 1 : -1))
    .slice(0, ANSWERS);
};
