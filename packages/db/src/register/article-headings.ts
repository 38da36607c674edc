import type { Reader } from '../schema/handles.ts';

/** Headings of articles by document id and article, of those documents that have any. */
export const articleHeadings = async (
  db: Reader,
  documentIds: readonly string[],
): Promise<ReadonlyMap<string, Readonly<Record<string, string>>>> => {
  if (documentIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('article_headings')
    .select(['document_id', 'headings'])
    .where('document_id', '=', (one) => one.fn.any(one.val([...documentIds])))
    .execute();
  return new Map(rows.map(({ document_id: id, headings }) => [id, headings]));
};
