export type {
  AgencyKind,
  ApprovalStep,
  Bilingual,
  Calendar,
  CalendarDayKind,
  CivilDate,
  Period,
  PeriodName,
  Policy,
  WarnedRole,
} from '@thaogo/policy';
export * from './access/actors.ts';
export * from './access/agency-directory.ts';
export * from './access/file-readers.ts';
export * from './access/overseen-agencies.ts';
export * from './access/read-scope.ts';
export * from './deadlines/policy-changes.ts';
export { nextReports, reportsToTell } from './deadlines/reports.ts';
export * from './deadlines/calendar-alarms.ts';
export * from './deadlines/changes.ts';
export * from './deadlines/civil-date.ts';
export * from './deadlines/days-charged.ts';
export * from './deadlines/deadlines.ts';
export * from './deadlines/due-date.ts';
export * from './deadlines/moved-due-dates.ts';
export * from './deadlines/start-causes.ts';
export * from './deadlines/told-moves.ts';
export { morningWarnings } from './deadlines/warnings.ts';
export * from './deadlines/working-calendar.ts';
export * from './dossiers/bottleneck.ts';
export * from './dossiers/bottleneck-routing.ts';
export * from './dossiers/bottleneck-rules.ts';
export * from './dossiers/delegated-rule.ts';
export * from './dossiers/delegated-rule-rules.ts';
export * from './dossiers/dossier.ts';
export type * from './dossiers/dossier-refusals.ts';
export type { JudgedDossierAction } from './dossiers/dossier-rules.ts';
export * from './dossiers/dossiers.ts';
export * from './dossiers/legality-check.ts';
export * from './dossiers/legality-rules.ts';
export * from './grouping/alike.ts';
export type * from './life/commands.ts';
export * from './life/decide.ts';
export { type Decision, type DecisionContext, startDeadlines } from './life/decision.ts';
export * from './life/events.ts';
export * from './life/filing.ts';
export * from './life/fold.ts';
export * from './life/holder.ts';
export * from './life/judge.ts';
export * from './life/life-table.ts';
export * from './life/moves-away.ts';
export * from './life/outcomes.ts';
export * from './life/petition-code.ts';
export * from './life/petition.ts';
export * from './life/recorded-actor.ts';
export * from './life/refusals.ts';
export * from './life/sender-secret.ts';
export * from './life/states.ts';
export * from './measures/concerned-document.ts';
export * from './measures/decide-measure.ts';
export * from './measures/fold-measure.ts';
export * from './measures/judge-measure.ts';
export * from './measures/judge-outcome.ts';
export * from './measures/measure-events.ts';
export * from './measures/measure-kinds.ts';
export * from './measures/measure-notices.ts';
export * from './measures/measure-stages.ts';
export * from './measures/measure-table.ts';
export * from './measures/measure.ts';
export * from './measures/register-measure.ts';
export * from './measures/stage-deadlines.ts';
export * from './messages/news.ts';
export * from './organisation/attendance.ts';
export * from './organisation/deputyship.ts';
export * from './organisation/units.ts';
export * from './register/document-index.ts';
export * from './register/document-query.ts';
export * from './register/entry.ts';
export * from './register/provision-standing.ts';
export * from './register/standing.ts';
export * from './routing/addressees.ts';
export * from './routing/coordinator.ts';
export type * from './routing/document-evidence.ts';
export * from './routing/place-index.ts';
export type * from './routing/reasons.ts';
export * from './routing/route.ts';
export * from './sources/dialogues.ts';
export * from './sources/forwarders.ts';
export * from './suggestion/knowledge.ts';
export * from './suggestion/learn-from-decisions.ts';
export * from './suggestion/read-petition.ts';
export * from './suggestion/train-models.ts';
