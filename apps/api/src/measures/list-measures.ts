import { measuresPage as measuresPageShape, measuresQuery, type MeasuresQuery } from '@thaogo/contract';
import { type MeasureFilter, measuresPage } from '@thaogo/db';
import { addDays, type CivilDate, civilDateOf, MEASURE_STATES, OPEN_MEASURE_STATES, readScope } from '@thaogo/domain';
import { dayAndId, readCursor, writeCursor } from '../http/cursor.ts';
import { type Api, endpoint } from '../http/endpoint.ts';
import { measureSummaryView } from '../presentation/measure-views.ts';
import { openInstructionsView } from './instruction-views.ts';

const place = dayAndId.transform(([on, id]) => ({ on, id }));

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
    case 'instructed':
      return { kind: 'instructed' };
    case undefined:
      return { kind: 'all' };
  }
};

/** `GET /casework/measures`: what this person may see, soonest due first. */
export const addMeasureList = (api: Api): void => {
  const { deps } = api;
  endpoint(
    api,
    {
      method: 'get',
      path: '/casework/measures',
      summary:
        'The measures that this person may see, soonest due first; late ones by their first promise, or by the rules',
      access: 'staff',
      quota: 'casework',
      query: measuresQuery,
      replies: { status: 200, shape: measuresPageShape },
    },
    async ({ caller, query, language }) => {
      const today = civilDateOf(deps.now());
      // An instruction outlives the measure.
      const open = query.ended === 'true' || query.due === 'instructed' ? MEASURE_STATES : OPEN_MEASURE_STATES;
      const page = await measuresPage(deps.db, readScope(caller.staff, deps.agencies), {
        due: dueOf(query.due, today),
        owner: query.agency ?? null,
        states: query.state === undefined ? open : [query.state],
        limit: query.limit,
        after: readCursor(query.after, place),
      });
      const reader = { agencies: deps.agencies, language, today };
      const items = page.measures.map((measure) => ({
        ...measureSummaryView(measure, reader),
        openInstructions: openInstructionsView(measure, today),
      }));
      return { status: 200, body: { items, next: page.next && writeCursor([page.next.on, page.next.id]) } };
    },
  );
};
