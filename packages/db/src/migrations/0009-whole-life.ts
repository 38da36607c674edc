import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const SCHEMA = `
alter table petition
  add column officer text,
  add column consulted text[] not null default '{}',
  add column confinement text not null default 'none' check (confinement in ('none', 'restricted', 'sealed')),
  add column group_id uuid,
  add column group_main boolean,
  add column particulars jsonb,
  add constraint petition_grouped check ((group_id is null) = (group_main is null)),
  -- Whoever had a hand in an answer neither judges it nor writes the next one: the last judge is here.
  add constraint petition_other_author
    check (draft is null or not jsonb_exists(particulars #> '{earlierAnswer,involved}', draft ->> 'author')),
  add constraint petition_other_opinion
    check (not jsonb_exists(particulars #> '{earlierAnswer,involved}', particulars #>> '{earlierAnswer,opinion,by}'));
create index petition_by_consulted on petition using gin (consulted) where consulted <> '{}';
create index petition_by_group on petition (group_id, id) where group_id is not null;
-- What waits for a word of its own holder, and what few may see.
create index petition_confined on petition (coordinator, id) where confinement <> 'none';

-- Closing is not all that time does.
alter table petition rename column closes_on to elapses_on;
alter index petition_to_close rename to petition_to_elapse;

-- One event may be news to several agencies.
alter table delivery drop constraint delivery_petition_id_event_seq_news_recipient_key;
create unique index delivery_once on delivery (petition_id, event_seq, news, recipient, agency) nulls not distinct;
`;

/** What a petition's whole life needs: consulted agencies, few eyes, groups, and the particulars that few petitions have. */
export const wholeLife: Migration = {
  async up(db: Kysely<unknown>) {
    // One statement at a time: the embedded database takes no more.
    for (const statement of SCHEMA.split(/;\n/)) await sql.raw(statement).execute(db);
  },
};
