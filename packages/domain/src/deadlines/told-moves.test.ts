import { expect, test } from 'vitest';
import type { Policy } from '@thaogo/policy';
import type { PetitionEvent } from '../life/events.ts';
import { decide } from '../life/decide.ts';
import { fold } from '../life/fold.ts';
import { accepted, FULL, leader, officer, type Step } from '../testing/whole-life.ts';
import { contextAt, filedAt, LEAD, noonOn, recorded, SENDER, SYSTEM, words } from '../testing/world.ts';
import { toldMoves } from './told-moves.ts';

const source = { reference: 'Luật mẫu', assumption: false };
const RULES: Policy = {
  ...FULL,
  extensions: { answer: { times: 1, longest: { amount: 10, unit: 'day' }, source } },
  pauses: { answer: { times: 3, longest: { amount: 5, unit: 'day' }, source } },
};

/** Filed on Monday 2 March 2026, then lived through the rules. */
const history = (steps: readonly Step[]): PetitionEvent[] => {
  const events = [filedAt(noonOn('2026-03-02'), LEAD)];
  for (const [date, actor, command] of steps) {
    const context = { ...contextAt(actor, noonOn(date)), policy: RULES, policyOf: () => RULES };
    const decision = decide(fold('p', events), command, context);
    if (!decision.ok) throw new Error(`${command.action}: ${JSON.stringify(decision.refusals)}`);
    events.push(recorded(decision.event, events.length + 1, actor, noonOn(date)));
  }
  return events;
};
const told = (events: readonly PetitionEvent[], name: 'answer' | 'agency_answer') => {
  const deadline = fold('p', events).deadlines.find((each) => each.name === name);
  if (deadline === undefined) throw new Error(`no ${name}`);
  const moves = toldMoves(deadline, events);
  // From the original due date to the present one without a gap.
  expect(moves.at(-1)?.to ?? deadline.originalDueOn).toBe(deadline.dueOn);
  return moves.map(({ on, from, to, cause, reason }) => [on, from, to, cause, reason]);
};

const LIVED: readonly Step[] = [
  accepted,
  ['2026-03-05', officer, { action: 'ask', question: words('q') }],
  ['2026-03-07', SENDER, { action: 'message', message: words('m') }],
  ['2026-03-09', leader, { action: 'extend', deadline: 'agency_answer', amount: 3, reason: words('why') }],
];

test('every move is told with its day and cause, for each deadline that it moved', () => {
  const events = history(LIVED);
  const answer = told(events, 'answer');
  expect(answer.map(([on, , , cause, reason]) => [on, cause, reason])).toEqual([
    ['2026-03-07', 'pause', null],
    ['2026-03-09', 'extension', 'why'],
  ]);
  expect(told(events, 'agency_answer').map(([, , , cause]) => cause)).toContain('extension');
});

test('a calendar that changes is a cause of its own', () => {
  const before = history(LIVED);
  const [deadline] = fold('p', before).deadlines.filter(({ name }) => name === 'answer');
  const from = deadline?.dueOn ?? '';
  const move = { name: 'answer' as const, agency: null, from, to: '2026-04-10' };
  const events = history([...LIVED, ['2026-03-10', SYSTEM, { action: 'move_due_dates', moves: [move] }]]);
  expect(told(events, 'answer').at(-1)).toEqual(['2026-03-10', from, '2026-04-10', 'calendar', null]);
  expect(told(events, 'agency_answer').every(([, , , cause]) => cause !== 'calendar')).toBe(true);
});

test('a deadline that never moved has nothing to tell', () => {
  expect(told(history([accepted]), 'answer')).toEqual([]);
});

test('what moved another agency’s deadline of the same name moved that one alone', () => {
  const deadline = {
    name: 'opinion' as const,
    agency: 'ubnd-11311',
    startedOn: '2026-03-02',
    originalDueOn: '2026-03-09',
    dueOn: '2026-03-09',
    endedOn: null,
    policyVersion: 'p',
    calendarVersion: 'c',
  };
  const move = (agency: string) => ({ name: 'opinion' as const, agency, from: '2026-03-09', to: '2026-03-10' });
  const event = (agency: string) =>
    recorded({ type: 'due_dates_moved', v: 1, data: { moves: [move(agency)] } }, 2, SYSTEM, noonOn('2026-03-04'));
  expect(toldMoves(deadline, [event('btc')])).toEqual([]);
  expect(toldMoves({ ...deadline, dueOn: '2026-03-10' }, [event('ubnd-11311')])).toHaveLength(1);
});
