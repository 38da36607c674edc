import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const SCHEMA = `
create table side_task (
  petition_id uuid not null references petition (id) on delete cascade,
  -- Who has to do it: an agency that is consulted, the lead, or the coordinator while there is none.
  agency text not null,
  part text not null check (part in ('consulted', 'lead', 'coordinator')),
  -- The event that asked for it where that is an instruction; 0 for an opinion.
  request integer not null,
  due_on date not null,
  primary key (petition_id, agency, request)
);
create index side_task_due on side_task (due_on);

insert into side_task (petition_id, agency, part, request, due_on)
select petition.id, deadline ->> 'agency', 'consulted', 0, (deadline ->> 'dueOn')::date
from petition, jsonb_array_elements(petition.deadlines) as deadline
where deadline ->> 'name' = 'opinion' and deadline ->> 'endedOn' is null
on conflict do nothing;

insert into side_task (petition_id, agency, part, request, due_on)
select petition.id, coalesce(petition.lead, petition.coordinator),
  case when petition.lead is null then 'coordinator' else 'lead' end,
  (request ->> 'seq')::integer, (request ->> 'dueOn')::date
from petition, jsonb_array_elements(petition.particulars -> 'requests') as request
where petition.particulars is not null and petition.state <> 'withdrawn'
  and request ->> 'dueOn' is not null and request ->> 'reply' is null
on conflict do nothing;
`;

/** What is asked of agencies beside the answer, each by its own day: opinions of those consulted, replies to instructions. */
export const sideTasks: Migration = {
  async up(db: Kysely<unknown>) {
    // One statement at a time: the embedded database takes no more.
    for (const statement of SCHEMA.split(/;\n/)) if (statement.trim() !== '') await sql.raw(statement).execute(db);
  },
};
