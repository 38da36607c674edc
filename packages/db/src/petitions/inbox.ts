import { type CivilDate, type Confinement, type ReadScope, type State, STATE_FACTS, STATES } from '@thaogo/domain';
import { sql } from 'kysely';
import type { Reader } from '../schema/handles.ts';

/** What an inbox is asked for; every filter narrows what the scope allows. */
export interface InboxFilter {
  state: State | null;
  /** True leaves out what has ended. */
  openOnly: boolean;
  agency: string | null;
  /**
   * `consulted`: where the agency of the scope is asked for its opinion; `confined`: what few people may see; `own_unit`: what
   * lies with `units`; `unattended`: what the agency of the scope has to see to and no officer is in charge of.
   */
  only: 'consulted' | 'confined' | 'own_unit' | 'unattended' | null;
  /** Units of whoever asks: their own and those within it; empty for whoever belongs to none. */
  units: readonly string[];
  /** Due dates from … to, both included; null leaves that side open. Either one leaves out petitions without due date. */
  dueFrom: CivilDate | null;
  dueTo: CivilDate | null;
  /** A code, or words of the title or text. */
  words: string | null;
  limit: number;
  after: InboxCursor | null;
}

/** Where a page ended. `dueOn` is `infinity` for petitions without a due date. */
export interface InboxCursor {
  dueOn: string;
  id: string;
}

export interface InboxRow {
  id: string;
  code: string;
  state: State;
  lead: string | null;
  title: string;
  filedOn: CivilDate;
  dueOn: CivilDate | null;
  confinement: Confinement;
  /** The agency of the scope is asked for its opinion, or gave it. */
  consulted: boolean;
  /** Account of the officer in charge. */
  officer: string | null;
  version: number;
}

const OPEN_STATES = STATES.filter((state) => STATE_FACTS[state].open);
/**
 * States in which the lead agency has to see to it that somebody is in charge. Written out, so that the index of what is in
 * work is known to hold them all.
 */
const SEEN_TO = sql<boolean>`petition.state in (${sql.raw(
  STATES.filter((state) => ['lead', 'sender'].includes(STATE_FACTS[state].holder))
    .map((state) => `'${state}'`)
    .join(', '),
)})`;

/** No officer took it, or the one who did has gone: the few accounts that an agency closed are looked up once. */
const unattended = (agency: string) => sql<boolean>`(
  petition.officer is null
  or petition.officer in (select id::text from account where agency = ${agency} and closed_at is not null)
)`;

/** Agencies whose petitions a scope speaks of. */
const agenciesOf = (scope: ReadScope): readonly string[] => {
  if (scope.kind === 'any') return scope.of.flatMap(agenciesOf);
  return scope.kind === 'agency' ? [scope.lead] : [];
};

const dueOrLast = sql<string>`coalesce(petition.due_on, 'infinity'::date)`;

/** Where a petition may lie to be within a scope, and how few may see it for all that. */
interface Place {
  of: 'lead' | 'coordinator' | 'province' | 'consulted' | 'unit' | 'anywhere';
  code: string;
  opens: readonly Confinement[];
}

const OPEN: readonly Confinement[] = ['none'];

/** The places of a scope: a petition in any of them is within it. */
const placesOf = (scope: ReadScope): Place[] => {
  switch (scope.kind) {
    case 'nothing':
      return [];
    case 'everything':
      return [{ of: 'anywhere', code: '', opens: OPEN }];
    case 'any':
      return scope.of.flatMap(placesOf);
    case 'province':
      return [{ of: 'province', code: scope.province, opens: OPEN }];
    case 'agency':
      return [
        { of: 'lead', code: scope.lead, opens: OPEN },
        { of: 'consulted', code: scope.lead, opens: OPEN },
        ...(scope.coordinator === null
          ? []
          : [{ of: 'coordinator' as const, code: scope.coordinator, opens: scope.opens }]),
      ];
  }
};

/** What is left of the places of a scope when only some kind of petition is asked for. */
const placesLeft = (places: readonly Place[], { only, units }: InboxFilter): readonly Place[] => {
  switch (only) {
    case null:
      return places;
    case 'own_unit':
      // Units belong to the agency that whoever asks reads anyway.
      return units.map((code) => ({ of: 'unit', code, opens: OPEN }));
    case 'unattended':
      return places.filter((place) => place.of === 'lead');
    case 'consulted':
      return places.filter((place) => place.of === 'consulted');
    case 'confined':
      return places
        .map((place) => ({ ...place, opens: place.opens.filter((confinement) => confinement !== 'none') }))
        .filter(({ opens }) => opens.length > 0);
  }
};

