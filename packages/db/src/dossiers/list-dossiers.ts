import type { CivilDate, Dossier, DossierKind, Dossiers } from '@thaogo/domain';
import { type RawBuilder, sql } from 'kysely';
import type { Reader } from '../schema/handles.ts';
import { searchQuery } from './dossier-row.ts';
import type { FoundDossier } from './load-dossier.ts';

/**
 * Which dossiers of a kind somebody may know of: all; those whose coordinator or owner is one of these agencies; those that
 * one agency coordinates; those that an agency owns and was asked about, of which `officer` has charge where one is named; or
 * those within any of several.
 */
export type DossierReach =
  | { kind: 'everything' }
  | { kind: 'nothing' }
  | { kind: 'concerning'; agencies: readonly string[] }
  | { kind: 'coordinated'; by: string }
  | { kind: 'asked'; owner: string; officer: string | null }
  | { kind: 'any'; of: readonly DossierReach[] };

/** Where a page of work ended. `dueOn` is `infinity` for what has no due date. */
export interface DossierCursor {
  dueOn: string;
  id: string;
}

export interface DossiersWanted {
  reach: DossierReach;
  /** Only what is live, only what has ended, or both. */
  live: boolean | null;
  coordinator: string | null;
  owner: string | null;
  /** Only what was due before this day. */
  dueBefore: CivilDate | null;
  words: string | null;
  limit: number;
  after: DossierCursor | null;
}

const within = (reach: DossierReach): RawBuilder<unknown> => {
  switch (reach.kind) {
    case 'everything':
      return sql`true`;
    case 'nothing':
      return sql`false`;
    case 'concerning':
      return sql`(coordinator = any(${[...reach.agencies]}::text[]) or owner = any(${[...reach.agencies]}::text[]))`;
    case 'coordinated':
      return sql`coordinator = ${reach.by}`;
    case 'asked': {
      const officer = reach.officer === null ? sql`true` : sql`officer = ${reach.officer}`;
      return sql`(owner = ${reach.owner} and facts ->> 'request' is not null and ${officer})`;
    }
    case 'any':
      return reach.of.length === 0 ? sql`false` : sql`(${sql.join(reach.of.map(within), sql` or `)})`;
  }
};

const matching = (words: string | null): RawBuilder<unknown> => {
  if (words === null || words.trim() === '') return sql`true`;
  const query = searchQuery(words);
  // Signs alone name nothing; that is not the same as asking for everything.
  return query === null ? sql`false` : sql`search @@ ${query}::tsquery`;
};

interface Row<K extends DossierKind> {
  facts: Dossiers[K];
  number: number;
  started_at: Date;
  due_on: string | null;
  id: string;
}

const asFound = <D extends Dossier>(row: { facts: D; number: number; started_at: Date }): FoundDossier<D> => ({
  dossier: row.facts,
  number: row.number,
  startedAt: row.started_at,
});

/** One page of dossiers of a kind within somebody's reach, soonest due first, and where the next page starts. */
export const dossierPage = async <K extends DossierKind>(
  db: Reader,
  kind: K,
  { reach, live, coordinator, owner, dueBefore, words, limit, after }: DossiersWanted,
): Promise<{ found: FoundDossier<Dossiers[K]>[]; next: DossierCursor | null }> => {
  const due = sql`coalesce(due_on, 'infinity'::date)`;
  const { rows } = await sql<Row<K>>`
    select facts, number, started_at, due_on, id from dossier
    where kind = ${kind} and ${within(reach)} and ${matching(words)}
      and ${live === null ? sql`true` : live ? sql`live` : sql`not live`}
      and ${coordinator === null ? sql`true` : sql`coordinator = ${coordinator}`}
      and ${owner === null ? sql`true` : sql`owner = ${owner}`}
      and ${dueBefore === null ? sql`true` : sql`due_on < ${dueBefore}::date`}
      and ${after === null ? sql`true` : sql`(${due}, id) > (${after.dueOn}::date, ${after.id}::uuid)`}
    order by ${due}, id limit ${limit + 1}
  `.execute(db);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const more = rows.length > limit && last !== undefined;
  return {
    found: page.map((row) => asFound(row)),
    next: more ? { dueOn: last.due_on ?? 'infinity', id: last.id } : null,
  };
};

/** Where a page of public bottlenecks ended. */
export interface BottleneckCursor {
  /** ISO instant. */
  startedAt: string;
  id: string;
}

/**
 * One page of bottlenecks as everybody may see them, the newest first: those still to be solved, or those that ended. What was
 * entered by mistake is in neither list. No other kind of dossier is ever read here.
 */
export const publicBottlenecks = async (
  db: Reader,
  wanted: {
    words: string | null;
    document: string | null;
    live: boolean;
    limit: number;
    after: BottleneckCursor | null;
  },
): Promise<{ found: FoundDossier<Dossiers['bottleneck']>[]; next: BottleneckCursor | null }> => {
  const { words, document, live, limit, after } = wanted;
  const about =
    document === null
      ? sql`true`
      : sql`id in (select dossier_id from dossier_provision where number_symbol = ${document})`;
  const { rows } = await sql<Row<'bottleneck'> & { started: string }>`
    select facts, number, started_at, due_on, id, to_json(started_at) #>> '{}' as started from dossier
    where kind = 'bottleneck' and ${live ? sql`live` : sql`not live`} and ${matching(words)} and ${about}
      and coalesce(facts #>> '{closing,ground}', '') <> 'entered_wrongly'
      and ${after === null ? sql`true` : sql`(started_at, id) < (${after.startedAt}::timestamptz, ${after.id}::uuid)`}
    order by started_at desc, id desc limit ${limit + 1}
  `.execute(db);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { found: page.map((row) => asFound(row)), next: more ? { startedAt: last.started, id: last.id } : null };
};
