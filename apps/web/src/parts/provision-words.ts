import { type CitationView, provisionNames } from '@thaogo/contract';
import type { Language } from '../language.ts';
import { standing } from './typeset.ts';

export type Provision = Omit<CitationView, 'known' | 'documentId' | 'standing'>;

/** The place in a document, from the smallest part up; empty for the whole. The number stays with its word. */
export const placeWords = (provision: Pick<Provision, 'article' | 'clause' | 'point'>, language: Language): string => {
  const names = provisionNames[language];
  const parts = (['point', 'clause', 'article'] as const).flatMap((part) => {
    const value = provision[part];
    return value === null ? [] : [`${names[part]}\u00A0${value}`];
  });
  return standing(parts.join(' '), language);
};

/** A provision and its document in one line. */
export const provisionWords = (provision: Provision, language: Language): string => {
  // The words of the type stay together; its number may go to the next line.
  const type = provision.documentType?.replaceAll(' ', '\u00A0') ?? null;
  const symbol = [type, provision.numberSymbol].filter((part) => part !== null).join(' ');
  const document = [symbol, provision.title].filter((name) => name !== null && name !== '').join(' – ');
  const where = placeWords(provision, language);
  return [where, document].filter((part) => part !== '').join(', ');
};
