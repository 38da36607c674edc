import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** A handle that reads, inside or outside a transaction. */
export type Reader = Kysely<Tables>;

/** A transaction: whatever writes a petition takes this and nothing else will do. */
export type Writer = Transaction<Tables>;
