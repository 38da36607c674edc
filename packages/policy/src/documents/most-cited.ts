import { parseSymbol } from '@thaogo/legal';
import { z } from 'zod';
import { once, readCsv } from '../data-files.ts';
import { citedDocuments } from './cited.ts';
import { registeredDocuments } from './register.ts';
import { documentRelations } from './relations.ts';

const listedRow = z.strictObject({
  type: z.string().min(1),
  number_symbol: z.string().min(1),
  names: z.string().transform((text) => text.split('|')),
  checked_against: z.string(),
});

/** A law, code, ordinance or decree that is cited more than most, with what people call it. */
export interface MostCitedDocument {
  type: string;
  numberSymbol: string;
  title: string;
  /** Year in the number or of issue. */
  year: number;
  /** Common names and abbreviations; the reader of citations finds the document by each, first or among its alternatives. */
  names: readonly string[];
  /** How often the codified law cites it. */
  timesCited: number;
  /** `replaced` where a successor is known, `codified` where the Codification holds it as law in force, else `unknown`. */
  status: 'codified' | 'replaced' | 'unknown';
  successor: string | null;
  /**
   * What number and title were compared with: `codification`, `citation` (a codified text that cites it), the address of an official
   * publication, or a public copy by its repository; null where nobody has compared them yet.
   */
  checkedAgainst: string | null;
}

const keyOf = ({ type, numberSymbol }: { type: string; numberSymbol: string }): string => `${type} ${numberSymbol}`;

/**
 * The checked list of the most cited laws and decrees, the most cited first. Titles, dates, counts and successors stand where
 * the register has them; the list itself holds names and what was checked.
 * @throws Error where a row has no title or year anywhere: a list of that kind is no list.
 */
export const mostCitedDocuments: () => readonly MostCitedDocument[] = once(() => {
  const registered = new Map(registeredDocuments().map((document) => [keyOf(document), document]));
  const cited = new Map(citedDocuments().map((document) => [keyOf(document), document]));
  const successors = new Map(
    documentRelations().flatMap((each) =>
      each.kind === 'replaced_by' ? [[each.numberSymbol, each.byNumberSymbol] as const] : [],
    ),
  );
  return readCsv('documents/most-cited.csv', listedRow).map((row) => {
    const key = keyOf({ type: row.type, numberSymbol: row.number_symbol });
    const known = registered.get(key) ?? cited.get(key);
    const year = parseSymbol(row.number_symbol)?.year ?? Number(known?.issuedOn?.slice(0, 4) ?? 0);
    const title = known?.title ?? null;
    if (title === null || year === 0) throw new Error(`most-cited.csv: ${key} has no title or no year.`);
    const successor = successors.get(row.number_symbol) ?? null;
    const codified = row.checked_against === 'codification';
    return {
      type: row.type,
      numberSymbol: row.number_symbol,
      title,
      year,
      names: row.names,
      timesCited: cited.get(key)?.timesCited ?? 0,
      status: successor === null ? (codified ? 'codified' : 'unknown') : 'replaced',
      successor,
      checkedAgainst: row.checked_against === '' ? null : row.checked_against,
    };
  });
});
