import {
  agencyMovesPage as agencyMovesShape,
  agencyMovesQuery,
  civilDate,
  movedPetitionsPage as movedPetitionsShape,
  movedPetitionsQuery,
  stateNames,
} from '@thaogo/contract';
import { agencyMovesPage, type Days, movesPage } from '@thaogo/db';
import {
  addDays,
  type CivilDate,
  civilDateOf,
  daysBetween,
  type Overseen,
  overseenBy,
  readScope,
  type Staff,
} from '@thaogo/domain';
import { z } from 'zod';
import { readCursor, writeCursor } from '../http/cursor.ts';
import { type Api, endpoint } from '../http/endpoint.ts';
import { ApiProblem } from '../http/problems.ts';
import { agencyName } from '../presentation/agency-name.ts';

/** A year and, where it is a leap year, its day more: what one request may count. */
const LONGEST_DAYS = 366;
/** Without days given: the year up to today. */
const USUAL_DAYS = 365;

const figurePlace = z
  .tuple([
    z.number().int().min(0).max(2_147_483_647),
    z
      .string()
      .max(40)
      .regex(/^[\w-]*$/),
  ])
  .transform(([moves, agency]) => ({ moves, agency }));
const movePlace = z
  .tuple([civilDate, z.uuid(), z.number().int().min(1).max(2_147_483_647)])
  .transform(([day, petition, seq]) => ({ day, petition, seq }));

/** The days that are asked for. @throws ApiProblem `invalid` where they run backwards or are too many. */
const daysOf = ({ from, to }: { from?: CivilDate | undefined; to?: CivilDate | undefined }, today: CivilDate): Days => {
  const last = to ?? today;
  const first = from ?? addDays(last, 1 - USUAL_DAYS);
  const refused = (code: 'out_of_order' | 'too_many_days', limit?: number): ApiProblem =>
    new ApiProblem('invalid', { fields: [{ pointer: '/to', code, ...(limit !== undefined && { limit }) }] });
  if (first > last) throw refused('out_of_order');
  if (daysBetween(first, last) >= LONGEST_DAYS) throw refused('too_many_days', LONGEST_DAYS);
  return { from: first, to: last };
};

/** Whose figures somebody may see. @throws ApiProblem `not_found` for those whom they do not concern. */
const placesOf = (staff: Staff, { agencies }: Api['deps']): readonly Overseen[] => {
  const places = overseenBy(staff, agencies);
  if (places.length === 0) throw new ApiProblem('not_found');
  return places;
};

/** `GET /casework/send-backs`: how often each agency sent petitions away. */
const addFigures = (api: Api): void => {
  const { deps } = api;
  endpoint(
    api,
    {
      method: 'get',
      path: '/casework/send-backs',
      summary:
        'How often each agency sent petitions back or disputed who leads, for those who answer for it or watch over it',
      access: 'staff',
      quota: 'casework',
      query: agencyMovesQuery,
      replies: { status: 200, shape: agencyMovesShape },
    },
    async ({ caller, query, language }) => {
      const places = placesOf(caller.staff, deps);
      const days = daysOf(query, civilDateOf(deps.now()));
      const after = readCursor(query.after, figurePlace);
      const reader = { places, scope: readScope(caller.staff, deps.agencies) };
      const { rows, next } = await agencyMovesPage(deps.db, reader, { ...days, limit: query.limit, after });
      const items = rows.map((row) => ({ ...row, agency: agencyName(row.agency, deps.agencies, language) }));
      return {
        status: 200,
        body: { ...days, items, next: next === null ? null : writeCursor([next.moves, next.agency]) },
      };
    },
  );
};

/** `GET /casework/send-backs/petitions`: what a figure is made of. */
const addPetitions = (api: Api): void => {
  const { deps } = api;
  endpoint(
    api,
    {
      method: 'get',
      path: '/casework/send-backs/petitions',
      summary: 'The petitions behind a figure of an agency, as far as this person may read them, newest first',
      access: 'staff',
      quota: 'casework',
      query: movedPetitionsQuery,
      replies: { status: 200, shape: movedPetitionsShape },
    },
    async ({ caller, query, language }) => {
      const places = placesOf(caller.staff, deps);
      const days = daysOf(query, civilDateOf(deps.now()));
      const { agency, of, limit } = query;
      const after = readCursor(query.after, movePlace);
      const reader = { places, scope: readScope(caller.staff, deps.agencies) };
      const { rows, next } = await movesPage(deps.db, reader, { ...days, agency, of, limit, after });
      const named = (code: string | null) => (code === null ? null : agencyName(code, deps.agencies, language));
      const items = rows.map(({ day, proposed, lead, state, ...row }) => ({
        ...row,
        on: day,
        proposed: named(proposed),
        lead: named(lead),
        state,
        stateName: stateNames[language][state],
      }));
      const cursor = next === null ? null : writeCursor([next.day, next.petition, next.seq]);
      return {
        status: 200,
        body: { agency: agencyName(agency, deps.agencies, language), ...days, items, next: cursor },
      };
    },
  );
};

/** Which agencies send petitions away, for whom it concerns. */
export const addMovesAway = (api: Api): void => {
  addFigures(api);
  addPetitions(api);
};
