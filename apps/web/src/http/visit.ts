import type { Context } from 'hono';
import type { Language } from '../language.ts';
import type { Api } from './api-client.ts';

export interface SiteDependencies {
  /** The API in process: path like `/api/v1/petitions`, a RequestInit; never a network call. */
  api: Api;
  /** What people call the installation outside, without trailing slash, e.g. `https://thaogo.example`. */
  publicUrl: string;
  /** True outside production on loopback: a link to the development inbox is shown. */
  development: boolean;
}

/** One request to a page: in which language, and what answers it. */
export interface Visit {
  c: Context;
  language: Language;
  site: SiteDependencies;
}

/** After a post: the browser gets the next page with a GET, so that reloading and going back repeat nothing. */
export const seeOther = (visit: Visit, address: string): Response => {
  visit.c.header('Cache-Control', 'no-store');
  return visit.c.redirect(address, 303);
};
