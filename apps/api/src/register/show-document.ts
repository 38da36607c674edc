import { documentOn, documentView } from '@thaogo/contract';
import { documentDetails } from '@thaogo/db';
import { civilDateOf } from '@thaogo/domain';
import { type Api, endpoint } from '../http/endpoint.ts';
import { ApiProblem } from '../http/problems.ts';
import { DOCUMENT_ID, documentViewOf } from './document-view.ts';

/** `GET /documents/{id}`: one document, what was done to it, whether it is in force on a day, and its articles. */
export const addDocumentView = (api: Api): void => {
  const { deps } = api;
  endpoint(
    api,
    {
      method: 'get',
      path: '/documents/{id}',
      summary: 'One legal document with its versions, its standing on a day and its articles',
      access: 'public',
      quota: 'listing',
      query: documentOn,
      replies: { status: 200, shape: documentView },
      problems: ['not_found'],
    },
    async ({ path, query, language }) => {
      const id = path.id ?? '';
      const details = DOCUMENT_ID.test(id) ? await documentDetails(deps.db, id) : null;
      // What petitions or the national database brought is nobody's to see before somebody confirmed it.
      if (details === null || (details.row.origin !== 'shipped' && details.row.state === 'unconfirmed'))
        throw new ApiProblem('not_found');
      const view = documentViewOf(details, query.on ?? civilDateOf(deps.now()), deps.agencies, language);
      return { status: 200, body: view, headers: { etag: `"${view.version}"` } };
    },
  );
};
