import type { Problem } from '@thaogo/contract';
import { currentLanguage } from '../language/language.ts';
import { Refused, Unreachable } from './refused.ts';

const BASE = '/api/v1';

interface RequestOptions {
  query?: Record<string, string | number | null | undefined>;
  body?: unknown;
  /** The version that was seen, for `If-Match`. */
  version?: number;
  /** For `Idempotency-Key`: done once however often it is sent. */
  key?: string;
  /** Sent instead of a body, with its name. */
  file?: File;
  signal?: AbortSignal;
}

const withQuery = (path: string, query: RequestOptions['query']): string => {
  const given = Object.entries(query ?? {}).flatMap(([name, value]) =>
    value === undefined || value === null || value === '' ? [] : [[name, String(value)]],
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
};

/** What a refusal says, or what its status alone tells where a proxy in between answered. */
export const asProblem = (status: number, body: unknown): Problem => {
  const known = typeof body === 'object' && body !== null && 'code' in body && 'title' in body;
  if (known) return body as Problem;
  return { type: 'about:blank', title: '', status, code: status >= 500 ? 'unavailable' : 'malformed', requestId: '' };
};

const readBody = async (response: Response): Promise<unknown> => {
  const text = await response.text();
  if (text === '') return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // A proxy in between may answer with a page of its own.
    return null;
  }
};

const send = async (
  method: string,
  path: string,
  options: RequestOptions,
): Promise<{ response: Response; body: unknown }> => {
  const headers = new Headers({ Accept: 'application/json', 'Accept-Language': currentLanguage() });
  if (options.body !== undefined) headers.set('Content-Type', 'application/json');
  if (options.key !== undefined) headers.set('Idempotency-Key', options.key);
  if (options.version !== undefined) headers.set('If-Match', `"${options.version}"`);
  if (options.file !== undefined) {
    headers.set('Content-Type', 'application/octet-stream');
    headers.set('X-File-Name', encodeURIComponent(options.file.name));
  }
  try {
    const response = await fetch(`${BASE}${withQuery(path, options.query)}`, {
      method,
      headers,
      credentials: 'same-origin',
      cache: 'no-store',
      ...(options.body !== undefined && { body: JSON.stringify(options.body) }),
      ...(options.file !== undefined && { body: options.file }),
      ...(options.signal && { signal: options.signal }),
    });
    return { response, body: await readBody(response) };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Unreachable();
  }
};

/**
 * One request to the API of the same origin; `T` is the reply's shape as the contract gives it.
 * @throws Refused when the server answers with a problem.
 * @throws Unreachable when no answer comes.
 */
export const request = async <T>(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  options: RequestOptions = {},
): Promise<T> => {
  const { response, body } = await send(method, path, options);
  if (response.ok) return body as T;
  const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
  throw new Refused(asProblem(response.status, body), Number.isFinite(seconds) ? seconds : null);
};
