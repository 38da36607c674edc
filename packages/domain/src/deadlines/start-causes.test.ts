import { expect, test } from 'vitest';
import {
  coordinator,
  coordinatingLeader,
  drafted,
  happenings,
  leader,
  officer,
  type Step,
} from '../testing/whole-life.ts';
import { LEAD, SENDER, words } from '../testing/world.ts';
import { fold } from '../life/fold.ts';
import { startCauses } from './start-causes.ts';

const told = (lead: string | null, steps: readonly Step[]) => {
  const events = happenings(lead, steps);
  const causes = startCauses('p', events);
  return fold('p', events).deadlines.map(({ name }, index) => [name, causes[index]]);
};

test('every deadline is told with what started it', () => {
  expect(told(LEAD, [...drafted, ['2026-03-05', leader, { action: 'approve' }]])).toEqual([
    ['answer', 'filed'],
    ['agency_answer', 'filed'],
    ['approval', 'draft_submitted'],
    ['issuing', 'draft_approved'],
  ]);
  expect(
    told(LEAD, [
      ['2026-03-03', officer, { action: 'send_back', reason: words('reason'), to: null }],
      ['2026-03-03', coordinator, { action: 'assign', agency: LEAD }],
    ]),
  ).toEqual([
    ['answer', 'filed'],
    ['agency_answer', 'filed'],
    ['pass_on', 'sent_back'],
    ['agency_answer', 'assigned'],
  ]);
});

test('what runs on was started when it was started first', () => {
  expect(
    told(null, [
      ['2026-03-03', coordinator, { action: 'propose_out_of_scope', ground: 'civil_dispute' }],
      ['2026-03-03', coordinatingLeader, { action: 'confirm_out_of_scope' }],
      ['2026-03-05', SENDER, { action: 'contest', reason: words('why') }],
    ]),
  ).toEqual([
    ['pass_on', 'filed'],
    ['answer', 'filed'],
    ['contest', 'out_of_scope_confirmed'],
    ['pass_on', 'contested'],
  ]);
});
