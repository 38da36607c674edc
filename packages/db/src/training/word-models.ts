import type { Reader, Writer } from '../schema/handles.ts';

/** One training: what speaks since, and how it did. */
export interface KeptTraining {
  trainedAt: Date;
  /** The models that speak from now on by their names; those left out are the shipped ones. Empty where all are. */
  models: Readonly<Record<string, object>>;
  scoreCard: object;
}

/**
 * Keeps a training and lets its models speak; those of earlier trainings are deleted, their score cards stay.
 * @returns its version.
 */
export const keepTraining = async (trx: Writer, { trainedAt, models, scoreCard }: KeptTraining): Promise<number> => {
  const used = Object.keys(models).length > 0;
  const { version } = await trx
    .insertInto('word_model')
    .values({
      trained_at: trainedAt,
      models: used ? JSON.stringify(models) : null,
      score_card: JSON.stringify(scoreCard),
      in_use: used,
    })
    .returning('version')
    .executeTakeFirstOrThrow();
  await trx
    .updateTable('word_model')
    .set({ models: null, in_use: false })
    .where('version', '<', version)
    .where('models', 'is not', null)
    .execute();
  return version;
};

/** The version whose models speak; null where the shipped ones do. */
export const modelVersionInUse = async (db: Reader): Promise<number | null> => {
  const row = await db
    .selectFrom('word_model')
    .select('version')
    .where('in_use', '=', true)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.version ?? null;
};

/** The models of a version by their names; null once a later one took its place. */
export const trainedModels = async (db: Reader, version: number): Promise<object | null> => {
  const row = await db.selectFrom('word_model').select('models').where('version', '=', version).executeTakeFirst();
  return row?.models ?? null;
};

/** The score card of the newest training; null before the first. */
export const newestScoreCard = async (
  db: Reader,
): Promise<{ version: number; trainedAt: Date; scoreCard: object } | null> => {
  const row = await db
    .selectFrom('word_model')
    .select(['version', 'trained_at', 'score_card'])
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : { version: row.version, trainedAt: row.trained_at, scoreCard: row.score_card };
};
