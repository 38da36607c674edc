import * as domain from '@thaogo/domain';
import { expect, test } from 'vitest';
import { completeList } from '../complete-list.ts';
import * as here from './basics.ts';
import * as measures from './measures.ts';

test.each([
  ['kinds of sender', here.SENDER_KINDS, domain.SENDER_KINDS],
  ['languages', here.LANGUAGES, domain.LANGUAGES],
  ['states', here.STATES, domain.STATES],
  ['outcomes', here.OUTCOMES, domain.OUTCOMES],
  ['roles', here.ROLES, domain.ROLES],
  ['refusals', here.REFUSALS, domain.REFUSALS],
  ['actions', here.ACTIONS, domain.ACTIONS],
  ['deadlines', here.DEADLINE_NAMES, domain.DEADLINE_NAMES],
  ['measures', measures.MEASURE_KINDS, domain.MEASURE_KINDS],
  ['owners of measures', measures.WHOSE, domain.WHOSE],
  ['states of measures', measures.MEASURE_STATES, domain.MEASURE_STATES],
  ['stages of measures', measures.MEASURE_STAGES, domain.MEASURE_STAGES],
  ['actions on measures', measures.MEASURE_ACTIONS, domain.MEASURE_ACTIONS],
  ['refusals of measures', measures.MEASURE_REFUSALS, domain.MEASURE_REFUSALS],
  ['judgements of measures', measures.SOLVED, domain.SOLVED],
])('the %s are those of the domain, in the same order', (_what, repeated, original) => {
  expect(repeated).toEqual(original);
});

test('a list that forgets a member, or names a stranger, does not compile', () => {
  const list = completeList<'a' | 'b'>();
  expect(list(['a', 'b'])).toEqual(['a', 'b']);
  // @ts-expect-error 'b' is missing
  list(['a']);
  // @ts-expect-error 'c' is no member
  list(['a', 'b', 'c']);
});
