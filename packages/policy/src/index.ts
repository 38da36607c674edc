export type { Bilingual, CivilDate, CodeListItem, Source } from './types/facts.ts';
export type { Calendar, CalendarDay, CalendarDayKind } from './types/calendar.ts';
export type { Difficulty, Ground, Period, PeriodName, Policy, Subject, SubjectGroup } from './types/policy.ts';
export type { AdministrativeUnit, Agency, AgencyKind, AgencyPredecessor, FormerProvince } from './types/agency.ts';
export type { RegisteredDocument } from './types/document.ts';
export { calendarSchema } from './schema/calendar.ts';
export { policySchema } from './schema/policy.ts';
export { shippedCalendars, shippedPolicies } from './versions.ts';
