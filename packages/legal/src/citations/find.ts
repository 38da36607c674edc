import type { Citation, LawName } from '../citation.ts';
import { COMMON_LAWS } from '../common-laws.ts';
import { type DocumentMatch, readDocument, readNameSibling, readSibling } from './documents.ts';
import { type Lexicon, lexiconOf, wordIds } from './lexicon.ts';
import { type ProvisionList, readProvisions } from './provision-lists.ts';
import { readOtherVersion, readPlainReference, readReference } from './references.ts';
import { type Finding, resolve } from './resolve.ts';
import { NEW_LINE, NUMBER, Tokens, WORD } from './tokens.ts';
import { Triggers } from './triggers.ts';
import * as w from './words.ts';

/** Words and signs that may stand between a provision and its document. */
const LINKS = wordIds('cua tai trong theo thuoc o cai nam cung ban hanh kem quy dinh duoc ve');
const LINK_SIGNS = new Set([w.COMMA, w.OPEN, w.COLON, w.HYPHEN, w.SEMICOLON, w.QUOTE, w.SLASH]);
const LONGEST_LINK = 5;
/** Words and signs that may stand between a document and its provision: "Nghị định 31/2021/NĐ-CP, tại Điều 5". */
const BACK_LINKS = wordIds('tai o thi theo trong co quy dinh cu the la');
const BACK_SIGNS = new Set([w.COMMA, w.SEMICOLON, w.OPEN, w.COLON, w.HYPHEN, w.SLASH, w.DOT]);
const LONGEST_BACK_LINK = 3;
/** "Điều 8 Quy chế … ban hành kèm theo Quyết định …" */
const LONGEST_ANNEX_NAME = 40;
/** "các luật Đất đai, Nhà ở" */
const SEVERAL = wordIds('cac nhung hai ba bo');
/** What is no legal document though it has articles. */
const PRIVATE = wordIds('hop noi bien thoa ban quy dieu huong giao');
const PRIVATE_SECOND = wordIds('dong quy ban thuan an che le uoc keo');
/** "NQLĐ", "HĐLĐ", "TƯLĐ": a company's own rules, contracts. */
const PRIVATE_SHORT = wordIds('nqld hdld tuld tuldtt hdmb hdtd hdtv');
const PRIVATE_TYPED = /^(?:hợp|nội|biên|thỏa|thoả|bản|quy|điều|hương|giao|[a-z]+)$/i;
const LONGEST_PRIVATE_NAME = 7;

/**
 * Finds documents and provisions that a text cites, in the order of the text. Reads full and short forms, with or
 * without diacritics, composed or decomposed; offsets are UTF-16 code units of `text` as given. The time grows with the
 * length of the text, whatever is in it. Never throws.
 */
export function findCitations(text: string, options: { lawNames?: readonly LawName[] } = {}): Citation[] {
  const lexicon = lexiconOf(options.lawNames);
  const tokens = new Tokens(text, lexicon.vocabulary);
  const laws = options.lawNames ? [...options.lawNames, ...COMMON_LAWS] : COMMON_LAWS;
  return resolve(tokens, walk(tokens, lexicon), laws);
}

function walk(tokens: Tokens, lexicon: Lexicon): Finding[] {
  const triggers = Triggers.of(lexicon);
  const findings: Finding[] = [];
  let at = 0;
  while (at < tokens.count) {
    const finding = triggers.at(tokens, at) ? readFinding(tokens, at, lexicon) : null;
    if (!finding) {
      at += 1;
      continue;
    }
    findings.push(finding);
    at = finding.end;
    const several = SEVERAL.has(tokens.word(finding.start - 1));
    let last = finding.document;
    while (last) {
      const sibling: DocumentMatch | null =
        readSibling(tokens, last, lexicon) ?? (several ? readNameSibling(tokens, last, lexicon) : null);
      if (sibling) {
        findings.push({ start: sibling.start, end: sibling.end, provisions: null, document: sibling, reference: null });
        at = Math.max(at, sibling.end);
      }
      last = sibling;
    }
  }
  return findings;
}

function readFinding(tokens: Tokens, at: number, lexicon: Lexicon): Finding | null {
  const provisions = readProvisions(tokens, at);
  if (provisions) return readWithDocument(tokens, at, provisions, lexicon);
  const document = readDocument(tokens, at, lexicon, false);
  if (!document) {
    const reference = readOtherVersion(tokens, at, lexicon);
    return reference && { start: at, end: reference.end, provisions: null, document: null, reference };
  }
  const behind = readBehind(tokens, document, lexicon);
  if (behind) return { start: at, end: behind.end, provisions: behind, document, reference: null };
  return document.weak ? null : { start: at, end: document.end, provisions: null, document, reference: null };
}

