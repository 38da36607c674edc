/**
 * Reads comma-separated text (RFC 4180: quotes around values with commas, doubled inside) whose first line names the
 * columns, one object per line. Written here because the register of documents has to be there in milliseconds.
 *
 * @throws Error naming the line where a line has more or fewer values than there are columns, or a quote stays open.
 */
export const readTable = (text: string): Record<string, string>[] => {
  const [columns = [], ...lines] = readLines(text);
  return lines.map((values, index) => {
    if (values.length !== columns.length)
      throw new Error(
        `Row ${index + 2} has ${values.length} values for ${columns.length} columns: mind the commas and quotes.`,
      );
    return Object.fromEntries(columns.map((column, at) => [column, values[at] ?? '']));
  });
};

const readLines = (text: string): string[][] => {
  const lines: string[][] = [];
  let line: string[] = [];
  let at = 0;
  while (at < text.length) {
    const { value, end } = text[at] === '"' ? quotedValue(text, at) : plainValue(text, at);
    line.push(value);
    if (text[end] === ',') {
      at = end + 1;
      if (at === text.length) line.push('');
    } else {
      lines.push(line);
      line = [];
      at = end + (text.startsWith('\r\n', end) ? 2 : 1);
    }
  }
  if (line.length > 0) lines.push(line);
  return lines;
};

const END_OF_VALUE = /[,\r\n]|$/g;

const plainValue = (text: string, start: number): { value: string; end: number } => {
  END_OF_VALUE.lastIndex = start;
  const end = END_OF_VALUE.exec(text)?.index ?? text.length;
  return { value: text.slice(start, end), end };
};

const quotedValue = (text: string, start: number): { value: string; end: number } => {
  let from = start + 1;
  let value = '';
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote === -1) throw new Error(`A quote stays open at "${text.slice(start, start + 40)}".`);
    value += text.slice(from, quote);
    if (text[quote + 1] !== '"') return { value, end: quote + 1 };
    value += '"';
    from = quote + 2;
  }
};
