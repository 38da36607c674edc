import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const SCHEMA = `
-- Rows seeded before get their words when the newer data is seeded, right after this.
alter table legal_document
  add column version integer not null default 1,
  add column origin text not null default 'shipped' check (origin in ('shipped', 'imported', 'entered', 'cited')),
  add column state text not null default 'confirmed' check (state in ('confirmed', 'unconfirmed')),
  add column times_cited integer not null default 0,
  add column search tsvector not null default '',
  add column weight integer not null default 0;
-- What petitions brought is searched only once somebody confirmed it.
create index legal_document_by_words on legal_document using gin (search)
  where origin <> 'cited' or state = 'confirmed';
create index legal_document_by_weight on legal_document (weight desc, id)
  where origin <> 'cited' or state = 'confirmed';
create index legal_document_brought on legal_document (id) where origin = 'cited' and state = 'unconfirmed';

create table article_headings (
  document_id text primary key references legal_document (id),
  headings jsonb not null
);

create table document_relation (
  document_id text not null references legal_document (id),
  kind text not null check (kind in ('amended_by', 'partly_expired_by', 'replaced_by')),
  by_document_id text not null references legal_document (id),
  effective_on date,
  provisions text,
  source text,
  primary key (document_id, by_document_id, kind),
  check (document_id <> by_document_id)
);
create index document_relation_by_later on document_relation (by_document_id, kind);

-- No reference to the account: what happened stays when the account goes.
create table legal_document_change (
  document_id text not null references legal_document (id),
  version integer not null,
  at timestamptz not null,
  by_account_id uuid,
  by_agency text,
  before jsonb,
  after jsonb not null,
  primary key (document_id, version)
);
`;

/** The register of documents: search without extensions, article headings, what touches what, and who changed what. */
export const register: Migration = {
  async up(db: Kysely<unknown>) {
    // One statement at a time: the embedded database takes no more.
    for (const statement of SCHEMA.split(/;\n/)) await sql.raw(statement).execute(db);
  },
};
