import { fileView, type FileView, siteFileWords } from '@thaogo/contract';
import type { Fault } from '../forms/fault.ts';
import { type ApiResult, readReply } from './api-client.ts';
import type { Visit } from './visit.ts';

/** Gives a file to the API as it comes. The same file is kept once, so that sending again doubles nothing. */
const sendFile = async (
  visit: Visit,
  path: string,
  { key, name, bytes }: { key: string; name: string; bytes: ReadableStream<Uint8Array> },
): Promise<ApiResult<FileView>> => {
  const headers = {
    Accept: 'application/json',
    'Accept-Language': visit.language,
    Authorization: `Bearer ${key}`,
    'Content-Type': 'application/octet-stream',
    'X-File-Name': encodeURIComponent(name.toWellFormed()),
  };
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', headers, body: bytes, duplex: 'half' };
  return readReply(() => visit.site.api(`/api/v1${path}`, init), fileView);
};

/** The files of one form on their way to the API: what was taken, and what was not and why. */
export interface Sending {
  taken: FileView[];
  faults: Fault[];
  take: (name: string, bytes: ReadableStream<Uint8Array>) => Promise<void>;
}

/** Id of the control that files are chosen with. */
export const FILE_FIELD = 'file';

export const sendingFiles = (visit: Visit, path: string, key: string): Sending => {
  const words = siteFileWords[visit.language];
  const taken: FileView[] = [];
  const faults: Fault[] = [];
  return {
    taken,
    faults,
    take: async (name, bytes) => {
      const reply = await sendFile(visit, path, { key, name, bytes });
      if (reply.ok) {
        taken.push(reply.value);
        return;
      }
      const [first] = reply.problem?.errors ?? [];
      const why = reply.problem?.code === 'malformed' ? words.broken : (first?.detail ?? reply.problem?.title);
      faults.push({ field: FILE_FIELD, message: words.fault(name, why ?? words.unreachable) });
    },
  };
};
