import { LIMITS } from '@thaogo/contract';

/** What a person sent with a form: one value for each name, the last where a name comes twice. Files are left out. */
export type FormFields = ReadonlyMap<string, string>;

export type FormReading = { ok: true; fields: FormFields } | { ok: false; fault: 'too_large' | 'malformed' };

const FORM_TYPE = /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i;

/** The body, or null as soon as it grows beyond the limit, whatever `Content-Length` claims. */
const readBounded = async (
  body: ReadableStream<Uint8Array>,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | null> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
  const whole = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return whole;
};

/** Line ends as one; a NUL becomes the replacement character, which broken UTF-8 becomes too and which is told to the person. */
export const asTyped = (value: string): string => value.replaceAll(/\r\n?/g, '\n').replaceAll('\u0000', '\uFFFD');

/** Reads a posted form of at most 256 KiB, urlencoded or multipart. Never throws. */
export const readForm = async (request: Request): Promise<FormReading> => {
  const type = request.headers.get('Content-Type') ?? '';
  if (request.body === null) return { ok: true, fields: new Map() };
  // Not begun, a body that says it is too large leaves the connection usable.
  if (Number(request.headers.get('Content-Length') ?? 0) > LIMITS.body) return { ok: false, fault: 'too_large' };
  try {
    const bytes = await readBounded(request.body, LIMITS.body);
    if (bytes === null) return { ok: false, fault: 'too_large' };
    if (bytes.byteLength === 0) return { ok: true, fields: new Map() };
    if (!FORM_TYPE.test(type)) return { ok: false, fault: 'malformed' };
    const form = await new Response(bytes, { headers: { 'Content-Type': type } }).formData();
    const fields = new Map<string, string>();
    for (const [name, value] of form) {
      if (typeof value === 'string') fields.set(name, asTyped(value));
    }
    return { ok: true, fields };
  } catch {
    return { ok: false, fault: 'malformed' };
  }
};
