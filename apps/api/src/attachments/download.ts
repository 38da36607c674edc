import { type AttachmentTable, openBytes, fileContext, type SealingKeys, unwrapFileKey } from '@thaogo/db';
import type { Selectable } from 'kysely';
import type { ApiDependencies } from '../dependencies.ts';
import type { Answer } from '../http/endpoint.ts';
import { ApiProblem } from '../http/problems.ts';
import { asStream } from './as-stream.ts';

/** What a browser may show by itself: pictures that were made anew, and documents that it shows apart from our pages. */
const SHOWN = new Set(['image/jpeg', 'image/png', 'image/webp', 'application/pdf']);

/** A file runs nothing, loads nothing and reaches nothing of ours, whatever is in it. */
const FILE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'";

const asciiName = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/[đĐ]/g, (letter) => (letter === 'đ' ? 'd' : 'D'))
    .replaceAll(/[^\w. ()-]/g, '');

/** RFC 6266: the name in letters that every client knows, and as it is. */
const disposition = (type: string, name: string): string => {
  const encoded = encodeURIComponent(name).replaceAll(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
  return `${SHOWN.has(type) ? 'inline' : 'attachment'}; filename="${asciiName(name)}"; filename*=UTF-8''${encoded}`;
};

/**
 * The bytes of an attached file, opened piece by piece as they are read.
 * @throws ApiProblem `not_found` for what a scanner found something in.
 */
export const fileAnswer = async (
  deps: ApiDependencies,
  row: Selectable<AttachmentTable>,
  name: string,
  keys: SealingKeys,
): Promise<Answer> => {
  if (row.scan === 'infected') throw new ApiProblem('not_found');
  const sealed = await deps.files.store.read(row.file);
  if (sealed === null) throw new Error('A file is missing from the store.');
  const bytes = openBytes(unwrapFileKey({ kind: 'vault', keys }, row), sealed, fileContext(row.file));
  return {
    status: 200,
    body: asStream(bytes),
    headers: {
      'content-type': row.type === 'text/plain' ? 'text/plain; charset=utf-8' : row.type,
      'content-length': String(row.size),
      'content-disposition': disposition(row.type, name),
      'content-security-policy': FILE_POLICY,
      'x-content-type-options': 'nosniff',
    },
  };
};
