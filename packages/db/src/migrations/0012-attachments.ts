import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const SCHEMA = `
-- Late uploads must not lie for ever in a draft that was sent.
alter table form_draft add column sent boolean not null default false;

-- A file of a petition, or of a draft that may become one. Its bytes lie in the file store under a data key of their own.
create table attachment (
  -- Once it belongs to an event, the id of the content row that has its name.
  id uuid primary key,
  petition_id uuid references petition (id),
  draft_hash bytea references form_draft (token_hash) on delete cascade,
  purpose text not null check (purpose in ('attachment', 'letter')),
  -- Its name in the file store. The same letter may answer several petitions.
  file uuid not null,
  type text not null,
  size integer not null check (size > 0),
  -- Of the bytes that are kept, and of those that were sent.
  sha256 bytea not null,
  sent_sha256 bytea not null,
  -- Hash of the Idempotency-Key it came with.
  upload_key bytea,
  -- The vault key that wraps the data key; none in a draft, whose token does.
  key_id text,
  wrapped_key bytea not null,
  -- Its name, until a content row has it.
  sealed_name bytea,
  scan text not null check (scan in ('unscanned', 'clean', 'infected')),
  report jsonb,
  -- 'sender', or the account of a member of staff.
  uploader text not null,
  agency text,
  uploaded_at timestamptz not null,
  -- The event that attached it; null while it waits for one.
  event_seq integer,
  check ((petition_id is null) <> (draft_hash is null)),
  check ((key_id is null) = (draft_hash is not null)),
  check ((event_seq is null) = (sealed_name is not null)),
  -- What is sent twice is one file.
  constraint attachment_once_in_petition unique (petition_id, purpose, uploader, sent_sha256),
  constraint attachment_once_in_draft unique (draft_hash, sent_sha256)
);
create index attachment_by_file on attachment (file);
create index attachment_waiting on attachment (uploaded_at, id) where petition_id is not null and event_seq is null;
create index attachment_unscanned on attachment (uploaded_at, id) where scan = 'unscanned' and petition_id is not null;

-- Files that are to be removed from the store: a file that is being written, until its row exists, and whatever lost its row.
create table doomed_file (
  file uuid primary key,
  remove_after timestamptz not null
);
create index doomed_file_due on doomed_file (remove_after);

create function doom_file() returns trigger language plpgsql as $$ begin insert into doomed_file (file, remove_after) select old.file, now() where not exists (select from attachment where file = old.file) on conflict (file) do nothing; return null; end $$;
create trigger attachment_gone after delete on attachment for each row execute function doom_file();

-- A file goes with its content row: whoever erases the words erases it too.
create function erase_file() returns trigger language plpgsql as $$ begin delete from attachment where id = old.id; return null; end $$;
create trigger content_erased after update of salt on content for each row when (old.salt is not null and new.salt is null) execute function erase_file();
create trigger content_gone after delete on content for each row execute function erase_file();

-- Which member of staff opened which file, and when.
create table attachment_opening (
  attachment_id uuid not null,
  petition_id uuid not null references petition (id),
  account text not null,
  agency text not null,
  opened_at timestamptz not null
);
create index attachment_opening_by_petition on attachment_opening (petition_id, opened_at);
`;

/** Files: of senders, letters of agencies, and what is to be removed. */
export const attachments: Migration = {
  async up(db: Kysely<unknown>) {
    // One statement at a time: the embedded database takes no more.
    for (const statement of SCHEMA.split(/;\n/)) await sql.raw(statement).execute(db);
  },
};
