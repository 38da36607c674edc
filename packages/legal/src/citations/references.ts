import type { CitedDocument, LawName } from '../citation.ts';
import type { DocumentTypeCode } from '../document-types.ts';
import type { DocumentsBefore } from './documents-before.ts';
import { amendmentOf } from './law-names.ts';
import { type Lexicon, wordId, wordIds } from './lexicon.ts';
import { NEW_LINE, type Tokens } from './tokens.ts';
import * as w from './words.ts';

/** A document named by pointing at it: "Nghị định này", "Luật nói trên", "luật sửa đổi". */
export interface ReferenceMatch {
  readonly start: number;
  readonly end: number;
  /** Null for "văn bản này", which may be of any type. */
  readonly type: DocumentTypeCode | null;
  /** The document that amends the one meant: "luật sửa đổi". */
  readonly amending: boolean;
  /** Another version of the law meant: "luật mới", "luật cũ". */
  readonly version: 'newest' | 'previous' | null;
}

const POINTERS = wordIds('nay do tren ay no kia');
const SAID = wordIds('noi neu ke dan vua da ghi');
const ABOVE = wordIds('tren dan neu');
const OWN = wordIds('chinh ca cai');
const VAN = wordId('van');
const BAN = wordId('ban');
const DO = wordId('do');
const NAY = wordId('nay');

/** Reads such a reference at token `at`. */
export function readReference(tokens: Tokens, at: number, lexicon: Lexicon): ReferenceMatch | null {
  const start = OWN.has(tokens.word(at)) ? at + 1 : at;
  const any = tokens.word(start) === VAN && tokens.word(start + 1) === BAN;
  const named = any ? null : lexicon.types.longest(tokens, start);
  const type = named?.values[0];
  if (!any && !type) return null;
  const after = any ? start + 2 : (named?.end ?? start);
  if (tokens.gap(after) === NEW_LINE) return null;
  const pointed = readPointer(tokens, after);
  if (pointed !== null) return { start: at, end: pointed, type: type?.type ?? null, amending: false, version: null };
  const amending = tokens.word(after) === w.SUA && tokens.word(after + 1) === w.DOI;
  if (amending && type) {
    const end = tokens.word(after + 2) === w.BO && tokens.word(after + 3) === w.SUNG ? after + 4 : after + 2;
    return { start: at, end, type: type.type, amending: true, version: null };
  }
  return null;
}

const PLAIN_TYPES: ReadonlySet<DocumentTypeCode> = new Set<DocumentTypeCode>([
  'law',
  'code',
  'ordinance',
  'decree',
  'circular',
  'resolution',
  'decision',
]);

/** Behind a provision the bare type points as well: "Điều 10 của Luật". */
export function readPlainReference(tokens: Tokens, at: number, lexicon: Lexicon): ReferenceMatch | null {
  const named = lexicon.types.longest(tokens, at);
  const type = named?.values[0];
  if (!named || !type || type.short || !PLAIN_TYPES.has(type.type) || tokens.gap(at) === NEW_LINE) return null;
  return { start: at, end: named.end, type: type.type, amending: false, version: null };
}

const NEW = /^(?:mới|moi)$/i;
const OLD = /^(?:cũ|cu)$/i;

/** "luật mới", "bộ luật cũ": of a law that the text named, another version. */
export function readOtherVersion(tokens: Tokens, at: number, lexicon: Lexicon): ReferenceMatch | null {
  if (tokens.word(at) !== w.LUAT && tokens.word(at) !== w.BO) return null;
  const named = lexicon.types.longest(tokens, at);
  const type = named?.values[0]?.type;
  if (!named || (type !== 'law' && type !== 'code') || tokens.gap(named.end) === NEW_LINE) return null;
  const word = tokens.slice(named.end, named.end + 1).normalize('NFC');
  const version = NEW.test(word) ? 'newest' : OLD.test(word) ? 'previous' : null;
  return version && { start: at, end: named.end + 1, type, amending: false, version };
}

function readPointer(tokens: Tokens, at: number): number | null {
  const word = tokens.word(at);
  if (SAID.has(word)) {
    const next = SAID.has(tokens.word(at + 1)) && ABOVE.has(tokens.word(at + 2)) ? at + 1 : at;
    return ABOVE.has(tokens.word(next + 1)) ? next + 2 : null;
  }
  if (!POINTERS.has(word)) return null;
  // "do" is "because" and "nay" is "now" where the text bears marks.
  const typed = tokens
    .slice(at, at + 1)
    .normalize('NFC')
    .toLowerCase();
  if (word === DO && typed !== 'đó' && !(typed === 'do' && isPlain(tokens, at - 1))) return null;
  if (word === NAY && typed === 'nay' && !isPlain(tokens, at - 1)) return null;
  return at + 1;
}

function isPlain(tokens: Tokens, at: number): boolean {
  return /^[\u0020-\u007e]*$/.test(tokens.slice(at, at + 1));
}

/** The document that a reference points at: the last one before it of the same type. */
export function resolveReference(
  reference: ReferenceMatch,
  before: DocumentsBefore,
  laws: readonly LawName[],
): CitedDocument | null {
  const meant = before.lastOf(reference.type);
  if ((!reference.amending && reference.version === null) || !meant) return meant;
  const law = laws.find(({ title }) => title === meant.title);
  if (!law) return null;
  if (reference.version !== null) {
    const { versions } = law;
    const other = reference.version === 'newest' ? versions.at(-1) : versions.at(-2);
    if (!other) return null;
    const serial = other.numberSymbol?.split('/')[0] ?? null;
    return { ...meant, numberSymbol: other.numberSymbol, year: other.year, serial, issuedOn: null };
  }
  const { title, type, versions } = amendmentOf(law);
  const newest = versions.at(-1);
  const numberSymbol = newest?.numberSymbol ?? null;
  return { ...meant, type, title, numberSymbol, year: newest?.year ?? null, serial: null, issuedOn: null };
}
