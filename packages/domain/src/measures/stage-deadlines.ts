import type { CivilDate, Period, PeriodName, Policy } from '@thaogo/policy';
import { type DueDate, dueDateOfLegs } from '../deadlines/due-date.ts';
import type { WorkingCalendar } from '../deadlines/working-calendar.ts';
import { type Measure, type StageStanding, stagesAhead } from './measure.ts';
import type { MeasureEvent, NewMeasureEvent } from './measure-events.ts';
import { endsInDocument, type MeasureStage } from './measure-stages.ts';

/** The period of the policy that belongs to each station. Letters, replies and coming into force have none. */
const PERIODS: Partial<Record<MeasureStage, PeriodName>> = {
  drafted: 'measure_drafting',
  consulted: 'measure_consultation',
  appraised: 'measure_appraisal',
  submitted: 'measure_submission',
  examined: 'measure_examination',
  adopted: 'measure_adoption',
};

/**
 * The time to enter a document into the programme comes before drafting it and is no station of its own: a draft is due after
 * both, whoever uses them up. ASSUMPTION: letters and corrections are entered into no programme.
 */
const before = (stage: MeasureStage, kind: Measure['kind']): readonly PeriodName[] =>
  stage === 'drafted' && endsInDocument(kind) ? ['measure_registration'] : [];

/** The period that the policy sets for a station; null where it sets none. */
export const stagePeriodOf = (stage: MeasureStage, { periods }: Pick<Policy, 'periods'>): Period | null => {
  const name = PERIODS[stage];
  return name === undefined ? null : (periods[name] ?? null);
};

/**
 * When a station falls due whose period begins on `startedOn`, with its day-by-day explanation; null where the policy leaves
 * its period unset: a period without a rule makes no deadline.
 * @param policy the version in force on the day the period began
 */
export const stageDueDate = (
  kind: Measure['kind'],
  { stage, startedOn }: { stage: MeasureStage; startedOn: CivilDate },
  policy: Policy,
  calendar: WorkingCalendar,
): DueDate | null => {
  const period = stagePeriodOf(stage, policy);
  if (period === null) return null;
  const legs = [...before(stage, kind).flatMap((each) => policy.periods[each] ?? []), period];
  return dueDateOfLegs(startedOn, legs, calendar);
};

/** The day on which an event lets the next period begin; null where it lets none. */
const startOf = ({ registeredOn }: Measure, event: MeasureEvent): CivilDate | null => {
  if (event.type === 'registered') return registeredOn;
  if (event.type !== 'stage_noted') return null;
  // What was done before the measure was registered leaves the rest of its time from then on.
  return event.data.on > registeredOn ? event.data.on : registeredOn;
};

/**
 * The event that fixes by when the next station is to be done, decided beside the one that lets its period begin: the
 * registration of the measure, and each station that is done. One passed over lets nothing begin. Null where nothing begins, or
 * no period is set.
 *
 * Only what an agency does itself has such deadlines: of a proposed measure the owner writes the letter, which has no period,
 * and whoever is competent does the rest; their days are not the owner's to be late.
 *
 * @param measure as that event left it
 * @param policyOn the policy in force on a day: a changed period binds only what begins later
 * @param calendar the one in force now
 */
export const stageDueAfter = (
  measure: Measure,
  event: MeasureEvent,
  { policyOn, calendar }: { policyOn: (day: CivilDate) => Policy; calendar: WorkingCalendar },
): NewMeasureEvent | null => {
  const startedOn = startOf(measure, event);
  const [next] = stagesAhead(measure);
  if (measure.whose !== 'own' || startedOn === null || next === undefined) return null;
  const { stage } = next;
  const policy = policyOn(startedOn);
  const due = stageDueDate(measure.kind, { stage, startedOn }, policy, calendar);
  if (due === null) return null;
  const { dueOn } = due;
  const versions = { policyVersion: policy.version, calendarVersion: calendar.version };
  return { type: 'stage_due', v: 1, data: { stage, startedOn, dueOn, ...versions } };
};

/** The station ahead of which a deadline runs; null where none does. At most one does: each begins when the one before is done. */
const running = (measure: Pick<Measure, 'stages' | 'end'>): StageStanding | null =>
  stagesAhead(measure).find(({ deadline }) => deadline !== null) ?? null;

/**
 * The event by which another calendar moves the deadline that runs; null where it moves none. As with petitions, what is past
 * its due date on `today` and what would fall due before `today` stay as they are.
 *
 * @param policyOf the policy under which the deadline began
 */
export const stageDueMovedBy = (
  measure: Pick<Measure, 'kind' | 'stages' | 'end'>,
  calendar: WorkingCalendar,
  policyOf: (version: string) => Policy,
  today: CivilDate,
): Extract<NewMeasureEvent, { type: 'stage_due_moved' }> | null => {
  const standing = running(measure);
  const deadline = standing?.deadline ?? null;
  if (standing === null || deadline === null || deadline.dueOn < today) return null;
  // Worked out by this very calendar.
  if (deadline.calendarVersion === calendar.version) return null;
  const { stage } = standing;
  const { startedOn, dueOn: from, policyVersion } = deadline;
  const to = stageDueDate(measure.kind, { stage, startedOn }, policyOf(policyVersion), calendar)?.dueOn ?? from;
  if (to === from || to < today) return null;
  return {
    type: 'stage_due_moved',
    v: 1,
    data: { stage, from, to, cause: 'calendar', calendarVersion: calendar.version },
  };
};
