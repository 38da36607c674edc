import { holderOf, type Language, type Petition } from '@thaogo/domain';
import type { AgencyBook } from '../dependencies.ts';

/** An agency as replies name it. */
export interface NamedInReply {
  code: string;
  name: string;
}

/** The agency's code and name in the reader's language; the code stands for a name that is missing. */
export const agencyName = (code: string, agencies: AgencyBook, language: Language): NamedInReply => ({
  code,
  name: agencies.find(code)?.name[language] ?? code,
});

/** Who has the petition now; null once nothing more is expected of anybody. */
export const holderName = (petition: Petition, agencies: AgencyBook, language: Language): NamedInReply | null => {
  const holder = holderOf(petition);
  return holder === null ? null : agencyName(holder, agencies, language);
};
