import { type Citation, foldVietnamese, formatSymbol, parseSymbol } from '@thaogo/legal';
import type { LabelledCitation } from './labelled-petition.ts';

/** Counts of what was found, what was there, and what was both. */
export interface Found {
  right: number;
  found: number;
  there: number;
}

export interface CitationScore {
  documents: Found;
  provisions: Found;
  misses: string[];
}

interface Place {
  symbol: string | null;
  title: string | null;
  provision: string;
  spans: readonly (readonly [number, number])[];
}

const spelled = (symbol: string | null | undefined): string | null => {
  if (symbol === null || symbol === undefined) return null;
  const parsed = parseSymbol(symbol);
  const usual = parsed === null ? symbol : formatSymbol({ ...parsed, serial: parsed.serial.replace(/^0+(?=\d)/, '') });
  return usual.replaceAll(/\s+/g, ' ').toUpperCase();
};

const spansOf = (text: string, surface: string): [number, number][] => {
  const spans: [number, number][] = [];
  let at = surface === '' ? -1 : text.indexOf(surface);
  while (at !== -1) {
    spans.push([at, at + surface.length]);
    at = text.indexOf(surface, at + 1);
  }
  return spans;
};

const provisionOf = (each: Partial<Record<'article' | 'clause' | 'point', string | null | undefined>>): string =>
  [each.article, each.clause, each.point].map((part) => part ?? '').join('/');

const sameDocument = (a: Place, b: Place): boolean =>
  a.title !== null && b.title !== null
    ? // A law cited by its name is right by its name, whatever version is guessed.
      foldVietnamese(a.title) === foldVietnamese(b.title)
    : a.symbol !== null && a.symbol === b.symbol;

const overlap = (a: Place, b: Place): boolean =>
  a.spans.some(([start, end]) => b.spans.some(([from, to]) => start < to && from < end));

/** Merges places that `same` says are one, with all their spans. */
const once = (places: readonly Place[], same: (a: Place, b: Place) => boolean): Place[] => {
  const kept: Place[] = [];
  for (const place of places) {
    const at = kept.findIndex((each) => same(each, place));
    const known = kept[at];
    if (known === undefined) kept.push(place);
    else kept[at] = { ...known, spans: [...known.spans, ...place.spans] };
  }
  return kept;
};

const compare = (found: readonly Place[], there: readonly Place[], same: (a: Place, b: Place) => boolean) => {
  const free = new Set(found);
  const missed: Place[] = [];
  for (const place of there) {
    const hit = [...free].find((each) => same(each, place) && overlap(each, place));
    if (hit === undefined) missed.push(place);
    else free.delete(hit);
  }
  return {
    counts: { right: there.length - missed.length, found: found.length, there: there.length },
    missed,
    tooMany: [...free],
  };
};

const label = ({ symbol, title, provision }: Place): string => `${symbol ?? title ?? '?'} ${provision}`;

/** Compares the citations read in a text with those that it was labelled with; an overlap of the places is enough. */
export const scoreCitations = (
  text: string,
  read: readonly Citation[],
  labels: readonly LabelledCitation[],
): CitationScore => {
  const found = read.flatMap((citation): Place[] =>
    citation.document === null
      ? []
      : [
          {
            symbol: spelled(citation.document.numberSymbol),
            title: citation.document.title,
            provision: provisionOf(citation),
            spans: [[citation.start, citation.end]],
          },
        ],
  );
  const there = labels.map((citation): Place => ({
    symbol: spelled(citation.number_symbol),
    title: citation.title ?? null,
    provision: provisionOf(citation),
    spans: spansOf(text, citation.surface),
  }));
  const sameProvision = (a: Place, b: Place): boolean => sameDocument(a, b) && a.provision === b.provision;
  const documents = compare(once(found, sameDocument), once(there, sameDocument), sameDocument);
  const provisions = compare(once(found, sameProvision), once(there, sameProvision), sameProvision);
  return {
    documents: documents.counts,
    provisions: provisions.counts,
    misses: [
      ...provisions.missed.map((place) => `citation missed: ${label(place)}`),
      ...provisions.tooMany.map((place) => `citation too many: ${label(place)}`),
    ],
  };
};
