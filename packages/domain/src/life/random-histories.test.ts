import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PERIOD_NAMES, type Policy } from '@thaogo/policy';
import { type Actor, type Role, ROLES, type Staff } from '../access/actors.ts';
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
import { actingAs } from './judge.ts';
import type { Petition } from './petition.ts';
import { type Action, ACTIONS } from './life-table.ts';
import { STATE_FACTS, type State, STATES } from './states.ts';

/** Words that somebody typed, handed in where only a reference belongs, as a careless caller might. */
const CANARY = 'Nguyễn Thị Canary, 0912 345 678';
const row = (id: string): ContentRef => Object.assign({ id, hash: `hash-of-${id}` }, { text: CANARY, name: CANARY });

const staffMember = (role: Role, id: string): Staff => ({ kind: 'staff', id, role, agency: LEAD });

const PEOPLE: readonly Actor[] = [
  ...[LEAD, COORDINATOR, OTHER, 'ubnd-31', 'ubnd-11311'].flatMap((agency) =>
    // Accounts change their role: the same account turns up as officer, leader and clerk.
    ROLES.flatMap((role) => ['anna', 'binh'].map((id) => staff(role, agency, id))),
  ),
  { ...staffMember('leader', 'chi'), unit: { id: 'unit-1', within: ['unit-1'] } },
  { ...staffMember('officer', 'dung'), unit: { id: 'unit-1', within: ['unit-1'] } },
  // An officer who fills the post of a leader for a time, one of whose drafts may be their own.
  { ...staffMember('officer', 'binh'), deputyFor: [{ account: 'em', role: 'leader', capacity: 'kt' }] },
  SENDER,
  SYSTEM,
];

const CONSULTED = 'ubnd-11311';
const AGENCIES = [LEAD, OTHER, CONSULTED, 'byt', 'chinh-phu', 'nowhere'];

/** Every command there is, with something to refuse in each that carries anything. */
const commandsOn = (petition: Petition, today: string, variant: number): readonly Command[] => {
  const agency = AGENCIES[variant % AGENCIES.length] ?? OTHER;
  const to = [null, OTHER, 'nowhere'][variant % 3] ?? null;
  const day = addDays(today, (variant % 5) - 3);
  const reason = row(`reason-${variant}`);
  const deadline = petition.deadlines[variant % Math.max(1, petition.deadlines.length)];
  return [
    { action: 'assign', agency },
    { action: 'accept' },
    { action: 'send_back', reason, to },
    { action: 'contest_lead', reason, to },
    { action: 'propose_lead', agency, reason },
    { action: 'register_incoming', number: `${variant}`, on: day },
    {
      action: 'hand_over',
      to: variant % 3 === 0 ? null : { id: 'binh', role: 'officer', agency: variant % 2 === 0 ? LEAD : OTHER },
    },
    {
      action: 'assign_unit',
      unit:
        ([null, 'unknown', { id: `unit-${variant % 2}`, agency: variant % 5 === 0 ? OTHER : LEAD }] as const)[
          variant % 3
        ] ?? null,
      officer: variant % 2 === 0 ? null : { id: 'binh', role: 'officer', agency: LEAD },
    },
    { action: 'consult', agency, question: row('question') },
    { action: 'give_opinion', opinion: row('opinion') },
    { action: 'ask', question: row('question') },
    { action: 'resume' },
    { action: 'save_draft', draft: row(`draft-${variant}`), outcome: variant % 2 === 0 ? 'amend' : 'not_an_obstacle' },
    { action: 'submit_draft' },
    { action: 'return_draft', remark: row('remark') },
    { action: 'approve' },
    { action: 'issue', number: '12/STC', issuedOn: day, signer: row('signer'), capacity: 'kt' },
    {
      action: 'issue_together',
      number: '12/STC',
      issuedOn: day,
      answer: row('answer'),
      outcome: 'amend',
      involved: ['anna'],
    },
    { action: 'extend', deadline: deadline?.name ?? 'answer', amount: variant % 12, reason },
    { action: 'propose_out_of_scope', ground: variant % 4 === 0 ? 'no_such_ground' : 'civil_dispute' },
    { action: 'decline_out_of_scope' },
    { action: 'confirm_out_of_scope' },
    {
      action: 'transfer',
      ground: variant % 4 === 0 ? null : 'denunciation',
      agency: variant % 3 === 0 ? null : agency,
      addressee: variant % 2 === 0 ? null : row('addressee'),
      letterNumber: '7/STC',
      on: day,
    },
    { action: 'note_external', ref: `PA-${variant}`, status: 'Đã tiếp nhận' },
    { action: 'restrict', ground: variant % 3 === 0 ? 'civil_dispute' : 'denunciation' },
    { action: 'lift_restriction' },
    { action: 'seal' },
    { action: 'unseal' },
    { action: 'group', group: `group-${variant % 2}`, main: variant % 3 === 0 },
    { action: 'ungroup' },
    { action: 'instruct', instruction: row('instruction'), dueOn: variant % 3 === 0 ? null : day },
    { action: 'remark', remark: row('remark') },
    { action: 'reply_to_request', request: petition.requests[0]?.seq ?? variant, reply: row('reply') },
    { action: 'renew_secret', proof: 'passport', fits: variant % 3 !== 0 },
    { action: 'reopen', opinion: row('opinion') },
    { action: 'message', message: row(`message-${variant}`), files: variant % 2 === 0 ? [] : [row(`file-${variant}`)] },
    { action: 'attach', files: [row(`file-${variant}`)] },
    { action: 'rating', score: 1 + (variant % 5) },
    { action: 'contest', reason },
    { action: 'reconsideration', reason },
    { action: 'withdrawal' },
    { action: 'close' },
    {
      action: 'move_due_dates',
      moves:
        deadline === undefined
          ? []
          : [{ name: deadline.name, agency: deadline.agency, from: deadline.dueOn, to: addDays(deadline.dueOn, 1) }],
    },
  ];
};
const COMMANDS = ACTIONS.length;

