import type { DocumentTypeCode } from './document-types.ts';
import { foldVietnamese } from './fold.ts';
import type { IssuerCode } from './issuers.ts';
import type { ProvisionPath } from './provisions.ts';
import { formatSymbol, parseSymbol } from './symbol.ts';

export interface DocumentKey {
  readonly type: DocumentTypeCode | null;
  readonly numberSymbol: string;
  /** Agency code. Needed for local documents: every province and commune has its own 61/2024/QĐ-UBND. */
  readonly issuer?: IssuerCode;
  /** Year of issue, for symbols without a year, whose numbers start again every year. Ignored where the symbol has one. */
  readonly issuedIn?: number;
}

/**
 * A stable name for a document, safe in a URL path: "31-2021-nd-cp", "61-2024-qd-ubnd~ubnd-31", "244-qd-ttg~2025".
 * Spellings of the same symbol ("31/2021/nđ-cp", "08/2020/…" and "8/2020/…") give the same id.
 */
export function documentId(key: DocumentKey): string {
  const symbol = parseSymbol(key.numberSymbol);
  const base = symbol
    ? slug(formatSymbol({ ...symbol, serial: symbol.serial.replace(/^0+(?=\d)/, '') }))
    : [key.type ?? 'document', slug(key.numberSymbol)].join('-');
  const year = symbol?.year === null && key.issuedIn !== undefined ? `~${key.issuedIn}` : '';
  const issuer = key.issuer !== undefined && isLocal(key.issuer) ? `~${slug(key.issuer)}` : '';
  return `${base}${year}${issuer}`;
}

/** A stable name for a provision, safe in a URL path: "31-2021-nd-cp_dieu-5_khoan-2_diem-a"; điểm đ is "diem-dd". */
export function provisionId(document: string, path: ProvisionPath): string {
  const levels = [
    ['dieu', path.article],
    ['khoan', path.clause],
    ['diem', path.point],
  ] as const;
  const named = levels.filter(([, label]) => label !== null);
  return [document, ...named.map(([level, label]) => `${level}-${slug((label ?? '').replace(/[đĐ]/g, 'dd'))}`)].join(
    '_',
  );
}

/** Committees and councils of a place, and departments, share their symbols with those of every other place. */
function isLocal(issuer: IssuerCode): boolean {
  return /^(?:ubnd|hdnd|so|van-phong-ubnd|thanh-tra)-/.test(issuer);
}

function slug(text: string): string {
  return foldVietnamese(text)
    .replace(/&/g, '')
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
