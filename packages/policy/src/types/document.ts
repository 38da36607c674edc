import type { CivilDate } from './facts.ts';

/** A legal document known to this installation from the start. The register is never complete. */
export interface RegisteredDocument {
  /** 'Luật', 'Nghị định', 'Thông tư liên tịch' … */
  type: string;
  /** '31/2021/NĐ-CP'. */
  numberSymbol: string;
  title: string | null;
  /**
   * Who issued it: the code of an agency of today or of before ('btc', 'bkhdt'), or of a body that answers no petitions:
   * 'quoc-hoi', 'ubtvqh', 'chu-tich-nuoc', 'chinh-phu', 'ttg'. The first named, where several issued it together. Null where unknown.
   */
  issuer: string | null;
  issuedOn: CivilDate | null;
  effectiveOn: CivilDate | null;
  /** Code of its subject in the Codification. */
  subject: string | null;
  /** Who drafted it and answers for it today; `inferred` where only its subject tells. */
  draftingAgency: { code: string; inferred: boolean } | null;
}
