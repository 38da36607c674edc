import { documentEntry, documentKept, documentList, line } from '@thaogo/contract';
import { addOrCorrectDocument, documentsToConfirm } from '@thaogo/db';
import { civilDateOf, readEntry } from '@thaogo/domain';
import { z } from 'zod';
import { type Api, endpoint } from '../http/endpoint.ts';
import { ApiProblem } from '../http/problems.ts';
import { issuerName } from './document-names.ts';
import { seenVersion } from './seen-version.ts';

const PAGE = 50;

/** `GET /casework/documents`: what petitions or the national database brought, for a coordinator to confirm or correct. */
export const addDocumentsToConfirm = (api: Api): void => {
  const { deps } = api;
  endpoint(
    api,
    {
      method: 'get',
      path: '/casework/documents',
      summary:
        'Legal documents that petitions or the national database brought and nobody has confirmed, fifty a page (coordinators)',
      access: 'staff',
      quota: 'casework',
      query: z.object({ after: line(200).optional() }),
      replies: { status: 200, shape: documentList },
    },
    async ({ caller, query, language }) => {
      if (caller.staff.role !== 'coordinator') throw new ApiProblem('not_found');
      const found = await documentsToConfirm(deps.db, { limit: PAGE + 1, after: query.after ?? null });
      const items = found.slice(0, PAGE).map((row) => ({
        id: row.id,
        type: row.type,
        numberSymbol: row.number_symbol,
        title: row.title,
        issuer: issuerName(row.issuer, deps.agencies, language),
        issuedOn: row.issued_on,
        effectiveOn: row.effective_on,
        confirmed: false,
      }));
      return { status: 200, body: { items, next: found.length > PAGE ? (items.at(-1)?.id ?? null) : null } };
    },
  );
};

/** `POST /casework/documents`: a coordinator adds a document to the register, or corrects the one they have seen. */
export const addDocumentKeeping = (api: Api): void => {
  const { deps } = api;
  endpoint(
    api,
    {
      method: 'post',
      path: '/casework/documents',
      summary: 'Add a legal document to the register, or correct the version named by If-Match (coordinators)',
      access: 'staff',
      quota: 'casework',
      headers: z.object({ 'if-match': z.string().optional() }),
      body: documentEntry,
      replies: { status: 200, shape: documentKept },
      problems: ['wrong_origin', 'stale_version', 'version_missing'],
    },
    async ({ caller, body, header }) => {
      if (caller.staff.role !== 'coordinator') throw new ApiProblem('not_found');
      const now = deps.now();
      const { policy } = deps.policies.inForce(civilDateOf(now));
      const read = readEntry(body, {
        hasSubject: (code) => policy.subjects.some((subject) => subject.code === code),
        hasAgency: (code) => deps.agencies.find(code) !== null,
      });
      if (!read.ok) {
        throw new ApiProblem('invalid', {
          fields: read.faults.map(({ field, ...fault }) => ({ pointer: `/${field}`, ...fault })),
        });
      }
      const by = { at: now, accountId: caller.staff.id, agency: caller.staff.agency };
      const change = await deps.db
        .transaction()
        .execute((trx) => addOrCorrectDocument(trx, read.entry, seenVersion(header('if-match')), by));
      if (change.result === 'exists') throw new ApiProblem('version_missing');
      if (change.result === 'stale') throw new ApiProblem('stale_version');
      return {
        status: 200,
        body: { id: read.entry.id, version: change.version, added: change.result === 'added' },
        headers: { etag: `"${change.version}"` },
      };
    },
  );
};
