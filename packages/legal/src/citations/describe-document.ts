import type { CitedDocument, DocumentKind } from '../citation.ts';
import { commonSymbols } from '../common-laws.ts';
import { DOCUMENT_TYPES, type DocumentTypeCode } from '../document-types.ts';
import { ISSUERS, type IssuerCode } from '../issuers.ts';
import { type DocumentSymbol, formatSymbol, parseSymbol } from '../symbol.ts';
import type { DocumentDetails } from './document-details.ts';
import { composeSymbol, type DocumentNumber } from './document-numbers.ts';

export interface DescribedDocument {
  readonly document: CitedDocument;
  readonly alternatives: readonly CitedDocument[];
}

/** Terms of the National Assembly by the year in which each began; it sits from the middle of that year. */
const TERM_STARTS: readonly (readonly [number, number])[] = [
  [16, 2026],
  [15, 2021],
  [14, 2016],
  [13, 2011],
  [12, 2007],
  [11, 2002],
  [10, 1997],
  [9, 1992],
];
/** In a year with two terms the numbers of the old one run on, those of the new one begin at 1. */
const OLD_TERM_SERIAL = 60;

const SYMBOLS = new Map<IssuerCode, string>(ISSUERS.map(({ code, symbols }) => [code, symbols[0] ?? '']));
const TYPES_WITH_YEAR: ReadonlySet<DocumentTypeCode> = new Set([
  'decree',
  'circular',
  'joint_circular',
  'law',
  'code',
  'ordinance',
]);

/** What number, type and details say together: the symbol where they are enough for it, and other possible ones. */
export function describeDocument(
  named: DocumentTypeCode | null,
  number: DocumentNumber,
  details: DocumentDetails,
): DescribedDocument {
  const symbols = symbolsOf(named, number, details);
  const year = number.year ?? details.year;
  const [first, ...others] = symbols;
  const describe = (symbol: DocumentSymbol): CitedDocument => ({
    type: symbol.type ?? (named !== null && fits(named, symbol) ? named : null),
    numberSymbol: formatSymbol(symbol),
    title: null,
    issuers: symbol.issuers,
    kind: kindOf(symbol, named),
    serial: symbol.serial,
    year: symbol.year ?? year,
    issuedOn: details.issuedOn,
  });
  const unknown: CitedDocument = {
    type: named,
    numberSymbol: null,
    title: null,
    issuers: named === 'decree' ? ['chinh-phu'] : details.issuers.filter((code) => code !== 'local'),
    kind: named !== null && TYPES_WITH_YEAR.has(named) ? 'normative' : null,
    serial: number.serial,
    year,
    issuedOn: details.issuedOn,
  };
  return { document: first ? describe(first) : unknown, alternatives: others.map(describe) };
}

/** A type named in words may complete a symbol that does not tell: "Luật 45/2019/QH14". */
function fits(named: DocumentTypeCode, symbol: DocumentSymbol): boolean {
  const assembly = symbol.issuers.includes('quoc-hoi') || symbol.issuers.includes('ubtvqh');
  return !assembly || named === 'law' || named === 'code' || named === 'resolution' || named === 'ordinance';
}

function kindOf(symbol: DocumentSymbol, named: DocumentTypeCode | null): DocumentKind | null {
  if (symbol.issuers.includes('tw') || symbol.issuers.includes('tu')) return 'party';
  if (symbol.normative === null) return named === null && symbol.type === null ? null : 'normative';
  return symbol.normative ? 'normative' : 'administrative';
}

function symbolsOf(named: DocumentTypeCode | null, number: DocumentNumber, details: DocumentDetails): DocumentSymbol[] {
  const { symbol } = number;
  if (symbol) return [completed(typed(symbol, named), details)];
  if (named === null) return [];
  const year = number.year ?? (TYPES_WITH_YEAR.has(named) ? details.year : null);
  const composed = suffixesOf(named, number, year, details).flatMap((suffix) => {
    const whole = /^[-/]/.test(suffix)
      ? parseSymbol(`${number.serial}${suffix}`)
      : composeSymbol(number.serial, year, suffix);
    return whole ?? [];
  });
  const issued = details.issuers.length > 0 && composed.length > 0;
  if (composed.length > 0 && !issued && named !== 'decision') return composed;
  if (issued && year !== null) return composed;
  const [issuer] = details.issuers;
  // "Nghị quyết 116 của Quốc hội" is none of the Government's, however widely that one is cited.
  const known = commonSymbols(named, number.serial, number.year ?? details.year).filter(
    ({ issuers }) => issuer === undefined || issuer === 'local' || issuers.length === 0 || issuers.includes(issuer),
  );
  // "QĐ 75 của Thủ tướng": of the well-known ones only those of that issuer.
  const common = issued ? known.filter(({ issuers }) => composed.some((one) => one.issuers[0] === issuers[0])) : known;
  return [...common, ...composed.filter((one) => !common.some((other) => formatSymbol(other) === formatSymbol(one)))];
}

