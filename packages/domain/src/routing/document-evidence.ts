import { successorsOf } from '@thaogo/legal';
import type { CivilDate } from '@thaogo/policy';
import { exists, type AgencyDirectory } from '../access/agency-directory.ts';
import { isAddressable } from './addressees.ts';
import type { RoutingReason } from './reasons.ts';

/** A document named in a petition, as far as it is known. */
export interface CitedDocument {
  /** Number and symbol, or the name of a law without one. */
  numberSymbol: string;
  /** Issuers read from the symbol; `ubnd` and `hdnd` when it does not say which. */
  issuers: readonly string[];
  /** Subject of the Codification; null when the register does not know the document. */
  subject: string | null;
  /** The ministry that drafted a law, decree or decision of the Prime Minister. */
  draftingAgency: { code: string; inferred: boolean } | null;
  /** The ministry that works today on what the document is about, and the one that did until 28/2/2025; null where it is not told. */
  matter?: { ministry: string; formerly: string | null } | null;
}

/** An agency that one document speaks for. */
export interface DocumentCandidate {
  agency: string;
  /** 0 to 1. */
  score: number;
  reasons: readonly RoutingReason[];
}

/** Scores of a document alone: a symbol names its issuer outright; a drafting ministry inferred from the subject is less sure. */
const ISSUER = 0.97;
const HEIR = 0.96;
const ONE_OF_THE_HEIRS = 0.67;
const DRAFTER = 0.95;
const PROBABLE_DRAFTER = 0.85;

/** Whether a document was made by a people's committee or council that its symbol does not name. */
export const isLocal = (document: CitedDocument): boolean =>
  document.issuers.length > 0 && document.issuers.every((issuer) => issuer === 'ubnd' || issuer === 'hdnd');

/** Heirs that the matter of the document speaks against. */
const OTHER_HEIR = 0.15;
/** A ministry that took over what the words are about from the issuer. */
const BY_WORDS = 0.9;

/** Ministries that took over a matter from `issuer`, by what the words are about. */
type TakenOver = (issuer: string) => readonly string[];

/**
 * Who answers today for what `issuer` issued: its heirs where it, or this subject, has passed to others, else itself. The
 * work goes before the paper: where the matter of the document, or of the words, went elsewhere, so does the document.
 * Several heirs mean that neither is known: each is then a guess, the likeliest first.
 */
const issuerNow = (
  issuer: string,
  document: CitedDocument,
  { today, takenOver }: { today: CivilDate; takenOver: TakenOver },
): DocumentCandidate[] => {
  const issued: RoutingReason = { code: 'issued', document: document.numberSymbol, agency: issuer };
  const heirs = successorsOf(issuer, {
    on: today,
    ...(document.subject !== null && { subject: document.subject }),
  }).map(({ code }) => code);
  const told = document.matter?.formerly === issuer ? document.matter.ministry : null;
  const byWords = told === null ? takenOver(issuer).filter((agency) => !heirs.includes(agency)) : [];
  const passed = (agency: string, score: number): DocumentCandidate => ({
    agency,
    score,
    reasons: [issued, { code: 'succeeded', document: document.numberSymbol, agency }],
  });
  const rest = heirs.filter((heir) => heir !== told);
  const usual = heirs.length === 1 ? HEIR : ONE_OF_THE_HEIRS;
  return [
    ...(told === null ? [] : [passed(told, HEIR)]),
    ...rest.map((heir) => passed(heir, told === null ? usual : OTHER_HEIR)),
    ...(heirs.length === 0 && told === null ? [{ agency: issuer, score: ISSUER, reasons: [issued] }] : []),
    ...byWords.map((agency) => passed(agency, BY_WORDS)),
  ];
};

/** Who drafted it, by the ministry's name of then where that is known: "… do Bộ Kế hoạch và Đầu tư soạn thảo; nay là …". */
const drafter = (document: CitedDocument): DocumentCandidate[] => {
  const { draftingAgency, numberSymbol, matter } = document;
  // What the document is known to be about tells more than its subject.
  const byMatter = matter ? { code: matter.ministry, inferred: true } : null;
  const drafted = draftingAgency?.inferred === false ? draftingAgency : (byMatter ?? draftingAgency);
  if (drafted === null) return [];
  const { code, inferred } = drafted;
  const then = matter?.ministry === code && madeBefore2025(numberSymbol) ? matter.formerly : null;
  const said = inferred ? 'probably_drafted' : 'drafted';
  const reasons: RoutingReason[] =
    then === null
      ? [{ code: said, document: numberSymbol, agency: code }]
      : [
          { code: said, document: numberSymbol, agency: then },
          { code: 'succeeded', document: numberSymbol, agency: code },
        ];
  return [{ agency: code, score: inferred ? PROBABLE_DRAFTER : DRAFTER, reasons }];
};

/** Whether the year in a symbol lies before the ministries of today were formed. */
const madeBefore2025 = (numberSymbol: string): boolean => {
  const year = /\/(\d{4})\//.exec(numberSymbol)?.[1];
  return year !== undefined && Number(year) < 2025;
};

/** The agencies that a central document speaks for: issuers that can answer, else who drafted it. */
export const documentCandidates = (
  document: CitedDocument,
  context: { agencies: AgencyDirectory; today: CivilDate; takenOver?: TakenOver },
): DocumentCandidate[] => {
  const { today, takenOver = () => [] } = context;
  const canAnswer = (candidate: DocumentCandidate): boolean => {
    const agency = context.agencies.find(candidate.agency);
    return agency !== null && isAddressable(agency) && exists(agency, today);
  };
  const issuers = document.issuers
    .flatMap((issuer) =>
      issuer === 'ubnd' || issuer === 'hdnd' ? [] : issuerNow(issuer, document, { today, takenOver }),
    )
    .filter(canAnswer);
  return issuers.length > 0 ? issuers : drafter(document).filter(canAnswer);
};
