import { documentOn, documentStandingWords, documentView } from '@thaogo/contract';
import { documentDetails, type DocumentDetails, type RelatedDocument } from '@thaogo/db';
import { type CivilDate, civilDateOf, type Language, standingOn } from '@thaogo/domain';
import { compareProvisions, provisionId } from '@thaogo/legal';
import type { AgencyBook } from '../dependencies.ts';
import { type Api, endpoint } from '../http/endpoint.ts';
import { ApiProblem } from '../http/problems.ts';
import { agencyName } from '../presentation/agency-name.ts';
import { issuerName } from './document-names.ts';

const ID = /^[a-z0-9.~-]{1,200}$/;

const relation = ({ kind: _kind, effectiveOn, provisions, source, ...document }: RelatedDocument) => ({
  document,
  effectiveOn,
  provisions,
  source,
  assumption: source === null,
});

const provisionsOf = ({ row, headings }: DocumentDetails) =>
  Object.entries(headings)
    .map(([article, heading]) => ({ path: { article, clause: null, point: null }, heading }))
    .toSorted((a, b) => compareProvisions(a.path, b.path))
    .map(({ path, heading }) => ({ id: provisionId(row.id, path), article: path.article, heading }));

const viewOf = (details: DocumentDetails, on: CivilDate, agencies: AgencyBook, language: Language) => {
  const { row, touchedBy, touches } = details;
  const standing = standingOn({ effectiveOn: row.effective_on, relations: touchedBy }, on);
  const by = (kind: RelatedDocument['kind']) => touchedBy.filter((each) => each.kind === kind).map(relation);
  return {
    id: row.id,
    type: row.type,
    numberSymbol: row.number_symbol,
    title: row.title,
    issuer: issuerName(row.issuer, agencies, language),
    issuedOn: row.issued_on,
    effectiveOn: row.effective_on,
    confirmed: row.state === 'confirmed',
    version: row.version,
    subject: row.subject,
    draftingAgency:
      row.drafting_agency === null
        ? null
        : { ...agencyName(row.drafting_agency, agencies, language), inferred: row.drafting_inferred },
    timesCited: row.times_cited,
    standing: { on, code: standing, text: documentStandingWords[language][standing] },
    amendedBy: by('amended_by'),
    partlyExpiredBy: by('partly_expired_by'),
    replacedBy: by('replaced_by'),
    touches: touches.map((each) => ({ ...relation(each), kind: each.kind })),
    provisions: provisionsOf(details),
  };
};

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
      const details = ID.test(id) ? await documentDetails(deps.db, id) : null;
      // What petitions brought is nobody's to see before somebody confirmed it.
      if (details === null || (details.row.origin === 'cited' && details.row.state === 'unconfirmed'))
        throw new ApiProblem('not_found');
      const view = viewOf(details, query.on ?? civilDateOf(deps.now()), deps.agencies, language);
      return { status: 200, body: view, headers: { etag: `"${view.version}"` } };
    },
  );
};
