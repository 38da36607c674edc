/** A civil date in Asia/Ho_Chi_Minh, written 'YYYY-MM-DD'. */
export type CivilDate = string;

/** A name or sentence that people read, in both languages. */
export interface Bilingual {
  vi: string;
  en: string;
}

/** Where a fact comes from. `assumption` is true where no legal source was found and an administrator should check the fact. */
export interface Source {
  /** The legal document or publication, for example "Công điện 89/CĐ-TTg ngày 16/6/2025". */
  reference: string | null;
  assumption: boolean;
  note?: Bilingual;
}

/** One entry of a list of codes that people choose from. */
export interface CodeListItem {
  /** Stable, lower case, fit for an address. */
  code: string;
  name: Bilingual;
}
