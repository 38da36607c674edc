import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { CookieOptions } from 'hono/utils/cookie';
import type { Visit } from './visit.ts';

const DRAFT = 'thaogo_draft';
const PETITIONS = 'thaogo_petitions';
const FORWARDING = 'thaogo_forwarding';
/** How many petitions one browser holds open at a time; the ones opened longest ago give way. */
const OPEN_AT_ONCE = 8;

const isSecure = (visit: Visit): boolean => visit.site.publicUrl.startsWith('https://');
/** With the `__Host-` prefix no other site on the same domain can set it. */
const nameOf = (visit: Visit, name: string): string => (isSecure(visit) ? `__Host-${name}` : name);
const options = (visit: Visit): CookieOptions => ({
  httpOnly: true,
  sameSite: 'Lax',
  path: '/',
  secure: isSecure(visit),
});

/** Token of the working draft that this browser holds. */
export const draftToken = (visit: Visit): string | undefined => getCookie(visit.c, nameOf(visit, DRAFT)) || undefined;

/** Keeps the draft's token until it expires, or with `null` until the browser is closed. */
export const keepDraftToken = (visit: Visit, token: string, expires: Date | null): void => {
  setCookie(visit.c, nameOf(visit, DRAFT), token, { ...options(visit), ...(expires !== null && { expires }) });
};

export const forgetDraftToken = (visit: Visit): void => {
  deleteCookie(visit.c, nameOf(visit, DRAFT), options(visit));
};

/** Code and key of each petition that this browser has open, newest first. */
const openPetitions = (visit: Visit): [code: string, key: string][] => {
  const value = getCookie(visit.c, nameOf(visit, PETITIONS)) ?? '';
  return value.split('|').flatMap((pair): [string, string][] => {
    const [code, key] = pair.split(':');
    return code === undefined || key === undefined || code === '' || key === '' ? [] : [[code, key]];
  });
};

const keepPetitions = (visit: Visit, petitions: readonly [string, string][]): void => {
  const value = petitions.map(([code, key]) => `${code}:${key}`).join('|');
  if (value === '') deleteCookie(visit.c, nameOf(visit, PETITIONS), options(visit));
  else setCookie(visit.c, nameOf(visit, PETITIONS), value, options(visit));
};

/** Secrets and link tokens that can be kept and sent: visible ASCII without the cookie's own separators. */
export const isKey = (typed: string): boolean => /^[!-9;-{}~]{1,200}$/.test(typed);

/** The key to a petition that this browser has open: its secret, or what the link of a message was exchanged for. */
export const petitionKey = (visit: Visit, code: string): string | undefined =>
  openPetitions(visit).find(([open]) => open === code)?.[1];

/** The key to the forwarding that this browser has open. */
export const forwardingKey = (visit: Visit): string | undefined =>
  getCookie(visit.c, nameOf(visit, FORWARDING)) || undefined;

/** Opens a forwarding on this browser until it is closed. */
export const keepForwardingKey = (visit: Visit, key: string): void =>
  setCookie(visit.c, nameOf(visit, FORWARDING), key, options(visit));

export const forgetForwardingKey = (visit: Visit): void => {
  deleteCookie(visit.c, nameOf(visit, FORWARDING), options(visit));
};

/** Opens a petition on this browser until it is closed. */
export const keepPetitionKey = (visit: Visit, code: string, key: string): void => {
  const others = openPetitions(visit).filter(([open]) => open !== code);
  keepPetitions(visit, [[code, key] as [string, string], ...others].slice(0, OPEN_AT_ONCE));
};

export const forgetPetitionKey = (visit: Visit, code: string): void => {
  keepPetitions(
    visit,
    openPetitions(visit).filter(([open]) => open !== code),
  );
};
