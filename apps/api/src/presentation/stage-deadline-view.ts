import type { MeasureView } from '@thaogo/contract';
import {
  type CivilDate,
  type DueDate,
  isOverdueStage,
  type Language,
  type Measure,
  type StageDeadline,
  type StageStanding,
  stageDueDate,
  stagePeriodOf,
} from '@thaogo/domain';
import type { PolicyBook } from '../dependencies.ts';
import { explainedDays } from './explained-days.ts';

/** Who reads, and when. */
interface Reader {
  policies: PolicyBook;
  language: Language;
  today: CivilDate;
}

/**
 * The due date day by day. Where it is the same by the calendar in force, that one tells it, so that nothing reads as undecided
 * once it is decided; else the calendar by which it was last worked out.
 */
const explained = (
  { kind }: Measure,
  { stage, doneOn }: StageStanding,
  deadline: StageDeadline,
  { policies, today }: Reader,
): DueDate | null => {
  const policy = policies.policy(deadline.policyVersion);
  const started = { stage, startedOn: deadline.startedOn };
  const worked = stageDueDate(kind, started, policy, policies.calendar(deadline.calendarVersion));
  if (doneOn !== null) return worked;
  const now = stageDueDate(kind, started, policy, policies.inForce(today).calendar);
  return now?.dueOn === deadline.dueOn ? now : worked;
};

/** By when the rules want a stage done, told day by day under the policy its period began with; null where nothing is due. */
export const stageDeadlineView = (
  measure: Measure,
  standing: StageStanding,
  reader: Reader,
): MeasureView['stages'][number]['deadline'] => {
  const { deadline, stage } = standing;
  if (deadline === null) return null;
  const { startedOn, dueOn, originalDueOn, policyVersion } = deadline;
  const source = stagePeriodOf(stage, reader.policies.policy(policyVersion))?.source;
  return {
    startedOn,
    dueOn,
    originalDueOn,
    late: isOverdueStage(measure, standing, reader.today),
    source: source === undefined || source.assumption ? null : source.reference,
    explanation: explainedDays(explained(measure, standing, deadline, reader)?.explanation ?? [], reader.language),
  };
};
