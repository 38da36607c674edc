import { inboxPage as inboxPageShape, type InboxQuery, inboxQuery, stateNames } from '@thaogo/contract';
import { closedAmong, type InboxFilter, inboxPage } from '@thaogo/db';
import {
  addDays,
  capacitiesOf,
  type CivilDate,
  civilDateOf,
  isAttended,
  readPetitionCode,
  readScope,
} from '@thaogo/domain';
import { dayAndId, readCursor, writeCursor } from '../http/cursor.ts';
import { type Api, endpoint } from '../http/endpoint.ts';
import { agencyName } from '../presentation/agency-name.ts';

const place = dayAndId.transform(([dueOn, id]) => ({ dueOn, id }));

/** `overdue`: before today; `today`: due today; `week`: from today to six days on. */
const dueRange = (due: InboxQuery['due'], today: CivilDate): Pick<InboxFilter, 'dueFrom' | 'dueTo'> => {
  switch (due) {
    case 'overdue':
      return { dueFrom: null, dueTo: addDays(today, -1) };
    case 'today':
      return { dueFrom: today, dueTo: today };
    case 'week':
      return { dueFrom: today, dueTo: addDays(today, 6) };
    case undefined:
      return { dueFrom: null, dueTo: null };
  }
};

const wordsOf = (q: string | undefined): string | null => {
  const words = q?.normalize('NFC').replaceAll('\u0000', '').trim() ?? '';
  return words === '' ? null : (readPetitionCode(words) ?? words);
};

/** `GET /casework/petitions`: what this person may see, soonest due first. */
export const addInbox = (api: Api): void => {
  const { deps } = api;
  endpoint(
    api,
    {
      method: 'get',
      path: '/casework/petitions',
      summary: 'The petitions that this person may see, soonest due first',
      access: 'staff',
      quota: 'casework',
      query: inboxQuery,
      replies: { status: 200, shape: inboxPageShape },
    },
    async ({ caller, query, language }) => {
      const page = await inboxPage(deps.db, readScope(caller.staff, deps.agencies), {
        state: query.state ?? null,
        openOnly: query.open === 'true',
        agency: query.agency ?? null,
        only: query.only ?? null,
        units: [...new Set(capacitiesOf(caller.staff).flatMap(({ unit }) => unit?.within ?? []))],
        ...dueRange(query.due, civilDateOf(deps.now())),
        words: wordsOf(query.q),
        limit: query.limit,
        after: readCursor(query.after, place),
      });
      const closed = await closedAmong(
        deps.db,
        page.rows.map(({ officer }) => officer),
      );
      const items = page.rows.map((row) => ({
        code: row.code,
        state: row.state,
        stateName: stateNames[language][row.state],
        agency: row.lead === null ? null : agencyName(row.lead, deps.agencies, language),
        title: row.title,
        filedOn: row.filedOn,
        dueOn: row.dueOn,
        confinement: row.confinement,
        consulted: row.consulted,
        attended: row.lead !== caller.staff.agency || isAttended(row, closed),
        version: row.version,
      }));
      return { status: 200, body: { items, next: page.next && writeCursor([page.next.dueOn, page.next.id]) } };
    },
  );
};
