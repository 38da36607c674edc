import { FILE_TYPES, type FileType, type FieldError } from '@thaogo/contract';
import { fileTypeFromStream } from 'file-type';
import { asStream } from './as-stream.ts';

/** What a file is by its content, or why it is not taken. */
export type Detected = { ok: true; type: FileType } | { ok: false; why: FieldError };

/** Reads the file's bytes from the beginning, as often as it is called. */
export type Reread = () => AsyncGenerator<Uint8Array, void>;

const no = (why: FieldError): Detected => ({ ok: false, why });

const isTaken = (mime: string): mime is FileType => Object.hasOwn(FILE_TYPES, mime);

const OLD_OFFICE = new Set(['application/x-cfb', 'application/msword', 'application/vnd.ms-excel']);
const ARCHIVE = /zip|rar|7z|tar|gzip|compress|bzip|xz|lz|cab|java-archive/;
const PROGRAM = /msdownload|executable|mach|elf|x-msi|android|x-sharedlib|wasm|x-ms-shortcut/;
const MARKUP = /xml|html|svg/;
const MACROS = /macroenabled/i;

const whyNot = (mime: string): FieldError => {
  if (mime.startsWith('image/')) return MARKUP.test(mime) ? 'file_markup' : 'file_picture';
  if (MACROS.test(mime)) return 'file_macros';
  if (OLD_OFFICE.has(mime)) return 'file_old_office';
  if (PROGRAM.test(mime)) return 'file_program';
  // Office formats that are not taken are zip files by their inside, not by their name.
  if (mime.includes('openxmlformats') || mime.includes('opendocument')) return 'file_other';
  if (MARKUP.test(mime)) return 'file_markup';
  return ARCHIVE.test(mime) ? 'file_archive' : 'file_other';
};

/** Whether some bytes stand anywhere in a stream. Names of a zip file's entries stand in it as they are: nothing is unpacked. */
const holds = async (bytes: AsyncIterable<Uint8Array>, wanted: string): Promise<boolean> => {
  const needle = Buffer.from(wanted, 'latin1');
  let end = Buffer.alloc(0);
  for await (const chunk of bytes) {
    const joined = Buffer.concat([end, chunk]);
    if (joined.includes(needle)) return true;
    end = joined.subarray(Math.max(0, joined.length - needle.length + 1));
  }
  return false;
};

// oxlint-disable-next-line no-control-regex
const NO_TEXT = /[\u0000-\u0008\u000B\u000E-\u001F\u007F]/;
/** Looked at for what kind of text it is. */
const BEGINNING = 4096;

/** Text in UTF-8, and neither a page nor a script. */
const detectText = async (bytes: AsyncIterable<Uint8Array>): Promise<Detected> => {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let beginning = '';
  try {
    for await (const chunk of bytes) {
      const text = decoder.decode(chunk, { stream: true });
      if (NO_TEXT.test(text)) return no('file_other');
      if (beginning.length < BEGINNING) beginning += text.slice(0, BEGINNING - beginning.length);
    }
    decoder.decode();
  } catch {
    return no('file_other');
  }
  const first = beginning.trimStart();
  if (first.startsWith('#!')) return no('file_program');
  return /^<[!?a-z]/i.test(first) || /<(?:script|svg|html)\b/i.test(first)
    ? no('file_markup')
    : { ok: true, type: 'text/plain' };
};

/** What a file is, by its content alone: names and declared types are what anybody may write. */
export const detectType = async (reread: Reread): Promise<Detected> => {
  let mime: string | undefined;
  try {
    mime = (await fileTypeFromStream(asStream(reread())))?.mime;
  } catch {
    // Made to mislead whoever reads it, or cut off.
    return no('file_broken');
  }
  if (mime === undefined) return detectText(reread());
  if (!isTaken(mime)) return no(whyNot(mime));
  const isOffice = mime.includes('openxmlformats');
  if (isOffice && (await holds(reread(), 'vbaProject.bin'))) return no('file_macros');
  return { ok: true, type: mime };
};
