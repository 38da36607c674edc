import { ISSUERS } from '@thaogo/legal';
import type { CivilDate } from '@thaogo/policy';
import type { AgencyDirectory, AgencyStanding } from '../access/agency-directory.ts';
import type { Outcome } from '../life/outcomes.ts';
import type { RefusalCode } from '../life/refusals.ts';
import {
  competentOver,
  type ConcernedDocument,
  isKnown,
  isLawLevel,
  isOwnDocument,
  issuersToday,
} from './concerned-document.ts';
import { type MeasureKind, measureKindOf, type Whose } from './measure-kinds.ts';

/** What an answer says will be done besides its kind: by whom, about which provision, until when. */
export interface MeasureChoice {
  whose: Whose;
  /** Code of whoever it is proposed to; null for one's own. */
  addressee: string | null;
  /** The provision concerned; null where nothing tells which it is. */
  about: Provision | null;
  /** Last day of a special resolution; null for everything else. */
  expiresOn: CivilDate | null;
}

export type Provision = Pick<ConcernedDocument, 'numberSymbol' | 'documentId' | 'article' | 'clause' | 'point'>;

/** What a drafter asks for; what is left out follows from who is competent. */
export interface OutcomeWish {
  outcome: Outcome;
  whose?: Whose;
  addressee?: string;
  expiresOn?: CivilDate;
}

/** What the allowed set follows from. */
export interface OutcomeFacts {
  /** What the petition cites, in its order; empty where nothing is known. */
  documents: readonly ConcernedDocument[];
  /** The agency that answers. */
  lead: AgencyStanding;
  /** Who may change the document when the lead works on it, as routing has it. */
  competent: string | null;
  agencies: AgencyDirectory;
  today: CivilDate;
}

export type JudgedOutcome = { ok: true; measure: MeasureChoice | null } | { ok: false; refusal: RefusalCode };

/**
 * Special resolutions end on 28 February 2027 at the latest (Resolution 206/2025/QH15, as the plan in Decision
 * 1785/QĐ-TTg of 21 August 2025 restates it).
 */
const SPECIAL_RESOLUTIONS_END: CivilDate = '2027-02-28';

/** Kinds of agency that issue no legal documents: Law 64/2025/QH15 art. 4 does not name them among the issuers. */
const ISSUING_NOTHING: readonly AgencyStanding['kind'][] = [
  'department',
  'provincial_office',
  'provincial_inspectorate',
];
const issues = ({ kind }: AgencyStanding): boolean => !ISSUING_NOTHING.includes(kind);

const isListed = (code: string, agencies: AgencyDirectory): boolean =>
  agencies.find(code) !== null || ISSUERS.some((issuer) => issuer.code === code);

/** Who does it, or why not. `to` lists everybody it may be proposed to, the usual one first; empty where nothing tells. */
type Rule = (
  document: ConcernedDocument | null,
  facts: OutcomeFacts,
) => {
  own: RefusalCode | null;
  proposed: RefusalCode | null;
  usual: Whose;
  to: readonly string[];
};

/** Where the document is known, those who are competent over it; else whom routing names. */
const competentBodies = (document: ConcernedDocument | null, { lead, competent, today }: OutcomeFacts): string[] => {
  const over = document === null ? null : competentOver(document, lead, today);
  const all = document === null ? [] : issuersToday(document, today).filter((code) => !/^(?:ubnd|hdnd)$/.test(code));
  const bodies = over === null ? [competent, lead.parent] : [over, ...all];
  return [...new Set(bodies.flatMap((code) => (code === null || code === lead.code ? [] : [code])))];
};

/**
 * A document is changed by whoever issued it; everybody else proposes. ASSUMPTION: Law 64/2025/QH15 is taken to keep this
 * principle for amending, replacing, repealing and suspending; corrections are the issuer's by art. 9.
 */
const byItsIssuer: Rule = (document, facts) => {
  const own = document === null ? issues(facts.lead) : isOwnDocument(document, facts.lead, facts.today);
  const known = document !== null;
  return {
    own: own || !known ? null : 'not_own_document',
    proposed: own && known ? 'measure_is_own' : null,
    usual: own ? 'own' : 'proposed',
    to: competentBodies(document, facts),
  };
};

/**
 * As `byItsIssuer`, and also by whoever stands directly above a local issuer. ASSUMPTION: the committee above may suspend
 * or repeal what the one below issued, as the law on local government has it; the article was not read.
 */
const byIssuerOrAbove: Rule = (document, facts) => {
  const rule = byItsIssuer(document, facts);
  const above = document?.issuers.some((issuer) => facts.agencies.find(issuer)?.parent === facts.lead.code) ?? false;
  return above ? { ...rule, own: null } : rule;
};

/** Something new is issued by any agency that issues documents at all (Law 64/2025/QH15 art. 4). */
const somethingNew: Rule = (document, facts) => ({
  own: issues(facts.lead) ? null : 'cannot_issue_documents',
  proposed: null,
  usual: byItsIssuer(document, facts).usual,
  to: competentBodies(document, facts),
});

const onlyForLaws = (document: ConcernedDocument | null): RefusalCode | null =>
  document === null || isLawLevel(document) ? null : 'outcome_only_for_laws';

/** Only the Standing Committee of the National Assembly interprets, and only laws and their like (Law 64/2025/QH15 art. 60). */
const interpretation: Rule = (document) => ({
  own: onlyForLaws(document) ?? 'always_proposed',
  proposed: onlyForLaws(document),
  usual: 'proposed',
  to: ['ubtvqh'],
});

