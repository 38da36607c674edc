import { type NewContent, newWords, SALT_BYTES } from '@thaogo/db';
import type { ContentRef } from '@thaogo/domain';
import type { ApiDependencies } from '../dependencies.ts';

/** Collects the rows of what was typed and gives the references that commands carry. */
export const wordsCollector = (deps: Pick<ApiDependencies, 'newId' | 'randomBytes'>) => {
  const contents: NewContent[] = [];
  return {
    contents,
    write: (kind: Exclude<NewContent['kind'], 'filing'>, body: string): ContentRef => {
      const salt = deps.randomBytes(SALT_BYTES);
      const { content, ref } = newWords({ id: deps.newId(), kind, title: null, body, proposal: null, salt });
      contents.push(content);
      return ref;
    },
  };
};

export type Write = ReturnType<typeof wordsCollector>['write'];
