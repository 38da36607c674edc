import { sql } from 'kysely';
import type { Reader } from '../schema/handles.ts';

/** An entry of the register as far as a petition that cites it needs to know it. */
export interface KnownEntry {
  id: string;
  number_symbol: string;
  title: string | null;
  issuer: string | null;
  subject: string | null;
  drafting_agency: string | null;
  drafting_inferred: boolean;
  /** Article → heading, of the articles asked for that have one. */
  headings: Readonly<Record<string, string>>;
}

/**
 * The register's entries for these numbers and symbols; those that it lacks are simply not among them.
 * @param articles whose headings are wanted, as articles of which number and symbol.
 */
export const documentsBySymbol = async (
  db: Reader,
  numberSymbols: readonly string[],
  articles: readonly { numberSymbol: string; article: string }[] = [],
): Promise<KnownEntry[]> => {
  if (numberSymbols.length === 0) return [];
  const [of, asked] = [articles.map(({ numberSymbol }) => numberSymbol), articles.map(({ article }) => article)];
  // A code has hundreds of headings: only those asked for leave the database.
  const headings =
    articles.length === 0
      ? sql`null::json`
      : sql`(
          select json_object_agg(asked.article, beside.headings ->> asked.article)
          from unnest(${of}::text[], ${asked}::text[]) as asked (number_symbol, article)
          join article_headings as beside on beside.headings ? asked.article
          where asked.number_symbol = entry.number_symbol and beside.document_id = entry.id
        )`;
  const { rows } = await sql<KnownEntry>`
    select id, number_symbol, title, issuer, subject, drafting_agency, drafting_inferred,
      coalesce(${headings}, '{}'::json) as headings
    from legal_document as entry where number_symbol = any(${[...numberSymbols]}::text[])
  `.execute(db);
  return rows;
};