/** Whoever issued it guides its application by letter; laws and their like are not guided (Law 64/2025/QH15 art. 61). */
const guidance: Rule = (document, facts) => {
  const refusal = document !== null && isLawLevel(document) ? 'outcome_not_for_laws' : null;
  const rule = byItsIssuer(document, facts);
  return { ...rule, own: refusal ?? rule.own, proposed: refusal ?? rule.proposed };
};

/** A resolution of the Government or the Standing Committee adjusts a law until it is amended (Resolution 206/2025/QH15 art. 4). */
const specialResolution: Rule = (document, { today }) => {
  const refusal = today > SPECIAL_RESOLUTIONS_END ? 'special_mechanism_over' : onlyForLaws(document);
  return { own: refusal ?? 'always_proposed', proposed: refusal, usual: 'proposed', to: ['chinh-phu', 'ubtvqh'] };
};

const RULES: Record<MeasureKind, Rule> = {
  amend: byItsIssuer,
  replace: byItsIssuer,
  correct: byItsIssuer,
  repeal: byIssuerOrAbove,
  suspend: byIssuerOrAbove,
  issue_new: somethingNew,
  propose_interpretation: interpretation,
  guide_application: guidance,
  special_resolution: specialResolution,
};

const refused = (refusal: RefusalCode): JudgedOutcome => ({ ok: false, refusal });

const provisionOf = (document: ConcernedDocument | null): Provision | null => {
  if (document === null) return null;
  const { numberSymbol, documentId, article, clause, point } = document;
  return { numberSymbol, documentId, article, clause, point };
};

/** Whether those to whom it may be proposed are known; otherwise anybody may be named. */
const isBinding = (kind: MeasureKind, document: ConcernedDocument | null): boolean =>
  document !== null || kind === 'propose_interpretation' || kind === 'special_resolution';

const known = (cited: ConcernedDocument | null): ConcernedDocument | null =>
  cited !== null && isKnown(cited) ? cited : null;

const judgeFor = (
  kind: MeasureKind,
  cited: ConcernedDocument | null,
  { whose, addressee, expiresOn }: OutcomeWish,
  facts: OutcomeFacts,
): JudgedOutcome => {
  const document = known(cited);
  const rule = RULES[kind](document, facts);
  const by = whose ?? (addressee === undefined ? rule.usual : 'proposed');
  if (rule[by] !== null) return refused(rule[by]);
  const about = provisionOf(cited);
  if (by === 'own') return { ok: true, measure: { whose: by, addressee: null, about, expiresOn: null } };
  const to = addressee ?? rule.to[0];
  if (to === undefined) return refused('addressee_missing');
  if (!isListed(to, facts.agencies)) return refused('agency_unknown');
  if (to === facts.lead.code) return refused('measure_is_own');
  if (isBinding(kind, document) && !rule.to.includes(to)) return refused('addressee_not_competent');
  if (kind !== 'special_resolution') return { ok: true, measure: { whose: by, addressee: to, about, expiresOn: null } };
  const until = expiresOn ?? SPECIAL_RESOLUTIONS_END;
  return until > SPECIAL_RESOLUTIONS_END
    ? refused('expires_too_late')
    : { ok: true, measure: { whose: by, addressee: to, about, expiresOn: until } };
};

const citedBy = ({ documents }: OutcomeFacts): readonly (ConcernedDocument | null)[] =>
  documents.length === 0 ? [null] : documents;

/**
 * Whether an answer may name this outcome, and the measure that it then calls for (null where it calls for none). What is
 * not asked for follows from who is competent. Where a petition cites several documents, one for which it is allowed is
 * enough, the lead's own first; about unknown documents nothing is refused. Pure.
 */
export const judgeOutcome = (wish: OutcomeWish, facts: OutcomeFacts): JudgedOutcome => {
  const kind = measureKindOf(wish.outcome);
  if (kind === null) return { ok: true, measure: null };
  const judged = citedBy(facts).map((document) => judgeFor(kind, document, wish, facts));
  const allowed = judged.filter(({ ok }) => ok);
  const own = allowed.find((each) => each.ok && each.measure?.whose === 'own');
  return own ?? allowed[0] ?? judged[0] ?? refused('addressee_missing');
};

/** Everything that a drafter may choose besides an outcome. */
export interface OutcomeWays {
  /** Whether the agency that answers may do it itself. */
  own: boolean;
  /** To whom it may be proposed, the usual one first, and whether to anybody else besides; null where it may not be proposed. */
  proposed: { to: readonly string[]; anybody: boolean } | null;
  /** The last day that a special resolution may have; null for everything else. */
  latest: CivilDate | null;
}

/** The ways in which an outcome may be chosen; null where it calls for no measure. Each is one that `judgeOutcome` allows. */
export const outcomeWays = (outcome: Outcome, facts: OutcomeFacts): OutcomeWays | null => {
  const kind = measureKindOf(outcome);
  if (kind === null) return null;
  const allows = (wish: Omit<OutcomeWish, 'outcome'>): boolean => judgeOutcome({ outcome, ...wish }, facts).ok;
  const rules = citedBy(facts).map((cited) => ({ document: known(cited), rule: RULES[kind](known(cited), facts) }));
  const to = [...new Set(rules.flatMap(({ rule }) => rule.to))].filter((addressee) => allows({ addressee }));
  const anybody = rules.some(({ document, rule }) => rule.proposed === null && !isBinding(kind, document));
  return {
    own: allows({ whose: 'own' }),
    proposed: to.length > 0 || anybody ? { to, anybody } : null,
    latest: kind === 'special_resolution' ? SPECIAL_RESOLUTIONS_END : null,
  };
};
