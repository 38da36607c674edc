import { documentsBySymbol, type Place, type Tables } from '@thaogo/db';
import type { KnownDocument, NamedDocument, Unread } from '@thaogo/domain';
import { type Citation, issuersOf } from '@thaogo/legal';
import type { Kysely } from 'kysely';

/** A document named by its number and symbol, by its title, or by both. */
export interface DocumentName {
  numberSymbol: string | null;
  title: string | null;
}

/** What the register knows of a document. */
export interface RegisterEntry extends KnownDocument {
  id: string;
  /** Article → heading, of the articles asked for that have one. */
  headings: Readonly<Record<string, string>>;
}

/** An article of a document, by its number and symbol. */
export interface NamedArticle {
  numberSymbol: string;
  article: string;
}

/** The documents of the register among these, by number and symbol, with the headings of these articles. */
export const registerEntries = async (
  db: Kysely<Tables>,
  names: readonly DocumentName[],
  articles: readonly NamedArticle[] = [],
): Promise<ReadonlyMap<string, RegisterEntry>> => {
  const symbols = [...new Set(names.flatMap(({ numberSymbol }) => numberSymbol ?? []))];
  const rows = await documentsBySymbol(db, symbols, articles);
  return new Map(
    rows.map((row) => [
      row.number_symbol,
      {
        id: row.id,
        headings: row.headings,
        title: row.title,
        issuer: row.issuer,
        subject: row.subject,
        draftingAgency: row.drafting_agency ? { code: row.drafting_agency, inferred: row.drafting_inferred } : null,
      },
    ]),
  );
};

/** A place as routing looks at it. */
export interface PlaceParts {
  province: string | null;
  commune: string | null;
}

export const placeParts = (place: Pick<Place, 'code' | 'parent'> | null): PlaceParts => ({
  province: place?.parent ?? place?.code ?? null,
  commune: place === null || place.parent === null ? null : place.code,
});

/** What is to be read: the words, what was found in them, and the documents meant. */
export interface TextToRead {
  text: string;
  citations: readonly Citation[];
  names: readonly DocumentName[];
  place: PlaceParts;
}

/** Each document once, in the order of naming, with what the register says of it. */
const namedOnce = (names: readonly DocumentName[], known: ReadonlyMap<string, RegisterEntry>): NamedDocument[] => {
  const found = new Map<string, NamedDocument>();
  for (const { numberSymbol, title } of names) {
    const key = numberSymbol ?? title;
    if (key === null || found.has(key)) continue;
    const issuers = numberSymbol === null ? [] : issuersOf(numberSymbol);
    found.set(key, { numberSymbol, title, issuers, known: known.get(numberSymbol ?? '') ?? null });
  }
  return [...found.values()];
};

/** A text as it is read: the same for a reading before filing and for the filing itself. */
export const asUnread = (
  { text, citations, names, place }: TextToRead,
  known: ReadonlyMap<string, RegisterEntry>,
): Unread => ({ text, citations, documents: namedOnce(names, known), ...place });
