import type { CivilDate, Measure, MeasureState, ReadScope } from '@thaogo/domain';
import { sql } from 'kysely';
import type { Reader } from '../schema/handles.ts';
import { measureOfRow } from './measure-row.ts';

/** What a list of measures is asked for; every filter narrows what the scope allows. */
export interface MeasureFilter {
  /**
   * `late`: by the first promise, however often it was moved, or by the rules; `range`: due, as it stands, from … to; `instructed`:
   * an instruction waits for its answer, soonest wanted first.
   */
  due:
    | { kind: 'all' | 'instructed' }
    | { kind: 'late'; today: CivilDate }
    | { kind: 'range'; from: CivilDate; to: CivilDate };
  owner: string | null;
  states: readonly MeasureState[];
  limit: number;
  after: MeasureCursor | null;
}

/** Where a page ended: the day it is ordered by (`infinity` without one) and the id. */
export interface MeasureCursor {
  on: string;
  id: string;
}

interface Place {
  of: 'owner' | 'addressee' | 'coordinator' | 'province' | 'anywhere';
  code: string;
}

/** The places of a scope: a measure in any of them is within it. */
const placesOf = (scope: ReadScope): Place[] => {
  switch (scope.kind) {
    case 'nothing':
      return [];
    case 'everything':
      return [{ of: 'anywhere', code: '' }];
    case 'any':
      return scope.of.flatMap(placesOf);
    case 'province':
      return [{ of: 'province', code: scope.province }];
    case 'agency':
      return [
        { of: 'owner', code: scope.lead },
        { of: 'addressee', code: scope.lead },
        ...(scope.coordinator === null ? [] : [{ of: 'coordinator' as const, code: scope.coordinator }]),
      ];
  }
};

const dueOrLast = sql<string>`coalesce(measure.due_on, 'infinity'::date)`;
const promised = sql<string>`measure.promised_on`;
const answerDueOrLast = sql<string>`coalesce(measure.instruction_due_on, 'infinity'::date)`;

/** The day by which a list is ordered. */
const dayOf = (kind: MeasureFilter['due']['kind']) => {
  if (kind === 'late') return promised;
  return kind === 'instructed' ? answerDueOrLast : dueOrLast;
};

const pageWithin = (db: Reader, place: Place, { due, owner, states, limit, after }: MeasureFilter) => {
  const day = dayOf(due.kind);
  let query = db.selectFrom('measure').selectAll().select(day.as('day'));
  if (place.of !== 'anywhere') query = query.where(`measure.${place.of}`, '=', place.code);
  if (owner !== null) query = query.where('measure.owner', '=', owner);
  query = query.where('measure.state', 'in', states);
  // The very condition of the index.
  if (due.kind === 'instructed') query = query.where('measure.open_instructions', '>', sql<number>`0`);
  if (due.kind === 'late') query = query.where('measure.promised_on', '<', due.today);
  if (due.kind === 'range') query = query.where(dueOrLast, '>=', due.from).where(dueOrLast, '<=', due.to);
  if (after !== null)
    query =
      after.on === 'infinity'
        ? query.where(day, '=', after.on).where('measure.id', '>', after.id)
        : query.where(sql<boolean>`(${day}, measure.id) > (${after.on}::date, ${after.id}::uuid)`);
  return query
    .orderBy(day)
    .orderBy('measure.id')
    .limit(limit + 1);
};

/** One page of measures within a read scope, soonest first, and where the next page starts. */
export const measuresPage = async (
  db: Reader,
  scope: ReadScope,
  filter: MeasureFilter,
): Promise<{ measures: Measure[]; next: MeasureCursor | null }> => {
  const pages = placesOf(scope).map((place) => pageWithin(db, place, filter));
  const [first] = pages;
  if (first === undefined || filter.states.length === 0) return { measures: [], next: null };
  // Each place is read along its own index; what lies in two of them comes once.
  const found = (await Promise.all(pages.map((page) => page.execute())))
    .flat()
    .toSorted((a, b) => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? -1 : 1))
    .filter(({ id }, index, all) => all[index - 1]?.id !== id);
  const rows = found.slice(0, filter.limit);
  const last = rows.at(-1);
  const next = found.length > filter.limit && last !== undefined ? { on: last.day, id: last.id } : null;
  return { measures: rows.map(({ day: _day, ...row }) => measureOfRow(row)), next };
};
