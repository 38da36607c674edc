import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Policy } from '@thaogo/policy';
import { type Actor, ROLES } from '../access/actors.ts';
import { addDays, civilDateOf } from '../deadlines/civil-date.ts';
import { isLate } from '../deadlines/deadlines.ts';
import {
  agencies,
  contextAt,
  COORDINATOR,
  filedAt,
  LEAD,
  noonOn,
  OTHER,
  policy,
  recorded,
  SENDER,
  staff,
  SYSTEM,
} from '../testing/world.ts';
import type { Command } from './commands.ts';
import { decide } from './decide.ts';
import type { ContentRef, EventType, PetitionEvent } from './events.ts';
import { applyEvent, fold } from './fold.ts';
import { holderOf } from './holder.ts';
import type { Petition } from './petition.ts';
import { STATE_FACTS, type State } from './states.ts';

/** Words that somebody typed, handed in where only a reference belongs, as a careless caller might. */
const CANARY = 'Nguyễn Thị Canary, 0912 345 678';
const row = (id: string): ContentRef => Object.assign({ id, hash: `hash-of-${id}` }, { text: CANARY, name: CANARY });

const PEOPLE: readonly Actor[] = [
  ...[LEAD, COORDINATOR, OTHER].flatMap((agency) =>
    // Accounts change their role: the same account turns up as officer, leader and clerk.
    ROLES.flatMap((role) => ['anna', 'binh'].map((id) => staff(role, agency, id))),
  ),
  SENDER,
  SYSTEM,
];

const COMMANDS = 15;
const commandsOn = (today: string, variant: number): readonly Command[] => [
  { action: 'assign', agency: [LEAD, OTHER, 'ubnd-11311', 'byt', 'chinh-phu', 'nowhere'][variant % 6] ?? OTHER },
  { action: 'accept' },
  { action: 'send_back', reason: row('reason'), to: [null, OTHER, 'nowhere'][variant % 3] ?? null },
  { action: 'save_draft', draft: row(`draft-${variant}`), outcome: variant % 2 === 0 ? 'amend' : 'not_an_obstacle' },
  { action: 'submit_draft' },
  { action: 'return_draft', remark: row('remark') },
  { action: 'approve' },
  { action: 'issue', number: '12/STC', issuedOn: addDays(today, (variant % 5) - 3) },
  { action: 'propose_out_of_scope', ground: variant % 4 === 0 ? 'no_such_ground' : 'civil_dispute' },
  { action: 'decline_out_of_scope' },
  { action: 'confirm_out_of_scope' },
  { action: 'message', message: row(`message-${variant}`) },
  { action: 'rating', score: 1 + (variant % 5) },
  { action: 'withdrawal' },
  { action: 'close' },
];

/** Policies that come into force while a petition is open: other periods, and one without any. */
const POLICIES: readonly Policy[] = [
  policy,
  {
    ...policy,
    version: 'policy-2',
    periods: { ...policy.periods, answer: { amount: 3, unit: 'day', source: { reference: null, assumption: true } } },
  },
  { ...policy, version: 'policy-3', periods: {} },
];

const step = fc.record({
  /** Most steps take something that is allowed, so that histories get far; the others anything by anybody. */
  wild: fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
  person: fc.nat({ max: PEOPLE.length - 1 }),
  command: fc.nat({ max: COMMANDS - 1 }),
  stride: fc.constantFrom(1, 2, 4, 7, 8, 11, 13, 14),
  sideways: fc.integer({ min: 0, max: 2 }),
  variant: fc.nat({ max: 59 }),
  minutes: fc.oneof(fc.nat({ max: 600 }), fc.nat({ max: 20 * 24 * 60 })),
  policy: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat({ max: 2 }) }),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
};

/** What leads sideways or out is nearly always possible: taken as often as the rest, it would keep histories short. */
const SIDEWAYS: readonly string[] = [
  'withdrawal',
  'confirm_out_of_scope',
  'propose_out_of_scope',
  'send_back',
  'return_draft',
  'save_draft',
  'message',
];

/** The next event of a history, or null when the step is refused. */
const attempt = (petition: Petition, step: Step, now: Date): PetitionEvent | null => {
  const commands = commandsOn(civilDateOf(now), step.variant);
  for (let nth = 0; nth < (step.wild ? 1 : COMMANDS); nth += 1) {
    const command = commands[(step.command + nth * step.stride) % COMMANDS];
    if (command === undefined) continue;
    if (!step.wild && SIDEWAYS.includes(command.action) && step.sideways > 0) continue;
    if (!step.wild && command.action === 'withdrawal' && step.variant > 5) continue;
    const people = step.wild ? PEOPLE.slice(step.person, step.person + 1) : PEOPLE;
    for (const [index] of people.entries()) {
      const actor = people[(step.person + index) % people.length] ?? SYSTEM;
      const decision = decide(petition, command, { ...contextAt(actor, now), policy: POLICIES[step.policy] ?? policy });
      if (decision.ok) return recorded(decision.event, petition.version + 1, actor, now);
      if (decision.refusals.length === 0) throw new Error('Refused without a reason.');
    }
  }
  return null;
};

