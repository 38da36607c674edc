import { describe, expect, test } from 'vitest';
import { type Actor, ROLES } from '../access/actors.ts';
import {
  COORDINATOR,
  contextAt,
  filedAt,
  LEAD,
  noonOn,
  OTHER,
  recorded,
  SENDER,
  staff,
  SYSTEM,
  words,
} from '../testing/world.ts';
import type { Command } from './commands.ts';
import { decide } from './decide.ts';
import type { EventType } from './events.ts';
import { applyEvent } from './fold.ts';
import { actionsFor, judge, type Refusal } from './judge.ts';
import { type Action, ACTIONS, LIFE } from './life-table.ts';
import type { Petition } from './petition.ts';
import type { RefusalCode } from './refusals.ts';
import { type State, STATE_FACTS, STATES } from './states.ts';

/*
 * The rules once more, written by hand from the description of a petition's life and not derived from the table that
 * the code uses: state by state, who may do what. Whatever is not named here is refused.
 */
type Person = `${(typeof ROLES)[number]} of ${'lead' | 'coordinating' | 'another'} agency` | 'sender' | 'system';

const SENDER_WHILE_OPEN: readonly Action[] = ['message', 'withdrawal'];
const MAY: Record<State, Partial<Record<Person, readonly Action[]>>> = {
  screening: {
    'coordinator of coordinating agency': ['assign', 'propose_out_of_scope'],
    'leader of coordinating agency': ['decline_out_of_scope', 'confirm_out_of_scope'],
    sender: SENDER_WHILE_OPEN,
  },
  assigned: {
    'officer of lead agency': ['accept', 'send_back', 'propose_out_of_scope'],
    'leader of lead agency': ['send_back', 'decline_out_of_scope', 'confirm_out_of_scope'],
    sender: SENDER_WHILE_OPEN,
  },
  in_progress: {
    'officer of lead agency': ['save_draft', 'submit_draft', 'propose_out_of_scope'],
    'leader of lead agency': ['decline_out_of_scope', 'confirm_out_of_scope'],
    sender: SENDER_WHILE_OPEN,
  },
  in_review: {
    'leader of lead agency': ['return_draft', 'approve'],
    sender: SENDER_WHILE_OPEN,
  },
  awaiting_issue: {
    'leader of lead agency': ['return_draft'],
    'clerk of lead agency': ['return_draft', 'issue'],
    sender: SENDER_WHILE_OPEN,
  },
  answered: { sender: ['rating'], system: ['close'] },
  closed: { sender: ['rating'] },
  out_of_scope: {},
  withdrawn: {},
  // Not reached by anything yet.
  disputed: {},
  awaiting_sender: {},
  reconsidered: {},
  transferred: {},
};

/** What each action records, and the state it leads to (`null`: where it was). */
const RESULT: Record<Action, [EventType, State | null]> = {
  assign: ['assigned', 'assigned'],
  accept: ['accepted', 'in_progress'],
  send_back: ['sent_back', 'screening'],
  save_draft: ['draft_saved', null],
  submit_draft: ['draft_submitted', 'in_review'],
  return_draft: ['draft_returned', 'in_progress'],
  approve: ['draft_approved', 'awaiting_issue'],
  issue: ['issued', 'answered'],
  propose_out_of_scope: ['out_of_scope_proposed', null],
  decline_out_of_scope: ['out_of_scope_declined', null],
  confirm_out_of_scope: ['out_of_scope_confirmed', 'out_of_scope'],
  message: ['message_added', null],
  rating: ['rated', null],
  withdrawal: ['withdrawn', 'withdrawn'],
  close: ['closed', 'closed'],
};

/** What else each action needs, by the refusal it otherwise meets, in the order in which it is told. */
const ELSE_REFUSED: Record<Action, readonly RefusalCode[]> = {
  assign: ['proposal_pending'],
  accept: ['proposal_pending'],
  send_back: ['proposal_pending'],
  save_draft: [],
  submit_draft: ['no_draft', 'proposal_pending'],
  return_draft: [],
  approve: ['own_draft'],
  issue: [],
  propose_out_of_scope: ['proposal_pending'],
  decline_out_of_scope: ['no_proposal'],
  confirm_out_of_scope: ['no_proposal', 'own_proposal'],
  message: [],
  rating: ['already_rated'],
  withdrawal: [],
  close: ['too_early'],
};

