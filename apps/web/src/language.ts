import type { LANGUAGES } from '@thaogo/contract';

export type Language = (typeof LANGUAGES)[number];

export const otherLanguage = (language: Language): Language => (language === 'vi' ? 'en' : 'vi');
