import {
  type AgencyDirectory,
  type KnownDocument,
  type NamedDocument,
  type PetitionReading,
  readingKnowledge,
  readPetition,
} from '@thaogo/domain';
import { type Citation, findCitations } from '@thaogo/legal';
import {
  type Policy,
  registeredDocuments,
  shippedAgencies,
  shippedPolicies,
  shippedReadingFacts,
} from '@thaogo/policy';

/** A reading with what stands behind it. */
export interface JudgedReading extends PetitionReading {
  citations: readonly Citation[];
  policy: Policy;
}

const namedOnce = (citations: readonly Citation[], known: ReadonlyMap<string, KnownDocument>): NamedDocument[] => {
  const byName = new Map<string, NamedDocument>();
  for (const { document } of citations) {
    const key = document?.numberSymbol ?? document?.title ?? null;
    if (document === null || key === null || byName.has(key)) continue;
    const { numberSymbol, title, issuers } = document;
    byName.set(key, { numberSymbol, title, issuers, known: known.get(numberSymbol ?? '') ?? null });
  }
  return [...byName.values()];
};

/** Reads petitions on the shipped policy files alone, as if every agency had joined. */
export const shippedReader = (today: string): ((text: string) => JudgedReading) => {
  const policy = shippedPolicies().findLast(({ inForceFrom }) => inForceFrom <= today);
  if (policy === undefined) throw new Error(`No policy is in force on ${today}.`);
  const standing = new Map(shippedAgencies().map((agency) => [agency.code, { ...agency, joinedOn: agency.validFrom }]));
  const agencies: AgencyDirectory = { find: (code) => standing.get(code) ?? null };
  const known = new Map<string, KnownDocument>(
    registeredDocuments().map((document) => [document.numberSymbol, document]),
  );
  const knowledge = readingKnowledge(shippedReadingFacts());
  return (text) => {
    const citations = findCitations(text);
    const unread = { text, citations, documents: namedOnce(citations, known), province: null, commune: null };
    return { ...readPetition(unread, { knowledge, policy, agencies, today }), citations, policy };
  };
};
