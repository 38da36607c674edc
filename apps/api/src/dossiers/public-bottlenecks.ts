import { bottleneckList, bottleneckQuery, bottleneckView } from '@thaogo/contract';
import { findDossier, publicBottlenecks } from '@thaogo/db';
import { formatSymbol, parseSymbol } from '@thaogo/legal';
import { z } from 'zod';
import { instantAndId, readCursor, writeCursor } from '../http/cursor.ts';
import { type Api, endpoint } from '../http/endpoint.ts';
import { ApiProblem } from '../http/problems.ts';
import { bottleneckViewOf } from './bottleneck-views.ts';
import { dossierItems } from './dossier-views.ts';

const place = instantAndId.transform(([startedAt, id]) => ({ startedAt, id }));

/** `GET /bottlenecks` and `GET /bottlenecks/{id}`: what everybody may see. No other kind of dossier is reached from here. */
export const addPublicBottlenecks = (api: Api): void => {
  const { deps } = api;
  endpoint(
    api,
    {
      method: 'get',
      path: '/bottlenecks',
      summary: 'Bottlenecks that are to be solved, or with `ended=true` those that ended, the newest first',
      access: 'public',
      quota: 'listing',
      query: bottleneckQuery,
      replies: { status: 200, shape: bottleneckList },
    },
    async ({ query, language }) => {
      const symbol = parseSymbol(query.document ?? '');
      const named = query.document !== undefined && query.document.trim() !== '';
      if (named && symbol === null) return { status: 200, body: { items: [], next: null } };
      const { found, next } = await publicBottlenecks(deps.db, {
        words: query.q ?? null,
        document: symbol === null ? null : formatSymbol(symbol),
        live: query.ended !== 'true',
        limit: query.limit,
        after: readCursor(query.after, place),
      });
      const items = await dossierItems(found, deps, language);
      return {
        status: 200,
        body: {
          items: items.map(({ version: _version, coordinator: _coordinator, code: _code, ...item }) => item),
          next: next && writeCursor([next.startedAt, next.id]),
        },
      };
    },
  );
  endpoint(
    api,
    {
      method: 'get',
      path: '/bottlenecks/{id}',
      summary: 'One bottleneck: its provisions, who solves it by when, and what became of it',
      access: 'public',
      quota: 'listing',
      replies: { status: 200, shape: bottleneckView },
      problems: ['not_found'],
    },
    async ({ path, language }) => {
      const id = z.uuid().safeParse(path.id);
      const found = id.success ? await findDossier(deps.db, 'bottleneck', id.data) : null;
      if (found === null) throw new ApiProblem('not_found');
      return { status: 200, body: await bottleneckViewOf(found, deps, language) };
    },
  );
};
