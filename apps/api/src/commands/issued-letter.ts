import { attachFiles, fileWords, findWaitingLetter, letterOf, SALT_BYTES, shareFile, type Writer } from '@thaogo/db';
import type { ContentRef, Petition } from '@thaogo/domain';
import type { ApiDependencies } from '../dependencies.ts';
import { ApiProblem } from '../http/problems.ts';
import type { Write } from './new-words.ts';

const unknown = (): ApiProblem => new ApiProblem('invalid', { fields: [{ pointer: '/letter', code: 'unknown_code' }] });

/**
 * The signed letter that a clerk uploaded, made ready to be issued.
 * @throws ApiProblem `invalid` where this clerk has no such letter waiting.
 */
export const letterToIssue = async (
  deps: ApiDependencies,
  id: string,
  clerk: string,
  write: Write,
): Promise<ContentRef> => {
  const letter = await findWaitingLetter(deps.db, id, clerk, deps.keys.vault);
  if (letter === null) throw unknown();
  const salt = deps.randomBytes(SALT_BYTES);
  const { content, ref } = fileWords({ id, kind: 'letter', name: letter.name, sha256: letter.row.sha256, salt });
  write.beside(content);
  return ref;
};

/** Ties the letter to the answer that was just issued with it. @throws ApiProblem `invalid` for one of another petition. */
export const attachIssuedLetter = async (trx: Writer, { id, version, answer }: Petition): Promise<void> => {
  if (answer?.letter === undefined) return;
  if ((await attachFiles(trx, id, [answer.letter.id], version)) !== 1) throw unknown();
};

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
