import { createHash } from 'node:crypto';
import { type FieldError, type FileType, LIMITS } from '@thaogo/contract';
import { doomFile, fileContext, forgetDoomedFiles, newFileKey, openBytes, type ScanState, sealBytes } from '@thaogo/db';
import { type ApiDependencies, StoreFullError } from '../dependencies.ts';
import { ApiProblem } from '../http/problems.ts';
import { cleanPicture, isPicture, PictureError } from './clean-picture.ts';
import { detectType } from './detect-type.ts';

/** A file as it came in and is kept in the store, without a row yet. */
export interface Received {
  file: string;
  dataKey: Uint8Array;
  type: FileType;
  /** In bytes, as kept. */
  size: number;
  sha256: Buffer;
  sentSha256: Buffer;
  scan: ScanState;
}

const MEGABYTE = 1_048_576;

/** A refusal of the file that was sent, with what to do instead. */
export const fileProblem = (why: FieldError, limit?: number): ApiProblem => {
  const fields = [{ pointer: '/file', code: why, ...(limit !== undefined && { limit }) }];
  if (why === 'file_too_large') return new ApiProblem('file_too_large', { fields });
  const taken =
    why === 'file_empty' ||
    why === 'file_broken' ||
    why === 'file_altered' ||
    why === 'file_infected' ||
    why === 'too_many_files' ||
    why === 'files_too_large';
  return new ApiProblem(taken ? 'invalid' : 'file_type_not_taken', { fields });
};

/** Somebody has to make room first. */
const FULL_SECONDS = 3600;

/** Refuses a file for want of room; the log tells whoever runs the installation. */
export const filesFull = (deps: ApiDependencies, event: 'files_disk_full' | 'files_unsent_full'): ApiProblem => {
  deps.log.warn(event);
  return new ApiProblem('files_full', { headers: { 'retry-after': String(FULL_SECONDS) } });
};

const tooLarge = (): ApiProblem => fileProblem('file_too_large', LIMITS.fileBytes / MEGABYTE);
export const tooMuch = (mostBytes: number): ApiProblem => fileProblem('files_too_large', mostBytes / MEGABYTE);

/** Counts and digests what passes by. */
const measured = () => {
  const digest = createHash('sha256');
  let size = 0;
  return {
    async *through(bytes: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Uint8Array> {
      for await (const chunk of bytes) {
        size += chunk.length;
        if (size > most) throw tooLarge();
        digest.update(chunk);
        yield chunk;
      }
    },
    size: () => size,
    sha256: () => digest.digest(),
  };
};

/** A client that hangs up while it sends is no fault of ours; one that sends too much in a day is told so. */
async function* asSent(bytes: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of bytes) yield chunk;
  } catch (error) {
    throw error instanceof ApiProblem ? error : new ApiProblem('malformed');
  }
}

/** Writes bytes to the store under a key of their own; on any failure nothing of them stays. */
const store = async (deps: ApiDependencies, bytes: AsyncIterable<Uint8Array>, most: number) => {
  const file = deps.newId();
  const dataKey = newFileKey();
  const passing = measured();
  await doomFile(deps.db, file);
  try {
    await deps.files.store.write(file, sealBytes(dataKey, passing.through(bytes, most), fileContext(file)));
  } catch (error) {
    await discard(deps, file);
    throw error instanceof StoreFullError ? filesFull(deps, 'files_disk_full') : error;
  }
  return { file, dataKey, size: passing.size(), sha256: passing.sha256() };
};

/** The bytes of a stored file as they were before they were sealed. */
export async function* storedBytes(
  deps: ApiDependencies,
  file: string,
  dataKey: Uint8Array,
): AsyncGenerator<Buffer, void> {
  const sealed = await deps.files.store.read(file);
  if (sealed === null) throw new Error('A file is missing from the store.');
  yield* openBytes(dataKey, sealed, fileContext(file));
}

/** Removes a file that will have no row. Where that fails now, the sweep does it. */
export const discard = async (deps: ApiDependencies, file: string): Promise<void> => {
  await deps.files.store.remove(file);
  await forgetDoomedFiles(deps.db, [file]);
};

/** Re-encoded, a picture may be larger than it was; never by more than this. */
const PICTURE_MAY_GROW = 3;

/** A picture is kept as it was made anew, everything else as it came. */
const kept = async (deps: ApiDependencies, sent: Awaited<ReturnType<typeof store>>, type: FileType) => {
  if (!isPicture(type)) return sent;
  try {
    const made = cleanPicture(storedBytes(deps, sent.file, sent.dataKey), type);
    return await store(deps, made, LIMITS.fileBytes * PICTURE_MAY_GROW);
  } catch (error) {
    throw error instanceof PictureError ? fileProblem('file_broken') : error;
  } finally {
    await discard(deps, sent.file);
  }
};

const scanned = async (deps: ApiDependencies, file: string, dataKey: Uint8Array): Promise<ScanState> => {
  if (deps.files.scan === null) return 'unscanned';
  try {
    return await deps.files.scan(storedBytes(deps, file, dataKey));
  } catch (error) {
    // The sweep asks the scanner again.
    deps.log.warn('scanner_failed', { error: error instanceof Error ? error : new Error('The scanner failed.') });
    return 'unscanned';
  }
};

/**
 * Takes a file in: as a stream into the store, sealed, its kind told by its content, a picture made anew, scanned where there is
 * a scanner. Never more than a piece of it is in memory, pictures apart. Its bytes are doomed until they have a row.
 * @throws ApiProblem `file_too_large`, `file_type_not_taken`, `invalid` (also for what the scanner finds something in), `malformed` or
 *   `files_full`; nothing of the file stays then.
 */
export const receive = async (
  deps: ApiDependencies,
  bytes: ReadableStream<Uint8Array> | null,
  declared: string | undefined,
): Promise<Received> => {
  if (Number(declared ?? 0) > LIMITS.fileBytes) throw tooLarge();
  if (bytes === null) throw fileProblem('file_empty');
  const sent = await store(deps, asSent(bytes), LIMITS.fileBytes);
  let last = sent.file;
  try {
    if (sent.size === 0) throw fileProblem('file_empty');
    const detected = await detectType(() => storedBytes(deps, sent.file, sent.dataKey));
    if (!detected.ok) throw fileProblem(detected.why);
    const { file, dataKey, size, sha256 } = await kept(deps, sent, detected.type);
    last = file;
    const scan = await scanned(deps, file, dataKey);
    // It harms nobody if it is not there, and takes no place.
    if (scan === 'infected') throw fileProblem('file_infected');
    return { file, dataKey, type: detected.type, size, sha256, sentSha256: sent.sha256, scan };
  } catch (error) {
    await discard(deps, last);
    throw error;
  }
};
