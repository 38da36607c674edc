import { dossierList, dossierQuery } from '@thaogo/contract';
import { dossierPage } from '@thaogo/db';
import { civilDateOf, type DossierKind, mayReadDossier } from '@thaogo/domain';
import { dayAndId, readCursor, writeCursor } from '../http/cursor.ts';
import { type Api, endpoint } from '../http/endpoint.ts';
import { dossierItems } from './dossier-views.ts';
import { reachOf } from './reach.ts';

const place = dayAndId.transform(([dueOn, id]) => ({ dueOn, id }));

/** `GET /casework/{path}`: the dossiers of a kind that somebody may know of, soonest due first. */
export const addDossierList = (api: Api, kind: DossierKind, path: string, summary: string): void => {
  const { deps } = api;
  endpoint(
    api,
    {
      method: 'get',
      path: `/casework/${path}`,
      summary,
      access: 'staff',
      quota: 'casework',
      query: dossierQuery,
      replies: { status: 200, shape: dossierList },
    },
    async ({ caller, query, language }) => {
      const { staff } = caller;
      const own = query.own === 'true' ? staff.agency : null;
      const coordinates = staff.role === 'coordinator';
      const { found, next } = await dossierPage(deps.db, kind, {
        reach: reachOf(staff, kind, deps.agencies),
        live: query.ended !== 'true',
        coordinator: coordinates ? own : null,
        owner: coordinates ? null : own,
        dueBefore: query.late === 'true' ? civilDateOf(deps.now()) : null,
        words: query.q ?? null,
        limit: query.limit,
        after: readCursor(query.after, place),
      });
      // The database was asked within the reach already; what is shown is judged one by one all the same.
      const readable = found.filter(({ dossier }) => mayReadDossier(staff, dossier, deps.agencies));
      const items = await dossierItems(readable, deps, language);
      return { status: 200, body: { items, next: next && writeCursor([next.dueOn, next.id]) } };
    },
  );
};
