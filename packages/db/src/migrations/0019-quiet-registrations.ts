import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const SCHEMA = `
-- Until when a registration waits for its address to be proven; null once it was, and where nobody had to. It takes no seat before.
alter table dialogue_registration add column unconfirmed_until timestamptz;
create index dialogue_registration_unconfirmed on dialogue_registration (unconfirmed_until, id)
  where unconfirmed_until is not null;
create index dialogue_question_by_registration on dialogue_question (registration_id) where registration_id is not null;

-- What a message to somebody who registered carries; only hashes are kept.
create table dialogue_confirmation (
  token_hash bytea primary key,
  registration_id uuid not null references dialogue_registration (id) on delete cascade,
  expires_at timestamptz not null
);
create index dialogue_confirmation_by_registration on dialogue_confirmation (registration_id);
create index dialogue_confirmation_expiry on dialogue_confirmation (expires_at);
alter table dialogue_letter drop constraint dialogue_letter_news_check;
alter table dialogue_letter add constraint dialogue_letter_news_check check (news in ('confirm', 'registered', 'cancelled'));

-- Each kind of dossier is numbered by itself: what is missing between two public numbers tells nothing of what is not public.
-- Checks of legality get numbers by chance, so that whoever knows of one cannot tell how many there are. Numbers that were given stay.
alter table dossier alter column number drop identity;
alter table dossier drop constraint dossier_number_key;
alter table dossier add constraint dossier_number_in_kind unique (kind, number);
create sequence dossier_number_bottleneck as integer;
create sequence dossier_number_delegated_rule as integer;
select setval('dossier_number_bottleneck', coalesce(max(number), 0) + 1, false) from dossier where kind = 'bottleneck';
select setval('dossier_number_delegated_rule', coalesce(max(number), 0) + 1, false) from dossier where kind = 'delegated_rule';
create function number_dossier() returns trigger language plpgsql as $$ begin if new.number is not null then return new; end if; if new.kind <> 'legality_check' then new.number := nextval('dossier_number_' || new.kind); return new; end if; loop new.number := 100000 + ('x' || left(replace(gen_random_uuid()::text, '-', ''), 7))::bit(28)::integer % 900000; exit when not exists (select from dossier where kind = new.kind and number = new.number); end loop; return new; end $$;
create trigger dossier_numbered before insert on dossier for each row execute function number_dossier();
`;

/** Registrations that count once they are confirmed; numbers of dossiers that tell nothing of other kinds. */
export const quietRegistrations: Migration = {
  async up(db: Kysely<unknown>) {
    // One statement at a time: the embedded database takes no more.
    for (const statement of SCHEMA.split(/;\n/)) await sql.raw(statement).execute(db);
  },
};
