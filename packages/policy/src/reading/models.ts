import { z } from 'zod';
import { once, readJson } from '../data-files.ts';
import type { WordModel } from '../types/reading.ts';

/** The shape only: what `train` wrote is trusted word by word, so that loading stays a matter of milliseconds. */
const modelFile = z
  .strictObject({
    labels: z.array(z.string()),
    bias: z.array(z.number()),
    temperature: z.number().positive(),
    words: z.custom<WordModel['words']>((value) => typeof value === 'object' && value !== null),
  })
  .refine(({ labels, bias }) => labels.length === bias.length, { error: 'One bias for each label.' });

/** The models as they were last trained. */
export const wordModels = once(() => ({
  matter: readJson<WordModel>('models/matter.json', modelFile),
  difficulty: readJson<WordModel>('models/difficulty.json', modelFile),
  scope: readJson<WordModel>('models/scope.json', modelFile),
}));
