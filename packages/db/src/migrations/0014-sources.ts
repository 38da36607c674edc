import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const SCHEMA = `
-- Petitions that others collected and passed on in one letter: voters' by a council or delegation, the Front's, the press's.
create table forwarding (
  id uuid primary key,
  version integer not null,
  state text not null check (state in ('preparing', 'filed')),
  forwarder_kind text not null
    check (forwarder_kind in ('people_council', 'assembly_delegation', 'fatherland_front', 'press', 'association')),
  forwarder text not null,
  session text,
  letter_number text,
  letter_on date,
  received_on date not null,
  agency text not null,
  created_by text not null,
  created_at timestamptz not null,
  filed_at timestamptz,
  -- Until when what is being prepared is kept.
  expires_at timestamptz,
  -- The forwarder's address, sealed by the vault.
  key_id text,
  sealed_contact bytea,
  check ((state = 'preparing') = (expires_at is not null)),
  check ((key_id is null) = (sealed_contact is null))
);
create index forwarding_by_agency on forwarding (agency, created_at desc, id desc);
create index forwarding_to_expire on forwarding (expires_at) where expires_at is not null;

-- One line of a forwarded table. Its words are sealed while it is prepared and gone once it is a petition; the keyed digest
-- recognises the same words when they come again.
create table forwarding_row (
  forwarding_id uuid not null references forwarding (id) on delete cascade,
  line integer not null,
  content_digest bytea not null,
  key_id text,
  sealed bytea,
  faults jsonb not null,
  decision text check (decision in ('left_out', 'kept')),
  petition_id uuid references petition (id),
  primary key (forwarding_id, line)
);
create index forwarding_row_by_content on forwarding_row (content_digest);
create unique index forwarding_row_by_petition on forwarding_row (petition_id) where petition_id is not null;

-- What opens the page of a forwarding: the link of a message, and the page opened with it.
create table forwarding_key (
  token_hash bytea primary key,
  forwarding_id uuid not null references forwarding (id),
  kind text not null check (kind in ('link', 'page')),
  expires_at timestamptz not null
);
create index forwarding_key_expiry on forwarding_key (expires_at);

-- Meetings of an agency with people and businesses.
create table dialogue (
  id uuid primary key,
  version integer not null,
  state text not null check (state in ('planned', 'open', 'held', 'cancelled', 'reported')),
  agency text not null,
  title text not null,
  topic text not null,
  place text not null,
  starts_at timestamptz not null,
  closes_on date not null,
  capacity integer not null check (capacity > 0),
  cancel_reason text,
  report text,
  created_at timestamptz not null
);
create index dialogue_by_agency on dialogue (agency, starts_at desc, id desc);
create index dialogue_published on dialogue (starts_at, id) where state <> 'planned';

-- Who comes: sealed like the identities of petitions. The keyed digest of an address counts how often it registered.
create table dialogue_registration (
  id uuid primary key,
  dialogue_id uuid not null references dialogue (id),
  key_id text not null,
  wrapped_key bytea not null,
  sealed bytea not null,
  contact_digest bytea,
  language text not null,
  registered_at timestamptz not null,
  attendance text check (attendance in ('attended', 'absent', 'withdrawn'))
);
create index dialogue_registration_in_order on dialogue_registration (dialogue_id, registered_at, id);
create index dialogue_registration_by_contact on dialogue_registration (dialogue_id, contact_digest)
  where contact_digest is not null;

create table dialogue_question (
  id uuid primary key,
  dialogue_id uuid not null references dialogue (id),
  registration_id uuid references dialogue_registration (id),
  asked_at timestamptz not null,
  -- As it was asked; erasable.
  body text,
  petition_id uuid references petition (id),
  -- As the organiser wrote it for the report.
  public_question text,
  public_answer text
);
create index dialogue_question_in_order on dialogue_question (dialogue_id, asked_at, id);

-- Messages to people who registered, sent like those about petitions.
create table dialogue_letter (
  id uuid primary key,
  registration_id uuid not null references dialogue_registration (id),
  news text not null check (news in ('registered', 'cancelled')),
  state text not null check (state in ('planned', 'retrying', 'sent', 'dead', 'no_address')),
  attempts smallint not null,
  error text,
  planned_at timestamptz not null,
  sent_at timestamptz,
  unique (registration_id, news)
);
create index dialogue_letter_unsent on dialogue_letter (planned_at, id) where state in ('planned', 'retrying');

-- How a petition came that its sender did not file: entered for somebody, in a forwarded table, at a dialogue.
create table petition_origin (
  petition_id uuid primary key references petition (id),
  received_on date,
  consent text check (consent in ('spoken', 'written', 'by_forwarder')),
  read_back_to text check (read_back_to in ('sender', 'representative')),
  forwarding_id uuid references forwarding (id),
  forwarding_line integer,
  dialogue_id uuid references dialogue (id),
  check ((forwarding_id is null) = (forwarding_line is null))
);
create index petition_origin_by_forwarding on petition_origin (forwarding_id, forwarding_line)
  where forwarding_id is not null;

-- Whoever forwarded a petition hears of its answer too.
alter table delivery drop constraint delivery_recipient_check;
alter table delivery add constraint delivery_recipient_check check (recipient in ('sender', 'agency', 'forwarder'));
`;

/** Other ways in: petitions entered for somebody, forwarded in tables, asked at dialogues. */
export const sources: Migration = {
  async up(db: Kysely<unknown>) {
    // One statement at a time: the embedded database takes no more.
    for (const statement of SCHEMA.split(/;\n/)) await sql.raw(statement).execute(db);
  },
};
