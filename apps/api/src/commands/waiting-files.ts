import { attachFiles, fileWords, type NewContent, SALT_BYTES, waitingFiles, type Writer } from '@thaogo/db';
import type { ContentRef } from '@thaogo/domain';
import type { ApiDependencies } from '../dependencies.ts';
import { ApiProblem } from '../http/problems.ts';

/** Files that a command takes with it: references for the event, names for content rows, and what ties them to the event. */
export interface TakenFiles {
  refs: readonly ContentRef[];
  contents: readonly NewContent[];
  /** @throws ApiProblem `in_flight` when another request took one of them in the meantime. */
  attach(trx: Writer, petition: { id: string; version: number }): Promise<void>;
}

export const NO_FILES: TakenFiles = { refs: [], contents: [], attach: () => Promise.resolve() };

/**
 * Makes files that were uploaded to a petition beforehand ready to go with a command.
 * @throws ApiProblem `invalid` where one does not wait there for this uploader and purpose.
 */
export const takeWaitingFiles = async (
  deps: ApiDependencies,
  petitionId: string,
  ids: readonly string[],
  { uploader, kind, pointer }: { uploader: string; kind: 'file' | 'letter'; pointer: string },
): Promise<TakenFiles> => {
  if (ids.length === 0) return NO_FILES;
  const purpose = kind === 'letter' ? 'letter' : 'attachment';
  const place = { kind: 'petition' as const, id: petitionId, keys: deps.keys.vault };
  const waiting = await waitingFiles(deps.db, place, uploader);
  const wanted = [...new Set(ids)].map((id) =>
    waiting.find(({ row }) => row.id === id && row.purpose === purpose && row.petition_id === petitionId),
  );
  if (wanted.includes(undefined)) throw new ApiProblem('invalid', { fields: [{ pointer, code: 'unknown_code' }] });
  // Found in it since it came: a sender’s goes along, blocked; an agency sends it to nobody.
  if (uploader !== 'sender' && wanted.some((file) => file?.row.scan === 'infected'))
    throw new ApiProblem('invalid', { fields: [{ pointer, code: 'file_infected' }] });
  const words = wanted
    .filter((file) => file !== undefined)
    .map(({ row, name }) =>
      fileWords({ id: row.id, kind, name, sha256: row.sha256, salt: deps.randomBytes(SALT_BYTES) }),
    );
  return {
    refs: words.map(({ ref }) => ref),
    contents: words.map(({ content }) => content),
    attach: async (trx, petition) => {
      const taken = words.map(({ content }) => content.id);
      if ((await attachFiles(trx, petition.id, taken, petition.version)) !== taken.length) {
        throw new ApiProblem('in_flight', { headers: { 'retry-after': '1' } });
      }
    },
  };
};
