import { shippedPolicies } from '@thaogo/policy';
import { describe, expect, test } from 'vitest';
import { judgeScope } from './scope.ts';
import { readyModel, seenIn } from './word-model.ts';

const [policy] = shippedPolicies();
if (policy === undefined) throw new Error('No policy is shipped.');
const GROUND = 'civil_dispute';

/** The judgment where the words leave this likelihood for being in scope. */
const judged = (within: number, features: readonly string[] = []) => {
  const out = 1 - within;
  const shares = [within, out * 0.8, out * 0.2];
  const bias = shares.map((share) => Math.log(share) * 100);
  const model = readyModel({
    labels: ['in_scope', GROUND, 'advertising'],
    bias,
    temperature: 1,
    words: { no: [1, 1] },
  });
  return judgeScope(model, seenIn(model, features), features, policy);
};
const MEANS_A_RULE = ['#wants_rule_changed', '#speaks_of_rule'];

describe('whether a text is about a rule', () => {
  test('is doubted only where much speaks against it', () => {
    expect(judged(0.65)).toEqual({
      inScope: true,
      ground: null,
      confidence: expect.closeTo(0.65),
      turnTo: null,
      words: [],
    });
    expect(judged(0.3)).toMatchObject({ inScope: false, ground: GROUND, confidence: expect.closeTo(0.7) });
    expect(judged(0.3).turnTo).toEqual(policy.grounds.find(({ code }) => code === GROUND)?.turnTo);
  });

  test('is doubted less where a rule is meant', () => {
    expect(judged(0.5, MEANS_A_RULE).inScope).toBe(true);
    expect(judged(0.3, MEANS_A_RULE).inScope).toBe(false);
    for (const half of MEANS_A_RULE) expect(judged(0.5, [half]).inScope).toBe(false);
  });

  test('is doubted only where it is nearly sure, when the sender leaves the own case aside', () => {
    expect(judged(0.2, ['#leaves_case_aside']).inScope).toBe(true);
    expect(judged(0.1, ['#leaves_case_aside']).inScope).toBe(false);
  });

  test('is told by the words that said so', () => {
    expect(judged(0.3, ['no', 'chu']).words).toEqual(['no']);
  });

  test('is never doubted on a ground that policy does not have', () => {
    const grounds = policy.grounds.filter(({ code }) => code === 'advertising');
    const model = readyModel({ labels: ['in_scope', GROUND], bias: [0, 900], temperature: 1, words: {} });
    expect(judgeScope(model, seenIn(model, []), [], { ...policy, grounds }).inScope).toBe(true);
  });
});
