import { type Features, featuresOf } from './features.ts';
import { modelWords, type ReadyText } from './words-of.ts';

/** What begins a request, in folded words; what follows up to the end of the sentence is asked for. */
const REQUEST =
  /\b(?:de nghi|kien nghi|de xuat|mong(?: muon)?|yeu cau|nguyen vong|xin|nho|kinh (?:de nghi|mong|trinh)|nen|can(?= (?:sua|co|bo|quy|lam|phai))|hay)\b([^.;!?\n]*)/g;
/** So many characters of requests are read. */
const LONGEST = 600;

/**
 * Words and pairs of what a text asks for: the same word weighs differently in what happened and in what is wanted
 * ("xử phạt": a rule that punishes, or somebody to be punished). The last sentence stands for a request where none is
 * worded. Linear in the text.
 */
export const requestFeatures = (
  { folded, numbered }: ReadyText,
  abbreviations: ReadonlyMap<string, string>,
): Features => {
  const asked: string[] = [];
  for (const [, after = ''] of folded.matchAll(REQUEST)) asked.push(after);
  const requests = asked.length > 0 ? asked.join(' . ').slice(-LONGEST) : lastSentence(folded);
  return featuresOf(modelWords(requests, abbreviations, numbered));
};

const lastSentence = (folded: string): string => {
  const end = folded.slice(-LONGEST);
  const parts = end.split(/[.;!?\n]+/).filter((part) => part.trim() !== '');
  return parts.at(-1) ?? '';
};
