import type { NamedAgency } from '@thaogo/db';
import { holderOf, type Language, type Petition } from '@thaogo/domain';
import { foldVietnamese, ISSUERS } from '@thaogo/legal';
import type { AgencyBook } from '../dependencies.ts';

/** An agency as replies name it. */
export interface NamedInReply {
  code: string;
  name: string;
}

/** Names of bodies that people cite and that answer no petitions here: ministries of before, the Government. */
const ISSUER_NAMES: ReadonlyMap<string, string> = new Map(ISSUERS.map(({ code, name }) => [code, name]));

/** The agency's code and name in the reader's language, former ones by their Vietnamese name; the code stands for a name that is missing. */
export const agencyName = (code: string, agencies: AgencyBook, language: Language): NamedInReply => ({
  code,
  name: agencies.find(code)?.name[language] ?? ISSUER_NAMES.get(code) ?? code,
});

/** Who has the petition now; null once nothing more is expected of anybody. */
export const holderName = (petition: Petition, agencies: AgencyBook, language: Language): NamedInReply | null => {
  const holder = holderOf(petition);
  return holder === null ? null : agencyName(holder, agencies, language);
};

/** Whether an agency has every one of these words in its names, with or without marks, or in its code; no words fit all. */
export const agencyNamed = (q: string | undefined): ((agency: NamedAgency) => boolean) => {
  const words = foldVietnamese(q ?? '')
    .split(/\s+/)
    .filter((word) => word !== '');
  return ({ search, code }) => words.every((word) => search.includes(word) || code.includes(word));
};
