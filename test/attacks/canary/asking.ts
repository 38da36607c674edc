/** Requests of many people to one server, each address and every line of each reply's head noted. */

import type { Hired } from '../../journeys/hired-staff.ts';

/** Staff, a sender or forwarder with the key they hold, or nobody in particular. */
export type Asking = Pick<Hired, 'cookies'> | { key: string } | null;

export interface Asker {
  url: string;
  addresses: readonly string[];
  heads: readonly string[];
  ask: (path: string, init?: RequestInit) => Promise<Response>;
  /** A form of the site. */
  post: (path: string, fields: Record<string, string>, cookie?: string) => Promise<Response>;
  /** A request to the API and its reply, whatever it was. */
  call: (
    who: Asking,
    method: string,
    path: string,
    body?: object,
    headers?: Record<string, string>,
  ) => Promise<Response>;
  /** The same, read. @throws Error with the problem, when it is refused. */
  get: <T>(who: Asking, method: string, path: string, body?: object, headers?: Record<string, string>) => Promise<T>;
  /** Does something to what has a version, as it stands. */
  act: <T>(who: Asking, path: string, action: string, body?: object, seenBy?: Asking) => Promise<T>;
}

/** The cookie that a reply sets, as it is sent back. */
export const cookieOf = (response: Response): string => (response.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';

const headersOf = (who: Asking): Record<string, string> => {
  if (who === null) return {};
  if ('key' in who) return { authorization: `Bearer ${who.key}` };
  return { cookie: who.cookies.map(({ name, value }) => `${name}=${value}`).join('; ') };
};

export const createAsker = (url: string): Asker => {
  const addresses: string[] = [];
  const heads: string[] = [];
  const ask: Asker['ask'] = async (path, init = {}) => {
    addresses.push(path);
    const response = await fetch(`${url}${path}`, { redirect: 'manual', ...init });
    for (const [name, value] of response.headers) if (name !== 'set-cookie') heads.push(`${name}: ${value}`);
    return response;
  };
  const call: Asker['call'] = (who, method, path, body, headers) =>
    ask(`/api/v1${path}`, {
      method,
      headers: { 'content-type': 'application/json', origin: url, ...headersOf(who), ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  const get: Asker['get'] = async <T>(...given: Parameters<Asker['call']>): Promise<T> => {
    const response = await call(...given);
    const text = await response.text();
    if (!response.ok) throw new Error(`${given[1]} ${given[2]}: ${response.status} ${text}`);
    return (text === '' ? null : JSON.parse(text)) as T;
  };
  return {
    url,
    addresses,
    heads,
    ask,
    call,
    get,
    post: (path, fields, cookie = '') =>
      ask(path, {
        method: 'POST',
        body: new URLSearchParams(fields),
        headers: { origin: url, ...(cookie !== '' && { cookie }) },
      }),
    act: async (who, path, action, body = {}, seenBy = who) => {
      const { version } = await get<{ version: number }>(seenBy, 'GET', path);
      return get(who, 'POST', `${path}/${action}`, body, { 'if-match': `"${version}"` });
    },
  };
};
