import {
  applyToDossier,
  type ContentRef,
  type Dossier,
  type DossierEvent,
  type DossierEvents,
  type DossierKind,
  type Dossiers,
  type Placed,
  type ProvisionRef,
} from '@thaogo/domain';
import { chainHash, saltedHash } from '@thaogo/receipt';
import type { Writer } from '../schema/handles.ts';
import { dossierColumns, searchWords } from './dossier-row.ts';

/** Words written beside an event of a dossier. */
export interface NewDossierWords {
  id: string;
  body: string;
  salt: Uint8Array;
}

/** The reference that an event keeps of words. */
export const dossierWordsRef = ({ id, body, salt }: NewDossierWords): ContentRef => ({
  id,
  hash: saltedHash(salt, body),
});

/** A provision with the number under which petitions cite its document. */
export interface NumberedProvision extends ProvisionRef {
  numberSymbol: string;
}

/** A dossier as loaded under lock, and the head of its chain. */
export interface LockedDossier<D extends Dossier = Dossier> {
  dossier: D;
  chainHead: Uint8Array;
}

const writeEvent = async (
  trx: Writer,
  kind: DossierKind,
  id: string,
  event: Placed<DossierEvent>,
  previous: Uint8Array | null,
): Promise<Buffer> => {
  const { seq, type, v, at, actor, data } = event;
  const hash = Buffer.from(chainHash(previous, { dossier: id, kind, seq, type, v, at, actor, data }));
  await trx
    .insertInto('dossier_event')
    .values({
      dossier_id: id,
      seq,
      type,
      v,
      at,
      actor: JSON.stringify(actor),
      data: JSON.stringify(data),
      hash,
    })
    .execute();
  return hash;
};

const writeWords = async (trx: Writer, id: string, words: readonly NewDossierWords[], at: string): Promise<void> => {
  if (words.length === 0) return;
  await trx
    .insertInto('dossier_content')
    .values(
      words.map(({ id: wordsId, body, salt }) => ({
        id: wordsId,
        dossier_id: id,
        body,
        salt: Buffer.from(salt),
        created_at: at,
      })),
    )
    .execute();
};

/**
 * Writes a new dossier with its first event.
 * @param search the words by which it is found.
 * @throws DatabaseError 23505 on `dossier_one_live` when a live one says the same.
 */
export const beginDossier = async <K extends DossierKind>(
  trx: Writer,
  kind: K,
  id: string,
  event: Placed<DossierEvents[K]>,
  beside: { provisions: readonly NumberedProvision[]; words: readonly NewDossierWords[]; search: string },
): Promise<Dossiers[K]> => {
  const dossier = applyToDossier(kind, id, null, event);
  // The chain starts with the event; the row, which the event refers to, is there first.
  await trx
    .insertInto('dossier')
    .values({
      id,
      kind,
      ...dossierColumns(dossier),
      started_at: event.at,
      search: searchWords(beside.search),
      chain_head: Buffer.alloc(0),
    })
    .execute();
  const head = await writeEvent(trx, kind, id, event, null);
  await trx.updateTable('dossier').set({ chain_head: head }).where('id', '=', id).execute();
  await writeWords(trx, id, beside.words, event.at);
  await trx
    .insertInto('dossier_provision')
    .values(
      beside.provisions.map(({ document, numberSymbol, article, clause, point }, position) => ({
        dossier_id: id,
        position,
        document_id: document,
        number_symbol: numberSymbol,
        article,
        clause,
        point,
      })),
    )
    .execute();
  return dossier;
};

/**
 * Records one more event of a dossier that was loaded under lock in the same transaction.
 * @param search the words by which it is found from now on; null leaves them.
 */
export const recordDossierEvent = async <K extends DossierKind>(
  trx: Writer,
  kind: K,
  { dossier: before, chainHead }: LockedDossier<Dossiers[K]>,
  event: Placed<DossierEvents[K]>,
  beside: { words: readonly NewDossierWords[]; search: string | null },
): Promise<Dossiers[K]> => {
  const dossier = applyToDossier(kind, before.id, before, event);
  const head = await writeEvent(trx, kind, before.id, event, chainHead);
  await writeWords(trx, before.id, beside.words, event.at);
  await trx
    .updateTable('dossier')
    .set({ ...dossierColumns(dossier), chain_head: head })
    .$if(beside.search !== null, (query) => query.set({ search: searchWords(beside.search ?? '') }))
    .where('id', '=', before.id)
    .execute();
  return dossier;
};

/** Whether an error says that a live dossier of the same provisions exists already. */
export const isSecondOfItsKind = (error: unknown): boolean =>
  error instanceof Error && 'constraint' in error && error.constraint === 'dossier_one_live';
