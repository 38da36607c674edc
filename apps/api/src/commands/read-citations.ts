import { type FilingRequest, LIMITS } from '@thaogo/contract';
import type { NewCitation } from '@thaogo/db';
import { citedEntry, type RegisterEntry as UnconfirmedDocument } from '@thaogo/domain';
import { type Citation, findCitations, formatSymbol, parseSymbol } from '@thaogo/legal';
import type { DocumentName, RegisterEntry } from './read-text.ts';

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

const asWritten = (found: readonly Citation[]): Named[] =>
  found
    .filter((citation) => !citation.repeated && citation.document !== null)
    .slice(0, LIMITS.citations)
    .map((citation) => ({
      number_symbol: citation.document?.numberSymbol ?? null,
      title: citation.document?.title ?? null,
      article: citation.article,
      clause: citation.clause,
      point: citation.point,
    }));

/** The documents and provisions of a filing: those that the sender named, else those found in the words. */
export const citedIn = (given: FilingRequest['citations'], found: readonly Citation[]): Named[] => {
  const named = asGiven(given ?? []);
  return named.length > 0 ? named : asWritten(found);
};

type Given = FilingRequest['citations'];

/** A document as a column of a table has it, which may be a whole citation, several, or a number that nobody can read. */
const inColumn = ({ numberSymbol, ...parts }: NonNullable<Given>[number]): NonNullable<Given> => {
  const written = asWritten(findCitations(numberSymbol ?? ''));
  const [only] = written;
  if (only === undefined) return [{ numberSymbol, ...parts }];
  if (written.length === 1 && only.article === null) return [{ ...asNamed(only), ...parts }];
  return written.map(asNamed);
};

const asNamed = ({ number_symbol: numberSymbol, title, article, clause, point }: Named) => ({
  numberSymbol: numberSymbol ?? undefined,
  title: title ?? undefined,
  article: article ?? undefined,
  clause: clause ?? undefined,
  point: point ?? undefined,
});

/** The documents that stand in columns beside a text, and what the text names: neither pushes out the other. */
export const citedBeside = (given: Given, text: string): Given => {
  if (given === undefined) return undefined;
  const inText = asWritten(findCitations(text)).map(asNamed);
  const sameDocument = new Set(inText.map(({ numberSymbol, title }) => numberSymbol ?? title));
  // A document alone says less than a provision of it that the text names.
  const beside = given.flatMap(inColumn).filter(({ article, clause, point, ...named }) => {
    const document = named.numberSymbol ?? named.title;
    return (article ?? clause ?? point) !== undefined || !sameDocument.has(document);
  });
  return [...beside, ...inText].slice(0, LIMITS.citations);
};

/** What citations name, for the register to be asked. */
export const namesOf = (cited: readonly Named[]): DocumentName[] =>
  cited.map(({ number_symbol: numberSymbol, title }) => ({ numberSymbol, title }));

/** Citations as they are recorded. One that the register lacks is kept just the same. */
export const withRegister = (cited: readonly Named[], known: ReadonlyMap<string, RegisterEntry>): NewCitation[] =>
  cited.map((citation) => ({ ...citation, document_id: known.get(citation.number_symbol ?? '')?.id ?? null }));

/** Documents that are cited and that the register lacks, as far as their symbols tell what they are. */
export const newToRegister = (
  cited: readonly Named[],
  known: ReadonlyMap<string, RegisterEntry>,
): UnconfirmedDocument[] => {
  const symbols = new Set(
    cited.flatMap(({ number_symbol: symbol }) => (symbol === null || known.has(symbol) ? [] : [symbol])),
  );
  return [...symbols].flatMap((symbol) => citedEntry(symbol) ?? []);
};
