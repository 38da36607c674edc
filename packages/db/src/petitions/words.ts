import type { ContentRef } from '@thaogo/domain';
import { canonicalJson, saltedHash } from '@thaogo/receipt';
import type { NewContent } from './histories.ts';

/** Random bytes that salt the hash of words. */
export const SALT_BYTES = 16;

/** The text that a filing's hash covers: title, words and proposal in canonical JSON. */
export const filedWords = (words: Pick<NewContent, 'title' | 'body' | 'proposal'>): string =>
  canonicalJson({ title: words.title, text: words.body, proposal: words.proposal });

/** Words made ready to be written, and the reference that their event keeps. */
export const newWords = (words: NewContent): { content: NewContent; ref: ContentRef } => ({
  content: words,
  ref: {
    id: words.id,
    hash: saltedHash(words.salt, words.kind === 'filing' ? filedWords(words) : words.body),
  },
});
