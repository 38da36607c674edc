import { z } from 'zod';
import { once, readCsv } from '../data-files.ts';
import { codifiedDocuments, importantDocuments } from '../documents/register.ts';
import { code } from '../schema/facts.ts';
import type { TrainingData, TrainingPetition } from '../types/reading.ts';
import { matterOfDocument } from './matters.ts';

const codeOrNone = z.union([z.literal('').transform(() => null), z.string().regex(/^[a-z][a-z0-9_-]*$/)]);

const petitionRow: z.ZodType<TrainingPetition> = z.strictObject({
  id: z.string().min(1),
  part: z.enum(['fit', 'held']),
  style: z.enum(['standard', 'no_diacritics', 'typos_abbrev']),
  ground: codeOrNone,
  matter: codeOrNone,
  agency: codeOrNone,
  difficulty: codeOrNone,
  text: z.string().min(1),
});
const headingRow = z.strictObject({ matter: code, heading: z.string().min(1) });
const topicRow = z.strictObject({ subject: code, topic: z.string(), matter: code });

/** Titles of registered documents, by the matter of the document itself or of its topic. */
const titles = (): TrainingData['titles'] => {
  const topics = new Map(
    readCsv('training/topics.csv', topicRow).map((row) => [`${row.subject}|${row.topic}`, row.matter]),
  );
  const documents = [...importantDocuments().map((row) => ({ ...row, topic: null })), ...codifiedDocuments()];
  return documents.flatMap(({ title, number_symbol: numberSymbol, subject, topic }) => {
    const matter =
      matterOfDocument().get(numberSymbol) ??
      topics.get(`${subject}|${topic}`) ??
      (topic === null ? undefined : topics.get(`${subject}|`));
    return title === null || matter === undefined ? [] : [{ matter, title }];
  });
};

/** Everything the models are trained on: facts of the register, and petitions written for it. */
export const trainingData: () => TrainingData = once(() => ({
  petitions: readCsv('training/petitions.csv', petitionRow),
  headings: readCsv('training/headings.csv', headingRow),
  titles: titles(),
}));
