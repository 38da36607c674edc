import type { Language } from '@thaogo/domain';
import { ISSUERS } from '@thaogo/legal';
import type { AgencyBook } from '../dependencies.ts';
import { agencyName } from '../presentation/agency-name.ts';

const FORMER = new Map(ISSUERS.map(({ code, name }) => [code, name]));

/** An issuer with its name: an agency of today, else one of before or a body that answers no petitions. */
export const issuerName = (
  code: string | null,
  agencies: AgencyBook,
  language: Language,
): { code: string; name: string } | null => {
  if (code === null) return null;
  const former = FORMER.get(code);
  return agencies.find(code) === null && former !== undefined
    ? { code, name: former }
    : agencyName(code, agencies, language);
};
