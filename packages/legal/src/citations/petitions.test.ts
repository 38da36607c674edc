import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { foldVietnamese } from '../fold.ts';
import { findCitations } from './find.ts';

interface Expected {
  readonly number_symbol: string | null;
  readonly title: string | null;
  readonly article: string | null;
  readonly clause: string | null;
  readonly point: string | null;
  readonly surface: string;
}
interface Petition {
  readonly id: string;
  readonly text: string;
  readonly style: string;
  readonly citations: readonly Expected[];
}

const petitions: Petition[] = readFileSync(new URL('../../test-data/petitions.jsonl', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => {
    const petition: Petition = JSON.parse(line);
    return petition;
  });

/** A law is right by its name, any other document by its symbol. */
function documentKey(title: string | null, symbol: string | null): string {
  return title === null ? (symbol ?? '?') : foldVietnamese(title);
}

interface Span {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** Distinct things expected and found; one counts as found where the same stands somewhere in the span expected. */
function score(kind: 'document' | 'provision', among: readonly Petition[]): { f1: number; wrong: string[] } {
  let right = 0;
  let total = 0;
  const wrong: string[] = [];
  for (const { id, text, citations } of among) {
    const expected: Span[] = citations.map((c) => {
      const start = text.indexOf(c.surface);
      const document = documentKey(c.title, c.number_symbol);
      const key = kind === 'document' ? document : [document, c.article, c.clause, c.point].join('|');
      return { key, start, end: start + c.surface.length };
    });
    const found: Span[] = findCitations(text)
      .filter(({ repeated }) => !repeated)
      .map((c) => {
        const document = documentKey(c.document?.title ?? null, c.document?.numberSymbol ?? null);
        const key = kind === 'document' ? document : [document, c.article, c.clause, c.point].join('|');
        return { key, start: c.start, end: c.end };
      });
    const overlaps = (a: Span, b: Span): boolean => a.key === b.key && a.start < b.end && b.start < a.end;
    const hits = new Set(expected.filter((one) => found.some((other) => overlaps(one, other))).map(({ key }) => key));
    const wanted = new Set(expected.map(({ key }) => key));
    const given = new Set(found.map(({ key }) => key));
    right += 2 * hits.size;
    total += wanted.size + given.size;
    for (const key of [...wanted, ...given]) if (!wanted.has(key) || !given.has(key)) wrong.push(`${id} ${key}`);
  }
  return { f1: right / total, wrong };
}

describe('petitions in all styles', () => {
  it('are many, with many that cite nothing', () => {
    expect(petitions.length).toBeGreaterThan(250);
    expect(petitions.filter(({ citations }) => citations.length === 0).length).toBeGreaterThan(20);
    expect(petitions.filter(({ text, citations }) => citations.some(({ surface }) => !text.includes(surface)))).toEqual(
      [],
    );
  });

  it.each(['standard', 'no_diacritics', 'typos_abbrev'])('give their documents and provisions: %s', (style) => {
    const among = petitions.filter((petition) => petition.style === style);
    const documents = score('document', among);
    const provisions = score('provision', among);
    expect([documents.wrong, provisions.wrong]).toEqual([[], []]);
    expect(Math.min(documents.f1, provisions.f1)).toBeGreaterThan(0.99);
  });
});
