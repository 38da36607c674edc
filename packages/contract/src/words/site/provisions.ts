import type { Language } from '@thaogo/domain';

/** How a provision is cited: from the smallest part up, `điểm a khoản 2 Điều 15, Nghị định 31/2021/NĐ-CP`. */
export const provisionNames: Record<Language, Record<'article' | 'clause' | 'point', string>> = {
  vi: { article: 'Điều', clause: 'khoản', point: 'điểm' },
  en: { article: 'article', clause: 'clause', point: 'point' },
};
