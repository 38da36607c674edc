import { capacitiesOf, roleInAgency, type Staff } from '../access/actors.ts';
import type { AgencyDirectory } from '../access/agency-directory.ts';
import { readScope } from '../access/read-scope.ts';
import { type Measure, mayReadMeasure, openInstructions } from './measure.ts';
import {
  MEASURE_ACTIONS,
  MEASURE_LIFE,
  type MeasureAction,
  type MeasureRefusal,
  type MeasureStaffRule,
} from './measure-table.ts';

const isMeant = (
  { role, of }: MeasureStaffRule,
  measure: Measure,
  staff: Staff,
  agencies: AgencyDirectory,
): boolean => {
  if (roleInAgency(staff) !== role) return false;
  // Nobody acts on what they may not read. Posts that somebody fills as a deputy are judged one by one.
  const { id, agency } = staff;
  const scope = readScope({ kind: 'staff', id, role: staff.role, agency }, agencies);
  if (!mayReadMeasure(scope, measure)) return false;
  if (of !== 'above') return staff.agency === measure[of];
  return scope.kind !== 'agency' || scope.lead === measure.owner;
};

/**
 * Every reason why this person may not do this to this measure now, whatever would be typed in: first the person, then
 * the state, then whether there is anything to answer. None means that it is allowed. The same judgement lists the actions of a page and decides the command.
 */
export const judgeMeasure = (
  measure: Measure,
  action: MeasureAction,
  staff: Staff,
  agencies: AgencyDirectory,
): readonly MeasureRefusal[] => {
  const { who, from } = MEASURE_LIFE[action];
  return [
    ...(who.some((rule) => isMeant(rule, measure, staff, agencies)) ? [] : (['wrong_role'] as const)),
    ...(from.includes(measure.state) ? [] : (['wrong_state'] as const)),
    ...(action === 'reply_to_instruction' && openInstructions(measure) === 0 ? (['no_open_instruction'] as const) : []),
  ];
};

/** As what somebody takes an action: in their own right where they may, otherwise in the first post they fill as a deputy where it is allowed. */
export const actingOnMeasure = (
  measure: Measure,
  action: MeasureAction,
  staff: Staff,
  agencies: AgencyDirectory,
): Staff => capacitiesOf(staff).find((as) => judgeMeasure(measure, action, as, agencies).length === 0) ?? staff;

/** An action as it stands for one person now. */
export interface JudgedMeasureAction {
  name: MeasureAction;
  allowed: boolean;
  reasons: readonly MeasureRefusal[];
}

/** The actions that somebody in this role may take on some measure, each judged. */
export const measureActionsFor = (
  measure: Measure,
  staff: Staff,
  agencies: AgencyDirectory,
): readonly JudgedMeasureAction[] =>
  MEASURE_ACTIONS.filter((name) =>
    MEASURE_LIFE[name].who.some(({ role }) => capacitiesOf(staff).some((as) => roleInAgency(as) === role)),
  ).map((name) => {
    const reasons = judgeMeasure(measure, name, actingOnMeasure(measure, name, staff, agencies), agencies);
    return { name, allowed: reasons.length === 0, reasons };
  });
