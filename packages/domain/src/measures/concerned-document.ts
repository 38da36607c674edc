import { type DocumentTypeCode, documentTypeName, parseSymbol, successorsOf } from '@thaogo/legal';
import type { CivilDate } from '@thaogo/policy';
import type { AgencyStanding } from '../access/agency-directory.ts';

/** A provision that a petition cites, as far as its number and the register tell what it is. */
export interface ConcernedDocument {
  /** In its usual spelling; null where what was typed is no number and symbol. */
  numberSymbol: string | null;
  /** The register's id; null where it does not have it. */
  documentId: string | null;
  type: DocumentTypeCode | null;
  /** Codes of whoever issued it; `ubnd` and `hdnd` where the place is not told. Empty where nothing tells. */
  issuers: readonly string[];
  article: string | null;
  clause: string | null;
  point: string | null;
}

/** A citation with what the register says of its document. */
export interface CitationInRegister {
  numberSymbol: string | null;
  documentId: string | null;
  article: string | null;
  clause: string | null;
  point: string | null;
  /** The register's Vietnamese name of the type ("Luật"), and its issuer; null where it does not have them. */
  registeredType: string | null;
  registeredIssuer: string | null;
}

const LAW_TYPES: readonly DocumentTypeCode[] = ['constitution', 'code', 'law', 'ordinance'];
const TYPE_BY_NAME = new Map(
  ([...LAW_TYPES, 'resolution', 'decree', 'decision', 'circular', 'joint_circular'] as const).map((code) => [
    documentTypeName(code),
    code,
  ]),
);

/** Articles, clauses and points as the law numbers them: what else people type there stays out of every event. */
const LABEL = /^[\dA-Za-zđĐ.]{1,12}$/;
const label = (typed: string | null): string | null => (typed !== null && LABEL.test(typed) ? typed : null);

/** What a citation is about, without a word of whoever typed it. */
export const concernedDocument = (citation: CitationInRegister): ConcernedDocument => {
  const symbol = citation.numberSymbol === null ? null : parseSymbol(citation.numberSymbol);
  const registered = citation.registeredIssuer;
  return {
    numberSymbol: symbol === null ? null : citation.numberSymbol,
    documentId: citation.documentId,
    type: TYPE_BY_NAME.get(citation.registeredType ?? '') ?? symbol?.type ?? null,
    issuers: registered === null ? (symbol?.issuers ?? []) : [registered],
    article: label(citation.article),
    clause: label(citation.clause),
    point: label(citation.point),
  };
};

/** Whether something tells what the document is: about what is unknown nothing is refused. */
export const isKnown = ({ issuers, type }: ConcernedDocument): boolean => issuers.length > 0 || type !== null;

/** The National Assembly and its Standing Committee, under today's codes. */
const LAWGIVERS: readonly string[] = ['quoc-hoi', 'ubtvqh', 'hdnn'];

/**
 * The Constitution, laws, ordinances, and resolutions of the National Assembly or its Standing Committee: what Law
 * 64/2025/QH15 lets be interpreted (art. 60) and does not let be guided by letter (art. 61).
 */
export const isLawLevel = ({ type, issuers }: ConcernedDocument): boolean =>
  (type !== null && LAW_TYPES.includes(type)) || issuers.some((issuer) => LAWGIVERS.includes(issuer));

const COMMITTEES: readonly AgencyStanding['kind'][] = ['provincial_committee', 'commune_committee'];
const COUNCILS: readonly AgencyStanding['kind'][] = ['provincial_council', 'commune_council'];

/** Whoever stands today for those who issued it; `ubnd` and `hdnd` stay without their place. */
export const issuersToday = ({ issuers }: ConcernedDocument, today: CivilDate): readonly string[] =>
  issuers.flatMap((issuer) => {
    const heirs = successorsOf(issuer, { on: today }).map(({ code }) => code);
    return heirs.length === 0 ? [issuer] : heirs;
  });

/** Whether an agency may change the document itself: it issued it, or stands today for whoever did. */
export const isOwnDocument = (document: ConcernedDocument, agency: AgencyStanding, today: CivilDate): boolean =>
  issuersToday(document, today).some(
    (issuer) =>
      issuer === agency.code ||
      (issuer === 'ubnd' && COMMITTEES.includes(agency.kind)) ||
      (issuer === 'hdnd' && COUNCILS.includes(agency.kind)),
  );

/**
 * To whom a change of the document is proposed by `agency`: whoever stands for its issuer, the place of a local document
 * being the agency's own; null where nothing tells.
 */
export const competentOver = (document: ConcernedDocument, agency: AgencyStanding, today: CivilDate): string | null => {
  const [issuer] = issuersToday(document, today);
  if (issuer === undefined) return null;
  const place = COMMITTEES.includes(agency.kind) || COUNCILS.includes(agency.kind) ? agency.code : agency.parent;
  if (issuer === 'hdnd' || issuer === 'ubnd') return place?.replace(/^(?:ubnd|hdnd)-/, `${issuer}-`) ?? null;
  return issuer;
};
