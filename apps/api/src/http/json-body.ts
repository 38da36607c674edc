import { LIMITS } from '@thaogo/contract';
import { ApiProblem } from './problems.ts';

const isJson = (contentType: string | undefined): boolean =>
  contentType !== undefined && /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(contentType);

/** Reads a body whose length was not declared, and no more of it than is allowed. */
const readStream = async (body: ReadableStream<Uint8Array>, longest: number): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > longest) throw new ApiProblem('body_too_large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

const readBytes = async (request: Request, longest: number): Promise<Uint8Array> => {
  const declared = request.headers.get('content-length');
  if (Number(declared ?? 0) > longest) throw new ApiProblem('body_too_large');
  try {
    // Nobody can send more than they declared, and reading it in one go costs a fraction.
    if (declared !== null) return new Uint8Array(await request.arrayBuffer());
    return request.body === null ? new Uint8Array() : await readStream(request.body, longest);
  } catch (error) {
    // A client that hangs up while it sends is no fault of ours.
    throw error instanceof ApiProblem ? error : new ApiProblem('malformed');
  }
};

/** A body as it was sent, and what it means. */
export interface JsonBody {
  text: string;
  value: unknown;
}

/**
 * Reads a JSON body of at most 256 KiB, or of as many bytes as said.
 * @throws ApiProblem `unsupported_media_type`, `body_too_large`, or `malformed` for what is not UTF-8 or not JSON.
 */
export const readJsonBody = async (request: Request, longest: number = LIMITS.body): Promise<JsonBody> => {
  if (!isJson(request.headers.get('content-type') ?? undefined)) throw new ApiProblem('unsupported_media_type');
  const bytes = await readBytes(request, longest);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const value: unknown = JSON.parse(text);
    return { text, value };
  } catch {
    throw new ApiProblem('malformed');
  }
};
