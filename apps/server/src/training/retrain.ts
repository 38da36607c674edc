import type { Log } from '@thaogo/api';
import { decidedPetitions, keepTraining, routingCounts, type Tables } from '@thaogo/db';
import type { DecidedPetition, LearnedModel } from '@thaogo/domain';
import type { Kysely } from 'kysely';
import type { KeptScoreCard } from './kept-score-card.ts';

/** What training on an installation's decisions needs. */
interface RetrainingDeps {
  db: Kysely<Tables>;
  now: () => Date;
  learn: (petitions: readonly DecidedPetition[]) => Promise<LearnedModel[]>;
  log: Log;
}

/**
 * Trains every model on what coordinators and leaders decided, keeps the score card, and lets those models speak that are worse
 * than the shipped ones on nothing. Words of petitions stay in memory while it works. @returns version and score card.
 */
export const retrain = async ({
  db,
  now,
  learn,
  log,
}: RetrainingDeps): Promise<{ version: number; scoreCard: KeptScoreCard }> => {
  const petitions = await decidedPetitions(db);
  const routing = await routingCounts(db);
  const learned = await learn(petitions);
  const scoreCard: KeptScoreCard = {
    petitions: petitions.length,
    routing,
    models: learned.map(({ model: _weights, ...facts }) => facts),
  };
  const models = Object.fromEntries(
    learned.flatMap(({ name, model, better }) => (better && model !== null ? [[name, model]] : [])),
  );
  const version = await db.transaction().execute((trx) => keepTraining(trx, { trainedAt: now(), models, scoreCard }));
  log.info('models_trained', { count: Object.keys(models).length });
  return { version, scoreCard };
};
