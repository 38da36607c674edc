import {
  fieldErrorWords,
  forwardedTable,
  forwardingVersion,
  type RowView,
  rowChange,
  rowList,
  rowQuery,
  rowView,
  TABLE_LIMITS,
} from '@thaogo/contract';
import {
  changeRow,
  type Forwarding,
  type KeptRow,
  type ReadRow,
  replaceRows,
  type RowCells,
  rowOfForwarding,
  rowsOfForwarding,
  touchForwarding,
} from '@thaogo/db';
import { type Language, type PlaceIndex, SOURCE_OF_FORWARDER, type Staff } from '@thaogo/domain';
import { z } from 'zod';
import { prepareFiling } from '../commands/new-petition.ts';
import { placeBook } from '../commands/place-book.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { type Api, endpoint } from '../http/endpoint.ts';
import { expectedVersion } from '../http/expected-version.ts';
import { ApiProblem } from '../http/problems.ts';
import { agencyName } from '../presentation/agency-name.ts';
import { knownFaults, rowJudge } from './judge-row.ts';
import { lockPrepared, ownForwarding } from './own-forwarding.ts';
import { readTableApart } from './read-apart.ts';
import { takingTurns } from './unhurried.ts';

const headers = z.object({ 'if-match': z.string() });
const changing = ['action_not_allowed', 'stale_version', 'version_missing', 'wrong_origin'] as const;
/** The file in base 64, and what stands around it. */
const LONGEST_UPLOAD = Math.ceil(TABLE_LIMITS.bytes / 3) * 4 + 4096;

interface Seen {
  deps: ApiDependencies;
  places: PlaceIndex;
  forwarding: Forwarding;
  staff: Staff;
  language: Language;
}

/** What a machine reads in a row that can be filed: the same as the filing will. */
const readingOf = async (
  row: KeptRow,
  { deps, places, forwarding, staff, language }: Seen,
): Promise<RowView['reading']> => {
  const { body } = rowJudge(places, forwarding.forwarder)(row.cells);
  if (body === null) return null;
  const source = SOURCE_OF_FORWARDER[forwarding.forwarder_kind];
  const read = await prepareFiling(deps, { body, source, actor: staff, language });
  const lead = read.restricted ? null : read.routing.lead;
  return {
    provisions: read.citations.map(({ number_symbol: numberSymbol, title, article, clause, point }) => ({
      numberSymbol,
      title,
      article,
      clause,
      point,
    })),
    agency: lead === null ? null : agencyName(lead, deps.agencies, language),
    holder: agencyName(lead ?? read.coordinator, deps.agencies, language),
    inScope: read.inScope,
    place: body.place === undefined ? null : places.fullName(body.place),
  };
};

const viewOf = async (row: KeptRow, seen: Seen): Promise<RowView> => ({
  line: row.line,
  cells: row.cells,
  faults: knownFaults(row.faults).map(({ field, code, limit }) => ({
    field,
    code,
    detail: fieldErrorWords[seen.language][code](limit ?? 0),
  })),
  decision: row.decision,
  duplicateOf: row.duplicateOf === null ? null : row.duplicateOf === 'earlier' ? 0 : row.duplicateOf.line,
  reading: row.decision === 'left_out' ? null : await readingOf(row, seen),
});

const given = (cells: Readonly<Record<string, string | undefined>>): RowCells =>
  Object.fromEntries(Object.entries(cells).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));

/** The table of a forwarding: read from a file, looked through, mended. Nothing of it is a petition yet. */
export const addTables = (api: Api): void => {
  const { deps } = api;
  const placesByName = placeBook(deps.db);
  endpoint(
    api,
    {
      method: 'put',
      path: '/casework/forwardings/{id}/table',
      summary: 'Read a table of petitions, CSV in UTF-8 or XLSX, in the place of whatever was read before',
      access: 'staff',
      quota: 'casework',
      headers,
      body: forwardedTable,
      longestBody: LONGEST_UPLOAD,
      replies: { status: 200, shape: forwardingVersion },
      problems: changing,
    },
    async ({ caller: { staff }, path, body, header }) => {
      const version = expectedVersion(header('if-match'));
      const forwarding = await ownForwarding(deps, path['id'], staff);
      const read = await readTableApart(Buffer.from(body.content, 'base64'));
      const judge = rowJudge(await placesByName(), forwarding.forwarder);
      const rows: ReadRow[] = [];
      const turn = takingTurns();
      for (const { line, cells } of read) {
        rows.push({ line, cells, faults: judge(cells).faults });
        await turn();
      }
      return deps.db.transaction().execute(async (trx) => {
        const locked = await lockPrepared(trx, forwarding.id, staff, version);
        await replaceRows(trx, locked.id, rows, deps.keys);
        const now = await touchForwarding(trx, locked, deps.now());
        return { status: 200, body: { version: now }, headers: { etag: `"${now}"` } };
      });
    },
  );
  endpoint(
    api,
    {
      method: 'get',
      path: '/casework/forwardings/{id}/rows',
      summary: 'Rows of a table that is not filed yet: what they say, what is wrong, what would become of them',
      access: 'staff',
      quota: 'casework',
      query: rowQuery,
      replies: { status: 200, shape: rowList },
    },
    async ({ caller: { staff }, path, query, language }) => {
      const forwarding = await ownForwarding(deps, path['id'], staff);
      if (forwarding.state === 'filed') return { status: 200, body: { items: [], next: null } };
      const wanted = { only: query.only ?? null, after: query.after, limit: query.limit + 1 };
      const found = await rowsOfForwarding(deps.db, forwarding.id, wanted, deps.keys.vault);
      const places = await placesByName();
      const items: RowView[] = [];
      for (const row of found.slice(0, query.limit))
        items.push(await viewOf(row, { deps, places, forwarding, staff, language }));
      return { status: 200, body: { items, next: found.length > query.limit ? (items.at(-1)?.line ?? null) : null } };
    },
  );
  endpoint(
    api,
    {
      method: 'put',
      path: '/casework/forwardings/{id}/rows/{line}',
      summary: 'Mend a row, leave it out, or file it although the same words stand elsewhere',
      access: 'staff',
      quota: 'casework',
      headers,
      body: rowChange,
      replies: { status: 200, shape: rowView },
      problems: changing,
    },
    async ({ caller: { staff }, path, body, header, language }) => {
      const version = expectedVersion(header('if-match'));
      const forwarding = await ownForwarding(deps, path['id'], staff);
      const line = /^\d{1,6}$/.test(path['line'] ?? '') ? Number(path['line']) : 0;
      const cells = given(body.cells);
      const places = await placesByName();
      const { faults } = rowJudge(places, forwarding.forwarder)(cells);
      const now = await deps.db.transaction().execute(async (trx) => {
        const locked = await lockPrepared(trx, forwarding.id, staff, version);
        const changed = await changeRow(trx, locked.id, { line, cells, faults, decision: body.decision }, deps.keys);
        if (!changed) throw new ApiProblem('not_found');
        return touchForwarding(trx, locked, deps.now());
      });
      const row = await rowOfForwarding(deps.db, forwarding.id, line, deps.keys.vault);
      if (row === null) throw new ApiProblem('not_found');
      const view = await viewOf(row, { deps, places, forwarding, staff, language });
      return { status: 200, body: view, headers: { etag: `"${now}"` } };
    },
  );
};
