import type { CitationView } from '@thaogo/contract';
import type { Language } from '../../language/language.ts';

/** A provision as it is written: `điểm a khoản 2 Điều 15`, or `Article 15, clause 2, point a`; empty for a whole document. */
export const provisionWords = (
  { article, clause, point }: Pick<CitationView, 'article' | 'clause' | 'point'>,
  language: Language,
): string => {
  const named = (word: string, value: string | null): string[] => (value === null ? [] : [`${word}\u00a0${value}`]);
  return language === 'vi'
    ? [...named('điểm', point), ...named('khoản', clause), ...named('Điều', article)].join(' ')
    : [...named('Article', article), ...named('clause', clause), ...named('point', point)].join(', ');
};
