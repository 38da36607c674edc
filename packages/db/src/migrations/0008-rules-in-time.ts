import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const SCHEMA = `
-- Who entered a version of the rules, and why; shipped ones have neither. No reference to the account: what happened stays when it goes.
alter table policy_version add column recorded_by uuid, add column reason text;

-- Petitions of which a deadline runs: what a new calendar is walked over.
create index petition_running on petition (id) where deadlines @? '$[*] ? (@.endedOn == null)';

-- One message a morning to each part of an agency that has something due: numbers and codes only.
create table due_digest (
  day date not null,
  agency text not null,
  role text not null check (role in ('officer', 'leader', 'coordinator')),
  due jsonb not null,
  state text not null check (state in ('planned', 'retrying', 'sent', 'dead', 'no_address')),
  attempts smallint not null,
  error text,
  planned_at timestamptz not null,
  sent_at timestamptz,
  primary key (day, agency, role)
);
create index due_digest_unsent on due_digest (day, agency, role) where state in ('planned', 'retrying');
`;

/** Rules that change in time: who entered which version, whom a new calendar concerns, what is due this morning. */
export const rulesInTime: Migration = {
  async up(db: Kysely<unknown>) {
    // One statement at a time: the embedded database takes no more.
    for (const statement of SCHEMA.split(/;\n/)) await sql.raw(statement).execute(db);
  },
};
