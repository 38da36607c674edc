import { successorsOf } from '@thaogo/legal';
import type { CivilDate } from '@thaogo/policy';
import { exists, type AgencyDirectory } from '../access/agency-directory.ts';
import { isAddressable } from './addressees.ts';
import { type CitedDocument, type DocumentCandidate, documentCandidates, isLocal } from './document-evidence.ts';
import type { RoutingReason } from './reasons.ts';
import type { TextEvidence } from './text-evidence.ts';

interface Candidate {
  agency: string;
  score: number;
  reasons: readonly RoutingReason[];
}

interface Ground {
  agencies: AgencyDirectory;
  today: CivilDate;
  text: TextEvidence;
}

/*
 * Weights of the evidence, chosen on the petitions written for training: how much each is trusted, and how likely an agency
 * is that nothing speaks for.
 */
const UNSPOKEN_BY_DOCUMENT = 0.012;
const UNSPOKEN_BY_WORDS = 0.012;
/** Documents after the first count less: they are more often mentioned than meant. */
const DOCUMENT_WEIGHTS = [1, 0.55, 0.4, 0.25];
const NAMED = 2.5;
const NAMED_BEFORE = 1.6;
/** The share of a matter that goes to ministries which work on it too. */
const SHARED = 0.12;
const LOCAL_DOCUMENT_FIRST = 0.97;
const LOCAL_DOCUMENT_LATER = 0.55;
const CENTRAL_DOCUMENT_FIRST = 0.45;
const DEPARTMENT = 0.98;
/** What stays of that where the matter points to another department: it is the same committee’s, and soon passed on. */
const OTHER_DEPARTMENT = 0.7;
const COMMITTEE_ALONE = 0.7;
/**
 * Likelihoods are a little too sure of themselves: raised to this power, of those at 0.8 or more at least 97 in 100 were
 * right among the petitions held back from training.
 */
const SOBERING = 1.2;
const MOST_CANDIDATES = 5;
/** So many are shown however unlikely, so that a coordinator has something to choose from. */
const FEWEST_CANDIDATES = 3;
const SMALLEST = 0.005;

const canAnswer = (code: string, { agencies, today }: Ground): boolean => {
  const agency = agencies.find(code);
  return agency !== null && isAddressable(agency) && exists(agency, today);
};

/** How likely each central agency is by what the words are about. */
const byWords = ({ text }: Ground): Map<string, number> => {
  const likely = new Map<string, number>();
  const add = (agency: string, share: number): void => void likely.set(agency, (likely.get(agency) ?? 0) + share);
  for (const { matter, likelihood } of text.matters) {
    const shared = matter.also.length > 0 ? SHARED : 0;
    add(matter.ministry, likelihood * (1 - shared));
    for (const agency of matter.also) add(agency, (likelihood * shared) / matter.also.length);
  }
  return likely;
};

const namedFactor = (agency: string, { text, today }: Ground): number => {
  if (text.named.includes(agency)) return NAMED;
  const heir = text.named.some((named) => successorsOf(named, { on: today }).some(({ code }) => code === agency));
  return heir ? NAMED_BEFORE : 1;
};

/** How likely a matter must be by the words to take a document along from the ministry that had it before. */
const LIKELY_MOVED = 0.15;

const takenOver = (issuer: string, { text }: Ground): string[] =>
  text.matters.flatMap(({ matter, likelihood }) =>
    likelihood >= LIKELY_MOVED && matter.formerly === issuer ? [matter.ministry] : [],
  );

/** Every central agency that anything speaks for, with likelihoods that add up to 1. */
const central = (documents: readonly CitedDocument[], ground: Ground): Candidate[] => {
  const spoken = documents
    .filter((document) => !isLocal(document))
    .slice(0, DOCUMENT_WEIGHTS.length)
    .map((document) => documentCandidates(document, { ...ground, takenOver: (issuer) => takenOver(issuer, ground) }));
  const words = byWords(ground);
  const named = ground.text.named.flatMap((code) => [
    code,
    ...successorsOf(code, { on: ground.today }).map((heir) => heir.code),
  ]);
  const codes = new Set([...spoken.flat().map(({ agency }) => agency), ...words.keys(), ...named]);
  const scored = [...codes]
    .filter((code) => canAnswer(code, ground))
    .map((agency) => {
      let likelihood = ((words.get(agency) ?? 0) + UNSPOKEN_BY_WORDS) * namedFactor(agency, ground);
      for (const [at, candidates] of spoken.entries()) {
        if (candidates.length === 0) continue;
        const score = candidates.find((candidate) => candidate.agency === agency)?.score ?? 0;
        likelihood *= (score + UNSPOKEN_BY_DOCUMENT) ** (DOCUMENT_WEIGHTS[at] ?? 0);
      }
      return { agency, score: likelihood, reasons: reasonsFor(agency, spoken.flat(), ground) };
    });
  const total = scored.reduce((sum, { score }) => sum + score, 0);
  return scored.map((candidate) => ({ ...candidate, score: candidate.score / total }));
};

