import { describe, expect, test } from 'vitest';
import { PEOPLE, type Person } from '../testing/life-people.ts';
import { COMMANDS, context, EXTENDABLE, NOW, petitionIn } from '../testing/life-petitions.ts';
import { MAY, may, RESULT } from '../testing/life-rules.ts';
import { contextAt, LEAD, recorded, staff } from '../testing/world.ts';
import { decide } from './decide.ts';
import { applyEvent } from './fold.ts';
import { actionsFor, judge, type Refusal } from './judge.ts';
import { type Action, ACTIONS, LIFE } from './life-table.ts';
import type { RefusalCode } from './refusals.ts';
import { type State, STATE_FACTS, STATES } from './states.ts';

const codesOf = (refusals: readonly Refusal[]): RefusalCode[] => refusals.map(({ code }) => code);

/** The refusals that person and state alone call for, by the table above. */
const refusedBy = (person: Person, action: Action, state: State): RefusalCode[] => {
  if (may(person, action, state)) return [];
  // Without a lead agency nobody is of it, or above it by being of it.
  const leadless = state === 'screening' || state === 'disputed';
  const known = !(leadless && person.endsWith('of lead agency'));
  // Their leadership decides disputes, of which a petition with a lead has none.
  const disputing = person === 'chairman_office of lead agency' && action === 'assign' && !leadless;
  const elsewhere = disputing || (known && STATES.some((other) => may(person, action, other)));
  const byOthers = PEOPLE.some((other) => may(other.name, action, state));
  return [...(elsewhere ? [] : ['wrong_role' as const]), ...(elsewhere || !byOthers ? ['wrong_state' as const] : [])];
};

describe.each(STATES)('a petition that is %s', (state) => {
  test.each(PEOPLE)('lets $name do what the rules say, and nothing else', ({ name, actor }) => {
    const found = ACTIONS.filter(
      (action) => judge(petitionIn(state, action, actor), action, actor, context).length === 0,
    );
    expect(found.toSorted()).toEqual([...(MAY[state][name] ?? [])].toSorted());
  });

  test.each(PEOPLE)('tells $name why not', ({ name, actor }) => {
    const told = ACTIONS.map((action) => [
      action,
      codesOf(judge(petitionIn(state, action, actor), action, actor, context)),
    ]);
    expect(told).toEqual(ACTIONS.map((action) => [action, refusedBy(name, action, state)]));
  });

  test.each(PEOPLE)('is changed by $name through the same rules', ({ name, actor }) => {
    const done = ACTIONS.map((action) => {
      const petition = petitionIn(state, action, actor);
      const decision = decide(petition, COMMANDS[action], { ...contextAt(actor, NOW), policyOf: () => EXTENDABLE });
      if (!decision.ok) return [action, 'refused'];
      const after = applyEvent('p1', petition, recorded(decision.event, 2, actor, NOW));
      return [action, decision.event.type, after.state];
    });
    const expected = ACTIONS.map((action) => {
      const [type, next] = RESULT[action];
      if (!may(name, action, state)) return [action, 'refused'];
      // A message is the reply that work was waiting for.
      const resumed = action === 'message' && state === 'awaiting_sender';
      return [action, type, resumed ? 'in_progress' : (next ?? state)];
    });
    expect(done).toEqual(expected);
  });
});

describe('the actions shown to somebody', () => {
  test.each(PEOPLE)('$name: those of the role, each judged', ({ name, actor }) => {
    const role = name.split(' of ')[0] ?? name;
    const petition = petitionIn('in_progress', 'accept', actor);
    const shown = actionsFor(petition, actor, context);
    const ofRole = ACTIONS.filter((action) =>
      PEOPLE.some(
        (other) => other.name.split(' of ')[0] === role && STATES.some((state) => may(other.name, action, state)),
      ),
    );
    expect(shown.map((action) => action.name).toSorted()).toEqual(ofRole.toSorted());
    for (const { name: action, allowed, reasons } of shown) {
      expect(reasons).toEqual(judge(petition, action, actor, context));
      expect(allowed).toBe(reasons.length === 0);
    }
  });
});

test('wherever a petition can be while it is open, its sender can leave', () => {
  const reached = STATES.filter((state) => Object.keys(MAY[state]).length > 0 && STATE_FACTS[state].open);
  for (const state of reached) expect(LIFE.withdrawal.from).toContain(state);
  expect(reached).toHaveLength(8);
});

test('an agency that coordinates and leads has the rights of both', () => {
  const petition = { ...petitionIn('screening', 'assign'), coordinator: LEAD };
  expect(judge(petition, 'assign', staff('coordinator', LEAD), context)).toEqual([]);
  const assigned = { ...petitionIn('assigned', 'confirm_out_of_scope'), coordinator: LEAD };
  expect(judge(assigned, 'confirm_out_of_scope', staff('leader', LEAD), context)).toEqual([]);
});
