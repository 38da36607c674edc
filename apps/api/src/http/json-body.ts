import { LIMITS } from '@thaogo/contract';
import { ApiProblem } from './problems.ts';

const isJson = (contentType: string | undefined): boolean =>
  contentType !== undefined && /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(contentType);

const readBytes = async (request: Request): Promise<Uint8Array> => {
  if (Number(request.headers.get('content-length') ?? 0) > LIMITS.body) throw new ApiProblem('body_too_large');
  if (request.body === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of request.body) {
      length += chunk.length;
      if (length > LIMITS.body) throw new ApiProblem('body_too_large');
      chunks.push(chunk);
    }
  } catch (error) {
    // A client that hangs up while it sends is no fault of ours.
    throw error instanceof ApiProblem ? error : new ApiProblem('malformed');
  }
  return Buffer.concat(chunks);
};

/** A body as it was sent, and what it means. */
export interface JsonBody {
  text: string;
  value: unknown;
}

/**
 * Reads a JSON body of at most 256 KiB.
 * @throws ApiProblem `unsupported_media_type`, `body_too_large`, or `malformed` for what is not UTF-8 or not JSON.
 */
export const readJsonBody = async (request: Request): Promise<JsonBody> => {
  if (!isJson(request.headers.get('content-type') ?? undefined)) throw new ApiProblem('unsupported_media_type');
  const bytes = await readBytes(request);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const value: unknown = JSON.parse(text);
    return { text, value };
  } catch {
    throw new ApiProblem('malformed');
  }
};
