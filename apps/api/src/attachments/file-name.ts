import { FILE_TYPES, type FileType, LIMITS } from '@thaogo/contract';

/** What a path, a header, a shell or Windows reads as more than a letter, and what turns the direction of writing round. */
// oxlint-disable-next-line no-control-regex
const NOT_IN_NAMES = /[\u0000-\u001F\u007F-\u009F"*/:<>?\\|\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;

/** Names that Windows keeps for devices, whatever their ending. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

const shortened = (text: string, codePoints: number): string => Array.from(text).slice(0, codePoints).join('').trim();

/**
 * A file's name as it may be kept and given out: one line in NFC without path, bounded, with an ending that fits its content,
 * so that nobody is deceived about what they open.
 */
export const fileName = (given: string, type: FileType): string => {
  const [usual, ...others] = FILE_TYPES[type];
  const clean = (given.isWellFormed() ? given : '')
    .normalize('NFC')
    .replaceAll(NOT_IN_NAMES, ' ')
    .replaceAll(/\s+/gu, ' ')
    // Neither hidden files nor endings that Windows leaves out.
    .replaceAll(/^[\s.]+|[\s.]+$/gu, '');
  const ending = /\.([^.]+)$/u.exec(clean)?.[1]?.toLowerCase();
  const fits = ending !== undefined && [usual, ...others].some((known) => known === ending);
  const kept = fits ? ending : usual;
  const stem = shortened(fits ? clean.slice(0, -(ending.length + 1)) : clean, LIMITS.fileNameLongest - kept.length - 1);
  const named = stem === '' || DEVICES.test(stem) ? `tệp${stem === '' ? '' : ` ${stem}`}` : stem;
  return `${named}.${kept}`;
};
