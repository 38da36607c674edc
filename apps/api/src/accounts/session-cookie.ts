import { parse, serialize } from 'hono/utils/cookie';

/** The one cookie of staff. It ends with the browser, because computers in offices are shared. */
export interface SessionCookie {
  /** The token in a request; null when there is none that could ever have been issued. */
  read(headers: Headers): string | null;
  /** `Set-Cookie` values. */
  write(token: string): string;
  clear(): string;
}

/** 256 bits in base64url. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** @param secure false only where the site is served without TLS, in development. */
export const sessionCookie = (secure: boolean): SessionCookie => {
  // The prefix makes browsers refuse the cookie from other hosts and without TLS, so nobody can plant one.
  const name = secure ? '__Host-thaogo-staff' : 'thaogo-staff';
  const attributes = { path: '/', httpOnly: true, sameSite: 'Strict', secure } as const;
  return {
    read: (headers) => {
      const token = parse(headers.get('cookie') ?? '', name)[name];
      return token !== undefined && TOKEN.test(token) ? token : null;
    },
    write: (token) => serialize(name, token, attributes),
    clear: () => serialize(name, '', { ...attributes, maxAge: 0 }),
  };
};
