import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const SCHEMA = `
-- A link that was asked for works once; null: as often as people open it.
alter table access_link add column once boolean;

-- A new secret ends whatever the one before opened.
create index access_link_by_petition on access_link (petition_id);
create index tracking_session_by_petition on tracking_session (petition_id);

-- The way a message must go; null: whichever its reader has.
alter table delivery add column channel text check (channel in ('mail', 'text'));

create table reply_address (
  token_hash bytea primary key,
  petition_id uuid not null references petition (id) on delete cascade,
  delivery_id uuid not null,
  expires_at timestamptz not null,
  taken smallint not null default 0,
  -- Digest of the last letter taken, so that one that is sent again is not taken twice.
  last_taken bytea
);
create index reply_address_expiry on reply_address (expires_at);
`;

/** Ways between a sender and us beside the page: text messages, links that work once, replies by mail. */
export const waysOfContact: Migration = {
  async up(db: Kysely<unknown>) {
    // One statement at a time: the embedded database takes no more.
    for (const statement of SCHEMA.split(/;\n/)) await sql.raw(statement).execute(db);
  },
};
