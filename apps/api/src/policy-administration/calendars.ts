import { calendarList, calendarVersion, enteredVersion, newCalendar } from '@thaogo/contract';
import { versionRecords } from '@thaogo/db';
import { civilDateOf } from '@thaogo/domain';
import { type Api, endpoint } from '../http/endpoint.ts';
import { checkedVersion, enterChecked, namedVersion, versionView } from './rule-versions.ts';

/** Versions of the calendar of working days. */
export const addCalendars = (api: Api): void => {
  const { deps } = api;
  const rulingOn = (today: string): string => deps.policies.inForce(today).calendar.version;
  endpoint(
    api,
    {
      method: 'get',
      path: '/admin/calendars',
      summary: 'Versions of the calendar of working days, newest in force first',
      access: 'administrator',
      quota: 'casework',
      replies: { status: 200, shape: calendarList },
    },
    async () => {
      const today = civilDateOf(deps.now());
      const items = (await versionRecords(deps.db, 'calendar')).map((record) => {
        const { from, to, days } = deps.versionSchemas.calendar.parse(record.content);
        const undecided = days.filter(({ kind }) => kind === 'undecided').length;
        return { ...versionView(record, rulingOn(today), today), from, to, undecided };
      });
      return { status: 200, body: { items } };
    },
  );
  endpoint(
    api,
    {
      method: 'get',
      path: '/admin/calendars/{id}',
      summary: 'One version of the calendar with all its days',
      access: 'administrator',
      quota: 'casework',
      replies: { status: 200, shape: calendarVersion },
    },
    async ({ path }) => {
      const record = await namedVersion(deps, 'calendar', path.id);
      const today = civilDateOf(deps.now());
      const calendar = deps.versionSchemas.calendar.parse(record.content);
      return { status: 200, body: { ...versionView(record, rulingOn(today), today), calendar } };
    },
  );
  endpoint(
    api,
    {
      method: 'post',
      path: '/admin/calendars',
      summary:
        'Enter a version of the calendar; once in force, open deadlines that it moves are moved, each by an event',
      access: 'administrator',
      quota: 'casework',
      body: newCalendar,
      replies: { status: 201, shape: enteredVersion },
      problems: ['wrong_origin'],
    },
    async ({ body, caller }) => {
      const calendar = checkedVersion(deps.versionSchemas.calendar, body.calendar, '/calendar');
      const entered = await enterChecked(deps, 'calendar', calendar, { staff: caller.staff, reason: body.reason });
      return { status: 201, body: entered };
    },
  );
};
