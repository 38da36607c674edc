import { fileWords, letterOf, SALT_BYTES, shareFile, type Writer } from '@thaogo/db';
import type { ContentRef, Petition } from '@thaogo/domain';
import type { ApiDependencies } from '../dependencies.ts';
import type { Write } from './new-words.ts';

/** The letter of a group's answer, as it goes into another petition of the group. */
export interface SharedLetter {
  /** For the event of the other petition. */
  ref: ContentRef;
  share(trx: Writer, petition: Petition): Promise<void>;
}

/** Makes the letter of an issued answer ready for another petition that it answers too; null where there is none. */
export const letterForAnother = async (
  trx: Writer,
  deps: ApiDependencies,
  { answer }: Pick<Petition, 'answer'>,
  write: Write,
): Promise<SharedLetter | null> => {
  const letter = answer?.letter === undefined ? null : await letterOf(trx, answer.letter.id);
  if (letter === null) return null;
  const salt = deps.randomBytes(SALT_BYTES);
  const id = deps.newId();
  const { content, ref } = fileWords({ id, kind: 'letter', name: letter.name, sha256: letter.sha256, salt });
  write.beside(content);
  return {
    ref,
    share: (writer, petition) => shareFile(writer, letter.id, { id, petitionId: petition.id, seq: petition.version }),
  };
};
