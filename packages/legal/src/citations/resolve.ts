import type { Citation, CitationReading, CitedDocument, DocumentSource, LawName } from '../citation.ts';
import type { DocumentTypeCode } from '../document-types.ts';
import type { ProvisionPath } from '../provisions.ts';
import { DocumentsBefore } from './documents-before.ts';
import type { DocumentMatch } from './documents.ts';
import { wordIds } from './lexicon.ts';
import { labelsThrough } from './provision-groups.ts';
import type { PathReading, ProvisionList } from './provision-lists.ts';
import { type ReferenceMatch, resolveReference } from './references.ts';
import { type Tokens, WORD } from './tokens.ts';
import * as w from './words.ts';

/** What the walk over the text finds, before documents are resolved. Positions of tokens. */
export interface Finding {
  readonly start: number;
  readonly end: number;
  readonly provisions: ProvisionList | null;
  readonly document: DocumentMatch | null;
  readonly reference: ReferenceMatch | null;
}

const WHOLE: readonly PathReading[] = [{ path: { article: null, clause: null, point: null }, alternatives: [] }];
/** How many provisions the ranges of one text may stand for, so that "Điều 1 đến Điều 60" typed a thousand times stays cheap. */
const MOST_FROM_RANGES = 500;

/** Gives every finding its document, fills ranges, and makes the citations. */
export function resolve(tokens: Tokens, findings: readonly Finding[], laws: readonly LawName[]): Citation[] {
  const citations: Citation[] = [];
  const before = new DocumentsBefore();
  const seen = new Set<string>();
  const firstNamed = findings.find(({ document }) => document)?.document?.document ?? null;
  const anywhere = new DocumentsBefore();
  // From the end, so that of two the one named first stands.
  for (const { document } of findings.toReversed())
    if (document && isWritten(document)) anywhere.add(document.document);
  let article: string | null = null;
  let short = false;
  let room = MOST_FROM_RANGES;
  for (const finding of findings) {
    const { document, source, alternatives } = documentOf(finding, { before, anywhere, firstNamed }, laws);
    if (!isBelievable(tokens, finding, document, before.last() !== null, short)) continue;
    if (finding.provisions) short = !finding.provisions.spelled;
    // "luật mới" where no law was named is nothing to cite.
    if (source === 'none' && finding.reference?.version) continue;
    if (document && source === 'named') before.add(document);
    const start = tokens.start(finding.start);
    const end = tokens.end(finding.end - 1);
    const surface = tokens.text.slice(start, end);
    const key = document ? documentKey(document) : '';
    const known = finding.provisions === null && seen.has(key);
    for (const reading of finding.provisions?.readings ?? WHOLE) {
      const paths = reading.through && room > 0 ? fill(reading) : [reading.path];
      if (paths.length > 1) room -= paths.length;
      for (const one of paths) {
        const path = withArticle(one, article, source);
        if (!path) continue;
        article = path.article ?? article;
        const place = `${key}|${path.article}|${path.clause}|${path.point}`;
        citations.push({
          start,
          end,
          surface,
          document,
          article: path.article,
          clause: path.clause,
          point: path.point,
          documentSource: source,
          repeated: known || seen.has(place),
          alternatives: alternativesOf(reading, path, document, alternatives),
        });
        seen.add(place);
      }
    }
    seen.add(key);
  }
  return citations;
}

/** A provision without a document beside it: "đ70" needs a document before it, "điều 1" something that makes it law. */
function isBelievable(
  tokens: Tokens,
  finding: Finding,
  document: CitedDocument | null,
  after: boolean,
  short: boolean,
): boolean {
  const { provisions, start } = finding;
  if (!provisions || finding.document || finding.reference || provisions.levels > 1) return true;
  const typed = tokens.text.charAt(tokens.start(start));
  // "k1 d181 …. k2 …"
  if (!provisions.spelled) return after && (short || typed === 'đ' || typed === 'Đ' || isShortArticle(tokens, start));
  if (typed === 'k' || typed === 'K') return CLAUSE_WORD.test(tokens.slice(start, start + 1).normalize('NFC'));
  return document !== null || typed === 'Đ' || CITING.has(tokens.word(start - 1));
}

/** "…, d 23 …" in a text without marks, but no "100.000 d". */
function isShortArticle(tokens: Tokens, at: number): boolean {
  const sign = tokens.sign(at - 1);
  return (
    tokens.text.charAt(tokens.start(at)) === 'd' &&
    (sign === w.COMMA || sign === w.SEMICOLON) &&
    tokens.kind(at - 2) === WORD
  );
}

