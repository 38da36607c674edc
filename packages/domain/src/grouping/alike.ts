import { foldVietnamese } from '@thaogo/legal';

/** Words that stand together often enough to tell one matter from another. */
const RUN = 3;

/** Every run of three words of a text, without case and marks; a shorter text is one run. */
const runsOf = (text: string): Set<string> => {
  const words = foldVietnamese(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const runs = new Set<string>();
  for (let start = 0; start + RUN <= words.length; start += 1) runs.add(words.slice(start, start + RUN).join(' '));
  return runs.size === 0 && words.length > 0 ? new Set([words.join(' ')]) : runs;
};

/** One petition as far as likeness goes. */
export interface Comparable {
  code: string;
  text: string;
}

export interface Alike {
  code: string;
  /** 0 (no run of words in common) to 1 (the same runs). */
  likeness: number;
}

/**
 * How alike each of the others is to one text, the most alike first: the share of runs of three words that two texts have in
 * common (Jaccard index of shingles, Broder 1997). A suggestion for a person, never a decision.
 */
export const alikeTo = (text: string, others: readonly Comparable[]): Alike[] => {
  const own = runsOf(text);
  return others
    .map(({ code, text: other }) => {
      const theirs = runsOf(other);
      const both = [...theirs].filter((run) => own.has(run)).length;
      const either = own.size + theirs.size - both;
      return { code, likeness: either === 0 ? 0 : both / either };
    })
    .toSorted((a, b) => b.likeness - a.likeness || a.code.localeCompare(b.code));
};