/** Letters of its type for a symbol that has only its issuers': "TT liên tịch 28/2013/BLĐTBXH-BQP", "Thông tư 12/2025/BTC". */
function typed(symbol: DocumentSymbol, named: DocumentTypeCode | null): DocumentSymbol {
  // Issuers alone look like the symbol of a letter.
  if (symbol.type !== null && symbol.type !== 'official_letter') return symbol;
  if (symbol.year === null || symbol.issuers.length === 0) return symbol;
  if (named !== 'circular' && named !== 'joint_circular') return symbol;
  const letters = symbol.issuers.length > 1 ? 'TTLT' : 'TT';
  return composeSymbol(symbol.serial, symbol.year, `${letters}-${symbol.suffix}`) ?? symbol;
}

/** A symbol that lost its year ("31/NĐ-CP ngày 26/3/2021") or its issuer ("12/2025/TT của Bộ Tài chính"). */
function completed(symbol: DocumentSymbol, details: DocumentDetails): DocumentSymbol {
  const { type } = symbol;
  const written = type !== null && DOCUMENT_TYPES[type].symbols.includes(symbol.suffix.split('-')[0] ?? '');
  const year = symbol.year ?? (written && TYPES_WITH_YEAR.has(type) ? details.year : null);
  const issuer = symbol.issuers.length === 0 ? details.issuers.flatMap((code) => SYMBOLS.get(code) ?? []) : [];
  if (year === symbol.year && issuer.length === 0) return symbol;
  return composeSymbol(symbol.serial, year, [symbol.suffix, ...issuer].join('-')) ?? symbol;
}

/** Letters that a document of this type and issuer bears behind its number, the likelier first. */
function suffixesOf(
  type: DocumentTypeCode,
  number: DocumentNumber,
  year: number | null,
  details: DocumentDetails,
): string[] {
  const letters = DOCUMENT_TYPES[type].symbols[0] ?? '';
  const { issuers } = details;
  const [issuer] = issuers;
  const own = issuer === undefined ? undefined : SYMBOLS.get(issuer);
  switch (type) {
    case 'decree':
      // Until 1996 decrees bore neither year nor type.
      return year === null ? [] : year < 1997 ? ['/CP'] : ['NĐ-CP'];
    case 'law':
    case 'code':
      return year === null ? [] : [`QH${termOf(year, number.serial)}`];
    case 'ordinance':
      return year === null ? [] : [`${year < 2009 ? 'PL-' : ''}UBTVQH${termOf(year, number.serial)}`];
    case 'resolution': {
      const assemblyYear = year ?? details.year;
      if (issuer === 'quoc-hoi' || issuer === 'ubtvqh') {
        return assemblyYear === null || year === null ? [] : [`${own}${termOf(assemblyYear, number.serial)}`];
      }
      if (issuer === 'tw' || issuer === 'tu') return [`-NQ/${own}`];
      // The Ministry of Industry and Trade makes no resolutions: in one, BCT is the Political Bureau.
      if (issuer === 'bct') return ['-NQ/TW'];
      if (issuer === 'local') return ['NQ-HĐND'];
      if (issuer === 'tandtc') return ['NQ-HĐTP'];
      return own === undefined ? [] : [`NQ-${own}`];
    }
    case 'decision':
      if (issuer === 'chinh-phu') return ['QĐ-TTg'];
      if (issuer === 'local') return ['QĐ-UBND'];
      if (own !== undefined) return [`QĐ-${own}`];
      return year === null ? [] : ['QĐ-TTg', 'QĐ-UBND'];
    case 'circular':
      if (issuers.length > 1) return [`TTLT-${issuers.flatMap((code) => SYMBOLS.get(code) ?? []).join('-')}`];
      return own === undefined || year === null ? [] : [`TT-${own}`];
    case 'joint_circular':
      return issuers.length < 2 || year === null
        ? []
        : [`TTLT-${issuers.flatMap((code) => SYMBOLS.get(code) ?? []).join('-')}`];
    case 'directive':
      if (issuer === 'tw' || issuer === 'tu') return [`-CT/${own}`];
      return own === undefined ? [] : [`CT-${own}`];
    default:
      return issuer === undefined || own === undefined || letters === '' || year !== null ? [] : [`${letters}-${own}`];
  }
}

function termOf(year: number, serial: string): number {
  const index = TERM_STARTS.findIndex(([, start]) => year >= start);
  const [term, start] = TERM_STARTS[index] ?? [9, 1992];
  return year === start && Number.parseFloat(serial) > OLD_TERM_SERIAL ? term - 1 : term;
}
