import type { CitedDocument } from '../citation.ts';
import type { DocumentTypeCode } from '../document-types.ts';
import { formatSymbol, parseSymbol } from '../symbol.ts';
import { composeSymbol } from './document-numbers.ts';

/** People call a joint circular a circular, a code a law, and the like. */
const FAMILY: Readonly<Partial<Record<DocumentTypeCode, DocumentTypeCode>>> = {
  joint_circular: 'circular',
  joint_resolution: 'resolution',
  code: 'law',
  ordinance: 'law',
  constitution: 'law',
};

/** The documents that a text has named so far, found by what short forms say of them. */
export class DocumentsBefore {
  #last: CitedDocument | null = null;
  readonly #lettered = new Map<DocumentTypeCode, string>();
  readonly #byFamily = new Map<DocumentTypeCode, CitedDocument>();
  readonly #byName = new Map<string, CitedDocument>();

  add(document: CitedDocument): void {
    this.#last = document;
    if (document.type !== null) this.#byFamily.set(familyOf(document.type), document);
    if (document.numberSymbol === null) return;
    if (document.type !== null) this.#lettered.set(document.type, document.numberSymbol);
    if (document.title !== null) this.#byName.set(document.title, document);
    if (document.type === null || document.serial === null) return;
    for (const year of new Set([document.year, null])) this.#byName.set(numberKey(document, year), document);
  }

  last(): CitedDocument | null {
    return this.#last;
  }

  /** The last document of a type; of any type for null. */
  lastOf(type: DocumentTypeCode | null): CitedDocument | null {
    return type === null ? this.#last : (this.#byFamily.get(familyOf(type)) ?? null);
  }

  /**
   * "Thông tư 05/2024" in the letters of the circular before it: a text seldom cites circulars of several ministries. Null
   * where none came before, and for letters that change with the years.
   */
  likeTheLast({ type, serial, year, ...rest }: CitedDocument): CitedDocument | null {
    const last = type === null ? undefined : this.#lettered.get(type);
    const symbol = last === undefined ? null : parseSymbol(last);
    if (!symbol || serial === null || year === null || symbol.year === null || symbol.legislature !== null) return null;
    const own = composeSymbol(serial, year, symbol.suffix);
    if (!own) return null;
    return { ...rest, type, serial: own.serial, year, numberSymbol: formatSymbol(own), issuers: own.issuers };
  }

  /** "Nghị định 31/2021/NĐ-CP" for a later "NĐ 31", "Luật Đất đai 2013" for a later "Luật Đất đai". */
  inFull(short: CitedDocument): CitedDocument | null {
    if (short.title !== null) return this.#byName.get(short.title) ?? null;
    return this.#byName.get(numberKey(short, short.year)) ?? null;
  }
}

function familyOf(type: DocumentTypeCode): DocumentTypeCode {
  return FAMILY[type] ?? type;
}

function numberKey({ type, serial }: CitedDocument, year: number | null): string {
  return `${type} ${serial?.replace(/^0+(?=\d)/, '')} ${year ?? ''}`;
}
