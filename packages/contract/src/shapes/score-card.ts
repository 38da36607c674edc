import { z } from 'zod';
import { instant } from './basics.ts';

/** Of so many petitions that the model had not seen, so many were judged right. */
const score = z.object({ petitions: z.number().int(), right: z.number().int() });

/** How well the machine's suggestions do. Counts only; no words of anybody's. */
export const scoreCard = z.object({
  /** The training it tells of; null before the first, where only the shipped models speak. */
  version: z.number().int().nullable(),
  trainedAt: instant.nullable(),
  /** Decided petitions that the training looked at. */
  decisions: z.number().int(),
  models: z.array(
    z.object({
      /** What it suggests: the work a petition is about, the kind of difficulty, whether it is about a rule at all. */
      model: z.enum(['matter', 'difficulty', 'scope']),
      /** Whose judgments count: the model shipped with the software, or the one trained on decisions here. */
      speaks: z.enum(['shipped', 'trained']),
      /** On petitions written for this and held back for good. */
      held: score.nullable(),
      /** On petitions that people here decided; null where too few are. */
      decided: score.nullable(),
    }),
  ),
  /** What became of routing's proposals, counted at the training; null before the first. */
  routing: z
    .object({
      /** Sent straight to an agency, and how many of these came back. */
      straight: z.number().int(),
      sentBack: z.number().int(),
      /** Decided by a coordinator, and how many otherwise than proposed. */
      assigned: z.number().int(),
      overridden: z.number().int(),
    })
    .nullable(),
});

export type ScoreCard = z.infer<typeof scoreCard>;
