import { randomBytes } from 'node:crypto';
import type { AttachmentTable } from '../schema/attachment-tables.ts';
import { formDraftHash, formDraftKey } from '../forms/form-drafts.ts';
import { open, seal, SealBrokenError, type SealingKeys } from '../vault/sealing.ts';

/** Whatever wraps the data keys of files: the vault for petitions, the token of a draft for what is not yet filed. */
export type FileKeeper = { kind: 'vault'; keys: SealingKeys } | { kind: 'draft'; token: string };

const DATA_KEY_BYTES = 32;

/** A key for one file and nothing else. */
export const newFileKey = (): Uint8Array => randomBytes(DATA_KEY_BYTES);

/** The columns that keep a file's key. The key is bound to the file, which several rows may share. */
export const wrapFileKey = (
  keeper: FileKeeper,
  file: string,
  dataKey: Uint8Array,
): Pick<AttachmentTable, 'draft_hash' | 'key_id' | 'wrapped_key'> =>
  keeper.kind === 'draft'
    ? {
        draft_hash: formDraftHash(keeper.token),
        key_id: null,
        wrapped_key: seal(formDraftKey(keeper.token), dataKey, `file-key:${file}`),
      }
    : {
        draft_hash: null,
        key_id: keeper.keys.current.id,
        wrapped_key: seal(keeper.keys.current.key, dataKey, `file-key:${file}`),
      };

/** The key of a file. @throws SealBrokenError when the ring lacks the wrapping key, or the row was altered. */
export const unwrapFileKey = (
  keeper: FileKeeper,
  { file, key_id, wrapped_key }: Pick<AttachmentTable, 'file' | 'key_id' | 'wrapped_key'>,
): Buffer => {
  if (keeper.kind === 'draft') return open(formDraftKey(keeper.token), wrapped_key, `file-key:${file}`);
  const wrapping = keeper.keys.find(key_id ?? '');
  if (wrapping === null) throw new SealBrokenError(`The key ring has no vault key ${key_id}.`);
  return open(wrapping.key, wrapped_key, `file-key:${file}`);
};

/** A file's name, sealed under its own data key. */
export const sealFileName = (dataKey: Uint8Array, file: string, name: string): Buffer =>
  seal(dataKey, name, `file-name:${file}`);

export const openFileName = (dataKey: Uint8Array, file: string, sealed: Uint8Array): string =>
  open(dataKey, sealed, `file-name:${file}`).toString('utf8');

/** What a file's bytes are sealed for. */
export const fileContext = (file: string): string => `file:${file}`;
