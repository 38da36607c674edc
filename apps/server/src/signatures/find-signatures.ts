/** Finds signature dictionaries in a PDF file by its bytes alone (ISO 32000-2, 12.8): nothing else of the file is believed. */

/** What a signature dictionary says. Its signed bytes are `[0, gapStart)` and `[gapEnd, end)`; between them stands the signature. */
export interface SignatureDictionary {
  gapStart: number;
  gapEnd: number;
  end: number;
  /** The CMS structure with the zeros that fill it up. */
  cms: Uint8Array;
  subFilter: string;
  /** When the file claims it was signed. */
  claimedAt: Date | null;
}

/** A dictionary, or null for one that is not as the standard has it. */
export type FoundSignature = SignatureDictionary | null;

/** More than any letter has; a file with more is not read further. */
const SIGNATURES_AT_MOST = 16;
const CMS_BYTES_AT_MOST = 512 * 1024;
/** Between the parts of one dictionary there is never more than this. */
const DICTIONARY_AT_MOST = 16 * 1024;

const KEY = '/ByteRange';
const RANGES = /^\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/;

/** `D:20260301102030+07'00'` (ISO 32000-2, 7.9.4). */
const readPdfDate = (text: string): Date | null => {
  const [, year, month, day, hour, minute, second, zone = 'Z', zoneHour = '00', zoneMinute = '00'] =
    /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)([Z+-])?(?:(\d\d)'?(\d\d)?'?)?/.exec(text) ?? [];
  if (year === undefined) return null;
  const offset = zone === 'Z' ? 'Z' : `${zone}${zoneHour}:${zoneMinute}`;
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`);
  return Number.isNaN(date.getTime()) ? null : date;
};

const isSpace = (byte: number | undefined): boolean =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09 || byte === 0x0c || byte === 0x00;

/** The text of the object around the gap, without what stands in it; null where the two do not stand in one object. */
const dictionaryAround = (file: Buffer, keyAt: number, gapStart: number, gapEnd: number): string | null => {
  const first = Math.min(keyAt, gapStart);
  const last = Math.max(keyAt, gapEnd);
  if (gapStart - first > DICTIONARY_AT_MOST || last - gapEnd > DICTIONARY_AT_MOST) return null;
  const before = file.toString('latin1', Math.max(0, first - DICTIONARY_AT_MOST), gapStart);
  const after = file.toString('latin1', gapEnd, last + DICTIONARY_AT_MOST);
  const opened = before.lastIndexOf(' obj', before.length - (gapStart - first));
  const closed = after.indexOf('endobj', last - gapEnd);
  if (opened === -1 || closed === -1) return null;
  const text = `${before.slice(opened)} ${after.slice(0, closed)}`;
  return text.includes('endobj') ? null : text;
};

/** The value of `/Contents`, which must be all that the signature leaves out. */
const hexBetween = (file: Buffer, gapStart: number, gapEnd: number): Uint8Array | null => {
  if (file[gapStart] !== 0x3c || file[gapEnd - 1] !== 0x3e) return null;
  let key = gapStart;
  while (key > 0 && gapStart - key < 64 && isSpace(file[key - 1])) key -= 1;
  if (file.toString('latin1', Math.max(0, key - 9), key) !== '/Contents') return null;
  const digits = gapEnd - gapStart - 2;
  if (digits <= 0 || digits % 2 !== 0 || digits > 2 * CMS_BYTES_AT_MOST) return null;
  const cms = Buffer.from(file.toString('latin1', gapStart + 1, gapEnd - 1), 'hex');
  // Decoding stops at what is no digit.
  return cms.length === digits / 2 ? cms : null;
};

const readAt = (file: Buffer, keyAt: number): FoundSignature => {
  const [whole, ...numbers] = RANGES.exec(file.toString('latin1', keyAt, keyAt + 128)) ?? [];
  if (whole === undefined) return null;
  const [start = 0, firstLength = 0, gapEnd = 0, secondLength = 0] = numbers.map(Number);
  const gapStart = start + firstLength;
  const end = gapEnd + secondLength;
  if (start !== 0 || firstLength === 0 || gapEnd <= gapStart || end > file.length) return null;
  // Where it says which bytes are signed must itself be signed.
  if (keyAt + whole.length > gapStart && keyAt < gapEnd) return null;
  if (keyAt >= end) return null;
  const cms = hexBetween(file, gapStart, gapEnd);
  const text = dictionaryAround(file, keyAt, gapStart, gapEnd);
  if (cms === null || text === null) return null;
  return {
    gapStart,
    gapEnd,
    end,
    cms,
    subFilter: /\/SubFilter\s*\/([\w.]{1,40})/.exec(text)?.[1] ?? '',
    claimedAt: readPdfDate(/\/M\s*\((D:[\d+\-Z']{8,30})\)/.exec(text)?.[1] ?? ''),
  };
};

/**
 * Every signature dictionary of a file, in the order in which they cover it, those that cannot be read last. Linear in
 * the file's length; never throws. `more` is true where there were too many to look at.
 */
export const findSignatures = (file: Buffer): { found: FoundSignature[]; more: boolean } => {
  const found: FoundSignature[] = [];
  let at = file.indexOf(KEY, 0, 'latin1');
  while (at !== -1 && found.length < SIGNATURES_AT_MOST) {
    found.push(readAt(file, at));
    at = file.indexOf(KEY, at + KEY.length, 'latin1');
  }
  found.sort((one, other) => (one?.end ?? Infinity) - (other?.end ?? Infinity));
  return { found, more: at !== -1 };
};

/** True where nothing but empty space follows: what comes after an end-of-file line and changes nothing. */
export const isEmptyAfter = (file: Buffer, end: number): boolean =>
  file.length - end <= 64 && file.subarray(end).every((byte) => isSpace(byte));
