import { documentList, documentQuery } from '@thaogo/contract';
import { SEARCH_STEPS, searchDocuments } from '@thaogo/db';
import { readDocumentQuery } from '@thaogo/domain';
import { z } from 'zod';
import { readCursor, writeCursor } from '../http/cursor.ts';
import { type Api, endpoint } from '../http/endpoint.ts';
import { issuerName } from './document-names.ts';

const id = z
  .string()
  .max(200)
  .refine((text) => !text.includes('\u0000'));
const place = z
  .tuple([z.enum(SEARCH_STEPS), z.int32(), id])
  .transform(([step, weight, document]) => ({ step, weight, id: document }));

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
      const after = readCursor(query.after, place);
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
      return {
        status: 200,
        body: { items, next: found.next && writeCursor([found.next.step, found.next.weight, found.next.id]) },
      };
    },
  );
};
