import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const SCHEMA = `
create table account (
  id uuid primary key,
  email text not null unique,
  role text not null check (
    role in ('officer', 'clerk', 'leader', 'chairman_office', 'coordinator', 'supervisor', 'administrator')
  ),
  agency text,
  password_hash text not null,
  totp_secret bytea,
  totp_last_step integer not null default 0,
  created_at timestamptz not null,
  check ((role = 'administrator') = (agency is null))
);
create index account_by_agency on account (agency, email);

create table account_session (
  token_hash bytea primary key,
  account_id uuid not null references account (id) on delete cascade,
  stage text not null check (stage in ('password', 'full')),
  offered_totp bytea,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index account_session_by_account on account_session (account_id);
create index account_session_expiry on account_session (expires_at);

create table invitation (
  token_hash bytea primary key,
  email text not null unique,
  role text not null check (
    role in ('officer', 'clerk', 'leader', 'chairman_office', 'coordinator', 'supervisor', 'administrator')
  ),
  agency text,
  expires_at timestamptz not null,
  check ((role = 'administrator') = (agency is null))
);
create index invitation_expiry on invitation (expires_at);

create table sign_in_limit (
  key bytea primary key,
  drained_at timestamptz not null
);
create index sign_in_limit_drained on sign_in_limit (drained_at);

-- No reference to the account: what happened stays when the account goes.
create table account_act (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  kind text not null,
  account_id uuid,
  by_account_id uuid,
  email_digest bytea,
  address_digest bytea
);
create index account_act_by_account on account_act (account_id, at);
create index account_act_by_address on account_act (address_digest, at);
`;

/** Staff accounts: passwords, second factors, sessions, invitations, limits, and the record of every act. */
export const accounts: Migration = {
  async up(db: Kysely<unknown>) {
    // One statement at a time: the embedded database takes no more.
    for (const statement of SCHEMA.split(/;\n/)) await sql.raw(statement).execute(db);
  },
};
