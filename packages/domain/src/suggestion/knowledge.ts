import { foldVietnamese } from '@thaogo/legal';
import type { Matter, ReadingFacts } from '@thaogo/policy';
import { type AgencyNames, agencyNames } from '../routing/named-agencies.ts';
import { type FeatureBook, featureBook, type ReadyModels } from './feature-book.ts';
import { type PhraseBook, phraseBook } from './phrases.ts';
import { Vocabulary } from './vocabulary.ts';
import { readyModel } from './word-model.ts';
import { placeFor, type WordTrie, wordTrie } from './word-trie.ts';

/** Facts and models made ready once, for any number of readings. */
export interface ReadingKnowledge {
  /** The number of every word that is looked up. */
  vocabulary: Vocabulary;
  matters: ReadonlyMap<string, Matter>;
  /** Code of the matter by number and symbol or folded name. */
  matterOfDocument(named: string): string | null;
  abbreviations: ReadonlyMap<string, string>;
  phrases: PhraseBook;
  agencyNames: AgencyNames;
  /** Provinces by their folded names. */
  provinces: WordTrie<string>;
  /** Provinces by the folded names of the districts they had. */
  districts: WordTrie<string>;
  /** Communes by folded name. */
  communes: ReadonlyMap<string, readonly { commune: string; province: string }[]>;
  models: ReadyModels;
  features: FeatureBook;
}

const asName = (name: string): string =>
  foldVietnamese(name)
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();

/** Builds the look-ups. Takes some tens of milliseconds; do it once. */
export const readingKnowledge = (facts: ReadingFacts): ReadingKnowledge => {
  const byDocument = new Map([...facts.matterOfDocument].map(([named, matter]) => [foldVietnamese(named), matter]));
  const vocabulary = new Vocabulary();
  const provinces = wordTrie<string>();
  for (const { name, province } of facts.provinceNames)
    placeFor(provinces, asName(name).split(' '), vocabulary).value = province;
  const districts = wordTrie<string>();
  for (const { name, province } of facts.districtNames ?? [])
    placeFor(districts, asName(name).split(' '), vocabulary).value = province;
  const communes = new Map<string, { commune: string; province: string }[]>();
  for (const { name, commune, province } of facts.communeNames) {
    const key = asName(name);
    const known = communes.get(key);
    if (known === undefined) communes.set(key, [{ commune, province }]);
    else known.push({ commune, province });
  }
  const models = {
    matter: readyModel(facts.models.matter),
    difficulty: readyModel(facts.models.difficulty),
    scope: readyModel(facts.models.scope),
  };
  return {
    vocabulary,
    matters: new Map(facts.matters.map((matter) => [matter.code, matter])),
    matterOfDocument: (named) => byDocument.get(foldVietnamese(named)) ?? null,
    abbreviations: facts.abbreviations,
    phrases: phraseBook(facts.matters, facts.abbreviations, vocabulary),
    agencyNames: agencyNames(vocabulary),
    provinces,
    districts,
    communes,
    models,
    features: featureBook(models, vocabulary),
  };
};
