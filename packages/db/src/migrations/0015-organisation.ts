import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const SCHEMA = `
create table unit (
  id uuid primary key,
  agency text not null,
  parent uuid references unit (id),
  -- What it was called since when: [{"from", "vi", "en"}], in order of days.
  names jsonb not null check (jsonb_typeof(names) = 'array' and jsonb_array_length(names) > 0),
  valid_from date not null,
  valid_to date,
  version integer not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  check (parent <> id),
  check (valid_to is null or valid_to >= valid_from)
);
create index unit_by_agency on unit (agency, id);

alter table account add column unit uuid references unit (id);
create index account_by_unit on account (unit) where unit is not null;

-- That one account acts in another's post for a time. Rows are kept: events name what was done by virtue of them.
create table deputyship (
  id uuid primary key,
  agency text not null,
  post uuid not null references account (id),
  deputy uuid not null references account (id),
  capacity text not null check (capacity in ('kt', 'tuq')),
  from_day date not null,
  to_day date not null,
  -- The decision or the reason, in words.
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  ended_on date,
  ended_by uuid,
  check (post <> deputy),
  check (from_day <= to_day),
  check ((ended_on is null) = (ended_by is null))
);
create index deputyship_by_deputy on deputyship (deputy, to_day);
create index deputyship_by_post on deputyship (post, to_day);
create index deputyship_by_agency on deputyship (agency, to_day desc, id);

alter table petition add column unit uuid;
create index petition_by_unit on petition (unit, (coalesce(due_on, 'infinity'::date)), id) where unit is not null;
-- What a lead agency has to see to, apart from the many that are over.
create index petition_in_work on petition (lead, (coalesce(due_on, 'infinity'::date)), id)
  where state in ('assigned', 'in_progress', 'awaiting_sender', 'in_review', 'awaiting_issue');
`;

/** Units inside an agency, who belongs to them and what lies with them; posts that somebody else fills for a time. */
export const organisation: Migration = {
  async up(db: Kysely<unknown>) {
    // One statement at a time: the embedded database takes no more.
    for (const statement of SCHEMA.split(/;\n/)) await sql.raw(statement).execute(db);
  },
};
