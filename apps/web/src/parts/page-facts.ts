import type { PageName } from '../addresses.ts';

/** What a page says of itself. */
export interface PageFacts {
  /** Which page this is, for the language switch; null where it has no address of its own. */
  page: PageName | null;
  /** What the page's address names. */
  parts?: Readonly<Record<string, string>>;
  title: string;
  /** True when a form on the page has errors: the title says so first. */
  faulty?: boolean;
  status?: 200 | 400 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503;
  /** Public pages may be cached by anybody for a while; all others are kept nowhere. */
  audience: 'public' | 'personal';
}
