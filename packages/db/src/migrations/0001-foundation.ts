import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const SCHEMA = `
create table installation (key text primary key, value jsonb not null);

create table policy_version (
  kind text not null check (kind in ('policy', 'calendar')),
  version text not null,
  in_force_from date not null,
  origin text not null check (origin in ('shipped', 'edited')),
  content jsonb not null,
  recorded_at timestamptz not null,
  primary key (kind, version)
);

create table agency (
  code text primary key,
  name_vi text not null,
  name_en text not null,
  kind text not null,
  parent text,
  province text,
  commune text,
  valid_from date not null,
  valid_to date,
  joined_on date,
  contact_email text,
  search text not null,
  edited boolean not null default false
);
create index agency_by_kind on agency (kind, code);
create index agency_by_province on agency (province, code);

create table administrative_unit (
  code text primary key,
  name text not null,
  parent text,
  valid_from date not null,
  valid_to date
);
create index administrative_unit_by_parent on administrative_unit (parent, code);

create table legal_document (
  id text primary key,
  type text not null,
  number_symbol text not null,
  title text,
  issuer text,
  issued_on date,
  effective_on date,
  subject text,
  drafting_agency text,
  drafting_inferred boolean not null,
  edited boolean not null default false
);
create index legal_document_by_number on legal_document (number_symbol);

create table petition (
  id uuid primary key,
  code text not null unique,
  secret_hash bytea not null,
  version integer not null,
  state text not null,
  source text not null,
  language text not null,
  sender_kind text not null,
  has_proposal boolean not null,
  place text,
  difficulty text,
  content_id uuid not null,
  content_hash text not null,
  filed_at timestamptz not null,
  filed_on date not null,
  coordinator text not null,
  lead text,
  competent text,
  province text,
  proposed_lead text,
  accepted_on date,
  send_backs integer not null,
  draft jsonb,
  approval jsonb,
  answer jsonb,
  scope_proposal jsonb,
  ground text,
  rating smallint,
  deadlines jsonb not null,
  due_on date,
  closes_on date,
  chain_head bytea not null,
  -- Whoever wrote a draft does not approve it: the last judge is here.
  check (approval is null or draft is null or approval ->> 'by' <> draft ->> 'author')
);
create index petition_by_lead on petition (lead, (coalesce(due_on, 'infinity'::date)), id);
create index petition_by_coordinator on petition (coordinator, (coalesce(due_on, 'infinity'::date)), id);
create index petition_by_province on petition (province, (coalesce(due_on, 'infinity'::date)), id);
create index petition_by_due_date on petition ((coalesce(due_on, 'infinity'::date)), id);
create index petition_to_close on petition (closes_on, id) where closes_on is not null;

create table petition_event (
  petition_id uuid not null references petition (id),
  seq integer not null,
  type text not null,
  v smallint not null,
  at timestamptz not null,
  actor jsonb not null,
  policy_version text not null,
  calendar_version text not null,
  data jsonb not null,
  hash bytea not null,
  primary key (petition_id, seq)
);

create table content (
  id uuid primary key,
  petition_id uuid not null references petition (id),
  kind text not null,
  title text,
  body text,
  proposal text,
  salt bytea,
  created_at timestamptz not null
);
create index content_by_petition on content (petition_id, created_at);

create table identity (
  petition_id uuid primary key references petition (id),
  key_id text not null,
  wrapped_key bytea not null,
  sealed bytea not null
);

create table identity_index (
  kind text not null,
  digest bytea not null,
  petition_id uuid not null references petition (id),
  primary key (kind, digest, petition_id)
);

create table citation (
  petition_id uuid not null references petition (id),
  position smallint not null,
  number_symbol text,
  title text,
  article text,
  clause text,
  point text,
  document_id text,
  primary key (petition_id, position)
);
create index citation_by_document on citation (number_symbol) where number_symbol is not null;

create table delivery (
  id uuid primary key,
  petition_id uuid not null references petition (id),
  event_seq integer not null,
  news text not null,
  recipient text not null check (recipient in ('sender', 'agency')),
  agency text,
  state text not null,
  attempts smallint not null,
  error text,
  planned_at timestamptz not null,
  sent_at timestamptz,
  unique (petition_id, event_seq, news, recipient)
);
create index delivery_unsent on delivery (state, planned_at, id) where state <> 'sent';

create table access_link (
  token_hash bytea primary key,
  petition_id uuid not null references petition (id),
  delivery_id uuid references delivery (id),
  expires_at timestamptz not null,
  opened_at timestamptz
);
create index access_link_expiry on access_link (expires_at);

create table tracking_session (
  token_hash bytea primary key,
  petition_id uuid not null references petition (id),
  expires_at timestamptz not null
);
create index tracking_session_expiry on tracking_session (expires_at);

create table idempotency (
  key_hash bytea primary key,
  body_hash bytea not null,
  sealed_reply bytea not null,
  key_id text not null,
  expires_at timestamptz not null
);
create index idempotency_expiry on idempotency (expires_at);

create table form_draft (
  token_hash bytea primary key,
  sealed bytea not null,
  expires_at timestamptz not null
);
create index form_draft_expiry on form_draft (expires_at);
`;

/** Petitions, their events, words and identities; messages; the form; agencies, documents and policy. */
export const foundation: Migration = {
  async up(db: Kysely<unknown>) {
    // One statement at a time: the embedded database takes no more.
    for (const statement of SCHEMA.split(/;\n/)) await sql.raw(statement).execute(db);
  },
};
