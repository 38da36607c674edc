import { sql } from 'kysely';
import type { Reader } from '../schema/handles.ts';

/** Headings of these articles, by document id and article, as far as they are known. */
export const articleHeadings = async (
  db: Reader,
  articles: readonly { documentId: string; article: string }[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> => {
  const found = new Map<string, Map<string, string>>();
  if (articles.length === 0) return found;
  // A code has hundreds of headings: only those asked for leave the database.
  const { rows } = await sql<{ document_id: string; article: string; heading: string }>`
    select known.document_id, asked.article, known.headings ->> asked.article as heading
    from article_headings as known
    join unnest(${articles.map(({ documentId }) => documentId)}::text[], ${articles.map(({ article }) => article)}::text[])
      as asked (document_id, article) using (document_id)
    where known.headings ? asked.article
  `.execute(db);
  for (const { document_id: id, article, heading } of rows) {
    found.set(id, (found.get(id) ?? new Map<string, string>()).set(article, heading));
  }
  return found;
};
