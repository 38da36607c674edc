import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const SCHEMA = `
alter table legal_document
  add column expires_on date,
  -- Where the entry was taken from, as an address; null where its origin says enough.
  add column source text,
  drop constraint legal_document_origin_check,
  add constraint legal_document_origin_check check (origin in ('shipped', 'imported', 'entered', 'cited', 'national'));

-- What petitions or the national database brought is for everybody only once somebody confirmed it.
drop index legal_document_by_words;
create index legal_document_by_words on legal_document using gin (search)
  where state = 'confirmed' or origin = 'shipped';
drop index legal_document_by_weight;
create index legal_document_by_weight on legal_document (weight desc, id)
  where state = 'confirmed' or origin = 'shipped';
drop index legal_document_brought;
create index legal_document_brought on legal_document (id)
  where state = 'unconfirmed' and origin in ('cited', 'national');

-- What a coordinator entered or took back stays so through upgrades.
alter table article_headings add column edited boolean not null default false;
alter table document_relation
  add column edited boolean not null default false,
  add column withdrawn boolean not null default false,
  drop constraint document_relation_kind_check,
  add constraint document_relation_kind_check check (
    kind in ('amended_by', 'partly_expired_by', 'replaced_by', 'repealed_by', 'guided_by')
  );

-- Word models trained again from what coordinators decided. The newest one in use speaks.
create table word_model (
  version integer generated always as identity primary key,
  trained_at timestamptz not null,
  -- Null once a later version took its place: the score card stays.
  models jsonb,
  score_card jsonb not null,
  in_use boolean not null
);
create index word_model_in_use on word_model (version) where in_use;
`;

/** What coordinators keep of the register beside its entries, what the national database brings, and models trained again. */
export const registerCare: Migration = {
  async up(db: Kysely<unknown>) {
    // One statement at a time: the embedded database takes no more.
    for (const statement of SCHEMA.split(/;\n/)) await sql.raw(statement).execute(db);
  },
};
