import { answerList, answerQuery, civilDate, outcomeNames, type PublicAnswer as AnswerView } from '@thaogo/contract';
import { documentDetails, type PublicAnswer, publicAnswers, type PublishedProvision } from '@thaogo/db';
import type { Language } from '@thaogo/domain';
import { documentTypeName, formatSymbol, parseSymbol } from '@thaogo/legal';
import { z } from 'zod';
import type { ApiDependencies } from '../dependencies.ts';
import { readCursor, writeCursor } from '../http/cursor.ts';
import { type Api, endpoint } from '../http/endpoint.ts';
import { agencyName } from '../presentation/agency-name.ts';

const place = z.tuple([civilDate, z.uuid()]).transform(([issuedOn, id]) => ({ issuedOn, id }));

/** The number and symbol that petitions are kept under; null for what is neither one nor the register's. */
const symbolOf = async (deps: ApiDependencies, document: string): Promise<string | null> => {
  const symbol = parseSymbol(document);
  if (symbol !== null) return formatSymbol(symbol);
  const details = await documentDetails(deps.db, document);
  return details?.row.number_symbol ?? null;
};

/** `12`, `12a`, `5.2`: labels of provisions. Anything else that a form took is the sender's own word and not shown. */
const LABEL = /^(?:\d{1,4}(?:[.\d]{0,6})[a-zđ]{0,2}|[a-zđ]\d{0,2})$/iu;
const label = (typed: string | null): string | null => (typed !== null && LABEL.test(typed) ? typed : null);

const provisionView = (provision: PublishedProvision) => {
  const symbol = parseSymbol(provision.number_symbol ?? '');
  const type = symbol?.type ?? null;
  // The number of a law does not say whether it is one: the register does.
  // Neither a symbol nor in the register: somebody's own words.
  if (symbol === null && provision.title === null) return [];
  return [
    {
      documentType: type === null ? provision.type : documentTypeName(type),
      numberSymbol: symbol === null ? null : formatSymbol(symbol),
      title: provision.title,
      article: label(provision.article),
      clause: label(provision.clause),
      point: label(provision.point),
    },
  ];
};

const answerView = (answer: PublicAnswer, { agencies }: ApiDependencies, language: Language): AnswerView => ({
  id: answer.id,
  agency: agencyName(answer.agency, agencies, language),
  number: answer.number,
  issuedOn: answer.issued_on,
  outcome: answer.outcome,
  outcomeName: outcomeNames[language][answer.outcome],
  provisions: answer.provisions.flatMap(provisionView),
  text: answer.text,
});

/** `GET /answers`: what agencies answered and may be seen by everybody, the newest first. */
export const addAnswerList = (api: Api): void => {
  const { deps } = api;
  endpoint(
    api,
    {
      method: 'get',
      path: '/answers',
      summary: 'Answers whose senders agreed to their publication, by document and article, the newest first',
      access: 'public',
      quota: 'listing',
      query: answerQuery,
      replies: { status: 200, shape: answerList },
    },
    async ({ query, language }) => {
      const after = readCursor(query.after, place);
      const named = query.document !== undefined && query.document.trim() !== '';
      const document = named ? await symbolOf(deps, query.document ?? '') : null;
      if (named && document === null) return { status: 200, body: { items: [], next: null } };
      const article = document === null ? null : (query.article ?? null);
      const found = await publicAnswers(deps.db, { document, article, limit: query.limit + 1, after });
      const page = found.slice(0, query.limit);
      const last = page.at(-1);
      return {
        status: 200,
        body: {
          items: page.map((answer) => answerView(answer, deps, language)),
          next: found.length > query.limit && last !== undefined ? writeCursor([last.issued_on, last.id]) : null,
        },
      };
    },
  );
};
