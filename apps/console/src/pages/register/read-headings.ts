/** Headings as they are typed, one article a line, or the first line that cannot be read. */
export type ReadHeadings = { ok: true; headings: { article: string; heading: string }[] } | { ok: false; line: number };

const LINE = /^(?:Điều\s+)?(\d{1,4}[a-zđ]?\d?)\s*[.:]\s*(\S.*)$/iu;

/** Reads "Điều 12a. Hồ sơ đề nghị", line by line; empty lines are nothing, an article named twice is a fault. */
export const readHeadings = (text: string): ReadHeadings => {
  const headings: { article: string; heading: string }[] = [];
  const seen = new Set<string>();
  for (const [at, typed] of text.normalize('NFC').split('\n').entries()) {
    const line = typed.trim();
    if (line === '') continue;
    const [, number = '', heading = ''] = LINE.exec(line) ?? [];
    const article = number.toLowerCase();
    if (article === '' || seen.has(article)) return { ok: false, line: at + 1 };
    seen.add(article);
    headings.push({ article, heading });
  }
  return { ok: true, headings };
};

/** The same the other way round. */
export const writeHeadings = (headings: readonly { article: string; heading: string }[]): string =>
  headings.map(({ article, heading }) => `Điều ${article}. ${heading}`).join('\n');
