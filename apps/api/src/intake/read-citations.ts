import type { FilingRequest } from '@thaogo/contract';
import { LIMITS } from '@thaogo/contract';
import { documentsBySymbol, type NewCitation, type Tables } from '@thaogo/db';
import type { CitedDocument } from '@thaogo/domain';
import { findCitations, formatSymbol, issuersOf, parseSymbol } from '@thaogo/legal';
import type { Kysely } from 'kysely';

type Named = Omit<NewCitation, 'document_id'>;

/** A number and symbol in its usual spelling when it can be read, else as it was typed. */
const spelled = (typed: string | undefined): string | null => {
  if (typed === undefined) return null;
  const symbol = parseSymbol(typed);
  return symbol === null ? typed : formatSymbol(symbol);
};

const asGiven = (given: NonNullable<FilingRequest['citations']>): Named[] =>
  given
    .map((citation) => ({
      number_symbol: spelled(citation.numberSymbol),
      title: citation.title ?? null,
      article: citation.article ?? null,
      clause: citation.clause ?? null,
      point: citation.point ?? null,
    }))
    .filter((citation) => Object.values(citation).some((part) => part !== null));

const asWritten = (text: string): Named[] =>
  findCitations(text)
    .filter((citation) => !citation.repeated && citation.document !== null)
    .slice(0, LIMITS.citations)
    .map((citation) => ({
      number_symbol: citation.document?.numberSymbol ?? null,
      title: citation.document?.title ?? null,
      article: citation.article,
      clause: citation.clause,
      point: citation.point,
    }));

/** What a filing cites, and what the register knows of it, in the order of citation. */
export interface ReadCitations {
  citations: NewCitation[];
  documents: CitedDocument[];
}

/**
 * The documents and provisions of a filing: those that the sender named, else those read in the words. One that the
 * register lacks is kept just the same.
 */
export const readCitations = async (
  db: Kysely<Tables>,
  filing: Pick<FilingRequest, 'citations' | 'text'>,
): Promise<ReadCitations> => {
  const given = asGiven(filing.citations ?? []);
  const named = given.length > 0 ? given : asWritten(filing.text);
  const symbols = [...new Set(named.flatMap((citation) => citation.number_symbol ?? []))];
  const known = new Map((await documentsBySymbol(db, symbols)).map((row) => [row.number_symbol, row]));
  const documents = symbols.flatMap((numberSymbol): CitedDocument[] => {
    const row = known.get(numberSymbol);
    const issuers = issuersOf(numberSymbol);
    return [
      {
        numberSymbol,
        issuers: issuers.length > 0 ? issuers : row?.issuer ? [row.issuer] : [],
        subject: row?.subject ?? null,
        draftingAgency: row?.drafting_agency ? { code: row.drafting_agency, inferred: row.drafting_inferred } : null,
      },
    ];
  });
  const citations = named.map((citation) => ({
    ...citation,
    document_id: citation.number_symbol === null ? null : (known.get(citation.number_symbol)?.id ?? null),
  }));
  return { citations, documents };
};
