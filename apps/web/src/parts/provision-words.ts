import { type CitationView, provisionNames } from '@thaogo/contract';
import type { Language } from '../language.ts';

export type Provision = Omit<CitationView, 'known'>;

/** A provision and its document in one line; the number stays with its word. */
export const provisionWords = (provision: Provision, language: Language): string => {
  const names = provisionNames[language];
  const parts = (['point', 'clause', 'article'] as const).flatMap((part) => {
    const value = provision[part];
    return value === null ? [] : [`${names[part]}\u00A0${value}`];
  });
  const symbol = [provision.documentType, provision.numberSymbol].filter((part) => part !== null).join('\u00A0');
  const document = [symbol, provision.title].filter((name) => name !== null && name !== '').join(' – ');
  const where = parts.join(' ');
  if (where === '') return document;
  return `${where.charAt(0).toLocaleUpperCase(language)}${where.slice(1)}, ${document}`;
};
