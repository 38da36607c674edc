import { caseworkDocumentView, documentOn } from '@thaogo/contract';
import { documentChanges, documentDetails } from '@thaogo/db';
import { civilDateOf } from '@thaogo/domain';
import { type Api, endpoint } from '../http/endpoint.ts';
import { ApiProblem } from '../http/problems.ts';
import { agencyName } from '../presentation/agency-name.ts';
import { DOCUMENT_ID, documentViewOf } from './document-view.ts';

/** `GET /casework/documents/{id}`: one document for coordinators, confirmed or not, with who changed it. */
export const addDocumentForCoordinators = (api: Api): void => {
  const { deps } = api;
  endpoint(
    api,
    {
      method: 'get',
      path: '/casework/documents/{id}',
      summary: 'One legal document, also before anybody confirmed it, with where it came from and who changed it',
      access: 'staff',
      quota: 'casework',
      query: documentOn,
      replies: { status: 200, shape: caseworkDocumentView },
    },
    async ({ caller, path, query, language }) => {
      if (caller.staff.role !== 'coordinator') throw new ApiProblem('not_found');
      const id = path.id ?? '';
      const details = DOCUMENT_ID.test(id) ? await documentDetails(deps.db, id) : null;
      if (details === null) throw new ApiProblem('not_found');
      const view = documentViewOf(details, query.on ?? civilDateOf(deps.now()), deps.agencies, language);
      const changes = await documentChanges(deps.db, id);
      return {
        status: 200,
        body: {
          ...view,
          origin: details.row.origin,
          takenFrom: details.row.source,
          changes: changes.map(({ version, at, agency, what }) => ({
            version,
            at: at.toISOString(),
            agency: agency === null ? null : agencyName(agency, deps.agencies, language),
            what,
          })),
        },
        headers: { etag: `"${view.version}"` },
      };
    },
  );
};