const AGENCY_OF = { lead: LEAD, coordinating: COORDINATOR, another: OTHER } as const;
const PEOPLE: readonly { name: Person; actor: Actor }[] = [
  ...ROLES.flatMap((role) =>
    (['lead', 'coordinating', 'another'] as const).map((of) => ({
      name: `${role} of ${of} agency` as const,
      actor: staff(role, AGENCY_OF[of]),
    })),
  ),
  { name: 'sender', actor: SENDER },
  { name: 'system', actor: SYSTEM },
];

const TODAY = '2026-03-20';
const NOW = noonOn(TODAY);
const CLOSING = { name: 'closing', startedOn: '2026-03-01', originalDueOn: '2026-03-11', endedOn: null } as const;

/** A petition in any state, with nothing in the way of `action` but person and state. */
const petitionIn = (state: State, action: Action): Petition => ({
  ...applyEvent('p1', null, filedAt(noonOn('2026-03-02'), state === 'screening' ? null : LEAD)),
  state,
  draft: { content: words('draft'), outcome: 'amend', author: 'author' },
  approval: state === 'awaiting_issue' || state === 'answered' ? { by: 'approver', on: TODAY } : null,
  scopeProposal:
    action === 'decline_out_of_scope' || action === 'confirm_out_of_scope'
      ? { ground: 'civil_dispute', by: 'proposer' }
      : null,
  deadlines: [{ ...CLOSING, dueOn: '2026-03-19', agency: null, policyVersion: 'x', calendarVersion: 'x' }],
});

const COMMANDS: { [A in Action]: Extract<Command, { action: A }> } = {
  assign: { action: 'assign', agency: OTHER },
  accept: { action: 'accept' },
  send_back: { action: 'send_back', reason: words('reason'), to: OTHER },
  save_draft: { action: 'save_draft', draft: words('draft-2'), outcome: 'repeal' },
  submit_draft: { action: 'submit_draft' },
  return_draft: { action: 'return_draft', remark: words('remark') },
  approve: { action: 'approve' },
  issue: { action: 'issue', number: '12/STC-NS', issuedOn: TODAY },
  propose_out_of_scope: { action: 'propose_out_of_scope', ground: 'civil_dispute' },
  decline_out_of_scope: { action: 'decline_out_of_scope' },
  confirm_out_of_scope: { action: 'confirm_out_of_scope' },
  message: { action: 'message', message: words('message') },
  rating: { action: 'rating', score: 4 },
  withdrawal: { action: 'withdrawal' },
  close: { action: 'close' },
};

const codesOf = (refusals: readonly Refusal[]): RefusalCode[] => refusals.map(({ code }) => code);

const may = (person: Person, action: Action, state: State): boolean => MAY[state][person]?.includes(action) ?? false;

/** The refusals that person and state alone call for, by the table above. */
const refusedBy = (person: Person, action: Action, state: State): RefusalCode[] => {
  if (may(person, action, state)) return [];
  const unknownHere = state === 'screening' && person.endsWith('of lead agency');
  const elsewhere = !unknownHere && STATES.some((other) => may(person, action, other));
  const byOthers = PEOPLE.some((other) => may(other.name, action, state));
  return [...(elsewhere ? [] : ['wrong_role' as const]), ...(elsewhere || !byOthers ? ['wrong_state' as const] : [])];
};

describe.each(STATES)('a petition that is %s', (state) => {
  test.each(PEOPLE)('lets $name do what the rules say, and nothing else', ({ name, actor }) => {
    const found = ACTIONS.filter((action) => judge(petitionIn(state, action), action, actor, TODAY).length === 0);
    expect(found.toSorted()).toEqual([...(MAY[state][name] ?? [])].toSorted());
  });

  test.each(PEOPLE)('tells $name why not', ({ name, actor }) => {
    const told = ACTIONS.map((action) => [action, codesOf(judge(petitionIn(state, action), action, actor, TODAY))]);
    expect(told).toEqual(ACTIONS.map((action) => [action, refusedBy(name, action, state)]));
  });

  test.each(PEOPLE)('is changed by $name through the same rules', ({ name, actor }) => {
    const done = ACTIONS.map((action) => {
      const petition = petitionIn(state, action);
      const decision = decide(petition, COMMANDS[action], contextAt(actor, NOW));
      if (!decision.ok) return [action, 'refused'];
      const after = applyEvent('p1', petition, recorded(decision.event, 2, actor, NOW));
      return [action, decision.event.type, after.state];
    });
    const expected = ACTIONS.map((action) => {
      const [type, next] = RESULT[action];
      return may(name, action, state) ? [action, type, next ?? state] : [action, 'refused'];
    });
    expect(done).toEqual(expected);
  });
});