const ASSUMED = { reference: null, assumption: true };
const NAMED = { reference: 'Luật mẫu', assumption: false };

/** Policies that come into force while a petition is open: other periods, and one without any. */
const POLICIES: readonly Policy[] = [
  { ...policy, extensions: { answer: { times: 1, longest: { amount: 10, unit: 'day' }, source: NAMED } } },
  {
    ...policy,
    version: 'policy-2',
    periods: { ...policy.periods, answer: { amount: 3, unit: 'day', source: { reference: null, assumption: true } } },
  },
  { ...policy, version: 'policy-3', periods: {} },
  // Everything that a policy may set.
  {
    ...policy,
    version: 'policy-4',
    periods: Object.fromEntries(
      PERIOD_NAMES.map((name, index) => [name, { amount: 2 + index, unit: 'working_day', source: ASSUMED }]),
    ),
    extensions: { answer: { times: 2, longest: { amount: 10, unit: 'day' }, source: NAMED } },
    pauses: { answer: { times: 3, longest: { amount: 5, unit: 'day' }, source: NAMED } },
    approvalSteps: { usual: ['head_of_unit', 'leader', 'chairman_office'] },
  },
];
const policyOf = (version: string): Policy => POLICIES.find((each) => each.version === version) ?? policy;

const step = fc.record({
  /**
   * `wild`: anything by anybody, which is mostly refused. `rare`: what is allowed and was done least so far, so that
   * histories go everywhere. `onward`: the way to an answer, so that they get far.
   */
  manner: fc.constantFrom('wild', 'rare', 'onward', 'onward'),
  person: fc.nat({ max: PEOPLE.length - 1 }),
  command: fc.nat({ max: COMMANDS - 1 }),
  variant: fc.nat({ max: 59 }),
  minutes: fc.oneof(fc.nat({ max: 600 }), fc.nat({ max: 20 * 24 * 60 })),
  policy: fc.oneof({ weight: 5, arbitrary: fc.constantFrom(0, 3) }, { weight: 1, arbitrary: fc.nat({ max: 3 }) }),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
};

const ONWARD: readonly Action[] = [
  'assign',
  'accept',
  'save_draft',
  'submit_draft',
  'approve',
  'issue',
  'reconsideration',
  'reopen',
  'lift_restriction',
  'unseal',
  'resume',
];

/** How often each action was taken, over all histories. */
const taken = new Map<Action, number>();
const times = (action: Action): number => taken.get(action) ?? 0;

const inOrder = (commands: readonly Command[], { manner, command }: Step): readonly Command[] => {
  const turned = [...commands.slice(command), ...commands.slice(0, command)];
  if (manner === 'wild') return turned.slice(0, 1);
  return manner === 'rare'
    ? turned.toSorted((a, b) => times(a.action) - times(b.action))
    : turned.filter(({ action }) => ONWARD.includes(action));
};

/** The next event of a history, or null when the step is refused. */
const attempt = (petition: Petition, step: Step, now: Date): PetitionEvent | null => {
  const rules = { policyOf, policy: POLICIES[step.policy] ?? policy };
  const people = [...PEOPLE.slice(step.person), ...PEOPLE.slice(0, step.person)];
  for (const command of inOrder(commandsOn(petition, civilDateOf(now), step.variant), step)) {
    for (const actor of step.manner === 'wild' ? people.slice(0, 1) : people) {
      const as = actingAs(petition, command.action, actor, { today: civilDateOf(now), agencies });
      const decision = decide(petition, command, { ...contextAt(as, now), ...rules });
      if (decision.ok) {
        taken.set(command.action, times(command.action) + 1);
        const event = recorded(decision.event, petition.version + 1, as, now);
        return { ...event, policyVersion: rules.policy.version };
      }
      if (decision.refusals.length === 0) throw new Error('Refused without a reason.');
    }
  }
  return null;
};

/** The running deadlines whose due date or standing still an event speaks of. */
const spokenOf = (event: PetitionEvent): readonly string[] => {
  switch (event.type) {
    case 'deadline_extended':
    case 'due_dates_moved':
      return event.data.moves.map(({ name }) => name);
    case 'asked':
      return event.data.pauses ?? [];
    case 'message_added':
    case 'resumed':
      return (event.data.goesOn ?? []).map(({ name }) => name);
    default:
      return [];
  }
};

/** What must hold of every step, whatever it was. */
const holds = (before: Petition, event: PetitionEvent, after: Petition, now: Date): void => {
  const today = civilDateOf(now);
  const starts = 'starts' in event.data ? (event.data.starts ?? []) : [];

  expect(after.version).toBe(before.version + 1);
  expect(before.state).not.toBe('withdrawn');

  // No due date changes, and no deadline goes, without an event that says so; where it started is never touched.
  expect(after.deadlines).toHaveLength(before.deadlines.length + starts.length);
  const spoken = spokenOf(event);
  const runsOn = event.type === 'contested' ? (event.data.runsOn ?? []).map(({ name }) => name) : [];
  for (const [index, was] of before.deadlines.entries()) {
    const is = after.deadlines[index];
    if (is === undefined) continue;
    const { name, agency, startedOn, originalDueOn, policyVersion } = is;
    expect({ ...was, name, agency, startedOn, originalDueOn, policyVersion }).toEqual(was);
    if (runsOn.includes(name))
      expect(is).toEqual({ ...was, endedOn: null, dueOn: is.dueOn, calendarVersion: is.calendarVersion });
    else if (was.endedOn !== null || !spoken.includes(was.name))
      expect(is).toEqual({ ...was, endedOn: was.endedOn ?? is.endedOn });
  }
  expect(
    after.deadlines.slice(before.deadlines.length).map(({ name, startedOn, dueOn }) => ({ name, startedOn, dueOn })),
  ).toEqual(starts);

  // Lateness stays, except where the letter itself turns out to be dated in time.
  for (const [index, was] of before.deadlines.entries()) {
    const letter = event.type === 'issued' || event.type === 'issued_together' ? event.data.issuedOn : null;
    const inTime = letter !== null && letter <= was.dueOn && was.endedOn === null;
    // A calendar may give a due date back its day; nothing else may.
    const given = event.type === 'due_dates_moved' && spoken.includes(was.name);
    const is = after.deadlines[index];
    if (isLate(was, today) && !inTime && !given) expect(is !== undefined && isLate(is, today)).toBe(true);
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
  expect(new Set(running.map(({ name, agency }) => `${name} ${agency}`)).size).toBe(running.length);

  // The sender's own deadline: from filing always, and running until it is answered or ends.
  const answers = petition.deadlines.filter(({ name }) => name === 'answer');
  expect(answers.length).toBeLessThanOrEqual(1);
  for (const answer of answers) expect(answer.startedOn).toBe(filed.filedOn);
  expect(answers.filter(({ endedOn }) => endedOn === null).length).toBeLessThanOrEqual(
    open && petition.earlierAnswer === null ? 1 : 0,
  );
  const promised = filed.deadlines.some(({ name }) => name === 'answer');
  if (promised && open && petition.earlierAnswer === null) {
    expect(answers[0]?.endedOn).toBeNull();
  }

  if (petition.state === 'awaiting_issue') expect(petition.approval).not.toBeNull();
  if (petition.approval !== null) expect(petition.approval.by).not.toBe(petition.draft?.author);
  const approvers = petition.review?.approvals.map(({ by }) => by) ?? [];
  expect(new Set(approvers).size).toBe(approvers.length);
  if (petition.answer !== null) {
    const recordedOn = civilDateOf(new Date(petition.answer.recordedAt));
    expect(petition.answer.issuedOn <= recordedOn).toBe(true);
    if (petition.approval !== null) expect(petition.answer.issuedOn >= petition.approval.on).toBe(true);
  }
  expect(petition.answer !== null).toBe(
    petition.state === 'answered' || (petition.state === 'closed' && petition.ground === null),
  );
  if (petition.earlierAnswer !== null) {
    const { involved, opinion } = petition.earlierAnswer;
    if (petition.draft !== null) expect(involved).not.toContain(petition.draft.author);
    if (opinion !== null) expect(involved).not.toContain(opinion.by);
  }
  if (petition.state === 'out_of_scope') expect(petition.ground).not.toBeNull();
  expect((petition.state === 'disputed') === (petition.dispute !== null) || petition.state === 'withdrawn').toBe(true);
  expect(petition.question !== null).toBe(petition.state === 'awaiting_sender');
  expect(petition.sentBackBy.length <= petition.sendBacks).toBe(true);
  if (petition.scopeProposal !== null) expect(['screening', 'assigned', 'in_progress']).toContain(petition.state);
};

test('whatever anybody tries in whatever order, a petition stays sound and its history says all of it', () => {
  const states = new Map<State, number>();
  const events = new Map<EventType, number>();
  fc.assert(
    fc.property(
      fc.option(fc.constantFrom(LEAD, OTHER)),
      fc.array(step, { minLength: 20, maxLength: 60 }),
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
    // Which command is tried depends on the histories before: a shorter one would be another one, after a quarter of an hour.
    { numRuns: process.env.DEEP === undefined ? 120 : 2000, endOnFailure: true },
  );
  // The histories went everywhere that a petition can go, by everything that can happen to it.
  expect([...states.keys()].toSorted()).toEqual([...STATES].toSorted());
  expect(events.size).toBe(ACTIONS.length);
}, 600_000);

test('grouped and ungrouped before the answer is as if never grouped', () => {
  const now = noonOn('2026-03-02');
  const coordinator = staff('coordinator', COORDINATOR);
  const before = fold('p', [filedAt(now, LEAD)]);
  const after = (['group', 'ungroup'] as const).reduce((petition, action) => {
    const command: Command = action === 'group' ? { action, group: 'group-1', main: false } : { action };
    const decision = decide(petition, command, contextAt(coordinator, now));
    if (!decision.ok) throw new Error(JSON.stringify(decision.refusals));
    return applyEvent('p', petition, recorded(decision.event, petition.version + 1, coordinator, now));
  }, before);
  expect(after).toEqual({ ...before, version: 3 });
});
