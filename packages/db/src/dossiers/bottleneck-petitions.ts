import { type Bottleneck, type News, type Petition, type ProvisionRef, STATE_FACTS, STATES } from '@thaogo/domain';
import { sql } from 'kysely';
import type { Reader, Writer } from '../schema/handles.ts';
import { petitionOfRow } from '../petitions/petition-row.ts';

/** The bottleneck that a petition is part of, whatever its confinement; null when it is part of none. */
export const bottleneckIdOf = async (db: Reader, petitionId: string): Promise<string | null> => {
  const row = await db
    .selectFrom('bottleneck_petition')
    .select('bottleneck_id')
    .where('petition_id', '=', petitionId)
    .executeTakeFirst();
  return row?.bottleneck_id ?? null;
};

/**
 * The bottleneck that a petition is part of, as its sender and its readers are told. Null where there is none, and for what only
 * few may see.
 */
export const bottleneckOf = async (
  db: Reader,
  petition: Pick<Petition, 'id' | 'confinement'>,
): Promise<{ bottleneck: Bottleneck; number: number } | null> => {
  if (petition.confinement !== 'none') return null;
  const row = await db
    .selectFrom('bottleneck_petition')
    .innerJoin('dossier', 'dossier.id', 'bottleneck_petition.bottleneck_id')
    .select(['dossier.facts', 'dossier.number'])
    .where('bottleneck_petition.petition_id', '=', petition.id)
    .where('dossier.kind', '=', 'bottleneck')
    .executeTakeFirst();
  // A row of this kind holds a bottleneck.
  return row === undefined ? null : { bottleneck: row.facts as Bottleneck, number: row.number };
};

/** Makes a petition part of a bottleneck. @throws DatabaseError 23505 when it is part of one already. */
export const linkPetition = async (
  trx: Writer,
  { petitionId, bottleneckId, at }: { petitionId: string; bottleneckId: string; at: Date },
): Promise<void> => {
  await trx
    .insertInto('bottleneck_petition')
    .values({ petition_id: petitionId, bottleneck_id: bottleneckId, linked_at: at })
    .execute();
};

export const unlinkPetition = async (trx: Writer, petitionId: string): Promise<void> => {
  await trx.deleteFrom('bottleneck_petition').where('petition_id', '=', petitionId).execute();
};

/** Petitions of a bottleneck, the newest first, at most `limit`; never such as only few may see. */
export const petitionsOfBottleneck = async (
  db: Reader,
  bottleneckId: string,
  limit: number,
): Promise<{ petition: Petition; title: string }[]> => {
  const rows = await db
    .selectFrom('bottleneck_petition')
    .innerJoin('petition', 'petition.id', 'bottleneck_petition.petition_id')
    .innerJoin('content', 'content.id', 'petition.content_id')
    .selectAll('petition')
    .select(sql<string>`coalesce(content.title, left(content.body, 120), '')`.as('filed_title'))
    .where('bottleneck_petition.bottleneck_id', '=', bottleneckId)
    .where('petition.confinement', '=', 'none')
    .orderBy('bottleneck_petition.linked_at', 'desc')
    .orderBy('petition.id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ petition: petitionOfRow(row), title: row.filed_title }));
};

const SOLVED: News = 'bottleneck_solved';

/**
 * Plans that everybody who sent a petition of a bottleneck hears that it is solved: not those whose petition only few may see,
 * nor those who withdrew it. Once for each solution.
 * @param seq place of the solving event in the bottleneck's history.
 * @returns ids of the deliveries.
 */
export const planSolvedNews = async (
  trx: Writer,
  { bottleneckId, seq, at }: { bottleneckId: string; seq: number; at: Date },
): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    insert into delivery (id, petition_id, event_seq, news, recipient, state, attempts, planned_at)
    select gen_random_uuid(), petition.id, ${seq}, ${SOLVED}, 'sender', 'planned', 0, ${at}
    from bottleneck_petition join petition on petition.id = bottleneck_petition.petition_id
    where bottleneck_id = ${bottleneckId} and petition.confinement = 'none' and petition.state <> 'withdrawn'
    on conflict do nothing
    returning id
  `.execute(trx);
  return rows.map(({ id }) => id);
};

const OPEN_STATES = STATES.filter((state) => STATE_FACTS[state].open);
/** So many of a coordinator's open petitions are looked through, the soonest due first. */
const LOOKED_THROUGH = 2000;
const SHOWN = 20;

/** A provision that several open petitions cite and no live bottleneck is about. */
export interface SuggestedBottleneck extends Omit<ProvisionRef, 'document' | 'clause' | 'point'> {
  numberSymbol: string;
  petitions: number;
}

/**
 * Articles that at least `least` of a coordinator's open petitions cite and that no live bottleneck is about, the most cited
 * first. Petitions that are part of a bottleneck, or that only few may see, do not count.
 */
export const suggestedBottlenecks = async (
  db: Reader,
  coordinator: string,
  least: number,
): Promise<SuggestedBottleneck[]> => {
  const { rows } = await sql<SuggestedBottleneck>`
    with looked_through as (
      select id from petition
      where coordinator = ${coordinator} and confinement = 'none' and state = any(${OPEN_STATES}::text[])
        and (select bottleneck_id from bottleneck_petition where petition_id = petition.id) is null
      order by coalesce(due_on, 'infinity'::date), id limit ${LOOKED_THROUGH}
    )
    select number_symbol as "numberSymbol", article, count(distinct petition_id)::integer as petitions
    from looked_through join citation on citation.petition_id = looked_through.id
    where number_symbol is not null
    group by number_symbol, article
    having count(distinct petition_id) >= ${least} and not exists (
      select from dossier_provision join dossier on dossier.id = dossier_id
      where kind = 'bottleneck' and live and dossier_provision.number_symbol = citation.number_symbol
        and dossier_provision.article is not distinct from citation.article
    )
    order by count(distinct petition_id) desc, number_symbol, article limit ${SHOWN}
  `.execute(db);
  return rows;
};

/** Open petitions of a coordinator that cite an article and are part of no bottleneck, at most `limit`: what a new one gathers. */
export const petitionsCiting = async (
  db: Reader,
  { coordinator, numberSymbol, article }: { coordinator: string; numberSymbol: string; article: string | null },
  limit: number,
): Promise<string[]> => {
  const { rows } = await sql<{ code: string }>`
    select distinct petition.code, petition.filed_at
    from citation join petition on petition.id = citation.petition_id
    where citation.number_symbol = ${numberSymbol} and citation.article is not distinct from ${article}
      and coordinator = ${coordinator} and confinement = 'none' and state = any(${OPEN_STATES}::text[])
      and not exists (select from bottleneck_petition where petition_id = petition.id)
    order by petition.filed_at desc, petition.code limit ${limit}
  `.execute(db);
  return rows.map(({ code }) => code);
};
