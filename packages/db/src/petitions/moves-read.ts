import type { CivilDate, MoveAwayKind, Overseen, ReadScope, State } from '@thaogo/domain';
import { type RawBuilder, sql } from 'kysely';
import type { Reader } from '../schema/handles.ts';

/** Days from … to, both included; civil dates in Viet Nam. */
export interface Days {
  from: CivilDate;
  to: CivilDate;
}

/**
 * What an agency did with the petitions that it was given in some days. Moves count on the day on which they were made and
 * assignments on theirs, so that a petition given in March and sent back in April stands in two periods: neither number is a
 * part of the other.
 */
export interface AgencyMoves {
  agency: string;
  /** How often a petition was given to it as the lead agency; one that comes back to it counts again. */
  assigned: number;
  /** How often it gave a petition back as the lead agency, those send-backs included that opened a dispute. */
  sentBack: number;
  /** Disputes that it opened, by a second send-back or by objecting as a consulted agency. */
  disputed: number;
  /** Of these disputes, how many are decided by now, and how many against it. */
  decided: number;
  decidedAgainst: number;
}

/** Where a page of agencies ended. */
export interface MovesCursor {
  moves: number;
  agency: string;
}

const within = (days: Days): RawBuilder<boolean> => sql<boolean>`day between ${days.from}::date and ${days.to}::date`;

/** Whether a row (with an agency and a coordinator) lies in a place. */
const inPlace = (place: Overseen): RawBuilder<boolean> => {
  switch (place.of) {
    case 'agency':
      return sql<boolean>`agency = ${place.code}`;
    case 'coordinator':
      return sql<boolean>`coordinator = ${place.code}`;
    case 'province':
      return sql<boolean>`agency in (select code from agency where province = ${place.code})`;
    case 'everything':
      return sql<boolean>`true`;
  }
};

const inAny = (places: readonly Overseen[]): RawBuilder<boolean> =>
  sql<boolean>`(${sql.join([sql`false`, ...places.map(inPlace)], sql` or `)})`;

/** Rows of moves within some places and days, each once: each place is read along its own index. */
const movesIn = (places: readonly Overseen[], days: Days): RawBuilder<unknown> =>
  sql.join(
    places.map(
      (place) => sql`
        select petition_id, seq, agency, kind, against from petition_move where ${within(days)} and ${inPlace(place)}`,
    ),
    sql` union `,
  );

/** Whose figures somebody may see, and which petitions they may read. */
interface MovesReader {
  places: readonly Overseen[];
  scope: ReadScope;
}

/** Whether a petition lies within a read scope: `mayRead`, asked of the database. */
const readable = (scope: ReadScope): RawBuilder<boolean> => {
  const open = sql<boolean>`petition.confinement = 'none'`;
  switch (scope.kind) {
    case 'nothing':
      return sql<boolean>`false`;
    case 'everything':
      return open;
    case 'any':
      return sql<boolean>`(${sql.join(scope.of.map(readable), sql` or `)})`;
    case 'province':
      return sql<boolean>`(${open} and petition.province = ${scope.province})`;
    case 'agency':
      return sql<boolean>`(
        (${open} and (petition.lead = ${scope.lead} or petition.consulted @> array[${scope.lead}]))
        or (petition.coordinator = ${scope.coordinator} and petition.confinement = any(${scope.opens}::text[]))
      )`;
  }
};

/**
 * One page of the agencies that sent petitions away in some days, as far as somebody may see it, those that did so most often
 * first. Assignments are counted for the agencies of the page alone. What few may see counts as a move, which its agency knows of
 * that made it; as an assignment only for those few: a petition may be about the very agency that it was given to, whose leader
 * would read the day on which it came from one more than the list has.
 */
