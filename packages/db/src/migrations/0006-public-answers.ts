import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const SCHEMA = `
-- A sender's consent that the answer be published; it can be taken back at any time.
create table publication_consent (
  petition_id uuid primary key references petition (id),
  given_at timestamptz not null,
  withdrawn_at timestamptz
);

-- What strangers may see. Its id says nothing of the petition, and no row holds a word of the sender's.
create table public_answer (
  id uuid primary key,
  petition_id uuid not null unique references petition (id),
  agency text not null,
  number text not null,
  issued_on date not null,
  outcome text not null,
  -- The words written to be published; null where nobody wrote any.
  content_id uuid references content (id)
);
create index public_answer_by_day on public_answer (issued_on desc, id desc);

create table public_answer_provision (
  answer_id uuid not null references public_answer (id) on delete cascade,
  position smallint not null,
  number_symbol text,
  document_id text,
  article text,
  clause text,
  point text,
  issued_on date not null,
  primary key (answer_id, position)
);
create index public_answer_by_document on public_answer_provision (number_symbol, issued_on desc, answer_id desc);
create index public_answer_by_article
  on public_answer_provision (number_symbol, article, issued_on desc, answer_id desc);

-- How often an answer settled somebody's question before they filed. Not who, not when in the day; it outlives the answer.
create table answer_settled (
  answer_id uuid not null,
  day date not null,
  times integer not null,
  primary key (answer_id, day)
);
`;

/** Answers that their senders agreed to publish, and how often one spared somebody a petition. */
export const publicAnswers: Migration = {
  async up(db: Kysely<unknown>) {
    // One statement at a time: the embedded database takes no more.
    for (const statement of SCHEMA.split(/;\n/)) await sql.raw(statement).execute(db);
  },
};
