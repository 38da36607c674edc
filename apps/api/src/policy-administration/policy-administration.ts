import type { Api } from '../http/endpoint.ts';
import { addAlarms } from './alarms.ts';
import { addCalendars } from './calendars.ts';
import { addPolicies } from './policies.ts';
import { addCalendarPreview } from './preview-calendar.ts';
import { addPolicyPreview } from './preview-policy.ts';

/** The rules as dated versions: what rules, what ruled and what will, and entering a new one. Nothing entered is ever changed. */
export const addPolicyAdministration = (api: Api): void => {
  addCalendars(api);
  addCalendarPreview(api);
  addPolicies(api);
  addPolicyPreview(api);
  addAlarms(api);
};
