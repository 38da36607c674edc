import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What lies in drafts that were never sent is summed up whenever a file comes to one. */
export const unsentFiles: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create index attachment_unsent on attachment (size) where draft_hash is not null`.execute(db);
  },
};
