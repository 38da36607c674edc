import { documentHeadings, documentRelation, documentVersion } from '@thaogo/contract';
import {
  confirmDocument,
  keepHeadings,
  keepRelation,
  type RegisterActor,
  type RelationFault,
  type SeenChange,
} from '@thaogo/db';
import { z } from 'zod';
import { type Api, endpoint, type Given } from '../http/endpoint.ts';
import { type FieldProblem, ApiProblem } from '../http/problems.ts';
import { DOCUMENT_ID } from './document-view.ts';
import { seenVersion } from './seen-version.ts';

const HEADERS = z.object({ 'if-match': z.string().optional() });
const PROBLEMS = ['wrong_origin', 'stale_version', 'version_missing'] as const;

/** What is wrong with a relation, as a fault of the form. */
const RELATION_FAULTS: Record<RelationFault['result'], FieldProblem> = {
  later_missing: { pointer: '/by', code: 'unknown_code' },
  circular: { pointer: '/by', code: 'not_listed' },
  not_later: { pointer: '/effectiveOn', code: 'date' },
};

type Asked = Pick<Given<'staff', z.ZodType, z.ZodType>, 'caller' | 'path' | 'header'>;

/** Who changes which document, and the version they saw. */
const changeOf = ({ caller, path, header }: Asked, now: Date): { id: string; seen: number; by: RegisterActor } => {
  if (caller.staff.role !== 'coordinator') throw new ApiProblem('not_found');
  const id = path.id ?? '';
  if (!DOCUMENT_ID.test(id)) throw new ApiProblem('not_found');
  const seen = seenVersion(header('if-match'));
  if (seen === null) throw new ApiProblem('version_missing');
  return { id, seen, by: { at: now, accountId: caller.staff.id, agency: caller.staff.agency } };
};

const answerTo = (id: string, change: SeenChange | RelationFault) => {
  switch (change.result) {
    case 'done':
      return {
        status: 200 as const,
        body: { id, version: change.version },
        headers: { etag: `"${change.version}"` },
      };
    case 'missing':
      throw new ApiProblem('not_found');
    case 'stale':
      throw new ApiProblem('stale_version');
    default:
      throw new ApiProblem('invalid', { fields: [RELATION_FAULTS[change.result]] });
  }
};

/** `POST /casework/documents/{id}/confirmation`: what petitions or the national database brought becomes everybody's. */
export const addDocumentConfirmation = (api: Api): void => {
  const { deps } = api;
  endpoint(
    api,
    {
      method: 'post',
      path: '/casework/documents/{id}/confirmation',
      summary: 'Confirm the version of a document named by If-Match as it stands (coordinators)',
      access: 'staff',
      quota: 'casework',
      headers: HEADERS,
      body: z.object({}),
      replies: { status: 200, shape: documentVersion },
      problems: PROBLEMS,
    },
    async (given) => {
      const { id, seen, by } = changeOf(given, deps.now());
      return answerTo(id, await deps.db.transaction().execute((trx) => confirmDocument(trx, id, seen, by)));
    },
  );
};

/** `PUT /casework/documents/{id}/relations`: what a later document did to this one. */
export const addDocumentRelations = (api: Api): void => {
  const { deps } = api;
  endpoint(
    api,
    {
      method: 'put',
      path: '/casework/documents/{id}/relations',
      summary: 'Enter, correct or take back what a later document did to this one (coordinators)',
      access: 'staff',
      quota: 'casework',
      headers: HEADERS,
      body: documentRelation,
      replies: { status: 200, shape: documentVersion },
      problems: PROBLEMS,
    },
    async (given) => {
      const { id, seen, by } = changeOf(given, deps.now());
      const { body } = given;
      const relation = {
        kind: body.kind,
        byDocumentId: body.by,
        effectiveOn: body.effectiveOn ?? null,
        provisions: body.provisions ?? null,
        source: body.source,
        withdrawn: body.withdrawn,
      };
      return answerTo(id, await deps.db.transaction().execute((trx) => keepRelation(trx, id, relation, seen, by)));
    },
  );
};

/** `PUT /casework/documents/{id}/headings`: the articles of a document with their headings. */
export const addDocumentHeadings = (api: Api): void => {
  const { deps } = api;
  endpoint(
    api,
    {
      method: 'put',
      path: '/casework/documents/{id}/headings',
      summary: 'Set the headings of a document’s articles, all of them at once (coordinators)',
      access: 'staff',
      quota: 'casework',
      headers: HEADERS,
      body: documentHeadings,
      replies: { status: 200, shape: documentVersion },
      problems: PROBLEMS,
    },
    async (given) => {
      const { id, seen, by } = changeOf(given, deps.now());
      const articles = given.body.headings.map(({ article }) => article);
      const twice = articles.findIndex((article, at) => articles.indexOf(article) !== at);
      if (twice !== -1)
        throw new ApiProblem('invalid', { fields: [{ pointer: `/headings/${twice}/article`, code: 'not_listed' }] });
      const headings = Object.fromEntries(given.body.headings.map(({ article, heading }) => [article, heading]));
      return answerTo(id, await deps.db.transaction().execute((trx) => keepHeadings(trx, id, headings, seen, by)));
    },
  );
};
