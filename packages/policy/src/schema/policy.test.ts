import { expect, test } from 'vitest';
import { shippedPolicies } from '../index.ts';
import type { Policy } from '../types/policy.ts';
import { policySchema } from './policy.ts';

const [shipped] = shippedPolicies();
if (shipped === undefined) throw new Error('no policy is shipped');

const faults = (change: (policy: Policy) => object): string => {
  const read = policySchema.safeParse(change(structuredClone(shipped)));
  return read.success ? '' : read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n');
};

const report = (beforeDay: number) => ({
  code: 'monthly',
  name: { vi: 'Báo cáo tháng', en: 'Monthly report' },
  beforeDay,
  daysBefore: 3,
  source: { reference: null, assumption: true },
});

test('an installation may write its own version: other periods, or none', () => {
  expect(faults((policy) => ({ ...policy, version: 'hai-phong.2', periods: {} }))).toBe('');
  const longer = { ...shipped.periods.answer, amount: 20 };
  expect(faults((policy) => ({ ...policy, periods: { ...policy.periods, answer: longer } }))).toBe('');
});

test.each<[string, (policy: Policy) => object, string]>([
  ['an unknown period', (policy) => ({ ...policy, periods: { anwser: policy.periods.answer } }), 'anwser'],
  [
    'half a day',
    (policy) => ({ ...policy, periods: { answer: { ...policy.periods.answer, amount: 0.5 } } }),
    'Write a whole number',
  ],
  [
    'no day at all',
    (policy) => ({ ...policy, periods: { answer: { ...policy.periods.answer, amount: 0 } } }),
    'periods.answer.amount',
  ],
  [
    'a confidence above 1',
    (policy) => ({ ...policy, routing: { ...policy.routing, confidence: 80 } }),
    'routing.confidence',
  ],
  [
    'a ground twice',
    (policy) => ({ ...policy, grounds: [...policy.grounds, ...policy.grounds.slice(0, 1)] }),
    'give one of them another code',
  ],
  [
    'a number twice',
    (policy) => ({ ...policy, subjects: policy.subjects.map((each) => ({ ...each, number: 1 })) }),
    'number each once',
  ],
  [
    'a missing group',
    (policy) => ({ ...policy, subjectGroups: policy.subjectGroups.slice(1) }),
    'add it to subjectGroups',
  ],
  [
    'an empty group',
    (policy) => ({ ...policy, subjects: policy.subjects.filter(({ group }) => group !== 'giao-duc') }),
    'leave the group out',
  ],
  [
    'half a character',
    (policy) => ({
      ...policy,
      grounds: policy.grounds.map((each) => ({ ...each, turnTo: { vi: '\ud800', en: 'There' } })),
    }),
    'whole Unicode characters',
  ],
  [
    'an extension without a source',
    (policy) => ({
      ...policy,
      extensions: {
        answer: { times: 1, longest: { amount: 5, unit: 'day' }, source: { reference: null, assumption: true } },
      },
    }),
    'without one nothing is extended or paused',
  ],
  [
    'approval that climbs down',
    (policy) => ({ ...policy, approvalSteps: { kinds: { ministry: ['leader', 'head_of_unit'] } } }),
    'put the head of the unit first',
  ],
  ['approval by nobody', (policy) => ({ ...policy, approvalSteps: { usual: [] } }), 'nothing is issued unapproved'],
  [
    'an unknown kind of agency',
    (policy) => ({ ...policy, approvalSteps: { kinds: { club: ['leader'] } } }),
    'approvalSteps.kinds',
  ],
  ['a report twice', (policy) => ({ ...policy, reports: [report(23), report(25)] }), 'stands twice in reports'],
  ['a report before the 32nd', (policy) => ({ ...policy, reports: [report(32)] }), 'reports.0.beforeDay'],
  [
    'a ground without words',
    (policy) => ({ ...policy, grounds: policy.grounds.map((each) => ({ ...each, turnTo: { vi: ' ', en: 'There' } })) }),
    'Write the words',
  ],
])('%s is refused with what to do', (_, change, message) => {
  expect(faults(change)).toContain(message);
});
