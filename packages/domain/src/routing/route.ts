import { successorsOf } from '@thaogo/legal';
import type { CivilDate } from '@thaogo/policy';
import { exists, hasJoined, type AgencyDirectory } from '../access/agency-directory.ts';
import { isAddressable } from './addressees.ts';

/** A document named in a petition, as far as it is known. */
export interface CitedDocument {
  numberSymbol: string;
  /** Issuers read from the symbol; `ubnd` and `hdnd` when it does not say which. */
  issuers: readonly string[];
  /** Subject of the Codification; null when the register does not know the document. */
  subject: string | null;
  /** The ministry that drafted a law, decree or decision of the Prime Minister. */
  draftingAgency: { code: string; inferred: boolean } | null;
}

/** Why routing chose an agency, for a sentence in the reader's language. */
export interface RoutingReason {
  code:
    | 'issued'
    | 'drafted'
    | 'probably_drafted'
    | 'succeeded'
    | 'local'
    | 'not_joined'
    | 'no_document'
    | 'unknown_document';
  document: string | null;
  /** The agency the reason speaks of, by code. */
  agency: string | null;
}

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
}

/** Scores of the plain rule: a symbol names its issuer outright; a drafting ministry inferred from the subject is less sure. */
const ISSUER = 0.97;
const HEIR = 0.96;
const ONE_OF_THE_HEIRS = 0.67;
const DRAFTER = 0.95;
const PROBABLE_DRAFTER = 0.85;
const LOCAL = 0.6;
/** What a document that is not the first one named adds to the likelihood of its agency. */
const NAMED_LATER = 0.6;

/**
 * Who answers today for what `issuer` issued: its heirs where it, or this subject, has passed to others, else itself.
 * Several heirs mean that the subject is not known: each is then a guess, the likeliest first.
 */
const issuerNow = (issuer: string, document: CitedDocument, context: RoutingContext): RoutingCandidate[] => {
  const issued: RoutingReason = { code: 'issued', document: document.numberSymbol, agency: issuer };
  const heirs = successorsOf(issuer, {
    on: context.today,
    ...(document.subject !== null && { subject: document.subject }),
  });
  if (heirs.length === 0) return [{ agency: issuer, score: ISSUER, reasons: [issued] }];
  return heirs.map((heir) => ({
    agency: heir.code,
    score: heirs.length === 1 ? HEIR : ONE_OF_THE_HEIRS,
    reasons: [issued, { code: 'succeeded', document: document.numberSymbol, agency: heir.code }],
  }));
};

const local = (document: CitedDocument, { province }: RoutingContext): RoutingCandidate[] => {
  if (province === null) return [];
  const agency = `ubnd-${province}`;
  return [{ agency, score: LOCAL, reasons: [{ code: 'local', document: document.numberSymbol, agency }] }];
};

const drafter = ({ draftingAgency, numberSymbol }: CitedDocument): RoutingCandidate[] => {
  if (draftingAgency === null) return [];
  const { code, inferred } = draftingAgency;
  return [
    {
      agency: code,
      score: inferred ? PROBABLE_DRAFTER : DRAFTER,
      reasons: [{ code: inferred ? 'probably_drafted' : 'drafted', document: numberSymbol, agency: code }],
    },
  ];
};

/** Issuers that can answer for a document, else who drafted it. */
const candidatesFor = (document: CitedDocument, context: RoutingContext): RoutingCandidate[] => {
  const canAnswer = (candidate: RoutingCandidate): boolean => {
    const agency = context.agencies.find(candidate.agency);
    return agency !== null && isAddressable(agency) && exists(agency, context.today);
  };
  const issuers = document.issuers
    .flatMap((issuer) =>
      issuer === 'ubnd' || issuer === 'hdnd' ? local(document, context) : issuerNow(issuer, document, context),
    )
    .filter(canAnswer);
  return issuers.length > 0 ? issuers : drafter(document).filter(canAnswer);
};

const bestFirst = (candidates: readonly RoutingCandidate[]): RoutingCandidate[] => {
  const best = new Map<string, RoutingCandidate>();
  for (const candidate of candidates) {
    const known = best.get(candidate.agency);
    if (known === undefined || candidate.score > known.score) best.set(candidate.agency, candidate);
  }
  return [...best.values()].toSorted((a, b) => b.score - a.score);
};

/**
 * Who should answer, with reasons: the issuer or the drafting ministry of the document cited first, in its present
 * form; later documents only add candidates. Unsure, unknown or not yet joined: no lead, a coordinator decides.
 */
export const route = (documents: readonly CitedDocument[], context: RoutingContext): Routing => {
  const [first, ...others] = documents;
  if (first === undefined) {
    return {
      lead: null,
      confidence: 0,
      reasons: [{ code: 'no_document', document: null, agency: null }],
      candidates: [],
    };
  }
  const further = others.flatMap((document) => candidatesFor(document, context));
  const candidates = bestFirst([
    ...candidatesFor(first, context),
    ...further.map((candidate) => ({ ...candidate, score: candidate.score * NAMED_LATER })),
  ]);
  const [best] = candidates;
  if (best === undefined) {
    const reason: RoutingReason = { code: 'unknown_document', document: first.numberSymbol, agency: null };
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
