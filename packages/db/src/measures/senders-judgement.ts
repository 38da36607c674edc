import type { CivilDate, Solved } from '@thaogo/domain';
import { contentRow, type NewContent } from '../petitions/histories.ts';
import type { Writer } from '../schema/handles.ts';

/**
 * Keeps whether a measure solved what a sender reported, once, with words where there are any. False when it was said
 * already, or the petition does not wait for that measure.
 */
export const keepJudgement = async (
  trx: Writer,
  given: { measureId: string; petitionId: string; solved: Solved; words: NewContent | null; on: CivilDate; at: Date },
): Promise<boolean> => {
  const { measureId, petitionId, solved, words, on, at } = given;
  const kept = await trx
    .updateTable('measure_petition')
    .set({ solved, solved_on: on })
    .where('measure_id', '=', measureId)
    .where('petition_id', '=', petitionId)
    .where('solved', 'is', null)
    .executeTakeFirst();
  if (kept.numUpdatedRows !== 1n) return false;
  if (words !== null) {
    await trx
      .insertInto('content')
      .values(contentRow(petitionId, words, at))
      .execute();
    await trx
      .updateTable('measure_petition')
      .set({ words_id: words.id })
      .where('measure_id', '=', measureId)
      .where('petition_id', '=', petitionId)
      .execute();
  }
  return true;
};
