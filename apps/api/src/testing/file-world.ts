import { caseworkWorld } from './casework-world.ts';
import { memoryFiles } from './memory-files.ts';

export interface Filed {
  code: string;
  secret: string;
}
export interface FileSeen {
  id: string;
  name: string;
  type: string;
  size: number;
  scan: string;
  from: string;
}

/** An API with people, files in memory, and what senders do with files. */
export const fileWorld = async (overrides: Parameters<typeof memoryFiles>[0] = {}) => {
  const files = memoryFiles(overrides);
  const base = await caseworkWorld({ files });
  const { world, document } = base;
  const bearer = ({ secret }: { secret: string }) => ({ authorization: `Bearer ${secret}` });
  const bytesOf = (bytes: Uint8Array | string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(bytes));

  /** Uploads to any address; every reply is held against its description. */
  const put = async (
    path: string,
    described: string,
    bytes: Uint8Array | string,
    headers: Record<string, string>,
    name: string,
  ): Promise<Response> => {
    const response = await world.call('POST', path, {
      body: bytesOf(bytes),
      headers: { 'x-file-name': encodeURIComponent(name), 'content-type': 'application/octet-stream', ...headers },
    });
    const faults = await document.faults(`post /api/v1${described}`, response);
    if (faults.length > 0) throw new Error(JSON.stringify(faults));
    return response;
  };
  const add = (
    filed: Filed,
    bytes: Uint8Array | string,
    name = 'tệp.pdf',
    more: Record<string, string> = {},
    query = '',
  ) =>
    put(
      `/petitions/${filed.code}/attachments${query}`,
      '/petitions/{code}/attachments',
      bytes,
      { ...bearer(filed), ...more },
      name,
    );
  const sent = async (...given: Parameters<typeof add>): Promise<FileSeen> => {
    const response = await add(...given);
    if (response.status !== 201) throw new Error(await response.text());
    return (await response.json()) as FileSeen;
  };
  /** Why an upload is not taken: status, code, and the code of its field. */
  const refused = async (response: Response): Promise<unknown[]> => {
    const { code, errors = [] } = (await response.json()) as { code: string; errors?: { code: string }[] };
    return [response.status, code, ...errors.map((error) => error.code)];
  };
  const hold = (filed: Filed, bytes: Uint8Array | string, name = 'tệp.pdf') =>
    sent(filed, bytes, name, {}, '?hold=true');
  const own = async (filed: Filed) =>
    (await base.own(filed)) as Record<string, unknown> & {
      attachments: FileSeen[];
      waiting: FileSeen[];
      messages: { text: string }[];
      timeline: { event: string }[];
      answer: { letter: (FileSeen & { report: object | null }) | null } | null;
    };
  const fetched = (filed: Filed, id: string): Promise<Response> =>
    world.call('GET', `/petitions/${filed.code}/attachments/${id}`, { headers: bearer(filed) });
  return { ...base, files, put, add, sent, refused, hold, own, fetched, bearer };
};
