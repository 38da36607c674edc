import { ISSUERS, parseSymbol } from '@thaogo/legal';
import type { RegisteredDocument } from '../types/document.ts';
import { repeated } from './repeated.ts';

/** The lists by which drafting agencies are told. */
export interface DraftingRows {
  byTopic: readonly { subject: string; topic: string; ministry: string }[];
  byDocument: readonly { type: string; number_symbol: string; agency: string }[];
}

/** What is wrong with the register of documents, one sentence each. */
export const documentFaults = (
  documents: readonly RegisteredDocument[],
  drafting: DraftingRows,
  known: { agencies: ReadonlySet<string>; subjects: readonly string[] },
): string[] => {
  const issuers = new Set(ISSUERS.map((issuer) => issuer.code));
  const subjects = new Set(known.subjects);
  const keys = documents.map(keyOf);
  const registered = new Set(keys);
  return [
    ...repeated(keys).map((key) => `${key} stands twice.`),
    ...documents.flatMap((document) => [
      ...(parseSymbol(document.numberSymbol) === null
        ? [`${keyOf(document)}: nobody can read this number and symbol.`]
        : []),
      ...(document.issuer !== null && !issuers.has(document.issuer)
        ? [`${keyOf(document)}: issuer "${document.issuer}" is not known.`]
        : []),
      ...(document.subject !== null && !subjects.has(document.subject)
        ? [`${keyOf(document)}: there is no subject "${document.subject}".`]
        : []),
      ...(document.draftingAgency !== null && !known.agencies.has(document.draftingAgency.code)
        ? [`${keyOf(document)}: drafting agency "${document.draftingAgency.code}" is not listed.`]
        : []),
    ]),
    ...repeated(drafting.byTopic.map((row) => `${row.subject}|${row.topic}`)).map(
      (key) => `drafting-by-topic.csv: ${key} stands twice.`,
    ),
    ...drafting.byTopic
      .filter((row) => !known.agencies.has(row.ministry) || !subjects.has(row.subject))
      .map((row) => `drafting-by-topic.csv: ${row.subject} or ${row.ministry} is not listed.`),
    ...known.subjects
      .filter((subject) => !drafting.byTopic.some((row) => row.subject === subject && row.topic === ''))
      .map((subject) => `drafting-by-topic.csv: no ministry for subject ${subject}.`),
    ...drafting.byDocument
      .filter((row) => !registered.has(`${row.type} ${row.number_symbol}`))
      .map((row) => `drafting-by-document.csv: ${row.type} ${row.number_symbol} is not in the register.`),
  ];
};

/** What is wrong with the lists around the register: citations, article headings, relations. */
export const registerListFaults = (
  documents: readonly RegisteredDocument[],
  lists: {
    cited: readonly { type: string; numberSymbol: string; issuer: string | null }[];
    headings: readonly { type: string; numberSymbol: string }[];
    relations: readonly { numberSymbol: string; byNumberSymbol: string }[];
  },
): string[] => {
  const issuers = new Set(ISSUERS.map((issuer) => issuer.code));
  const registered = new Set(documents.map(keyOf));
  const symbols = new Set([...documents, ...lists.cited].map(({ numberSymbol }) => numberSymbol));
  return [
    ...repeated(lists.cited.map(keyOf)).map((key) => `cited.csv: ${key} stands twice.`),
    ...lists.cited
      .filter((row) => parseSymbol(row.numberSymbol) === null || (row.issuer !== null && !issuers.has(row.issuer)))
      .map((row) => `cited.csv: nobody can read ${keyOf(row)}, or its issuer "${row.issuer ?? ''}" is not known.`),
    ...lists.headings
      .filter((row) => !registered.has(keyOf(row)))
      .map((row) => `article-headings.csv: ${keyOf(row)} is not in the register.`),
    ...repeated(lists.relations.map((row) => `${row.numberSymbol} and ${row.byNumberSymbol}`)).map(
      (key) => `relations.csv: ${key} stand together twice.`,
    ),
    ...lists.relations
      .flatMap((row) => [row.numberSymbol, row.byNumberSymbol])
      .filter((symbol) => !symbols.has(symbol))
      .map((symbol) => `relations.csv: ${symbol} is neither registered nor cited.`),
  ];
};

const keyOf = ({ type, numberSymbol }: { type: string; numberSymbol: string }): string => `${type} ${numberSymbol}`;
