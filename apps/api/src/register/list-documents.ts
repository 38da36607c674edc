import { documentList, documentQuery } from '@thaogo/contract';
import { SEARCH_STEPS, type SearchCursor, searchDocuments } from '@thaogo/db';
import { readDocumentQuery } from '@thaogo/domain';
import { z } from 'zod';
import { type Api, endpoint } from '../http/endpoint.ts';
import { ApiProblem } from '../http/problems.ts';
import { issuerName } from './document-names.ts';

const cursorShape = z.tuple([z.enum(SEARCH_STEPS), z.int32(), z.string().max(200)]);

const readCursor = (text: string | undefined): SearchCursor | null => {
  if (text === undefined) return null;
  try {
    const [step, weight, id] = cursorShape.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    if (id.includes('\u0000')) throw new TypeError('No id holds this.');
    return { step, weight, id };
  } catch {
    throw new ApiProblem('invalid', { fields: [{ pointer: '/after', code: 'format' }] });
  }
};

const writeCursor = (cursor: SearchCursor | null): string | null =>
  cursor === null ? null : Buffer.from(JSON.stringify([cursor.step, cursor.weight, cursor.id])).toString('base64url');

/** `GET /documents`: the register, searched as people name documents; without words the weightiest first. */
export const addDocumentList = (api: Api): void => {
  const { deps } = api;
  endpoint(
    api,
    {
      method: 'get',
      path: '/documents',
      summary: 'Legal documents by number, name, abbreviation or words, the surest first',
      access: 'public',
      quota: 'listing',
      query: documentQuery,
      replies: { status: 200, shape: documentList },
    },
    async ({ query, language }) => {
      const wanted = query.q === undefined || query.q.trim() === '' ? null : readDocumentQuery(query.q);
      const after = readCursor(query.after);
      // Signs alone name nothing; that is not the same as asking for everything.
      const found =
        wanted === null && query.q !== undefined && query.q.trim() !== ''
          ? { documents: [], next: null }
          : await searchDocuments(deps.db, wanted, { limit: query.limit, after });
      const items = found.documents.map(({ issuer, state, ...document }) => ({
        ...document,
        issuer: issuerName(issuer, deps.agencies, language),
        confirmed: state === 'confirmed',
      }));
      return { status: 200, body: { items, next: writeCursor(found.next) } };
    },
  );
};
