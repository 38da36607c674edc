import type { Language } from '@thaogo/domain';

/** The reader's language from `Accept-Language`: English when it is preferred to Vietnamese, else Vietnamese. */
export const languageOf = (header: string | undefined): Language => {
  const preferences = (header ?? '').split(',').map((entry) => {
    const [range = '', ...parameters] = entry.trim().toLowerCase().split(';');
    const quality = parameters
      .map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1])
      .find((q) => q !== undefined);
    return { language: range.split('-')[0], quality: quality === undefined ? 1 : Number(quality) };
  });
  const weight = (language: Language): number =>
    Math.max(0, ...preferences.filter((preference) => preference.language === language).map(({ quality }) => quality));
  return weight('en') > weight('vi') ? 'en' : 'vi';
};
