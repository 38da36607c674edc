import type { Log, PolicyBook } from '@thaogo/api';
import { lastDueDate, type Reader } from '@thaogo/db';
import { calendarAlarms, civilDateOf } from '@thaogo/domain';

/** Says in the log, for whoever watches it, that the calendar ends or is undecided before open deadlines need it. */
export const alarmAboutCalendar = async (deps: {
  db: Reader;
  now(): Date;
  policies: PolicyBook;
  log: Log;
}): Promise<void> => {
  const today = civilDateOf(deps.now());
  const { policy, calendar } = deps.policies.inForce(today);
  for (const alarm of calendarAlarms(await lastDueDate(deps.db), today, policy, calendar))
    deps.log.warn('calendar_alarm', {
      code: alarm.kind,
      ...(alarm.kind === 'days_undecided' && { count: alarm.days.length }),
    });
};
