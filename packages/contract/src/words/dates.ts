import type { Language } from '@thaogo/domain';

const WEEKDAYS: Record<Language, readonly string[]> = {
  vi: ['Chủ Nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};
const ENGLISH_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const VIETNAM_OFFSET_MS = 7 * 3_600_000;

/** A civil date as people write it: `22/11/2026`, or `22 November 2026`. */
export const dateWords = (date: string, language: Language): string => {
  const [year = '', month = '', day = ''] = date.split('-');
  if (language === 'vi') return `${day}/${month}/${year}`;
  return `${Number(day)} ${ENGLISH_MONTHS[Number(month) - 1] ?? month} ${year}`;
};

/** A civil date with its weekday: `thứ Hai, 07/12/2026`, or `Monday, 7 December 2026`. */
export const weekdayDateWords = (date: string, language: Language): string =>
  `${WEEKDAYS[language][new Date(`${date}T00:00:00Z`).getUTCDay()] ?? ''}, ${dateWords(date, language)}`;

/** A month `YYYY-MM` without its year: `Tháng 2`, or `February`. */
export const monthWords = (month: string, language: Language): string => {
  const number = Number(month.slice(5, 7));
  return language === 'vi' ? `Tháng\u00a0${number}` : (ENGLISH_MONTHS[number - 1] ?? month);
};

/** An instant in Viet Nam's time: `15 giờ 30, 22/11/2026`, or `15:30, 22 November 2026`. */
export const instantWords = (at: string, language: Language): string => {
  const local = new Date(Date.parse(at) + VIETNAM_OFFSET_MS).toISOString();
  const [hour = '', minute = ''] = local.slice(11, 16).split(':');
  const time = language === 'vi' ? `${Number(hour)}\u00a0giờ\u00a0${minute}` : `${hour}:${minute}`;
  return `${time}, ${dateWords(local.slice(0, 10), language)}`;
};

/** A whole or decimal number as it is written in the language: `1.234,5` or `1,234.5`. */
export const numberWords = (value: number, language: Language): string =>
  value.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB');
