import type {
  alarmList,
  CalendarData,
  CalendarList,
  CalendarPreview,
  CalendarVersion,
  enteredVersion,
  PolicyData,
  PolicyList,
  PolicyPreview,
  PolicyVersion,
} from '@thaogo/contract';
import { queryOptions } from '@tanstack/react-query';
import { request } from './request.ts';
import type { Given } from './shape.ts';

export const policiesQuery = queryOptions({
  queryKey: ['rules', 'policies'],
  queryFn: ({ signal }) => request<PolicyList>('GET', '/admin/policies', { signal }),
});

export const policyQuery = (version: string) =>
  queryOptions({
    queryKey: ['rules', 'policies', version],
    queryFn: ({ signal }) =>
      request<PolicyVersion>('GET', `/admin/policies/${encodeURIComponent(version)}`, { signal }),
  });

export const calendarsQuery = queryOptions({
  queryKey: ['rules', 'calendars'],
  queryFn: ({ signal }) => request<CalendarList>('GET', '/admin/calendars', { signal }),
});

export const calendarQuery = (version: string) =>
  queryOptions({
    queryKey: ['rules', 'calendars', version],
    queryFn: ({ signal }) =>
      request<CalendarVersion>('GET', `/admin/calendars/${encodeURIComponent(version)}`, { signal }),
  });

export const alarmsQuery = queryOptions({
  queryKey: ['rules', 'alarms'],
  queryFn: ({ signal }) => request<Given<typeof alarmList>>('GET', '/admin/alarms', { signal }),
});

type Entered = Given<typeof enteredVersion>;

export const enterPolicy = (policy: PolicyData, reason: string): Promise<Entered> =>
  request('POST', '/admin/policies', { body: { policy, reason } });

export const enterCalendar = (calendar: CalendarData, reason: string): Promise<Entered> =>
  request('POST', '/admin/calendars', { body: { calendar, reason } });

/** What a policy would change for what starts once it is in force. */
export const previewPolicy = (policy: PolicyData): Promise<PolicyPreview> =>
  request('POST', '/admin/policies/preview', { body: { policy } });

/** What a calendar would move, added up over all its parts; `onPart` hears how far it has come. */
export const previewCalendar = async (
  calendar: CalendarData,
  onPart: (examined: number) => void,
): Promise<CalendarPreview> => {
  const ask = (after: string | null): Promise<CalendarPreview> =>
    request('POST', '/admin/calendars/preview', { body: { calendar, after } });
  let whole = await ask(null);
  while (whole.next !== null) {
    onPart(whole.examined);
    const part = await ask(whole.next);
    whole = {
      changedDays: whole.changedDays,
      examined: whole.examined + part.examined,
      moved: whole.moved + part.moved,
      petitions: [...whole.petitions, ...part.petitions].slice(0, 200),
      measures: whole.measures,
      next: part.next,
    };
  }
  return whole;
};