/** What must hold of every step, whatever it was. */
const holds = (before: Petition, event: PetitionEvent, after: Petition, now: Date): void => {
  const today = civilDateOf(now);
  const starts = 'starts' in event.data ? event.data.starts : [];

  expect(after.version).toBe(before.version + 1);
  expect(STATE_FACTS[before.state].open || ['answered', 'closed'].includes(before.state)).toBe(true);

  // No due date changes, and no deadline goes, without an event that says so.
  expect(after.deadlines).toHaveLength(before.deadlines.length + starts.length);
  for (const [index, was] of before.deadlines.entries()) {
    const is = after.deadlines[index];
    expect(is).toEqual({ ...was, endedOn: was.endedOn ?? is?.endedOn });
  }
  expect(
    after.deadlines.slice(before.deadlines.length).map(({ name, startedOn, dueOn }) => ({ name, startedOn, dueOn })),
  ).toEqual(starts);

  // Lateness stays, except where the letter itself turns out to be dated in time.
  for (const [index, was] of before.deadlines.entries()) {
    const inTime = event.type === 'issued' && event.data.issuedOn <= was.dueOn && was.endedOn === null;
    const is = after.deadlines[index];
    if (isLate(was, today) && !inTime) expect(is !== undefined && isLate(is, today)).toBe(true);
  }
};

/** What must hold of every petition at any time. */
const sound = (petition: Petition, filed: Petition): void => {
  const { open, runs } = STATE_FACTS[petition.state];
  const holder = holderOf(petition);
  expect(holder === null).toBe(!open);
  if (holder !== null) expect(agencies.find(holder)).not.toBeNull();

  const running = petition.deadlines.filter((deadline) => deadline.endedOn === null);
  for (const { name } of running) expect(runs).toContain(name);
  expect(new Set(running.map(({ name }) => name)).size).toBe(running.length);

  // The sender's own deadline: one, from filing, never moved, running as long as the petition is open.
  const answers = petition.deadlines.filter(({ name }) => name === 'answer');
  const [promised] = filed.deadlines.filter(({ name }) => name === 'answer');
  expect(answers).toEqual(promised === undefined ? [] : [{ ...promised, endedOn: answers[0]?.endedOn }]);
  if (promised !== undefined) expect(answers[0]?.endedOn === null).toBe(open);

  const approved = petition.state === 'awaiting_issue' || petition.answer !== null;
  if (petition.state !== 'withdrawn') expect(petition.approval !== null).toBe(approved);
  if (petition.approval !== null) expect(petition.approval.by).not.toBe(petition.draft?.author);
  if (petition.answer !== null && petition.approval !== null) {
    expect(petition.answer.issuedOn >= petition.approval.on).toBe(true);
    expect(petition.answer.issuedOn <= civilDateOf(new Date(petition.answer.recordedAt))).toBe(true);
  }
  expect(petition.answer !== null).toBe(['answered', 'closed'].includes(petition.state));
  expect(petition.ground !== null).toBe(petition.state === 'out_of_scope');
  if (petition.scopeProposal !== null) expect(['screening', 'assigned', 'in_progress']).toContain(petition.state);
};

test('whatever anybody tries in whatever order, a petition stays sound and its history says all of it', () => {
  const states = new Map<State, number>();
  const events = new Map<EventType, number>();
  fc.assert(
    fc.property(
      fc.option(fc.constantFrom(LEAD, OTHER)),
      fc.array(step, { minLength: 10, maxLength: 50 }),
      (lead, steps) => {
        let now = noonOn('2026-01-05');
        const history = [filedAt(now, lead)];
        const filed = frozen(fold('p', history));
        let petition = filed;
        sound(petition, filed);
        for (const each of steps) {
          now = new Date(now.getTime() + each.minutes * 60_000);
          // The petition is frozen: a decision that changed it, refused or not, would throw.
          const event = attempt(petition, each, now);
          if (event === null) continue;
          const after = frozen(applyEvent('p', petition, event));
          holds(petition, event, after, now);
          sound(after, filed);
          history.push(event);
          petition = after;
          states.set(after.state, (states.get(after.state) ?? 0) + 1);
          events.set(event.type, (events.get(event.type) ?? 0) + 1);
        }
        expect(fold('p', history)).toEqual(petition);
        expect(history.map(({ seq }) => seq)).toEqual(history.map((_event, index) => index + 1));
        expect(petition.version).toBe(history.length);
        expect(JSON.stringify(history)).not.toContain('Canary');
        expect(JSON.stringify(petition)).not.toContain('Canary');
      },
    ),
    { numRuns: 200 },
  );
  // The histories went everywhere that a petition can go.
  expect([...states.keys()].toSorted()).toEqual(
    [
      'screening',
      'assigned',
      'in_progress',
      'in_review',
      'awaiting_issue',
      'answered',
      'closed',
      'out_of_scope',
      'withdrawn',
    ].toSorted(),
  );
  expect(events.size).toBe(15);
}, 30_000);
