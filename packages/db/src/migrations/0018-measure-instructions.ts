import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const SCHEMA = `
-- How many instructions wait for an answer, and the soonest day by which one of them wants it; null without one.
alter table measure add column open_instructions integer not null default 0;
alter table measure add column instruction_due_on date;

-- Reminders and instructions that were given before know nothing of the event that gave them, nor of answers.
update measure set particulars = particulars
    || jsonb_build_object('instructions', coalesce((
      select jsonb_agg(jsonb_build_object('seq', seq, 'agency', actor ->> 'agency',
        'on', to_char(at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD'), 'content', data -> 'instruction',
        'dueOn', null, 'reply', null) order by seq)
      from measure_event where measure_id = measure.id and type = 'instructed'), '[]'))
    || jsonb_build_object('reminders', coalesce((
      select jsonb_agg(jsonb_build_object('seq', seq, 'agency', actor ->> 'agency', 'number', data ->> 'number',
        'on', data ->> 'on') order by seq)
      from measure_event where measure_id = measure.id and type = 'reminded'), '[]')),
  open_instructions = (select count(*) from measure_event where measure_id = measure.id and type = 'instructed')
where exists (select from measure_event where measure_id = measure.id and type in ('instructed', 'reminded'));

-- Few measures have an open instruction: these lists are short.
create index measure_instructed_by_owner on measure (owner, (coalesce(instruction_due_on, 'infinity'::date)), id)
  where open_instructions > 0;
create index measure_instructed_by_addressee on measure (addressee, (coalesce(instruction_due_on, 'infinity'::date)), id)
  where open_instructions > 0;
create index measure_instructed_by_coordinator on measure (coordinator, (coalesce(instruction_due_on, 'infinity'::date)), id)
  where open_instructions > 0;
create index measure_instructed_by_province on measure (province, (coalesce(instruction_due_on, 'infinity'::date)), id)
  where open_instructions > 0;
create index measure_instructed on measure ((coalesce(instruction_due_on, 'infinity'::date)), id) where open_instructions > 0;

-- What an agency hears of a measure by mail: the kind of news, never what was written.
create table measure_notice (
  id uuid primary key,
  measure_id uuid not null references measure (id),
  event_seq integer not null,
  news text not null check (news in ('reminded', 'instructed', 'instruction_answered', 'stage_due_moved')),
  agency text not null,
  state text not null check (state in ('planned', 'retrying', 'sent', 'dead', 'no_address')),
  attempts smallint not null,
  error text,
  planned_at timestamptz not null,
  sent_at timestamptz,
  unique (measure_id, event_seq)
);
create index measure_notice_unsent on measure_notice (planned_at, id) where state in ('planned', 'retrying');
`;

/** Instructions on measures that are answered by a day, and what agencies hear of reminders and instructions. */
export const measureInstructions: Migration = {
  async up(db: Kysely<unknown>) {
    // One statement at a time: the embedded database takes no more.
    for (const statement of SCHEMA.split(/;\n/)) await sql.raw(statement).execute(db);
  },
};
