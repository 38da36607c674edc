import type { FileView, staffUploadQuery } from '@thaogo/contract';
import { currentLanguage } from '../language/language.ts';
import { Refused, Unreachable } from './refused.ts';
import { asProblem, request } from './request.ts';
import type { Given } from './shape.ts';

/** What a file can be uploaded for. */
export type UploadUse = NonNullable<Given<typeof staffUploadQuery>['for']>;

const at = (code: string): string => `/casework/petitions/${encodeURIComponent(code)}/attachments`;

/**
 * Uploads a file for an action of one’s own; it waits a day for it. Only this kind of request says how far it is.
 * @param onPart told how much of it has gone, from 0 to 1.
 * @throws Refused and Unreachable like every request.
 */
export const uploadFile = (
  code: string,
  use: UploadUse,
  file: File,
  onPart: (part: number) => void,
): Promise<FileView> =>
  new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    sending.upload.addEventListener('progress', ({ loaded, total }) => onPart(total === 0 ? 0 : loaded / total));
    sending.addEventListener('loadend', () => {
      const body: unknown = sending.response;
      if (sending.status >= 200 && sending.status < 300) resolve(body as FileView);
      else if (sending.status === 0) reject(new Unreachable());
      else {
        const seconds = Number(sending.getResponseHeader('Retry-After') ?? Number.NaN);
        reject(new Refused(asProblem(sending.status, body), Number.isFinite(seconds) ? seconds : null));
      }
    });
    sending.open('POST', `/api/v1${at(code)}?for=${use}`);
    sending.responseType = 'json';
    sending.setRequestHeader('Accept', 'application/json');
    sending.setRequestHeader('Accept-Language', currentLanguage());
    sending.setRequestHeader('Content-Type', 'application/octet-stream');
    sending.setRequestHeader('X-File-Name', encodeURIComponent(file.name));
    sending.send(file);
  });

/** Takes a waiting file away. */
export const dropFile = (code: string, id: string): Promise<null> => request('DELETE', `${at(code)}/${id}`);