const reasonsFor = (agency: string, spoken: readonly DocumentCandidate[], { text }: Ground): RoutingReason[] => {
  const own = spoken.find((candidate) => candidate.agency === agency);
  const reasons: RoutingReason[] = [...(own?.reasons ?? [])];
  const about = text.matters.find(({ matter }) => matter.ministry === agency);
  if (about !== undefined && about.likelihood >= 0.15) {
    const first = text.matters[0]?.matter.code === about.matter.code;
    const other = own === undefined ? spoken[0] : undefined;
    reasons.push({
      code: other === undefined ? 'about' : 'moved',
      document: other?.reasons[0]?.document ?? null,
      agency,
      matter: about.matter.code,
      words: first ? text.words : [],
    });
  }
  if (text.named.includes(agency)) reasons.push({ code: 'named', document: null, agency });
  return reasons;
};

/** How much of the whole speaks for a local authority, as far as the place is known. */
const localShare = (documents: readonly CitedDocument[], { text }: Ground): number => {
  const [first] = documents;
  const { asked } = text.local;
  if (first === undefined) return asked;
  if (isLocal(first)) return LOCAL_DOCUMENT_FIRST;
  const later = documents.some(isLocal) ? LOCAL_DOCUMENT_LATER : 0;
  return Math.max(later, asked * CENTRAL_DOCUMENT_FIRST);
};

/** The drafting department leads and the committee is competent; a commune's own paper is the commune's. */
const localCandidates = (documents: readonly CitedDocument[], share: number, ground: Ground): Candidate[] => {
  const { province, commune } = ground.text.local;
  const document = documents.find(isLocal)?.numberSymbol ?? null;
  const reason = (code: 'local' | 'department', agency: string): RoutingReason => ({ code, document, agency });
  const inCommune = `ubnd-${commune}`;
  if (commune !== null && canAnswer(inCommune, ground)) {
    return [{ agency: inCommune, score: share * 0.8, reasons: [reason('local', inCommune)] }];
  }
  if (province === null) return [];
  const committee = `ubnd-${province}`;
  if (!canAnswer(committee, ground)) return [];
  const department = ground.text.departments
    .map((prefix) => `${prefix}-${province}`)
    .find((code) => canAnswer(code, ground));
  const alone = (score: number): Candidate => ({
    agency: committee,
    score,
    reasons: [reason('local', committee)],
  });
  // Nobody knows which department: the committee is a guess, and a coordinator decides.
  if (department === undefined) return [alone(share * COMMITTEE_ALONE)];
  const { departmentLikelihood } = ground.text;
  const lead = share * DEPARTMENT * (OTHER_DEPARTMENT + (1 - OTHER_DEPARTMENT) * departmentLikelihood);
  return [
    {
      agency: department,
      score: lead,
      reasons: [reason('local', committee), reason('department', department)],
    },
    alone((share - lead) * COMMITTEE_ALONE),
  ];
};

/** Candidates with likelihoods, best first: what documents and words say together. */
export const combine = (documents: readonly CitedDocument[], ground: Ground): Candidate[] => {
  const share = localShare(documents, ground);
  const local = localCandidates(documents, share, ground);
  const rest = 1 - share;
  const all = [...local, ...central(documents, ground).map((each) => ({ ...each, score: each.score * rest }))];
  return all
    .toSorted((a, b) => b.score - a.score)
    .filter(({ score }, at) => at < FEWEST_CANDIDATES || score >= SMALLEST)
    .slice(0, MOST_CANDIDATES)
    .map((candidate) => ({ ...candidate, score: candidate.score ** SOBERING }));
};
