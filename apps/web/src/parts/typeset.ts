import type { Language } from '../language.ts';

/** Words that stay on one line with the number or name after them. */
const BEFORE =
  /(?<![\p{L}\p{N}])(thứ|Thứ|Chủ|Điều|khoản|điểm|ngày|Số|số|article|clause|point|No\.) (?=[\p{N}\p{Lu}])/gu;
/** `thứ Hai, 07/12/2026` and `7 December 2026`. */
const WEEKDAY = /(\p{L}), (?=\d{2}\/\d{2}\/\d{4})/gu;
const MONTH = /(\d{1,2}) (\p{Lu}\p{L}+) (?=\d{4})/gu;
const COUNT = /(\d) (?=(ngày|giờ|phút|days?)(?!\p{L}))/gu;

/** A sentence with non-breaking spaces where a break would part what belongs together. */
export const typeset = (text: string): string =>
  text
    .replaceAll(MONTH, '$1\u00A0$2\u00A0')
    .replaceAll(BEFORE, '$1\u00A0')
    .replaceAll(WEEKDAY, '$1,\u00A0')
    .replaceAll(COUNT, '$1\u00A0');

/** With a capital at the beginning, for words that stand alone. */
export const standing = (text: string, language: Language): string =>
  `${text.charAt(0).toLocaleUpperCase(language)}${text.slice(1)}`;