/** A provision, then its document: "Điều 5 của Nghị định 31/2021/NĐ-CP". */
function readWithDocument(tokens: Tokens, at: number, provisions: ProvisionList, lexicon: Lexicon): Finding | null {
  const { end } = provisions;
  let here = end;
  const annexed = readAnnexed(tokens, end, lexicon);
  for (let links = 0; links <= LONGEST_LINK; links += 1) {
    if (links > 1 && tokens.gap(here) === NEW_LINE) break;
    const reference = readReference(tokens, here, lexicon);
    if (reference && !reference.amending) {
      return { start: at, end: reference.end, provisions, document: null, reference };
    }
    const document = readDocument(tokens, here, lexicon, true);
    if (document) return { start: at, end: document.end, provisions, document, reference: null };
    if (reference) return { start: at, end: reference.end, provisions, document: null, reference };
    const plain = readPlainReference(tokens, here, lexicon);
    if (plain) return { start: at, end: plain.end, provisions, document: null, reference: plain };
    if (isPrivate(tokens, here) && !annexed) return null;
    // "Điều 12 (khoản 3, 4) Nghị định 52/2024/NĐ-CP"
    const closes = links === 0 && tokens.sign(here) === w.CLOSE;
    // "Điều 49 Luật Việc làm (khoản 1 điểm a), Luật …": what stands in brackets belongs to what stands before them.
    if (closes && tokens.sign(at - 1) === w.OPEN && tokens.sign(here + 1) === w.COMMA) break;
    if (!closes && !LINKS.has(tokens.word(here)) && !LINK_SIGNS.has(tokens.sign(here))) break;
    here += 1;
  }
  if (annexed) return { start: at, end: annexed.end, provisions, document: annexed, reference: null };
  if (followsPrivate(tokens, at)) return null;
  return { start: at, end, provisions, document: null, reference: null };
}

function isPrivate(tokens: Tokens, at: number): boolean {
  if (PRIVATE_SHORT.has(tokens.word(at))) return true;
  if (!PRIVATE.has(tokens.word(at)) || !PRIVATE_SECOND.has(tokens.word(at + 1))) return false;
  // "nội quy", but not "nói quỹ".
  return PRIVATE_TYPED.test(tokens.slice(at, at + 1).normalize('NFC'));
}

/** "Nội quy công ty tại Điều 12" */
function followsPrivate(tokens: Tokens, at: number): boolean {
  for (let here = at - 1; here > at - LONGEST_PRIVATE_NAME && here > 0; here -= 1) {
    const kind = tokens.kind(here);
    if ((kind !== WORD && kind !== NUMBER) || tokens.gap(here + 1) === NEW_LINE) return false;
    if (isPrivate(tokens, here - 1) || PRIVATE_SHORT.has(tokens.word(here))) return true;
  }
  return false;
}

/** "(Điều 8) Điều lệ trường tiểu học ban hành kèm theo Thông tư 28/2020/TT-BGDĐT" */
function readAnnexed(tokens: Tokens, at: number, lexicon: Lexicon): DocumentMatch | null {
  for (let here = at; here < at + LONGEST_ANNEX_NAME && here < tokens.count; here += 1) {
    const sign = tokens.sign(here);
    if (tokens.gap(here) === NEW_LINE || sign === w.SEMICOLON || (sign === w.DOT && tokens.gap(here + 1) !== 0))
      return null;
    if (tokens.word(here) === w.DIEU && tokens.kind(here + 1) === NUMBER) return null;
    if (tokens.word(here) === w.KEM && tokens.word(here + 1) === w.THEO)
      return readDocument(tokens, here + 2, lexicon, true);
  }
  return null;
}

/** A document, then the provision: "NĐ31 điều 5.2.a", "Luật Đất đai 2024 (Điều 5)". */
function readBehind(tokens: Tokens, document: DocumentMatch, lexicon: Lexicon): ProvisionList | null {
  for (const from of new Set([document.end, document.detailsEnd])) {
    let here = from;
    let comma = false;
    for (let links = 0; links <= LONGEST_BACK_LINK && tokens.gap(here) !== NEW_LINE; links += 1) {
      const provisions = readProvisions(tokens, here);
      if (provisions) {
        return belongsForward(tokens, { document, provisions, comma }, lexicon) ? null : provisions;
      }
      const sign = tokens.sign(here);
      if (sign === w.DOT && tokens.gap(here + 1) !== 0) break;
      if (!BACK_LINKS.has(tokens.word(here)) && !BACK_SIGNS.has(sign)) break;
      comma ||= sign === w.COMMA || sign === w.SEMICOLON;
      here += 1;
    }
  }
  return null;
}

/** Whether a provision behind a document has a document of its own: "theo Luật Đầu tư, Điều 5 Nghị định 31". */
function belongsForward(
  tokens: Tokens,
  { document, provisions, comma }: { document: DocumentMatch; provisions: ProvisionList; comma: boolean },
  lexicon: Lexicon,
): boolean {
  let here = provisions.end;
  let listed = false;
  for (let links = 0; links < LONGEST_BACK_LINK; links += 1) {
    if (tokens.gap(here) === NEW_LINE) return false;
    const reference = readReference(tokens, here, lexicon);
    // "BLDS 2015 điều 357, điều 468 bộ luật này" points back at the document itself.
    if (reference && !reference.amending && reference.type !== null && reference.type === document.document.type)
      return false;
    const own = reference ?? readDocument(tokens, here, lexicon, true);
    // "NĐ 31 Điều 5, NĐ 35 Điều 6" goes backward as long as no comma stood before the provision.
    // "NĐ 87, Điều 11 và NĐ 17, Điều 14": each goes with its own.
    if (own && !reference && listed && tokens.sign(own.end) === w.COMMA && readProvisions(tokens, own.end + 1))
      return false;
    if (own) return !listed || comma;
    const sign = tokens.sign(here);
    const word = tokens.word(here);
    if (sign !== w.COMMA && sign !== w.OPEN && word !== w.CUA && word !== w.VA && !LINKS.has(word)) return false;
    listed ||= sign === w.COMMA || word === w.VA;
    here += 1;
  }
  return false;
}
