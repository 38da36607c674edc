import { expect, test } from 'vitest';
import type { Policy } from '@thaogo/policy';
import { calendar, policy } from '../testing/world.ts';
import { dueUnderBoth, policyChanges } from './policy-changes.ts';

const source = { reference: 'Luật mẫu', assumption: false };
const [denunciation, dispute] = policy.grounds;
if (denunciation === undefined || dispute === undefined) throw new Error('no grounds');

const after: Policy = {
  ...policy,
  version: 'policy-2',
  periods: {
    answer: { amount: 10, unit: 'day', source },
    reconsideration_window: policy.periods.reconsideration_window ?? { amount: 1, unit: 'day', source },
    opinion: { amount: 3, unit: 'day', source },
  },
  extensions: { answer: { times: 1, longest: { amount: 5, unit: 'day' }, source } },
  approvalSteps: { usual: ['leader'], kinds: { ministry: ['head_of_unit', 'leader'] }, agencies: { btc: ['leader'] } },
  grounds: [
    { ...denunciation, turnTo: { vi: 'Thanh tra', en: 'The inspectorate' } },
    { ...dispute, code: 'new_one' },
  ],
};

test('every part that differs is told, and nothing that only stands in another order', () => {
  const told = policyChanges(policy, after).map(({ part, key, kind }) => `${kind} ${part} ${key}`);
  expect(told).toEqual([
    'removed periods pass_on',
    'changed periods answer',
    'added periods opinion',
    'added extensions answer',
    'added approvalSteps usual',
    'added approvalSteps kinds.ministry',
    'added approvalSteps agencies.btc',
    'changed grounds denunciation',
    'removed grounds civil_dispute',
    'added grounds new_one',
  ]);
  const turned = JSON.parse(JSON.stringify(policy), (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toReversed())
      : part,
  ) as Policy;
  expect(policyChanges(policy, turned)).toEqual([]);
});

test('what starts on a day is due by the one and by the other', () => {
  expect(dueUnderBoth('2026-03-02', policy, after, calendar)).toEqual([
    { name: 'pass_on', before: '2026-03-04', after: null },
    { name: 'answer', before: '2026-03-19', after: '2026-03-12' },
    { name: 'agency_answer', before: '2026-03-17', after: '2026-03-12' },
    { name: 'opinion', before: null, after: '2026-03-05' },
  ]);
  expect(dueUnderBoth('2026-03-02', policy, policy, calendar)).toEqual([]);
});
