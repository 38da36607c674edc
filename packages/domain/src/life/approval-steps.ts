import type { ApprovalStep, ApprovalSteps } from '@thaogo/policy';
import type { AgencyStanding } from '../access/agency-directory.ts';

/**
 * Who approves a draft of an agency, one after the other, by the most particular rule there is; undefined where the policy says
 * nothing. The head of a unit is passed over where no unit has the petition; somebody always approves.
 */
export const approvalStepsFor = (
  rules: ApprovalSteps | undefined,
  agency: Pick<AgencyStanding, 'code' | 'kind'> | null,
  unit: string | null,
): readonly ApprovalStep[] | undefined => {
  const ofAgency = agency === null ? undefined : (rules?.agencies?.[agency.code] ?? rules?.kinds?.[agency.kind]);
  const steps = ofAgency ?? rules?.usual;
  if (steps === undefined || unit !== null) return steps;
  const left = steps.filter((step) => step !== 'head_of_unit');
  return left.length > 0 ? left : ['leader'];
};
