import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const SCHEMA = `
alter table account
  add column closed_at timestamptz,
  add column last_signed_in_at timestamptz,
  -- Nothing while its owner is invited to choose a new one.
  alter column password_hash drop not null;
-- There is always an administrator who can sign in; whoever closes one looks at the others.
create index account_administrators on account (id) where role = 'administrator';

-- An invitation to an account that exists: to choose a new password and enrol a second factor again.
alter table invitation add column account_id uuid references account (id) on delete cascade;
`;

/** Accounts are closed, opened again, and given new credentials; when somebody last signed in. */
export const accountClosing: Migration = {
  async up(db: Kysely<unknown>) {
    // One statement at a time: the embedded database takes no more.
    for (const statement of SCHEMA.split(/;\n/)) await sql.raw(statement).execute(db);
  },
};
