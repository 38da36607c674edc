import type { Writer } from '../schema/handles.ts';
import type { SeenChange } from './confirm-document.ts';
import { lockDocument, nextVersion, type RegisterActor } from './record-change.ts';

/** Sets the headings of an entry's articles, all of them at once: article → heading. */
export const keepHeadings = async (
  trx: Writer,
  id: string,
  headings: Readonly<Record<string, string>>,
  seen: number,
  by: RegisterActor,
): Promise<SeenChange> => {
  const locked = await lockDocument(trx, id, seen);
  if (locked.result !== 'seen') return { result: locked.result };
  const kept = { headings: JSON.stringify(headings), edited: true };
  await trx
    .insertInto('article_headings')
    .values({ document_id: id, ...kept })
    .onConflict((conflict) => conflict.column('document_id').doUpdateSet(kept))
    .execute();
  return {
    result: 'done',
    version: await nextVersion(trx, by, locked.row, { headings: Object.keys(headings).length }),
  };
};
