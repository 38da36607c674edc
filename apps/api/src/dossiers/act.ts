import { findDossier, type FoundDossier, lockDossier, recordDossierEvent, type Writer } from '@thaogo/db';
import {
  type DossierContext,
  type DossierDecision,
  type DossierEvents,
  type DossierKind,
  type Dossiers,
  type Language,
  mayReadDossier,
  type Staff,
} from '@thaogo/domain';
import { z } from 'zod';
import type { AgencyBook, ApiDependencies } from '../dependencies.ts';
import { type Api, endpoint } from '../http/endpoint.ts';
import { expectedVersion } from '../http/expected-version.ts';
import { ApiProblem } from '../http/problems.ts';
import { contextOf, orExistsAlready, placeEvent } from './begin.ts';
import { dossierWriter, type DossierWriter } from './new-words.ts';
import { dossierRefused } from './refused.ts';

/** What the routes of one kind have in common. */
export interface DossierDoor<K extends DossierKind, C> {
  kind: K;
  /** Below `/casework/`. */
  path: string;
  /** As what somebody takes the action that a command asks for. */
  acting: (dossier: Dossiers[K], command: C, staff: Staff, agencies: AgencyBook) => Staff;
  decide: (dossier: Dossiers[K], command: C, context: DossierContext) => DossierDecision<DossierEvents[K]>;
  view: (
    found: FoundDossier<Dossiers[K]>,
    staff: Staff,
    deps: ApiDependencies,
    language: Language,
  ) => Promise<{ version: number }>;
  shape: z.ZodType;
}

/** What an action looks at besides what was sent. */
export interface ActingOn<K extends DossierKind> {
  trx: Writer;
  dossier: Dossiers[K];
  staff: Staff;
  writer: DossierWriter;
  requestId: string;
}

interface DossierAction<K extends DossierKind, C, S extends z.ZodType> {
  action: string;
  summary: string;
  body: S;
  /** The command that follows from what was sent. */
  command: (body: z.infer<S>, on: ActingOn<K>) => C | Promise<C>;
  /** The words by which it is found from now on; null leaves them. */
  search?: (body: z.infer<S>, on: ActingOn<K>) => Promise<string>;
  /** What follows in the same transaction. */
  after?: (command: C, on: ActingOn<K>) => Promise<void>;
}

const readId = (id: string | undefined): string => {
  const read = z.uuid().safeParse(id);
  if (!read.success) throw new ApiProblem('not_found');
  return read.data;
};

/** The dossier of a kind that somebody may read. @throws ApiProblem `not_found`. */
const readableDossier = async <K extends DossierKind>(
  deps: ApiDependencies,
  kind: K,
  given: string | undefined,
  staff: Staff,
): Promise<FoundDossier<Dossiers[K]>> => {
  const found = await findDossier(deps.db, kind, readId(given));
  if (found === null || !mayReadDossier(staff, found.dossier, deps.agencies)) throw new ApiProblem('not_found');
  return found;
};

/** `GET /casework/{path}/{id}`: one dossier, for whoever may know of it. */
export const addDossierPage = <K extends DossierKind, C>(api: Api, door: DossierDoor<K, C>, summary: string): void => {
  const { deps } = api;
  endpoint(
    api,
    {
      method: 'get',
      path: `/casework/${door.path}/{id}`,
      summary,
      access: 'staff',
      quota: 'casework',
      replies: { status: 200, shape: door.shape },
    },
    async ({ caller, path, language }) => {
      const found = await readableDossier(deps, door.kind, path.id, caller.staff);
      const view = await door.view(found, caller.staff, deps, language);
      return { status: 200, body: view, headers: { etag: `"${view.version}"` } };
    },
  );
};

/** Adds actions of a kind, `POST /casework/{path}/{id}/{action}`, each on the version seen. */
export const dossierActions =
  <K extends DossierKind, C>(api: Api, door: DossierDoor<K, C>) =>
  <S extends z.ZodType>({ action, summary, body: bodyShape, command, search, after }: DossierAction<K, C, S>): void => {
    const { deps } = api;
    const { kind } = door;
    endpoint<'staff', S>(
      api,
      {
        method: 'post',
        path: `/casework/${door.path}/{id}/${action}`,
        summary,
        access: 'staff',
        quota: 'casework',
        headers: z.object({ 'if-match': z.string() }),
        body: bodyShape,
        replies: { status: 200, shape: door.shape },
        problems: ['action_not_allowed', 'stale_version', 'version_missing', 'wrong_origin'],
      },
      async ({ caller: { staff }, body, path, header, language, requestId }) => {
        const version = expectedVersion(header('if-match'));
        const id = readId(path.id);
        const carryOut = async (trx: Writer): Promise<void> => {
          const locked = await lockDossier(trx, kind, id);
          if (locked === null || !mayReadDossier(staff, locked.dossier, deps.agencies))
            throw new ApiProblem('not_found');
          if (locked.dossier.version !== version) throw new ApiProblem('stale_version');
          const writer = dossierWriter(deps);
          const on: ActingOn<K> = { trx, dossier: locked.dossier, staff, writer, requestId };
          const wanted = await command(body, on);
          const context = contextOf(door.acting(locked.dossier, wanted, staff, deps.agencies), deps);
          const decision = door.decide(locked.dossier, wanted, context);
          if (!decision.ok) throw dossierRefused(decision.refusals, language);
          const event = placeEvent(decision.event, version + 1, context);
          const beside = { words: writer.written, search: (await search?.(body, on)) ?? null };
          const dossier = await recordDossierEvent(trx, kind, locked, event, beside);
          await after?.(wanted, { ...on, dossier });
        };
        await orExistsAlready(() => deps.db.transaction().execute(carryOut), language);
        // Whoever gave it away may not read it any more.
        const done = await readableDossier(deps, kind, id, staff);
        const view = await door.view(done, staff, deps, language);
        return { status: 200, body: view, headers: { etag: `"${view.version}"` } };
      },
    );
  };
