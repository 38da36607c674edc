import { filingReadingWords } from '@thaogo/contract';
import type { SuggestedProvision } from '../../forms/answers.ts';
import type { Language } from '../../language.ts';
import { placeWords, provisionWords } from '../../parts/provision-words.ts';

const orNull = (value: string): string | null => (value.trim() === '' ? null : value.trim());

const asProvision = ({ numberSymbol, title, article, clause, point, shown }: SuggestedProvision) => ({
  documentType: orNull(numberSymbol) === null ? null : orNull(shown.type),
  numberSymbol: orNull(numberSymbol),
  title: orNull(title) ?? (orNull(numberSymbol) === null ? null : orNull(shown.title)),
  article: orNull(article),
  clause: orNull(clause),
  point: orNull(point),
});

/** A provision and its document in one line, by the names that the register has for them. */
export const namedProvision = (provision: SuggestedProvision, language: Language): string =>
  provisionWords(asProvision(provision), language);

/** The same in pieces: the place in the document, the document by number, and what it is called. */
export const provisionLines = (
  provision: SuggestedProvision,
  language: Language,
): { place: string | null; document: string; about: readonly string[] } => {
  const told = asProvision(provision);
  const words = filingReadingWords[language].documents;
  const place = placeWords(told, language);
  const nothing = { article: null, clause: null, point: null };
  const document = provisionWords(
    { ...told, ...nothing, title: told.numberSymbol === null ? told.title : null },
    language,
  );
  const { heading } = provision.shown;
  return {
    place: place === '' ? null : place,
    document: document === '' ? words.whichDocument : document,
    about: [
      ...(told.numberSymbol !== null && told.title !== null ? [told.title] : []),
      ...(heading !== '' && told.article !== null ? [words.heading(told.article, heading)] : []),
    ],
  };
};