/** One page of what lies in one place. */
const pageWithin = (db: Reader, place: Place, filter: InboxFilter) => {
  let query = db
    .selectFrom('petition')
    .innerJoin('content', 'content.id', 'petition.content_id')
    .select([
      'petition.id',
      'petition.code',
      'petition.state',
      'petition.lead',
      'petition.filed_on',
      'petition.due_on',
      'petition.version',
      'petition.confinement',
      'petition.consulted',
      'petition.officer',
      sql<string>`coalesce(content.title, left(content.body, 120), '')`.as('title'),
      dueOrLast.as('due_or_last'),
    ]);
  if (place.of === 'consulted') {
    // Said twice, so that the index of the few that are consulted on is known to hold them all.
    query = query.where(sql<boolean>`petition.consulted <> '{}' and petition.consulted @> array[${place.code}]`);
  } else if (place.of !== 'anywhere') query = query.where(`petition.${place.of}`, '=', place.code);
  query = query.where('petition.confinement', 'in', place.opens);
  // Said twice as well: few are confined, and their index holds them alone.
  if (!place.opens.includes('none')) query = query.where(sql<boolean>`petition.confinement <> 'none'`);
  if (filter.only === 'unattended') query = query.where(SEEN_TO).where(unattended(place.code));
  if (filter.openOnly) query = query.where('petition.state', 'in', OPEN_STATES);
  if (filter.state !== null) query = query.where('petition.state', '=', filter.state);
  if (filter.agency !== null) query = query.where('petition.lead', '=', filter.agency);
  // Both sides are asked of what the indexes hold.
  if (filter.dueFrom !== null) query = query.where(dueOrLast, '>=', filter.dueFrom);
  if (filter.dueTo !== null) query = query.where(dueOrLast, '<=', filter.dueTo);
  if (filter.dueFrom !== null || filter.dueTo !== null) query = query.where('petition.due_on', 'is not', null);
  if (filter.words !== null) {
    const pattern = `%${filter.words.replaceAll(/[\\%_]/g, '\\$&')}%`;
    query = query.where((where) =>
      where.or([
        where('petition.code', '=', filter.words ?? ''),
        where('content.title', 'ilike', pattern),
        where('content.body', 'ilike', pattern),
      ]),
    );
  }
  if (filter.after !== null) {
    const { dueOn, id } = filter.after;
    query =
      dueOn === 'infinity'
        ? // Nothing comes after this day; asked like the others, the planner would expect nothing at all.
          query.where(dueOrLast, '=', dueOn).where('petition.id', '>', id)
        : query.where(
            sql<boolean>`(coalesce(petition.due_on, 'infinity'::date), petition.id) > (${dueOn}::date, ${id}::uuid)`,
          );
  }
  return query
    .orderBy(dueOrLast)
    .orderBy('petition.id')
    .limit(filter.limit + 1);
};

/** One page of petitions within a read scope, soonest due first, and where the next page starts. */
export const inboxPage = async (
  db: Reader,
  scope: ReadScope,
  filter: InboxFilter,
): Promise<{ rows: InboxRow[]; next: InboxCursor | null }> => {
  const pages = placesLeft(placesOf(scope), filter).map((place) => pageWithin(db, place, filter));
  const [first] = pages;
  if (first === undefined) return { rows: [], next: null };
  // Each place is read along its own index: asked as one condition, the whole table might be walked through.
  const together = sql<Awaited<ReturnType<typeof first.execute>>[number]>`
    ${sql.join(pages, sql` union `)} order by due_or_last, id limit ${filter.limit + 1}
  `;
  const found = pages.length === 1 ? await first.execute() : (await together.execute(db)).rows;
  const asking = agenciesOf(scope);
  const rows = found.slice(0, filter.limit).map((row) => ({
    id: row.id,
    code: row.code,
    state: row.state,
    lead: row.lead,
    title: row.title,
    filedOn: row.filed_on,
    dueOn: row.due_on,
    confinement: row.confinement,
    consulted: row.consulted.some((agency) => asking.includes(agency)),
    officer: row.officer,
    version: row.version,
  }));
  const last = rows.at(-1);
  const more = found.length > filter.limit && last !== undefined;
  return { rows, next: more ? { dueOn: last.dueOn ?? 'infinity', id: last.id } : null };
};

/** A petition about which time itself does something, and where a walk over them stands. */
export interface ElapsedPetition {
  id: string;
  code: string;
  elapsesOn: CivilDate;
}

/**
 * Petitions about which time itself does something on `today`: a window of the sender's is over. A bounded batch, those that
 * have waited longest first, after the one named.
 */
export const elapsedPetitions = async (
  db: Reader,
  today: CivilDate,
  limit: number,
  after: ElapsedPetition | null = null,
): Promise<ElapsedPetition[]> => {
  const query = db
    .selectFrom('petition')
    .select(['id', 'code', sql<string>`elapses_on`.as('elapsesOn')])
    .where('elapses_on', '<', today);
  return (
    after === null ? query : query.where(sql<boolean>`(elapses_on, id) > (${after.elapsesOn}::date, ${after.id}::uuid)`)
  )
    .orderBy('elapses_on')
    .orderBy('id')
    .limit(limit)
    .execute();
};