/** "khoảng 2" and "khoán 6" are no clauses, unless an article or a document stands beside them. */
const CLAUSE_WORD = /^kh(?:oan|oản|ỏan)$/i;
const CITING = wordIds('theo tai dinh pham cu trong sua cua');

function fill({ path, through }: PathReading): ProvisionPath[] {
  if (!through) return [path];
  return labelsThrough(path[through.level] ?? '', through.label).map((label) => ({ ...path, [through.level]: label }));
}

const NONE: readonly CitationReading[] = [];

function alternativesOf(
  reading: PathReading,
  path: ProvisionPath,
  document: CitedDocument | null,
  others: readonly CitedDocument[],
): readonly CitationReading[] {
  if (reading.alternatives.length === 0 && others.length === 0) return NONE;
  return [
    ...reading.alternatives.map((other) => ({ document, ...other, article: other.article ?? path.article })),
    ...others.map((other): CitationReading => ({ document: other, ...path })),
  ];
}

interface ResolvedDocument {
  readonly document: CitedDocument | null;
  readonly source: DocumentSource;
  readonly alternatives: readonly CitedDocument[];
}

/** What the text says of documents around a finding. */
interface Around {
  readonly before: DocumentsBefore;
  /** Those that are written out, also behind the finding. */
  readonly anywhere: DocumentsBefore;
  readonly firstNamed: CitedDocument | null;
}

/** Whether number, year and letters stand in the text, so that nothing of them is a guess. */
function isWritten({ document, guessed, unlettered, alternatives }: DocumentMatch): boolean {
  return document.numberSymbol !== null && !guessed && !unlettered && alternatives.length === 0;
}

function documentOf(
  finding: Finding,
  { before, anywhere, firstNamed }: Around,
  laws: readonly LawName[],
): ResolvedDocument {
  const { document: match, reference } = finding;
  if (match) {
    // A number without year or letters is guessed from what is often cited: the text itself knows better.
    const sure = match.document.numberSymbol !== null && match.alternatives.length === 0 && !match.guessed;
    const short = match.guessed ? { ...match.document, year: null } : match.document;
    const later = match.guessed || match.unlettered ? anywhere.inFull(short) : null;
    const same = sure ? null : (before.inFull(short) ?? later);
    if (same) return { document: same, source: 'named', alternatives: [] };
    const like = match.unlettered && isOfMinistries(match) ? before.likeTheLast(match.document) : null;
    if (like && like.numberSymbol !== match.document.numberSymbol) {
      const others = [match.document, ...match.alternatives];
      return {
        document: like,
        source: 'named',
        alternatives: others.filter(({ numberSymbol }) => numberSymbol !== null && numberSymbol !== like.numberSymbol),
      };
    }
    return { document: match.document, source: 'named', alternatives: match.alternatives };
  }
  if (reference) {
    // "Luật này" in a quotation whose law is named behind it.
    const plain = !reference.amending && reference.version === null && reference.type !== null;
    const document = resolveReference(reference, before, laws) ?? (plain ? anywhere.lastOf(reference.type) : null);
    const unknown = reference.type === null ? null : unknownOf(reference.type);
    return { document: document ?? unknown, source: document ? 'reference' : 'none', alternatives: [] };
  }
  const document = before.last() ?? firstNamed;
  return { document, source: document ? 'context' : 'none', alternatives: [] };
}

/** Types whose letters another document of the text tells: circulars, and what nothing better is known of. */
function isOfMinistries({ document }: DocumentMatch): boolean {
  const { type, numberSymbol } = document;
  if (type === 'circular') return true;
  return (type === 'decision' || type === 'resolution') && numberSymbol === null;
}

/** "Nghị định này" where no decree was named: the type is all that is known. */
function unknownOf(type: DocumentTypeCode): CitedDocument {
  return { type, numberSymbol: null, title: null, issuers: [], kind: null, serial: null, year: null, issuedOn: null };
}

/** A clause alone takes the article named last; where there is none it is no citation, unless its document is named. */
function withArticle(path: ProvisionPath, article: string | null, source: DocumentSource): ProvisionPath | null {
  if (path.article !== null || path.clause === null) return path;
  if (source === 'named' || source === 'reference') return path;
  return article === null ? null : { ...path, article };
}

function documentKey({ numberSymbol, title, type, serial, year }: CitedDocument): string {
  return numberSymbol ?? `${title ?? type} ${serial} ${year}`;
}
