import type { Language } from '@thaogo/domain';

/** A slip in the words it prints, nothing left to decide but where they stand on the sheet. */
export interface Slip {
  language: Language;
  title: string;
  operator: string;
  scope: string;
  code: { label: string; value: string };
  facts: readonly { label: string; text: string }[];
  deadline: {
    label: string;
    due: string;
    notes: readonly string[];
    why: string;
    source: string;
    days: readonly { days: string; reason: string }[];
    more: string | null;
  } | null;
  secret: { label: string; value: string | null; note: string };
  where: { heading: string; how: string; url: string; qr: string };
  fingerprint: { label: string; value: string; note: string };
  printedAt: string;
}

/** A paragraph of a letter. `place` is for the clerk to fill in or remove, and is marked as such. */
export interface LetterParagraph {
  kind: 'body' | 'quote' | 'place';
  text: string;
}

/** A letter in the parts that Decree 30/2020/NĐ-CP (annex I) gives a place on the sheet. */
export interface OfficialLetter {
  country: string;
  motto: string;
  /** The agency above, where there is one. */
  parent: string | null;
  agency: string;
  number: string;
  subject: string;
  placeAndDate: string;
  to: string;
  addressee: string;
  paragraphs: readonly LetterParagraph[];
  recipients: { heading: string; lines: readonly string[] };
  signature: { position: string; signer: string };
}

/** Sets what is to be printed. @throws BusyError when too much waits to be set, Error when it cannot be set. */
export interface Paper {
  /** A slip as PDF. */
  slip(slip: Slip): Promise<Uint8Array>;
  letter(letter: OfficialLetter, form: 'pdf' | 'docx'): Promise<Uint8Array>;
}
