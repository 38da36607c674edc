import { problem, type Problem } from '@thaogo/contract';
import type { z } from 'zod';
import type { Language } from '../language.ts';

/** The API in process: path like `/api/v1/petitions`; never a network call. */
export type Api = (path: string, init?: RequestInit) => Promise<Response>;

/** Why the API did not do it. `status` 0 means that it could not be asked or gave something unreadable. */
export interface ApiRefusal {
  ok: false;
  status: number;
  problem: Problem | null;
  /** Seconds after which to try again, where the API says so. */
  retryAfter: number | null;
}
export type ApiResult<T> = { ok: true; value: T } | ApiRefusal;

export interface ApiRequest {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  language: Language;
  /** Sent as `Authorization: Bearer`. */
  key?: string;
  /** Of a filing; the API records that it came through the public form. */
  idempotencyKey?: string;
  /** Token of the draft that is filed: what was uploaded to it goes with it. */
  draft?: string;
  body?: unknown;
}

const UNREADABLE: ApiRefusal = { ok: false, status: 0, problem: null, retryAfter: null };

/** Why a reply is none; null for one that never came. */
export const refusalOf = async (response: Response | null): Promise<ApiRefusal> => {
  if (response === null) return UNREADABLE;
  const body: unknown = await response.json().catch(() => null);
  const read = problem.safeParse(body);
  const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
  return {
    ok: false,
    status: response.status,
    problem: read.success ? read.data : null,
    retryAfter: Number.isFinite(seconds) ? seconds : null,
  };
};

/** Reads what the API replies by `shape`; with `null` the reply's body does not matter. Never throws. */
export const readReply = async <T>(
  asking: () => Promise<Response>,
  shape: z.ZodType<T> | null,
): Promise<ApiResult<T>> => {
  try {
    const response = await asking();
    if (!response.ok) return await refusalOf(response);
    if (shape === null) return { ok: true, value: undefined as T };
    const read = shape.safeParse(await response.json());
    return read.success ? { ok: true, value: read.data } : UNREADABLE;
  } catch {
    return UNREADABLE;
  }
};

/** Asks the API and reads its reply by `shape`; with `null` the reply's body does not matter. Never throws. */
export const ask = async <T>(
  api: Api,
  path: string,
  shape: z.ZodType<T> | null,
  request: ApiRequest,
): Promise<ApiResult<T>> => {
  const headers = new Headers({ Accept: 'application/json', 'Accept-Language': request.language });
  if (request.idempotencyKey !== undefined) {
    headers.set('Idempotency-Key', request.idempotencyKey);
    headers.set('X-Thaogo-Form', '1');
  }
  if (request.body !== undefined) headers.set('Content-Type', 'application/json');
  const asking = (): Promise<Response> => {
    // What a cookie holds may be no header at all.
    if (request.key !== undefined) headers.set('Authorization', `Bearer ${request.key}`);
    if (request.draft !== undefined) headers.set('X-Thaogo-Draft', request.draft);
    return api(`/api/v1${path}`, {
      method: request.method ?? 'GET',
      headers,
      ...(request.body !== undefined && { body: JSON.stringify(request.body) }),
    });
  };
  return readReply(asking, shape);
};

/** True when it is unknown whether the API did it: it broke off, or answered with a fault of its own. */
export const isUncertain = (refusal: ApiRefusal): boolean => refusal.status === 0 || refusal.status >= 500;
