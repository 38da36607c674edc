import type { Log, PolicyBook } from '@thaogo/api';
import { lastDueDate, lastStageDueDate, type Reader } from '@thaogo/db';
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
  const open = [await lastDueDate(deps.db), await lastStageDueDate(deps.db)];
  for (const alarm of calendarAlarms(open, today, policy, calendar))
    deps.log.warn('calendar_alarm', {
      code: alarm.kind,
      ...(alarm.kind === 'days_undecided' && { count: alarm.days.length }),
    });
};
