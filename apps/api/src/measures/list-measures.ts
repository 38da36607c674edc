import { civilDate, measuresPage as measuresPageShape, measuresQuery, type MeasuresQuery } from '@thaogo/contract';
import { type MeasureCursor, type MeasureFilter, measuresPage } from '@thaogo/db';
import { addDays, type CivilDate, civilDateOf, MEASURE_STATES, OPEN_MEASURE_STATES, readScope } from '@thaogo/domain';
import { z } from 'zod';
import { type Api, endpoint } from '../http/endpoint.ts';
import { ApiProblem } from '../http/problems.ts';
import { measureSummaryView } from '../presentation/measure-views.ts';

const cursorShape = z.tuple([z.union([civilDate, z.literal('infinity')]), z.uuid()]);

const readCursor = (text: string | undefined): MeasureCursor | null => {
  if (text === undefined) return null;
  try {
    const [on, id] = cursorShape.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    return { on, id };
  } catch {
    throw new ApiProblem('invalid', { fields: [{ pointer: '/after', code: 'format' }] });
  }
};

const writeCursor = (cursor: MeasureCursor | null): string | null =>
  cursor === null ? null : Buffer.from(JSON.stringify([cursor.on, cursor.id])).toString('base64url');

/** The last day of the month of a day. */
const endOfMonth = (today: CivilDate): CivilDate => {
  const [year = 0, month = 0] = today.split('-').map(Number);
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
  return addDays(next, -1);
};

const dueOf = (due: MeasuresQuery['due'], today: CivilDate): MeasureFilter['due'] => {
  switch (due) {
    case 'late':
      return { kind: 'late', today };
    case 'month':
      return { kind: 'range', from: `${today.slice(0, 8)}01`, to: endOfMonth(today) };
    case undefined:
      return { kind: 'all' };
  }
};

/** `GET /casework/measures`: what this person may see, soonest promised first. */
export const addMeasureList = (api: Api): void => {
  const { deps } = api;
  endpoint(
    api,
    {
      method: 'get',
      path: '/casework/measures',
      summary: 'The measures that this person may see, soonest promised first; late ones by their first promise',
      access: 'staff',
      quota: 'casework',
      query: measuresQuery,
      replies: { status: 200, shape: measuresPageShape },
    },
    async ({ caller, query, language }) => {
      const today = civilDateOf(deps.now());
      const open = query.ended === 'true' ? MEASURE_STATES : OPEN_MEASURE_STATES;
      const page = await measuresPage(deps.db, readScope(caller.staff, deps.agencies), {
        due: dueOf(query.due, today),
        owner: query.agency ?? null,
        states: query.state === undefined ? open : [query.state],
        limit: query.limit,
        after: readCursor(query.after),
      });
      const reader = { agencies: deps.agencies, language, today };
      const items = page.measures.map((measure) => measureSummaryView(measure, reader));
      return { status: 200, body: { items, next: writeCursor(page.next) } };
    },
  );
};
