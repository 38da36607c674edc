import type { NewEvent, PetitionEvent } from '@thaogo/domain';
import { expect, test } from 'vitest';
import { approvalsOfOneStep } from './approval-steps-told.ts';

const history = (...events: NewEvent[]): PetitionEvent[] =>
  events.map((event, index) => ({
    ...event,
    seq: index + 1,
    at: '2026-03-02T05:00:00.000Z',
    actor: { kind: 'system' },
    policyVersion: 'p',
    calendarVersion: 'c',
  }));
const submitted = (...steps: ('head_of_unit' | 'leader')[]): NewEvent => ({
  type: 'draft_submitted',
  v: 1,
  data: steps.length === 0 ? {} : { steps },
});
const approved: NewEvent = { type: 'draft_approved', v: 1, data: {} };

test('only the last approval of a draft makes it ready to be issued', () => {
  expect([...approvalsOfOneStep(history(submitted(), approved))]).toEqual([]);
  expect([...approvalsOfOneStep(history(submitted('head_of_unit', 'leader'), approved, approved))]).toEqual([2]);
  const returned: NewEvent = { type: 'draft_returned', v: 1, data: { remark: { id: 'r', hash: 'h' } } };
  const again = [submitted('head_of_unit', 'leader'), approved, returned, submitted('leader'), approved] as const;
  expect([...approvalsOfOneStep(history(...again))]).toEqual([2]);
});
