import type { Language } from '@thaogo/domain';
import { STATE_FACTS, type Petition } from '@thaogo/domain';
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

/** Who has the petition now: the lead, else its coordinator; null once nothing more is expected of anybody. */
export const holderName = (petition: Petition, agencies: AgencyBook, language: Language): NamedInReply | null =>
  STATE_FACTS[petition.state].open ? agencyName(petition.lead ?? petition.coordinator, agencies, language) : null;
