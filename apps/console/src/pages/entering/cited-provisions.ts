import { LIMITS, type ReadingReply } from '@thaogo/contract';
import type { EnteredPetition } from '../../api/entering.ts';

type ReadCitation = ReadingReply['citations'][number];
type ReadProvision = ReadCitation['alternatives'][number];
export type FiledCitation = NonNullable<NonNullable<EnteredPetition['citations']>[number]>;

/** A provision that the words name, once, however often they name it. */
export interface FoundProvision {
  /** Tells it from the others, and again once the words are read anew. */
  key: string;
  /** The words that were read so. */
  surface: string;
  /** As it was read, then the other readings. */
  readings: readonly [ReadProvision, ...ReadProvision[]];
}

/** A provision that somebody added by hand. */
export interface AddedProvision {
  key: string;
  /** What it is called on the page. */
  name: string;
  numberSymbol: string;
  /** Instead of a number, where none is known. */
  title: string;
  article: string;
  clause: string;
  point: string;
}

/** What somebody made of the provisions that were found. */
export interface ProvisionChoices {
  /** Keys of those that are not meant. */
  dropped: readonly string[];
  /** Which other reading is meant, by key. */
  instead: Readonly<Record<string, number>>;
  added: readonly AddedProvision[];
}

export const NOTHING_CHOSEN: ProvisionChoices = { dropped: [], instead: {}, added: [] };

const asFiled = ({ document, article, clause, point }: ReadProvision, surface: string): FiledCitation => {
  const number = document?.numberSymbol ?? null;
  return {
    ...(number === null
      ? { title: (document?.title ?? surface).slice(0, LIMITS.titleLongest) }
      : { numberSymbol: number }),
    ...(article !== null && { article }),
    ...(clause !== null && { clause }),
    ...(point !== null && { point }),
  };
};

/** The provisions that were read with their document, each once, in the order of the words. */
export const foundProvisions = (citations: readonly ReadCitation[]): FoundProvision[] => {
  const found = new Map<string, FoundProvision>();
  for (const { alternatives, surface, ...read } of citations) {
    if (read.document === null) continue;
    const key = JSON.stringify(asFiled(read, surface));
    if (!found.has(key)) found.set(key, { key, surface, readings: [read, ...alternatives] });
  }
  return [...found.values()].slice(0, LIMITS.citations);
};

export const isKept = ({ key }: FoundProvision, { dropped }: ProvisionChoices): boolean => !dropped.includes(key);

/** The reading that is meant. */
export const readingMeant = ({ key, readings }: FoundProvision, { instead }: ProvisionChoices): ReadProvision =>
  readings[instead[key] ?? 0] ?? readings[0];

/**
 * What is filed: those kept, then those added. Undefined where nothing was chosen: then the server reads the words
 * itself, and finds the same.
 */
export const citationsToFile = (
  found: readonly FoundProvision[],
  choices: ProvisionChoices,
): FiledCitation[] | undefined => {
  const { added, instead } = choices;
  const kept = found.filter((each) => isKept(each, choices));
  const asRead = found.every(({ key }) => (instead[key] ?? 0) === 0);
  if (added.length === 0 && kept.length === found.length && asRead) return undefined;
  const chosen = [
    // What somebody added does not give way to what a machine found.
    ...kept.slice(0, LIMITS.citations - added.length).map((each) => asFiled(readingMeant(each, choices), each.surface)),
    ...added.map(({ numberSymbol, title, article, clause, point }) => ({
      ...(numberSymbol === '' ? { title } : { numberSymbol }),
      article,
      clause,
      point,
    })),
  ];
  return chosen.length === 0 ? undefined : chosen;
};
