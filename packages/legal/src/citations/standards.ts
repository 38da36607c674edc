import type { CitedDocument } from '../citation.ts';
import { wordIds } from './lexicon.ts';
import { GLUED, NEW_LINE, NUMBER, type Tokens, WORD } from './tokens.ts';
import * as w from './words.ts';

const HEADS = wordIds('tcvn qcvn tcxdvn qcxdvn tcxd tccs');

/** Technical standards and regulations: "TCVN 2622:1995", "QCVN 06:2022/BXD", "TCVN ISO 9001:2015". */
export function readStandard(tokens: Tokens, at: number): { document: CitedDocument; end: number } | null {
  if (!HEADS.has(tokens.word(at))) return null;
  let here = at + 1;
  while (tokens.kind(here) === WORD && tokens.gap(here) !== NEW_LINE && here - at < 3) here += 1;
  if (tokens.kind(here) !== NUMBER || tokens.gap(here) === NEW_LINE) return null;
  let end = here + 1;
  let year: number | null = null;
  for (let pieces = 0; pieces < 5; pieces += 1) {
    const sign = tokens.sign(end);
    const joined = sign === w.HYPHEN || sign === w.COLON || sign === w.SLASH;
    const tight = tokens.gap(end + 1) === GLUED || (sign === w.COLON && tokens.width(end + 1) === 4);
    const letters = tokens.kind(end + 1) === WORD && sign === w.SLASH;
    if (!joined || !tight || (tokens.kind(end + 1) !== NUMBER && !letters)) break;
    if (tokens.width(end + 1) === 4 && tokens.number(end + 1) >= 1945 && tokens.number(end + 1) <= 2060)
      year = tokens.number(end + 1);
    end += 2;
  }
  const numberSymbol = `${tokens.slice(at, here).toUpperCase()} ${tokens.slice(here, end).replace(/\s+/g, '').toUpperCase()}`;
  return {
    end,
    document: {
      type: 'standard',
      numberSymbol,
      title: null,
      issuers: [],
      kind: 'standard',
      serial: String(tokens.number(here)),
      year,
      issuedOn: null,
    },
  };
}
