import type { Writer } from '../schema/handles.ts';
import { lockDocument, recordChange, type RegisterActor } from './record-change.ts';

/** A change of an entry by somebody who must have seen its version. */
export type SeenChange = { result: 'done'; version: number } | { result: 'missing' } | { result: 'stale' };

/** Confirms an entry as it stands: everybody sees it from now on, and upgrades leave it alone. */
export const confirmDocument = async (
  trx: Writer,
  id: string,
  seen: number,
  by: RegisterActor,
): Promise<SeenChange> => {
  const locked = await lockDocument(trx, id, seen);
  if (locked.result !== 'seen') return { result: locked.result };
  const { row } = locked;
  if (row.state === 'confirmed') return { result: 'done', version: row.version };
  const after = { ...row, state: 'confirmed' as const, edited: true, version: row.version + 1 };
  await trx
    .updateTable('legal_document')
    .set({ state: after.state, edited: after.edited, version: after.version })
    .where('id', '=', id)
    .execute();
  await recordChange(trx, by, row, after);
  return { result: 'done', version: after.version };
};
