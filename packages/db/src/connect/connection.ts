import type { Kysely } from 'kysely';
import type { Tables } from '../schema/tables.ts';

/** An open database, and how to close it. */
export interface Connection {
  db: Kysely<Tables>;
  /** `embedded` is for trial and development: one connection, no protection against power loss. */
  kind: 'postgresql' | 'embedded';
  close(): Promise<void>;
}
