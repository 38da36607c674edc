import type { ScoreCard } from '@thaogo/contract';
import { newestScoreCard, type RoutingCounts, type Tables } from '@thaogo/db';
import type { LearnedModel, ModelName, Score } from '@thaogo/domain';
import type { Kysely } from 'kysely';

/** What is kept of a training beside the models themselves. */
export interface KeptScoreCard {
  /** Decided petitions that were looked at. */
  petitions: number;
  routing: RoutingCounts;
  models: readonly Omit<LearnedModel, 'model'>[];
}

const shareOf = (score: Score | undefined): ScoreCard['models'][number]['held'] => score ?? null;

const afterTraining = (
  { version, trainedAt, scoreCard }: { version: number; trainedAt: Date; scoreCard: object },
  shipped: ReadonlyMap<string, Score>,
): ScoreCard => {
  const card = scoreCard as KeptScoreCard;
  return {
    version,
    trainedAt: trainedAt.toISOString(),
    decisions: card.petitions,
    models: card.models.map(({ name, better, held, decided }) => {
      const side = better ? 'trained' : 'shipped';
      return {
        model: name,
        speaks: side,
        held: shareOf(held?.[side] ?? shipped.get(name)),
        decided: shareOf(decided?.[side]),
      };
    }),
    routing: card.routing,
  };
};

/**
 * The score card as everybody may see it: of the newest training, or of the shipped models before the first one. These are
 * judged once, when somebody first asks.
 */
export const openScoreCard = (
  db: Kysely<Tables>,
  judgeShipped: () => Promise<readonly { name: ModelName; held: Score }[]>,
): (() => Promise<ScoreCard>) => {
  let judged: Promise<readonly { name: ModelName; held: Score }[]> | null = null;
  return async () => {
    judged ??= judgeShipped();
    try {
      const shipped = await judged;
      const newest = await newestScoreCard(db);
      if (newest !== null) return afterTraining(newest, new Map(shipped.map(({ name, held }) => [name, held])));
      return {
        version: null,
        trainedAt: null,
        decisions: 0,
        models: shipped.map(({ name, held }) => ({ model: name, speaks: 'shipped', held, decided: null })),
        routing: null,
      };
    } catch (error) {
      // The next one who asks tries again.
      judged = null;
      throw error;
    }
  };
};
