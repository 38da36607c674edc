import {
  type ContentRef,
  type Dossier,
  type DossierActor,
  type DossierKind,
  type Dossiers,
  isLive,
} from '@thaogo/domain';
import { sql } from 'kysely';
import type { Reader, Writer } from '../schema/handles.ts';
import { dossierColumns } from './dossier-row.ts';
import type { NumberedProvision, LockedDossier } from './record-dossier.ts';

/** A dossier with the number that people call it by. */
export interface FoundDossier<D extends Dossier = Dossier> {
  dossier: D;
  number: number;
  /** When it was made. */
  startedAt: Date;
}

/** Loads a dossier of one kind; null when there is none. */
export const findDossier = async <K extends DossierKind>(
  db: Reader,
  kind: K,
  id: string,
): Promise<FoundDossier<Dossiers[K]> | null> => {
  const row = await db
    .selectFrom('dossier')
    .select(['facts', 'number', 'started_at'])
    .where('id', '=', id)
    .where('kind', '=', kind)
    .executeTakeFirst();
  // What a row of this kind holds is what `dossierColumns` wrote.
  return row === undefined
    ? null
    : { dossier: row.facts as Dossiers[K], number: row.number, startedAt: row.started_at };
};

/** Loads a dossier for writing: its row stays locked until the transaction ends. Null when there is none. */
export const lockDossier = async <K extends DossierKind>(
  trx: Writer,
  kind: K,
  id: string,
): Promise<LockedDossier<Dossiers[K]> | null> => {
  const row = await trx
    .selectFrom('dossier')
    .select(['facts', 'chain_head'])
    .where('id', '=', id)
    .where('kind', '=', kind)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? null : { dossier: row.facts as Dossiers[K], chainHead: row.chain_head };
};

/** The live dossier that stands in the way of a new one like this, locked the same way. Null when there is none. */
export const lockLiveDossierLike = async <K extends DossierKind>(
  trx: Writer,
  kind: K,
  like: Dossiers[K],
): Promise<LockedDossier<Dossiers[K]> | null> => {
  const row = await trx
    .selectFrom('dossier')
    .select('id')
    .where('kind', '=', kind)
    .where('natural_key', '=', dossierColumns(like).natural_key)
    .where(sql<boolean>`live`)
    .executeTakeFirst();
  const locked = row === undefined ? null : await lockDossier(trx, kind, row.id);
  // It may have ended while we waited for the lock.
  return locked !== null && isLive(locked.dossier) ? locked : null;
};

/** What happened to a dossier, oldest first. */
export const dossierEvents = (
  db: Reader,
  id: string,
): Promise<{ type: string; at: Date; actor: DossierActor; data: object }[]> =>
  db
    .selectFrom('dossier_event')
    .select(['type', 'at', 'actor', 'data'])
    .where('dossier_id', '=', id)
    .orderBy('seq')
    .execute();

/** The words behind references, by id; erased ones are missing. */
export const dossierWords = async (
  db: Reader,
  refs: readonly (ContentRef | null | undefined)[],
): Promise<ReadonlyMap<string, string>> => {
  const ids = refs.flatMap((ref) => (ref === null || ref === undefined ? [] : [ref.id]));
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('dossier_content').select(['id', 'body']).where('id', 'in', ids).execute();
  return new Map(rows.flatMap(({ id, body }) => (body === null ? [] : [[id, body] as const])));
};

/** The provisions of dossiers in their order, by dossier, with number, type and title of each document. */
export interface DossierProvision extends NumberedProvision {
  type: string | null;
  title: string | null;
}

export const dossierProvisions = async (
  db: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly DossierProvision[]>> => {
  const found = new Map<string, DossierProvision[]>();
  if (ids.length === 0) return found;
  const rows = await db
    .selectFrom('dossier_provision')
    .leftJoin('legal_document', 'legal_document.id', 'dossier_provision.document_id')
    .select([
      'dossier_id',
      'document_id as document',
      'dossier_provision.number_symbol as numberSymbol',
      'article',
      'clause',
      'point',
      'legal_document.type',
      'legal_document.title',
    ])
    .where('dossier_id', 'in', ids)
    .orderBy('dossier_id')
    .orderBy('position')
    .execute();
  for (const { dossier_id: id, ...provision } of rows) found.set(id, [...(found.get(id) ?? []), provision]);
  return found;
};
