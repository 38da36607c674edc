import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const INDEXES = [
  `create index dossier_live_by_due_date on dossier (kind, (coalesce(due_on, 'infinity'::date)), id) where live`,
  `create index dossier_live_by_start on dossier (kind, started_at desc, id desc) where live`,
];

/** Most work on the law has ended: lists of what has not pass over none of it. */
export const liveDossiers: Migration = {
  async up(db: Kysely<unknown>) {
    for (const index of INDEXES) await sql.raw(index).execute(db);
  },
};