export const agencyMovesPage = async (
  db: Reader,
  { places, scope }: MovesReader,
  filter: Days & { limit: number; after: MovesCursor | null },
): Promise<{ rows: AgencyMoves[]; next: MovesCursor | null }> => {
  if (places.length === 0) return { rows: [], next: null };
  const { limit, after } = filter;
  const further =
    after === null ? sql`true` : sql`(moves < ${after.moves} or (moves = ${after.moves} and agency > ${after.agency}))`;
  const { rows } = await sql<AgencyMoves & { moves: number }>`
    with counted as (
      select agency,
        count(*)::integer as moves,
        (count(*) filter (where kind <> 'lead_contested'))::integer as "sentBack",
        (count(*) filter (where kind <> 'sent_back'))::integer as disputed,
        count(against)::integer as decided,
        (count(*) filter (where against))::integer as "decidedAgainst"
      from (${movesIn(places, filter)}) as move
      group by agency
    ), page as (
      select * from counted where ${further} order by moves desc, agency limit ${limit + 1}
    ), hidden as (
      select agency, count(*) as assigned from petition_assignment
      where ${within(filter)} and ${inAny(places)} and petition_id in (
        select petition.id from petition where petition.confinement <> 'none' and (${readable(scope)}) is not true
      )
      group by agency
    )
    select page.*, (
      (
        select count(*) from petition_assignment
        where petition_assignment.agency = page.agency and ${within(filter)} and ${inAny(places)}
      ) - coalesce((select hidden.assigned from hidden where hidden.agency = page.agency), 0)
    )::integer as assigned
    from page order by moves desc, agency
  `.execute(db);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: shown.map(({ moves: _moves, ...row }) => row),
    next: rows.length > limit && last !== undefined ? { moves: last.moves, agency: last.agency } : null,
  };
};

/** Which moves are asked for: those behind one figure. */
export type MovesBehind = 'sent_back' | 'disputed' | 'decided_against';

/** A move with the petition that it is about. */
export interface MoveRow {
  code: string;
  title: string;
  state: State;
  /** Who leads it now. */
  lead: string | null;
  kind: MoveAwayKind;
  day: CivilDate;
  proposed: string | null;
  against: boolean | null;
}

/** Where a page of moves ended. */
export interface MoveCursor {
  day: CivilDate;
  petition: string;
  seq: number;
}

const behind = (of: MovesBehind): RawBuilder<boolean> => {
  switch (of) {
    case 'sent_back':
      return sql<boolean>`kind <> 'lead_contested'`;
    case 'disputed':
      return sql<boolean>`kind <> 'sent_back'`;
    case 'decided_against':
      return sql<boolean>`against`;
  }
};

/**
 * One page of the moves behind a figure of one agency, newest first: those among them whose petition the reader may read today,
 * so that there may be fewer than the figure says.
 */
export const movesPage = async (
  db: Reader,
  reader: MovesReader,
  filter: Days & { agency: string; of: MovesBehind; limit: number; after: MoveCursor | null },
): Promise<{ rows: MoveRow[]; next: MoveCursor | null }> => {
  const { agency, of, limit, after } = filter;
  const further =
    after === null
      ? sql`true`
      : sql`(day, petition_id, seq) < (${after.day}::date, ${after.petition}::uuid, ${after.seq}::integer)`;
  const { rows } = await sql<MoveRow & { id: string; seq: number }>`
    select petition.id, move.seq, petition.code, petition.state, petition.lead, move.kind, move.day, move.proposed,
      move.against, coalesce(content.title, left(content.body, 120), '') as title
    from (
      select petition_id, seq, kind, day, proposed, against from petition_move
      where agency = ${agency} and ${within(filter)} and ${behind(of)} and ${inAny(reader.places)} and ${further}
    ) as move
    join petition on petition.id = move.petition_id
    join content on content.id = petition.content_id
    where ${readable(reader.scope)}
    order by move.day desc, move.petition_id desc, move.seq desc
    limit ${limit + 1}
  `.execute(db);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: shown.map(({ id: _id, seq: _seq, ...row }) => row),
    next: rows.length > limit && last !== undefined ? { day: last.day, petition: last.id, seq: last.seq } : null,
  };
};