describe('what else must hold', () => {
  const drafts = { none: null, own: 'me', other: 'somebody' };
  const situations = Object.entries(drafts).flatMap(([draft, author]) =>
    Object.entries(drafts).flatMap(([proposal, by]) =>
      [null, 5].flatMap((rating) =>
        ['none', 'today', 'over'].map((closing) => ({ draft, author, proposal, by, rating, closing })),
      ),
    ),
  );
  type Situation = (typeof situations)[number];
  const stands: Partial<Record<RefusalCode, (situation: Situation) => boolean>> = {
    no_draft: ({ draft }) => draft === 'none',
    own_draft: ({ draft }) => draft === 'own',
    no_proposal: ({ proposal }) => proposal === 'none',
    proposal_pending: ({ proposal }) => proposal !== 'none',
    own_proposal: ({ proposal }) => proposal === 'own',
    already_rated: ({ rating }) => rating !== null,
    too_early: ({ closing }) => closing !== 'over',
  };
  const cells = ACTIONS.flatMap((action) =>
    STATES.flatMap((state) =>
      PEOPLE.filter(({ name }) => may(name, action, state)).map(({ name, actor }) => ({ action, state, name, actor })),
    ),
  );

  test.each(cells)('$action by $name while $state', ({ action, state, actor }) => {
    const me: Actor = actor.kind === 'staff' ? { ...actor, id: 'me' } : actor;
    const told = situations.map((situation) => {
      const { author, by, rating, closing } = situation;
      const dueOn = closing === 'over' ? '2026-03-19' : TODAY;
      const petition: Petition = {
        ...petitionIn(state, action),
        draft: author === null ? null : { content: words('draft'), outcome: 'amend', author },
        scopeProposal: by === null ? null : { ground: 'civil_dispute', by },
        rating,
        deadlines:
          closing === 'none' ? [] : [{ ...CLOSING, dueOn, agency: null, policyVersion: 'x', calendarVersion: 'x' }],
      };
      return { situation, codes: codesOf(judge(petition, action, me, TODAY)) };
    });
    const expected = situations.map((situation) => ({
      situation,
      codes: ELSE_REFUSED[action].filter((code) => stands[code]?.(situation)),
    }));
    expect(told).toEqual(expected);
  });

  test('is told even where person and state are wrong too: every reason at once', () => {
    const petition = { ...petitionIn('screening', 'submit_draft'), draft: null };
    expect(codesOf(judge(petition, 'submit_draft', staff('supervisor', OTHER), TODAY))).toEqual([
      'wrong_role',
      'wrong_state',
      'no_draft',
    ]);
  });
});

describe('the actions shown to somebody', () => {
  test.each(PEOPLE)('$name: those of the role, each judged', ({ name, actor }) => {
    const role = name.split(' of ')[0] ?? name;
    const petition = petitionIn('in_progress', 'accept');
    const shown = actionsFor(petition, actor, TODAY);
    const ofRole = ACTIONS.filter((action) =>
      PEOPLE.some(
        (other) => other.name.split(' of ')[0] === role && STATES.some((state) => may(other.name, action, state)),
      ),
    );
    expect(shown.map((action) => action.name).toSorted()).toEqual(ofRole.toSorted());
    for (const { name: action, allowed, reasons } of shown) {
      expect(reasons).toEqual(judge(petition, action, actor, TODAY));
      expect(allowed).toBe(reasons.length === 0);
    }
  });
});

test('wherever a petition can be while it is open, its sender can leave', () => {
  const reached = STATES.filter((state) => Object.keys(MAY[state]).length > 0 && STATE_FACTS[state].open);
  for (const state of reached) expect(LIFE.withdrawal.from).toContain(state);
  expect(reached).toHaveLength(5);
});

test('an agency that coordinates and leads has the rights of both', () => {
  const petition = { ...petitionIn('screening', 'assign'), coordinator: LEAD };
  expect(judge(petition, 'assign', staff('coordinator', LEAD), TODAY)).toEqual([]);
  const assigned = { ...petitionIn('assigned', 'confirm_out_of_scope'), coordinator: LEAD };
  expect(judge(assigned, 'confirm_out_of_scope', staff('leader', LEAD), TODAY)).toEqual([]);
});
