import { type NewContent, newWords, SALT_BYTES } from '@thaogo/db';
import type { ContentRef } from '@thaogo/domain';
import type { ApiDependencies } from '../dependencies.ts';

type WordsKind = Exclude<NewContent['kind'], 'filing' | 'file' | 'letter'>;

export interface Write {
  (kind: WordsKind, body: string): ContentRef;
  /** Adds a row that was made elsewhere: the name of a file. */
  beside(made: NewContent): void;
}

/** Collects the rows of what was typed and gives the references that commands carry. */
export const wordsCollector = (
  deps: Pick<ApiDependencies, 'newId' | 'randomBytes'>,
): { contents: NewContent[]; write: Write } => {
  const contents: NewContent[] = [];
  const write = (kind: WordsKind, body: string): ContentRef => {
    const salt = deps.randomBytes(SALT_BYTES);
    const { content, ref } = newWords({ id: deps.newId(), kind, title: null, body, proposal: null, salt });
    contents.push(content);
    return ref;
  };
  return { contents, write: Object.assign(write, { beside: (made: NewContent) => void contents.push(made) }) };
};
