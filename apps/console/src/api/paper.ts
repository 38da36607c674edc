import { currentLanguage } from '../language/language.ts';
import { Unreachable } from './refused.ts';

const at = (code: string): string => `/api/v1/casework/petitions/${encodeURIComponent(code)}`;

/** The slip of a petition, in the sender's language. */
export const slipAddress = (code: string): string => `${at(code)}/slip.pdf`;

/** The letter to an agency that has not joined. */
export const letterAddress = (code: string, to: string, form: 'docx' | 'pdf'): string =>
  `${at(code)}/agency-letter.${form}?to=${encodeURIComponent(to)}`;

/** The slip with the secret printed on it. The secret travels in a header and stands in no address. @throws Unreachable. */
export const slipWithSecret = async (code: string, secret: string): Promise<Blob> => {
  const headers = { Authorization: `Bearer ${secret}`, 'Accept-Language': currentLanguage() };
  const response = await fetch(`/api/v1/petitions/${encodeURIComponent(code)}/slip.pdf?secret=yes`, {
    headers,
    credentials: 'omit',
    cache: 'no-store',
  }).catch(() => null);
  if (response === null || !response.ok) throw new Unreachable();
  return response.blob();
};
