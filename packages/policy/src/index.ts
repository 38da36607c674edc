export type { Bilingual, CivilDate, CodeListItem, Source } from './types/facts.ts';
export type { Calendar, CalendarDay, CalendarDayKind } from './types/calendar.ts';
export type {
  ApprovalStep,
  ApprovalSteps,
  ChangeRule,
  Difficulty,
  Ground,
  MonthlyReport,
  Period,
  PeriodName,
  Policy,
  Subject,
  SubjectGroup,
  WarnedRole,
} from './types/policy.ts';
export { PERIOD_NAMES } from './types/policy.ts';
export type { AdministrativeUnit, Agency, AgencyKind, AgencyPredecessor, FormerProvince } from './types/agency.ts';
export type { RegisteredDocument } from './types/document.ts';
export { calendarSchema } from './schema/calendar.ts';
export { policySchema } from './schema/policy.ts';
export { shippedCalendars, shippedPolicies } from './versions.ts';
export { shippedAgencies } from './agencies/shipped-agencies.ts';
export { administrativeUnits, formerProvinces } from './agencies/units.ts';
export { articleHeadings, articleHeadingsFile } from './documents/article-headings.ts';
export { citedDocuments } from './documents/cited.ts';
export { documentRelations } from './documents/relations.ts';
export { registeredDocuments } from './documents/register.ts';
export type { Matter, ReadingFacts, TrainingData, TrainingPetition, WordModel } from './types/reading.ts';
export { readingFactsWithoutModels, shippedReadingFacts } from './reading/reading-facts.ts';
export { trainingData } from './reading/training.ts';
