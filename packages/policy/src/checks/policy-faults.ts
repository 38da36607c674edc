import type { Policy } from '../types/policy.ts';

/** Pháp lệnh 03/2012/UBTVQH13 art. 7. */
const SUBJECTS = 45;

/** What is wrong with a shipped policy that its schema cannot see, one sentence each. */
export const policyFaults = (
  policy: Policy,
  known: { centralAgencies: ReadonlySet<string>; departments: ReadonlySet<string> },
): string[] => [
  ...(policy.subjects.length === SUBJECTS && policy.subjects.every(({ number }) => number <= SUBJECTS)
    ? []
    : [
        `${policy.version}: the Codification has ${SUBJECTS} subjects numbered from 1; the policy has ${policy.subjects.length}.`,
      ]),
  ...policy.subjectGroups.flatMap((group) => [
    ...group.ministries
      .filter((code) => !known.centralAgencies.has(code))
      .map((code) => `${policy.version}: group ${group.code} names ministry "${code}", which is not listed.`),
    ...group.departments
      .filter((code) => !known.departments.has(code))
      .map((code) => `${policy.version}: group ${group.code} names department "${code}", which is not listed.`),
    ...(group.ministries.length === 0 ? [`${policy.version}: group ${group.code} has no ministry.`] : []),
  ]),
];
