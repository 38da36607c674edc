import type { LetterView } from '@thaogo/contract';
import { request } from './request.ts';

const at = (code: string): string => `/casework/petitions/${encodeURIComponent(code)}`;

/** Uploads the signed letter; it waits a day for the answer to be issued with it. */
export const uploadLetter = (code: string, file: File): Promise<LetterView> =>
  request('POST', `${at(code)}/letters`, { file });

/** Where the browser gets a file of a petition. */
export const fileAddress = (code: string, id: string): string => `/api/v1${at(code)}/attachments/${id}`;
