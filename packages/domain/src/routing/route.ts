import type { CivilDate } from '@thaogo/policy';
import { hasJoined, type AgencyDirectory } from '../access/agency-directory.ts';
import { combine } from './combine-evidence.ts';
import { type CitedDocument, documentCandidates, isLocal } from './document-evidence.ts';
import type { RoutingReason } from './reasons.ts';
import type { TextEvidence } from './text-evidence.ts';

export interface RoutingCandidate {
  agency: string;
  /** 0 to 1. */
  score: number;
  reasons: readonly RoutingReason[];
}

export interface Routing {
  /** Where it goes without a human; null means that a coordinator decides. */
  lead: string | null;
  confidence: number;
  reasons: readonly RoutingReason[];
  candidates: readonly RoutingCandidate[];
}

export interface RoutingContext {
  agencies: AgencyDirectory;
  today: CivilDate;
  /** Province that the sender named; null when unknown. */
  province: string | null;
  /** From the policy: at or above it a petition goes straight to the agency. */
  confidence: number;
  /** What the words of the petition say; without them the documents alone decide. */
  text?: TextEvidence;
}

/** A local document whose department nobody knows: its committee is a guess. */
const LOCAL = 0.6;
/** What a document that is not the first one named adds to the likelihood of its agency. */
const NAMED_LATER = 0.6;

const bestFirst = (candidates: readonly RoutingCandidate[]): RoutingCandidate[] => {
  const best = new Map<string, RoutingCandidate>();
  for (const candidate of candidates) {
    const known = best.get(candidate.agency);
    if (known === undefined || candidate.score > known.score) best.set(candidate.agency, candidate);
  }
  return [...best.values()].toSorted((a, b) => b.score - a.score);
};

const byDocument = (document: CitedDocument, context: RoutingContext): RoutingCandidate[] => {
  if (!isLocal(document)) return documentCandidates(document, context);
  const agency = `ubnd-${context.province}`;
  if (context.province === null || context.agencies.find(agency) === null) return [];
  return [{ agency, score: LOCAL, reasons: [{ code: 'local', document: document.numberSymbol, agency }] }];
};

/** The first document leads; later ones only add candidates. */
const byDocumentsAlone = (documents: readonly CitedDocument[], context: RoutingContext): RoutingCandidate[] => {
  const [first, ...others] = documents;
  if (first === undefined) return [];
  const further = others.flatMap((document) => byDocument(document, context));
  return bestFirst([
    ...byDocument(first, context),
    ...further.map((candidate) => ({ ...candidate, score: candidate.score * NAMED_LATER })),
  ]);
};

/**
 * Who should answer, with reasons: the issuer or the drafting ministry of the documents cited, in its present form, weighed
 * against what the words are about. Unsure, unknown or not yet joined: no lead, a coordinator decides.
 */
export const route = (documents: readonly CitedDocument[], context: RoutingContext): Routing => {
  const candidates =
    context.text === undefined
      ? byDocumentsAlone(documents, context)
      : combine(documents, { agencies: context.agencies, today: context.today, text: context.text });
  const [best] = candidates;
  if (best === undefined) {
    const [first] = documents;
    const reason: RoutingReason =
      first === undefined
        ? { code: 'no_document', document: null, agency: null }
        : { code: 'unknown_document', document: first.numberSymbol, agency: null };
    return { lead: null, confidence: 0, reasons: [reason], candidates };
  }
  const agency = context.agencies.find(best.agency);
  const joined = agency !== null && hasJoined(agency, context.today);
  const reasons = joined
    ? best.reasons
    : [...best.reasons, { code: 'not_joined' as const, document: null, agency: best.agency }];
  const sure = best.score >= context.confidence && joined;
  return { lead: sure ? best.agency : null, confidence: best.score, reasons, candidates };
};
