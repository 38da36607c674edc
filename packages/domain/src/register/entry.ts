import { documentTypeName, foldVietnamese, formatSymbol, ISSUERS, parseSymbol } from '@thaogo/legal';
import type { CivilDate } from '@thaogo/policy';
import { isCivilDate } from '../deadlines/civil-date.ts';
import { registerId } from './document-index.ts';

/** A document as a coordinator or a file names it: text as typed, null or empty where nothing is said. */
export interface TypedDocument {
  type?: string | null | undefined;
  numberSymbol: string;
  title?: string | null | undefined;
  /** Code or name of the issuer. Taken from the symbol where it is left out. */
  issuer?: string | null | undefined;
  issuedOn?: string | null | undefined;
  effectiveOn?: string | null | undefined;
  /** From when it is no longer in force, where that is known. */
  expiresOn?: string | null | undefined;
  subject?: string | null | undefined;
  draftingAgency?: string | null | undefined;
}

/** A document as the register takes it. */
export interface RegisterEntry {
  id: string;
  type: string;
  numberSymbol: string;
  title: string | null;
  issuer: string | null;
  issuedOn: CivilDate | null;
  effectiveOn: CivilDate | null;
  expiresOn: CivilDate | null;
  subject: string | null;
  draftingAgency: string | null;
}

/** What is wrong with one field; the codes are those of every form. */
export interface EntryFault {
  field: keyof TypedDocument;
  code: 'required' | 'format' | 'date' | 'not_listed' | 'unknown_code' | 'too_long';
  /** The number of code points allowed, where that is what is wrong. */
  limit?: number;
}

/** Codes that an entry may name. */
export interface KnownCodes {
  hasSubject(code: string): boolean;
  hasAgency(code: string): boolean;
}

const TITLE_LONGEST = 1000;

const TYPES = new Map(
  (
    [
      'constitution',
      'code',
      'law',
      'ordinance',
      'resolution',
      'joint_resolution',
      'decree',
      'decision',
      'circular',
      'joint_circular',
      'directive',
      'order',
      'dispatch',
      'plan',
      'notice',
      'consolidated',
    ] as const
  ).map((code) => [foldVietnamese(documentTypeName(code)), documentTypeName(code)]),
);
const ISSUER_NAMES = new Map(
  ISSUERS.flatMap(({ code, name, alsoNamed }) =>
    [code, name, ...(alsoNamed ?? [])].map((known): [string, string] => [foldVietnamese(known), code]),
  ),
);
const LOCAL_ISSUERS = new Set(['ubnd', 'hdnd']);
const LOCAL_CODE = /^(?:ubnd|hdnd)-\d{1,5}$/;

const said = (text: string | null | undefined): string | null => {
  const tidy = text?.normalize('NFC').replaceAll(/\s+/g, ' ').trim() ?? '';
  return tidy === '' ? null : tidy;
};

const dateOf = (
  text: string | null | undefined,
  field: 'issuedOn' | 'effectiveOn' | 'expiresOn',
  faults: EntryFault[],
) => {
  const date = said(text);
  if (date === null) return null;
  if (isCivilDate(date) && date >= '1945-01-01' && date <= '2099-12-31') return date;
  faults.push({ field, code: 'date' });
  return null;
};

const issuerOf = (typed: string | null, symbolIssuer: string | null, known: KnownCodes, faults: EntryFault[]) => {
  const named = typed === null ? null : (ISSUER_NAMES.get(foldVietnamese(typed)) ?? typed);
  const issuer = named === null || LOCAL_ISSUERS.has(named) ? (named ?? symbolIssuer) : named;
  if (issuer === null) return null;
  // Every province and commune has its own 61/2024/QĐ-UBND: without the place it is nobody's.
  if (LOCAL_ISSUERS.has(issuer)) faults.push({ field: 'issuer', code: 'required' });
  else if (![...ISSUER_NAMES.values()].includes(issuer) && !(LOCAL_CODE.test(issuer) && known.hasAgency(issuer)))
    faults.push({ field: 'issuer', code: 'unknown_code' });
  return issuer;
};

/**
 * Checks a document somebody names and brings it into the register's form: usual spelling of the symbol, type and issuer
 * from the symbol where nothing else is said. Gives every fault at once.
 */
export const readEntry = (
  typed: TypedDocument,
  known: KnownCodes,
): { ok: true; entry: RegisterEntry } | { ok: false; faults: readonly EntryFault[] } => {
  const faults: EntryFault[] = [];
  const symbol = parseSymbol(typed.numberSymbol);
  if (symbol === null)
    faults.push({ field: 'numberSymbol', code: said(typed.numberSymbol) === null ? 'required' : 'format' });
  const issuedOn = dateOf(typed.issuedOn, 'issuedOn', faults);
  const effectiveOn = dateOf(typed.effectiveOn, 'effectiveOn', faults);
  const expiresOn = dateOf(typed.expiresOn, 'expiresOn', faults);
  // Numbers without a year begin again every year.
  if (symbol !== null && symbol.year === null && issuedOn === null && said(typed.issuedOn) === null)
    faults.push({ field: 'issuedOn', code: 'required' });
  const typedType = said(typed.type);
  const type =
    typedType === null
      ? symbol?.type
        ? documentTypeName(symbol.type)
        : undefined
      : TYPES.get(foldVietnamese(typedType));
  if (type === undefined && (symbol !== null || typedType !== null))
    faults.push({ field: 'type', code: typedType === null ? 'required' : 'not_listed' });
  const title = said(typed.title);
  if (title !== null && Array.from(title).length > TITLE_LONGEST)
    faults.push({ field: 'title', code: 'too_long', limit: TITLE_LONGEST });
  const issuer = issuerOf(said(typed.issuer), symbol?.issuers[0] ?? null, known, faults);
  const subject = said(typed.subject);
  if (subject !== null && !known.hasSubject(subject)) faults.push({ field: 'subject', code: 'unknown_code' });
  const draftingAgency = said(typed.draftingAgency);
  if (draftingAgency !== null && !known.hasAgency(draftingAgency))
    faults.push({ field: 'draftingAgency', code: 'unknown_code' });
  if (symbol === null || type === undefined || faults.length > 0) return { ok: false, faults };
  const numberSymbol = formatSymbol(symbol);
  return {
    ok: true,
    entry: {
      id: registerId({ numberSymbol, issuer, issuedOn }),
      type,
      numberSymbol,
      title,
      issuer,
      issuedOn,
      effectiveOn,
      expiresOn,
      subject,
      draftingAgency,
    },
  };
};

/**
 * What the register can keep of a document that a petition cites and the register lacks: only what its symbol says,
 * for words around it are the sender's. Null where the symbol cannot be read, has parts that nobody knows, or would not
 * tell the document from another one (local, or without a year).
 */
export const citedEntry = (numberSymbol: string): RegisterEntry | null => {
  const symbol = parseSymbol(numberSymbol);
  const [issuer] = symbol?.issuers ?? [];
  if (symbol === null || symbol.year === null || symbol.type === null || issuer === undefined) return null;
  if (symbol.issuers.some((code) => LOCAL_ISSUERS.has(code)) || symbol.normative !== true) return null;
  const read = readEntry({ numberSymbol }, { hasSubject: () => false, hasAgency: () => false });
  return read.ok ? read.entry : null;
};
