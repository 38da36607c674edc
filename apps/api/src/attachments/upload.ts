import { createHash } from 'node:crypto';
import { type FileView, LIMITS, type SignatureReport } from '@thaogo/contract';
import {
  type FileAllowance,
  type FilePlace,
  findFile,
  type Keeping,
  keepFile,
  type NewFile,
  unsentBytes,
  type Writer,
} from '@thaogo/db';
import type { ApiDependencies } from '../dependencies.ts';
import { idempotencyKey } from '../http/idempotency-key.ts';
import { ApiProblem } from '../http/problems.ts';
import { fileName } from './file-name.ts';
import { discard, fileProblem, filesFull, receive, type Received, storedBytes, tooMuch } from './receive.ts';

/** What comes with a request that uploads a file. */
export interface UploadRequest {
  bytes: ReadableStream<Uint8Array> | null;
  header: (name: string) => string | undefined;
}

/** Where a file goes, what it is for, and who sends it. */
export interface Destination {
  place: FilePlace;
  purpose: NewFile['purpose'];
  /** `sender`, or an account. */
  uploader: string;
  agency: string | null;
  /** So many bytes may lie in drafts that nobody has sent, for this client now; left out where it goes to no draft. */
  mostUnsent?: () => Promise<number>;
}

export interface Uploaded {
  id: string;
  /** True when the same file was there before. */
  known: boolean;
  view: FileView;
  report: SignatureReport | null;
}

/** A key is not needed, since the same file is kept once; whoever sends one may rely on it. */
const uploadKey = (key: string | undefined): Buffer | null =>
  key === undefined || key === ''
    ? null
    : createHash('sha256')
        .update(`upload:${idempotencyKey(key)}`)
        .digest();

/** The name as the header has it: percent-encoded UTF-8, never in an address. */
const givenName = (header: string | undefined): string => {
  try {
    return decodeURIComponent(header ?? '');
  } catch {
    return '';
  }
};

const OF_SENDERS: FileAllowance = { files: LIMITS.files, bytes: LIMITS.filesBytes };
const OF_STAFF: FileAllowance = { files: LIMITS.agencyFiles, bytes: LIMITS.agencyFilesBytes };

const refusal = (state: Exclude<Keeping['state'], 'kept' | 'known'>, allowance: FileAllowance): ApiProblem => {
  switch (state) {
    case 'key_reused':
      return new ApiProblem('idempotency_key_reused');
    case 'too_many':
      return fileProblem('too_many_files', allowance.files);
    case 'too_much':
      return tooMuch(allowance.bytes);
    case 'sent':
      return new ApiProblem('action_not_allowed');
    case 'gone':
      return new ApiProblem('not_found');
  }
};

/** A letter is held in memory while its signatures are read: at most as much as one file may have. */
const signaturesOf = async (deps: ApiDependencies, { file, dataKey }: Received): Promise<SignatureReport> => {
  const pieces: Uint8Array[] = [];
  for await (const piece of storedBytes(deps, file, dataKey)) pieces.push(piece);
  return deps.files.signatures(Buffer.concat(pieces));
};

const judgeLetter = async (deps: ApiDependencies, received: Received): Promise<SignatureReport> => {
  if (received.type !== 'application/pdf') throw fileProblem('file_not_pdf');
  const report = await signaturesOf(deps, received);
  // Without a signature it is only warned about; what was altered must not go out as an answer.
  if (report.signatures.some(({ integrity }) => integrity === 'altered')) throw fileProblem('file_altered');
  return report;
};

/**
 * Takes in a file and keeps it where it belongs; what is sent twice is kept once.
 * @param after what follows in the same transaction, given the file's id.
 * @throws ApiProblem for a file that is not taken or has no place; nothing of it stays then.
 */
export const upload = async (
  deps: ApiDependencies,
  request: UploadRequest,
  { place, purpose, uploader, agency, mostUnsent }: Destination,
  after: (trx: Writer, id: string) => Promise<void> = () => Promise.resolve(),
): Promise<Uploaded> => {
  const key = uploadKey(request.header('idempotency-key'));
  const demandRoom = async (): Promise<void> => {
    if (mostUnsent !== undefined && (await unsentBytes(deps.db)) >= (await mostUnsent()))
      throw filesFull(deps, 'files_unsent_full');
  };
  await demandRoom();
  const received = await receive(deps, request.bytes, request.header('content-length'));
  let keeping: Keeping;
  let id = deps.newId();
  const uploadedAt = deps.now();
  const name = fileName(givenName(request.header('x-file-name')), received.type);
  const allowance = uploader === 'sender' ? OF_SENDERS : OF_STAFF;
  let report: SignatureReport | null = null;
  try {
    // Much may have come meanwhile, by the same client too.
    await demandRoom();
    report = purpose === 'letter' ? await judgeLetter(deps, received) : null;
    const row = { id, purpose, name, uploadKey: key, report, uploader, agency, uploadedAt, ...received };
    keeping = await deps.db.transaction().execute(async (trx) => {
      const kept = await keepFile(trx, place, row, allowance);
      if (kept.state !== 'kept' && kept.state !== 'known') throw refusal(kept.state, allowance);
      await after(trx, kept.state === 'known' ? kept.id : id);
      return kept;
    });
  } catch (error) {
    await discard(deps, received.file);
    throw error;
  }
  const { type, size, scan } = received;
  const from = uploader === 'sender' ? ('sender' as const) : ('agency' as const);
  const view = { id, name, type, size, scan, uploadedAt: uploadedAt.toISOString(), from };
  if (keeping.state !== 'known') return { id, known: false, view, report };
  await discard(deps, received.file);
  ({ id } = keeping);
  const first = await findFile(deps.db, place, id);
  return {
    id,
    known: true,
    view: { ...view, id, ...(first !== null && { scan: first.scan, uploadedAt: first.uploaded_at.toISOString() }) },
    report,
  };
};
