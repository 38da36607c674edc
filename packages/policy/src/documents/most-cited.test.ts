import { findCitations, formatSymbol, parseSymbol } from '@thaogo/legal';
import { describe, expect, it } from 'vitest';
import { repeated } from '../checks/repeated.ts';
import { codifiedDocuments } from './register.ts';
import { mostCitedDocuments } from './most-cited.ts';

const documents = mostCitedDocuments();
const brief = ({ type, numberSymbol }: { type: string; numberSymbol: string }) => `${type} ${numberSymbol}`;

/** Symbols that a name may stand for, the likeliest first, read as people write it. */
const readings = (name: string): string[] =>
  findCitations(`Theo khoản 1 Điều 5 ${name} thì hồ sơ gồm những gì?`)
    .flatMap((citation) => [citation, ...citation.alternatives])
    .flatMap(({ document }) => (typeof document?.numberSymbol === 'string' ? [document.numberSymbol] : []));

describe('the checked list of the most cited laws and decrees', () => {
  it('holds three hundred and more, each once, the most cited first', () => {
    expect(documents.length).toBeGreaterThanOrEqual(300);
    expect(repeated(documents.map(brief))).toEqual([]);
    expect(documents.map(({ timesCited }) => timesCited)).toEqual(
      documents.map(({ timesCited }) => timesCited).toSorted((a, b) => b - a),
    );
  });

  it('has numbers that can be read and are written back as they stand', () => {
    for (const { numberSymbol } of documents) {
      const symbol = parseSymbol(numberSymbol);
      expect(symbol === null ? null : formatSymbol(symbol)).toBe(numberSymbol);
    }
  });

  it('has names by each of which the document is found', () => {
    const lost = documents.flatMap((document) =>
      document.names
        .filter((name) => !readings(name).includes(document.numberSymbol))
        .map((name) => [brief(document), name]),
    );
    expect(lost).toEqual([]);
    expect(documents.filter(({ names }) => names.length === 0 || names.includes(''))).toEqual([]);
  });

  it('has no name of two documents that is read as one of them alone', () => {
    const bearers = new Map<string, string[]>();
    for (const { names, numberSymbol } of documents) {
      for (const name of names) bearers.set(name, [...(bearers.get(name) ?? []), numberSymbol]);
    }
    const shared = [...bearers].filter(([, symbols]) => symbols.length > 1);
    expect(shared.length).toBeGreaterThan(10);
    for (const [name, symbols] of shared) expect(readings(name)).toEqual(expect.arrayContaining(symbols));
  });

  it('tells for each row what it was checked against, and that of most', () => {
    const codified = new Set(codifiedDocuments().map((row) => `${row.type} ${row.number_symbol}`));
    const against = (kind: (source: string) => boolean) =>
      documents.filter(({ checkedAgainst }) => checkedAgainst !== null && kind(checkedAgainst));
    for (const document of against((source) => source === 'codification')) expect(codified).toContain(brief(document));
    for (const { checkedAgainst } of against((source) => source !== 'codification')) {
      expect(checkedAgainst).toMatch(/^(?:citation|https:\/\/\S+|[\w.-]+\/[\w.-]+ \S+\.md)$/);
    }
    expect(documents.filter(({ checkedAgainst }) => checkedAgainst !== null).length).toBeGreaterThanOrEqual(450);
  });

  it('knows titles, years and successors', () => {
    const find = (symbol: string) => documents.find(({ numberSymbol }) => numberSymbol === symbol);
    expect(find('45/2019/QH14')).toMatchObject({ title: 'Bộ luật Lao động', year: 2019, status: 'codified' });
    expect(find('45/2013/QH13')).toMatchObject({ status: 'replaced', successor: '31/2024/QH15' });
    expect(find('31/2024/QH15')?.names).toEqual(expect.arrayContaining(['Luật Đất đai 2024', 'Luật Đất đai']));
    expect(find('100/2019/NĐ-CP')?.names).toContain('NĐ 100');
    expect(find('46/2024/QH15')?.checkedAgainst).toBeNull();
  });
});
