import { type Selectable, sql } from 'kysely';
import { type KeyState, onceUnderKey, type UnderKey } from '../forms/idempotency.ts';
import { addingRows } from '../petitions/record.ts';
import type { Reader, Writer } from '../schema/handles.ts';
import type { DialogueTable } from '../schema/source-tables.ts';
import type { SealingKeys } from '../vault/sealing.ts';

export type Dialogue = Selectable<DialogueTable>;

/** What its organiser plans of a dialogue. */
export type PlannedDialogue = Pick<Dialogue, 'title' | 'topic' | 'place' | 'starts_at' | 'closes_on' | 'capacity'>;

/** Plans a dialogue, once for every key. */
export const planDialogue = (
  db: Reader,
  underKey: UnderKey,
  { id, agency, plan }: { id: string; agency: string; plan: PlannedDialogue },
  keys: SealingKeys,
): Promise<KeyState> => {
  const row: Dialogue = {
    ...plan,
    id,
    agency,
    version: 1,
    state: 'planned',
    cancel_reason: null,
    report: null,
    created_at: underKey.now,
  };
  return onceUnderKey(db, underKey, (toBeDone) => addingRows('dialogue', [row], toBeDone), keys);
};

/** One dialogue; null when there is none. */
export const findDialogue = async (db: Reader, id: string): Promise<Dialogue | null> =>
  (await db.selectFrom('dialogue').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;

/** The same for writing: its row stays locked until the transaction ends. */
export const lockDialogue = async (trx: Writer, id: string): Promise<Dialogue | null> =>
  (await trx.selectFrom('dialogue').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()) ?? null;

/** Changes a locked dialogue. @returns its new version. */
export const changeDialogue = async (
  trx: Writer,
  { id, version }: Dialogue,
  change: Partial<PlannedDialogue & Pick<Dialogue, 'state' | 'cancel_reason' | 'report'>>,
): Promise<number> => {
  await trx
    .updateTable('dialogue')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .execute();
  return version + 1;
};

/** Where a page of dialogues ended. */
export interface DialogueCursor {
  startsAt: Date;
  id: string;
}

interface Page {
  after: DialogueCursor | null;
  limit: number;
}

/** Dialogues of an agency, the latest first, those that are only planned among them. */
export const dialoguesOf = (db: Reader, agency: string, { after, limit }: Page): Promise<Dialogue[]> =>
  db
    .selectFrom('dialogue')
    .selectAll()
    .where('agency', '=', agency)
    .where(
      after === null
        ? sql<boolean>`true`
        : sql<boolean>`(starts_at, id) < (${after.startsAt}::timestamptz, ${after.id}::uuid)`,
    )
    .orderBy('starts_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();

/** Announced dialogues: those to come, the soonest first; or those that were, the latest first. */
export const publishedDialogues = (
  db: Reader,
  when: 'upcoming' | 'past',
  now: Date,
  { after, limit }: Page,
): Promise<Dialogue[]> => {
  const [side, beyond, order] = when === 'upcoming' ? (['>=', '>', 'asc'] as const) : (['<', '<', 'desc'] as const);
  return db
    .selectFrom('dialogue')
    .selectAll()
    .where(sql<boolean>`state <> 'planned'`)
    .where('starts_at', side, now)
    .where(
      after === null
        ? sql<boolean>`true`
        : sql<boolean>`(starts_at, id) ${sql.raw(beyond)} (${after.startsAt}::timestamptz, ${after.id}::uuid)`,
    )
    .orderBy('starts_at', order)
    .orderBy('id', order)
    .limit(limit)
    .execute();
};

/** How many seats of each dialogue are taken. Whoever withdrew, or has not confirmed yet, takes none. */
export const seatsTaken = async (db: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, number>> => {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('dialogue_registration')
    .select('dialogue_id')
    .select(sql<number>`count(*)::int`.as('taken'))
    .where('dialogue_id', 'in', ids)
    .where('unconfirmed_until', 'is', null)
    .where(sql<boolean>`attendance is distinct from 'withdrawn'`)
    .groupBy('dialogue_id')
    .execute();
  return new Map(rows.map(({ dialogue_id: id, taken }) => [id, taken]));
};
