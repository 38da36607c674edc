import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const SCHEMA = `
-- What answers promised to do about the law itself, or proposed to whoever can: the fold of its events, and what finding it needs.
create table measure (
  id uuid primary key,
  code text not null unique,
  version integer not null,
  state text not null,
  kind text not null,
  whose text not null check (whose in ('own', 'proposed')),
  owner text not null,
  addressee text,
  coordinator text not null,
  province text,
  number_symbol text,
  document_id text,
  article text,
  clause text,
  point text,
  expires_on date,
  registered_on date not null,
  -- The soonest day promised for what lies ahead, as it stands now; null when none is promised or nothing lies ahead.
  due_on date,
  -- The same by the first promises: moving a date hides no lateness.
  promised_on date,
  slips integer not null,
  stages jsonb not null,
  particulars jsonb not null,
  chain_head bytea not null,
  check ((whose = 'proposed') = (addressee is not null))
);
create index measure_by_owner on measure (owner, (coalesce(due_on, 'infinity'::date)), id);
create index measure_by_addressee on measure (addressee, (coalesce(due_on, 'infinity'::date)), id) where addressee is not null;
create index measure_by_coordinator on measure (coordinator, (coalesce(due_on, 'infinity'::date)), id);
create index measure_by_province on measure (province, (coalesce(due_on, 'infinity'::date)), id);
create index measure_by_due_date on measure ((coalesce(due_on, 'infinity'::date)), id);
-- What is late by its first promise.
create index measure_promised_by_owner on measure (owner, promised_on, id) where promised_on is not null;
create index measure_promised_by_addressee on measure (addressee, promised_on, id) where promised_on is not null;
create index measure_promised_by_coordinator on measure (coordinator, promised_on, id) where promised_on is not null;
create index measure_promised_by_province on measure (province, promised_on, id) where promised_on is not null;
create index measure_promised on measure (promised_on, id) where promised_on is not null;
-- Whether the same is being done already.
create index measure_alike on measure (number_symbol, owner, kind) where state in ('proposing', 'proposed', 'under_way');

create table measure_event (
  measure_id uuid not null references measure (id),
  seq integer not null,
  type text not null,
  v smallint not null,
  at timestamptz not null,
  actor jsonb not null,
  data jsonb not null,
  hash bytea not null,
  primary key (measure_id, seq)
);

-- Reasons and instructions of agencies. Erasing a row's words and salt leaves the chain of events whole.
create table measure_words (
  id uuid primary key,
  measure_id uuid not null references measure (id),
  body text,
  salt bytea,
  created_at timestamptz not null
);
create index measure_words_by_measure on measure_words (measure_id, created_at);

-- Whose petitions wait for it, and whether it solved what they reported; the sender's words lie among those of the petition.
create table measure_petition (
  measure_id uuid not null references measure (id),
  petition_id uuid not null references petition (id),
  joined_at timestamptz not null,
  solved text check (solved in ('yes', 'partly', 'no')),
  solved_on date,
  words_id uuid references content (id),
  primary key (measure_id, petition_id),
  check ((solved is null) = (solved_on is null))
);
create index measure_of_petition on measure_petition (petition_id, measure_id);
`;

/** Measures followed until the law is amended, and whether that solved the problem. */
export const measures: Migration = {
  async up(db: Kysely<unknown>) {
    // One statement at a time: the embedded database takes no more.
    for (const statement of SCHEMA.split(/;\n/)) await sql.raw(statement).execute(db);
  },
};
