import { forwardingView } from '@thaogo/contract';
import {
  type Forwarding,
  insertHistories,
  type KeptRow,
  noteCitedDocuments,
  noteFiled,
  noteFiledRows,
  rowsOfForwarding,
  rowsOfHistories,
} from '@thaogo/db';
import { type PlaceIndex, SOURCE_OF_FORWARDER, type Staff } from '@thaogo/domain';
import { z } from 'zod';
import {
  type MadePetition,
  petitionToFile,
  type PreparedFiling,
  prepareFiling,
  randomCode,
} from '../commands/new-petition.ts';
import { placeBook } from '../commands/place-book.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { type Api, endpoint } from '../http/endpoint.ts';
import { expectedVersion } from '../http/expected-version.ts';
import { ApiProblem, type FieldProblem } from '../http/problems.ts';
import { forwardingViews } from './forwarding-views.ts';
import { knownFaults, rowJudge } from './judge-row.ts';
import { lockPrepared, ownForwarding } from './own-forwarding.ts';
import { takingTurns } from './unhurried.ts';

/** How many rows are opened at a time, and how many petitions one statement writes: others have their turn in between. */
const BATCH = 50;
const TRIES = 5;
/** So many rows that keep it from being filed are named; the preview has all of them. */
const NAMED = 50;

interface ReadyRow {
  line: number;
  prepared: PreparedFiling;
}

/** All rows, opened some at a time. Whoever changes one meanwhile makes the version stale that is asked for when they are written. */
const allRows = async (deps: ApiDependencies, id: string): Promise<KeptRow[]> => {
  const rows: KeptRow[] = [];
  for (;;) {
    const wanted = { only: null, after: rows.at(-1)?.line ?? 0, limit: BATCH };
    const page = await rowsOfForwarding(deps.db, id, wanted, deps.keys.vault);
    rows.push(...page);
    if (page.length < BATCH) return rows;
  }
};

/** Every row that is to be filed, read once more; @throws ApiProblem `invalid` while some are neither right nor left out. */
const readyRows = async (
  { deps, places }: { deps: ApiDependencies; places: PlaceIndex },
  forwarding: Forwarding,
  staff: Staff,
): Promise<ReadyRow[]> => {
  const rows = await allRows(deps, forwarding.id);
  const turn = takingTurns();
  const judge = rowJudge(places, forwarding.forwarder);
  const source = SOURCE_OF_FORWARDER[forwarding.forwarder_kind];
  const ready: ReadyRow[] = [];
  const wrong: FieldProblem[] = [];
  for (const row of rows.filter(({ decision }) => decision !== 'left_out')) {
    const pointer = `/rows/${row.line}`;
    const { body, faults } = judge(row.cells);
    await turn();
    wrong.push(...knownFaults(faults).map(({ field, ...fault }) => ({ ...fault, pointer: `${pointer}/${field}` })));
    if (row.duplicateOf !== null && row.decision !== 'kept')
      wrong.push({ pointer: `${pointer}/text`, code: 'duplicate' });
    if (body === null || wrong.length > 0) continue;
    const origin = { forwarding_id: forwarding.id, forwarding_line: row.line, consent: 'by_forwarder' as const };
    ready.push({
      line: row.line,
      prepared: await prepareFiling(deps, { body, source, actor: staff, language: 'vi', origin }),
    });
  }
  if (wrong.length > 0) throw new ApiProblem('invalid', { fields: wrong.slice(0, NAMED) });
  if (ready.length === 0) throw new ApiProblem('invalid', { fields: [{ pointer: '/rows', code: 'table_empty' }] });
  return ready;
};

/** Codes that differ from each other; whether one is taken already, the database says. */
const codesFor = (deps: ApiDependencies, count: number): string[] => {
  const codes = new Set<string>();
  while (codes.size < count) codes.add(randomCode(deps));
  return [...codes];
};

const isTakenCode = (error: unknown): boolean =>
  error instanceof Error && 'constraint' in error && error.constraint === 'petition_code_key';

interface Order {
  id: string;
  staff: Staff;
  version: number;
  requestId: string;
}

/** Writes every petition, or none: a process that is killed meanwhile leaves the table as it was. */
const writeAll = async (deps: ApiDependencies, ready: readonly ReadyRow[], order: Order): Promise<void> => {
  const codes = codesFor(deps, ready.length);
  const turn = takingTurns();
  const made: { line: number; filing: MadePetition['filing']; cited: PreparedFiling['unregistered'] }[] = [];
  for (const [at, { line, prepared }] of ready.entries()) {
    made.push({ line, filing: petitionToFile(deps, prepared, codes[at] ?? '').filing, cited: prepared.unregistered });
    await turn();
  }
  await deps.db.transaction().execute(async (trx) => {
    const forwarding = await lockPrepared(trx, order.id, order.staff, order.version);
    const deliveries: string[] = [];
    for (let from = 0; from < made.length; from += BATCH) {
      const batch = made.slice(from, from + BATCH);
      const rows = rowsOfHistories(
        batch.map(({ filing }) => filing),
        deps.keys,
        deps.newId,
      );
      await insertHistories(trx, rows);
      deliveries.push(...rows.delivery.map(({ id }) => id));
    }
    await noteCitedDocuments(
      trx,
      made.flatMap(({ cited }) => cited),
    );
    await noteFiledRows(
      trx,
      forwarding.id,
      made.map(({ line, filing }) => ({ line, petitionId: filing.id })),
    );
    await noteFiled(trx, forwarding, deps.now());
    await deps.jobs.deliver(trx, deliveries, order.requestId);
  });
};

/** `POST /casework/forwardings/{id}/filing`: every row that is not left out becomes a petition, all of them or none. */
export const addFilingOfTables = (api: Api): void => {
  const { deps } = api;
  const places = placeBook(deps.db);
  endpoint(
    api,
    {
      method: 'post',
      path: '/casework/forwardings/{id}/filing',
      summary:
        'File every row that is not left out, all or none; secrets are handed to nobody, senders with an address get a link',
      access: 'staff',
      quota: 'casework',
      headers: z.object({ 'if-match': z.string() }),
      body: z.object({}),
      replies: { status: 200, shape: forwardingView },
      problems: ['action_not_allowed', 'stale_version', 'version_missing', 'wrong_origin'],
    },
    async ({ caller: { staff }, path, header, requestId }) => {
      const version = expectedVersion(header('if-match'));
      const forwarding = await ownForwarding(deps, path['id'], staff);
      if (forwarding.version !== version) throw new ApiProblem('stale_version');
      if (forwarding.state === 'filed') throw new ApiProblem('action_not_allowed');
      const ready = await readyRows({ deps, places: await places() }, forwarding, staff);
      for (let tries = 1; ; tries += 1) {
        try {
          await writeAll(deps, ready, { id: forwarding.id, staff, version, requestId });
          break;
        } catch (error) {
          if (!isTakenCode(error) || tries >= TRIES) throw error;
        }
      }
      const [view] = await forwardingViews(deps.db, [await ownForwarding(deps, forwarding.id, staff)]);
      if (view === undefined) throw new ApiProblem('not_found');
      return { status: 200, body: view, headers: { etag: `"${view.version}"` } };
    },
  );
};
