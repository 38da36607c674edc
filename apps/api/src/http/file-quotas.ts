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

/** The bytes as they come, each counted in the day's quotas whatever becomes of them. */
export const countedBytes = (
  quotas: QuotaKeeper,
  address: string,
  bytes: ReadableStream<Uint8Array> | null,
): ReadableStream<Uint8Array> | null =>
  bytes?.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(piece, passing) {
        quotas.spend('upload_bytes', networkOf(address), piece.length);
        quotas.spend('upload_bytes_around', surroundingsOf(address), piece.length);
        passing.enqueue(piece);
      },
    }),
  ) ?? null;
