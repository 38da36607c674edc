import { alarmList } from '@thaogo/contract';
import { lastDueDate, lastStageDueDate } from '@thaogo/db';
import { calendarAlarms, civilDateOf } from '@thaogo/domain';
import { type Api, endpoint } from '../http/endpoint.ts';

/** What an administrator has to do something about before deadlines run into it. */
export const addAlarms = (api: Api): void => {
  const { deps } = api;
  endpoint(
    api,
    {
      method: 'get',
      path: '/admin/alarms',
      summary: 'Calendars that end, or are undecided, before open deadlines need them',
      access: 'administrator',
      quota: 'casework',
      replies: { status: 200, shape: alarmList },
    },
    async () => {
      const today = civilDateOf(deps.now());
      const { policy, calendar } = deps.policies.inForce(today);
      const open = [await lastDueDate(deps.db), await lastStageDueDate(deps.db)];
      return { status: 200, body: { items: calendarAlarms(open, today, policy, calendar) } };
    },
  );
};
