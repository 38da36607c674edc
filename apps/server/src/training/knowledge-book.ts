import { modelVersionInUse, type Tables, trainedModels } from '@thaogo/db';
import { type ReadingKnowledge, readingKnowledge } from '@thaogo/domain';
import { shippedReadingFacts, type WordModel } from '@thaogo/policy';
import type { Kysely } from 'kysely';

/** What the reading of petitions rests on, with the models that speak now. */
export interface KnowledgeBook {
  current(): ReadingKnowledge;
  /** Sees models that were trained since, by whatever process. */
  refresh(): Promise<void>;
}

/** Opens the book with the models in use: trained ones where there are any, else those shipped. */
export const openKnowledgeBook = async (db: Kysely<Tables>): Promise<KnowledgeBook> => {
  const facts = shippedReadingFacts();
  let version: number | null = null;
  let knowledge = readingKnowledge(facts);
  const refresh = async (): Promise<void> => {
    const newest = await modelVersionInUse(db);
    if (newest === version) return;
    const trained = newest === null ? null : await trainedModels(db, newest);
    // A later training took its place just now: the next refresh sees it.
    if (newest !== null && trained === null) return;
    knowledge = readingKnowledge({ ...facts, models: { ...facts.models, ...(trained as Record<string, WordModel>) } });
    version = newest;
  };
  await refresh();
  return { current: () => knowledge, refresh };
};
