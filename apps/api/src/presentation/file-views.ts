import { FILE_TYPES, type FileType, type FileView, type LetterView, type SignatureReport } from '@thaogo/contract';
import type { AttachmentTable } from '@thaogo/db';
import type { Selectable } from 'kysely';

type Row = Selectable<AttachmentTable>;

const isFileType = (type: string): type is FileType => Object.hasOwn(FILE_TYPES, type);

/** A file as a list shows it. */
export const fileView = (row: Row, name: string): FileView => {
  if (!isFileType(row.type)) throw new Error(`A file has a type that is not taken: ${row.type}.`);
  return {
    id: row.id,
    name,
    type: row.type,
    size: row.size,
    scan: row.scan,
    uploadedAt: row.uploaded_at.toISOString(),
    from: row.uploader === 'sender' ? 'sender' : 'agency',
  };
};

/** A signed letter with what is known of its signatures. */
export const letterView = (row: Row, name: string): LetterView => ({
  ...fileView(row, name),
  // The column holds what was made by this shape when the letter came.
  report: row.report as SignatureReport | null,
});
