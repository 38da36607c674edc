import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const TABLES = `
create table petition_assignment (
  petition_id uuid not null references petition (id),
  seq integer not null,
  agency text not null,
  coordinator text not null,
  day date not null,
  primary key (petition_id, seq)
);
create table petition_move (
  petition_id uuid not null references petition (id),
  seq integer not null,
  kind text not null check (kind in ('sent_back', 'sent_back_again', 'lead_contested')),
  agency text not null,
  lead text not null,
  proposed text,
  coordinator text not null,
  day date not null,
  against boolean,
  primary key (petition_id, seq),
  check (against is null or kind <> 'sent_back')
);
`;

/**
 * Makes the rows of what happened before they were written with their events. A day is one of Viet Nam, which has kept UTC+7
 * since 1975.
 */
export const FROM_EVENTS = `
insert into petition_assignment
select event.petition_id, event.seq, event.data ->> 'lead', petition.coordinator,
  ((event.at at time zone 'UTC') + interval '7 hours')::date
from petition_event as event
join petition on petition.id = event.petition_id
where event.type in ('filed', 'assigned') and event.data ->> 'lead' is not null;

insert into petition_move
select event.petition_id, event.seq,
  case
    when event.type = 'sent_back' then 'sent_back'
    when before.lead = event.actor ->> 'agency' then 'sent_back_again'
    else 'lead_contested'
  end,
  event.actor ->> 'agency', before.lead, event.data ->> 'to', petition.coordinator,
  ((event.at at time zone 'UTC') + interval '7 hours')::date,
  case when event.type = 'lead_disputed' then
    decided.lead = before.lead
    or (decided.lead = event.actor ->> 'agency' and event.data ->> 'to' is distinct from event.actor ->> 'agency')
  end
from petition_event as event
join petition on petition.id = event.petition_id
cross join lateral (
  select earlier.data ->> 'lead' as lead from petition_event as earlier
  where earlier.petition_id = event.petition_id and earlier.seq < event.seq and earlier.type in ('filed', 'assigned')
  order by earlier.seq desc limit 1
) as before
left join lateral (
  select later.data ->> 'lead' as lead from petition_event as later
  where later.petition_id = event.petition_id and later.seq > event.seq and later.type = 'assigned'
  order by later.seq limit 1
) as decided on true
where event.type in ('sent_back', 'lead_disputed');
`;

const INDEXES = `
-- What an agency was given in a time is counted in the index alone; so is the part of it that one coordinator has.
create index petition_assignment_by_agency on petition_assignment (agency, day, coordinator);
create index petition_move_by_agency on petition_move (agency, day, petition_id, seq);
create index petition_move_by_coordinator on petition_move (coordinator, day);
create index petition_move_by_day on petition_move (day);
`;

/** Who was given a petition and who sent it away, in rows that are counted by agency and day. */
export const movesAway: Migration = {
  async up(db: Kysely<unknown>) {
    // One statement at a time: the embedded database takes no more.
    for (const statement of `${TABLES}${FROM_EVENTS}${INDEXES}`.split(/;\n/)) {
      if (statement.trim() !== '') await sql.raw(statement).execute(db);
    }
  },
};
