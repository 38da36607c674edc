import { filingReadingWords } from '@thaogo/contract';
import type { SuggestedProvision } from '../../forms/answers.ts';
import type { Language } from '../../language.ts';
import { placeWords, type Provision, provisionWords } from '../../parts/provision-words.ts';

const orNull = (value: string): string | null => (value.trim() === '' ? null : value.trim());

const asProvision = ({ numberSymbol, title, article, clause, point, shown }: SuggestedProvision): Provision => ({
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

/** Longer titles are no names that anybody says. */
const NAME_LONGEST = 60;

/** A law as people call it, `Luật Đất đai 2024`; null where the title is no name of that kind. */
const commonName = ({ documentType, numberSymbol, title }: Provision): string | null => {
  if (documentType === null || title === null || title.length > NAME_LONGEST) return null;
  if (!title.startsWith(`${documentType} `)) return null;
  const year = /\/(\d{4})\//.exec(numberSymbol ?? '')?.[1];
  return year === undefined ? title : `${title}\u00A0${year}`;
};

/** A provision in pieces: its place in the document, the document, and what else is known of them. */
export interface ProvisionLines {
  place: string | null;
  document: string;
  about: readonly string[];
}

export const provisionLines = (provision: SuggestedProvision, language: Language): ProvisionLines => {
  const told = asProvision(provision);
  const words = filingReadingWords[language].documents;
  const { numberSymbol, title, article } = told;
  const name = commonName(told);
  const whole = { ...told, article: null, clause: null, point: null };
  const document = name ?? provisionWords({ ...whole, title: numberSymbol === null ? title : null }, language);
  const { heading } = provision.shown;
  return {
    place: orNull(placeWords(told, language)),
    document: document === '' ? words.whichDocument : document,
    about: [
      ...(name !== null && numberSymbol !== null ? [words.number(numberSymbol)] : []),
      ...(name === null && numberSymbol !== null && title !== null ? [title] : []),
      ...(heading !== '' && article !== null ? [words.heading(article, heading)] : []),
    ],
  };
};
