import { LIMITS } from '@thaogo/contract';
import { networkOf, surroundingsOf } from './client-network.ts';
import type { QuotaKeeper } from './quotas.ts';

/**
 * Takes a file from the day's quotas of whoever sends it. How large it is shows when it comes.
 * @throws ApiProblem `files_quota` once the day's number or bytes are used up.
 */
export const takeForFiles = async (quotas: QuotaKeeper, address: string): Promise<void> => {
  await quotas.take('upload_day', networkOf(address));
  await quotas.take('upload_bytes', networkOf(address));
  await quotas.take('upload_bytes_around', surroundingsOf(address));
};

/**
 * The bytes as they come, each counted in the day's quotas whatever becomes of them. What comes at once over many lines is counted
 * together: a stream breaks off where more than one file is sent beyond a quota.
 */
export const countedBytes = (
  quotas: QuotaKeeper,
  address: string,
  bytes: ReadableStream<Uint8Array> | null,
): ReadableStream<Uint8Array> | null =>
  bytes?.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      async transform(piece, passing) {
        await quotas.spend('upload_bytes', networkOf(address), piece.length, LIMITS.fileBytes);
        await quotas.spend('upload_bytes_around', surroundingsOf(address), piece.length, LIMITS.fileBytes);
        passing.enqueue(piece);
      },
    }),
  ) ?? null;

/** So many petitions' files from the addresses around one are little still. */
const LITTLE_AROUND = 4;

/** Whether a client has sent no more today than the files of one petition, nor those around it than those of a few. */
export const sentLittle = async (quotas: QuotaKeeper, address: string): Promise<boolean> =>
  (await quotas.spent('upload_bytes', networkOf(address))) <= LIMITS.filesBytes &&
  (await quotas.spent('upload_bytes_around', surroundingsOf(address))) <= LITTLE_AROUND * LIMITS.filesBytes;
