import type { Tables } from '@thaogo/db';
import type { Kysely } from 'kysely';
import type { AccountKeys } from './keys.ts';
import type { RateLimit } from './rate-limit.ts';
import type { SessionCookie } from './session-cookie.ts';

/** What every act on accounts works with. */
export interface AccountsContext {
  db: Kysely<Tables>;
  keys: AccountKeys;
  cookie: SessionCookie;
  limit: RateLimit;
  /** How authenticator apps name this installation. */
  issuer: string;
  /** Real time: a development clock never reaches sign-in. */
  now: () => Date;
}
