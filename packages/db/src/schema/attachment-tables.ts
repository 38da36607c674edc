import type { ColumnType } from 'kysely';

type Instant = ColumnType<Date, Date | string, Date | string>;

/** What a scanner said of a file. What it found something in is kept and given to nobody. */
export type ScanState = 'unscanned' | 'clean' | 'infected';

/** A file of a petition, or of a working draft that may become one. */
export interface AttachmentTable {
  id: string;
  petition_id: string | null;
  draft_hash: Buffer | null;
  purpose: 'attachment' | 'letter';
  /** Its name in the file store. */
  file: string;
  /** Media type, as its content tells. */
  type: string;
  /** In bytes, as kept. */
  size: number;
  sha256: Buffer;
  sent_sha256: Buffer;
  upload_key: Buffer | null;
  key_id: string | null;
  wrapped_key: Buffer;
  /** Null once a content row has its name. */
  sealed_name: Buffer | null;
  scan: ScanState;
  /** What was found out about a letter when it was uploaded, as JSON. */
  report: ColumnType<object | null, string | null, string | null>;
  /** `sender`, or an account. */
  uploader: string;
  agency: string | null;
  uploaded_at: Instant;
  event_seq: number | null;
}

/** A file that is to be removed from the store once its time has come. */
export interface DoomedFileTable {
  file: string;
  remove_after: Instant;
}

export interface AttachmentOpeningTable {
  attachment_id: string;
  petition_id: string;
  account: string;
  agency: string;
  opened_at: Instant;
}

export interface AttachmentTables {
  attachment: AttachmentTable;
  doomed_file: DoomedFileTable;
  attachment_opening: AttachmentOpeningTable;
}
