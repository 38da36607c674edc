import type { CivilDate } from '@thaogo/domain';

/** A document as the national database of legal documents (CSDL quốc gia về VBPL) tells of it. */
export interface NationalDocument {
  numberSymbol: string;
  /** "Nghị định"; null where it is not told. */
  type: string | null;
  /** Without type and number; null where nothing else is told. */
  title: string | null;
  /** As it is written there: "Bộ Tài chính", "HĐND Tỉnh Đồng Nai". */
  issuerName: string | null;
  issuedOn: CivilDate | null;
  effectiveOn: CivilDate | null;
  expiresOn: CivilDate | null;
  /** When the entry was changed there last; null where it is not told. */
  updatedAt: Date | null;
  /** Where people can read it. */
  address: string;
}

/** A document that is looked for. Issuer and date tell apart what shares a number. */
interface WantedDocument {
  numberSymbol: string;
  issuedOn: CivilDate | null;
}

/** What the register asks of the national database. Each call may throw `NationalDatabaseError`. */
export interface NationalDatabase {
  /** The one document of that number (and day of issue, where it is given); null where there is none, or several. */
  find(wanted: WantedDocument): Promise<NationalDocument | null>;
  /** What was changed there since an instant. `complete` is false where there was more than may be asked at once. */
  changedSince(since: Date): Promise<{ documents: readonly NationalDocument[]; complete: boolean }>;
}

/** The national database did not answer as it should; nothing was changed by that. */
export class NationalDatabaseError extends Error {
  override name = 'NationalDatabaseError';
}
