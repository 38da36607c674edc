import { LIMITS, type ReadingReply } from '@thaogo/contract';
import {
  type DocumentAnswer,
  type FormAnswers,
  NO_DOCUMENT,
  NOTHING_SUGGESTED,
  type ProvisionAnswer,
  provisionKey,
  type SuggestedProvision,
} from './answers.ts';

type ReadCitation = ReadingReply['citations'][number];
type ReadProvision = ReadCitation['alternatives'][number];

/** What is kept of names, other readings and places, so that a draft never outgrows what can be kept of it. */
const TITLE_SHOWN = 160;
const HEADING_SHOWN = 120;
const ALTERNATIVES = 3;
const PLACES = 30;

const shortened = (text: string, longest: number): string =>
  text.length <= longest ? text : `${text.slice(0, text.lastIndexOf(' ', longest))} …`;

/** A provision that a machine read, as the form keeps it. A document without number and title is named by the text's own words. */
export const suggestedProvision = (read: ReadProvision, surface: string): SuggestedProvision => {
  const { document } = read;
  const numberSymbol = document?.numberSymbol ?? '';
  const nameless = document !== null && numberSymbol === '' && document.title === null;
  return {
    numberSymbol,
    title: nameless ? surface : numberSymbol === '' ? (document?.title ?? '') : '',
    article: nameless ? '' : (read.article ?? ''),
    clause: nameless ? '' : (read.clause ?? ''),
    point: nameless ? '' : (read.point ?? ''),
    shown: {
      type: document?.type ?? '',
      title: shortened(document?.title ?? '', TITLE_SHOWN),
      heading: shortened(read.heading ?? '', HEADING_SHOWN),
    },
  };
};

/** Whether a provision says which document it stands in. */
const namesDocument = ({ numberSymbol, title }: ProvisionAnswer): boolean =>
  numberSymbol.trim() !== '' || title.trim() !== '';

/** Each provision that was read once, with all its places in the text. One without a document is not kept by itself. */
const foundIn = (citations: readonly ReadCitation[]): DocumentAnswer[] => {
  const found = new Map<string, DocumentAnswer>();
  for (const citation of citations) {
    const provision = suggestedProvision(citation, citation.surface.slice(0, LIMITS.titleLongest));
    const key = provisionKey(provision);
    const span: [number, number] = [citation.start, citation.end];
    const known = found.get(key);
    if (known !== undefined) {
      if (known.spans.length < PLACES) known.spans.push(span);
    } else if (found.size < LIMITS.citations) {
      const alternatives = citation.alternatives
        .slice(0, ALTERNATIVES)
        .map((other) => suggestedProvision(other, citation.surface));
      const kept = namesDocument(provision);
      found.set(key, { ...NO_DOCUMENT, ...provision, kept, spans: [span], foundAs: key, alternatives });
    }
  }
  return [...found.values()];
};

const isChanged = (document: DocumentAnswer): boolean => document.foundAs !== provisionKey(document);

/** What the person added or made of it stays; what the machine read before, and the text says no more, goes. */
const merged = (documents: readonly DocumentAnswer[], found: readonly DocumentAnswer[]): DocumentAnswer[] => {
  const before = new Map(documents.map((document) => [document.foundAs, document]));
  const read = new Set(found.map(({ foundAs }) => foundAs));
  const own = documents
    .filter((document) => document.foundAs === '' || (!read.has(document.foundAs) && isChanged(document)))
    .map((document) => ({ ...document, foundAs: '', spans: [], alternatives: [] }));
  const again = found.map((each) => {
    const known = before.get(each.foundAs);
    if (known === undefined) return each;
    return { ...(isChanged(known) ? known : each), kept: known.kept, spans: each.spans };
  });
  const named = new Set(again.map(provisionKey));
  return [...again, ...own.filter((document) => !named.has(provisionKey(document)))].slice(0, LIMITS.citations);
};

/** A text that could not be read now: nothing in it is marked, and what was kept stays. */
export const withoutReading = (answers: FormAnswers): FormAnswers => ({
  ...answers,
  suggested: NOTHING_SUGGESTED,
  documents: answers.documents.map((document) => ({ ...document, spans: [] })),
});

/** Below this a guess of the kind of difficulty is not worth showing. */
const WORTH_SAYING = 0.5;

/** The answers with what was read in their text. Saying that a rule is meant holds as long as the doubt is the same. */
export const withReading = (answers: FormAnswers, { citations, scope, difficulty }: ReadingReply): FormAnswers => {
  const ground = scope.inScope ? '' : (scope.ground ?? '');
  const kind = difficulty.confidence >= WORTH_SAYING ? (difficulty.code ?? '') : '';
  return {
    ...answers,
    suggested: {
      ground,
      groundBecause: ground === '' ? '' : scope.reasons.join(' '),
      difficulty: kind,
      difficultyBecause: kind === '' ? '' : difficulty.reasons.join(' '),
    },
    meansRule: answers.meansRule && ground === answers.suggested.ground,
    documents: merged(answers.documents, foundIn(citations)),
  };
};
