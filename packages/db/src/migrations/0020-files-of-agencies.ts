import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const SCHEMA = `
-- What waits is one file however often it is sent; an agency may send the same form to several people, one after the other.
create unique index attachment_waits_once on attachment (petition_id, purpose, uploader, sent_sha256) where event_seq is null;
create index attachment_by_petition on attachment (petition_id, uploaded_at, id);
alter table attachment drop constraint attachment_once_in_petition;
`;

/** Files of agencies: with questions, consultations, opinions and letters. */
export const filesOfAgencies: Migration = {
  async up(db: Kysely<unknown>) {
    // One statement at a time: the embedded database takes no more.
    for (const statement of SCHEMA.split(/;\n/)) await sql.raw(statement).execute(db);
  },
};
