import { describe, expect, it } from 'vitest';
import { DOSSIER_PEOPLE, dossierContext, personNamed, placed } from '../testing/dossier-people.ts';
import { agencies, COORDINATOR, LEAD, OTHER, words } from '../testing/world.ts';
import { applyBottleneck, type Bottleneck, BOTTLENECK_STATES, type BottleneckEvent } from './bottleneck.ts';
import {
  BOTTLENECK_RULES,
  type BottleneckAction,
  bottleneckActions,
  type BottleneckCommand,
  decideBottleneck,
  makeBottleneck,
  type NewBottleneck,
} from './bottleneck-rules.ts';
import type { DossierDecision } from './dossier.ts';
import { isLive, mayReadDossier } from './dossiers.ts';

const DAY = '2026-11-23';
const coordinator = personNamed('coordinator of coordinating agency');
const officer = personNamed('officer of owning agency');
const provision = { document: '31-2021-nd-cp', article: '5', clause: '2', point: null };
const NEW: NewBottleneck = {
  provisions: [provision],
  title: words('title'),
  description: words('description'),
  difficulty: 'unclear',
  owner: LEAD,
};

const eventOf = (decision: DossierDecision<BottleneckEvent>): BottleneckEvent => {
  if (!decision.ok) throw new Error(decision.refusals.join(', '));
  return decision.event;
};
const refusalsOf = (decision: DossierDecision<BottleneckEvent>): readonly string[] =>
  decision.ok ? [] : decision.refusals;

const make = (given: Partial<NewBottleneck> = {}): Bottleneck => {
  const context = dossierContext(coordinator, DAY);
  return applyBottleneck('b1', null, placed(eventOf(makeBottleneck({ ...NEW, ...given }, context)), 1, context));
};
const after = (
  bottleneck: Bottleneck,
  actor: typeof coordinator,
  command: BottleneckCommand,
  date = DAY,
): Bottleneck => {
  const context = dossierContext(actor, date);
  const event = eventOf(decideBottleneck(bottleneck, command, context));
  return applyBottleneck('b1', bottleneck, placed(event, bottleneck.version + 1, context));
};
const tried = (bottleneck: Bottleneck, actor: typeof coordinator, command: BottleneckCommand, date = DAY) =>
  refusalsOf(decideBottleneck(bottleneck, command, dossierContext(actor, date)));

const SOLVE = { action: 'solve', product: 'amend', numberSymbol: '9/2026/NĐ-CP', on: DAY } as const;
const IN_STATE: Record<(typeof BOTTLENECK_STATES)[number], Bottleneck> = {
  open: make(),
  being_solved: after(make(), officer, { action: 'report_progress', words: words('step') }),
  solved: after(make(), officer, SOLVE),
  closed: after(make(), coordinator, { action: 'close', ground: 'not_an_obstacle', reason: words('why') }),
};

/** The rules once more, by hand: who may, and in which states. */
const BY_HAND: Record<BottleneckAction, { who: string[]; in: string[] }> = {
  describe: { who: ['coordinator of coordinating agency'], in: ['open', 'being_solved'] },
  link: { who: ['coordinator of coordinating agency'], in: ['open', 'being_solved'] },
  unlink: { who: ['coordinator of coordinating agency'], in: ['open', 'being_solved'] },
  set_owner: { who: ['coordinator of coordinating agency'], in: ['open', 'being_solved'] },
  set_product: { who: ['coordinator of coordinating agency'], in: ['open', 'being_solved'] },
  set_due: {
    who: [
      'coordinator of coordinating agency',
      'chairman_office of coordinating agency',
      'chairman_office of owning agency',
      'chairman_office of steering agency',
    ],
    in: ['open', 'being_solved'],
  },
  report_progress: {
    who: ['officer of owning agency', 'leader of owning agency', 'officer in charge'],
    in: ['open', 'being_solved'],
  },
  solve: {
    who: ['officer of owning agency', 'leader of owning agency', 'officer in charge'],
    in: ['open', 'being_solved'],
  },
  close: { who: ['coordinator of coordinating agency', 'leader of owning agency'], in: ['open', 'being_solved'] },
  reopen: { who: ['coordinator of coordinating agency'], in: ['solved', 'closed'] },
};

describe('who may do what to a bottleneck', () => {
  const cells = DOSSIER_PEOPLE.flatMap(({ name, staff }) => BOTTLENECK_STATES.map((state) => ({ name, staff, state })));
  it.each(cells)('$name, $state', ({ name, staff, state }) => {
    const found = bottleneckActions(IN_STATE[state], staff, agencies)
      .filter(({ allowed }) => allowed)
      .map((action) => action.name);
    const expected = Object.entries(BY_HAND)
      .filter(([, rule]) => rule.who.includes(name) && rule.in.includes(state))
      .map(([action]) => action);
    expect(found.toSorted()).toEqual(expected.toSorted());
  });

  it('has every action by hand', () => {
    expect(Object.keys(BY_HAND).toSorted()).toEqual(Object.keys(BOTTLENECK_RULES).toSorted());
  });

  it('is public, and read by everybody who works on petitions', () => {
    expect(mayReadDossier(personNamed('clerk of another agency'), make(), agencies)).toBe(true);
    expect(mayReadDossier(personNamed('administrator of another agency'), make(), agencies)).toBe(false);
  });
});

describe('making a bottleneck', () => {
  const refused = (given: Partial<NewBottleneck>, actor = coordinator) =>
    refusalsOf(makeBottleneck({ ...NEW, ...given }, dossierContext(actor, DAY)));

  it('is a coordinator’s, of one provision or two different ones', () => {
    expect(make().coordinator).toBe(COORDINATOR);
    expect(refused({}, officer)).toEqual(['wrong_role']);
    expect(refused({ provisions: [provision, { ...provision }] })).toEqual(['provisions_same']);
    expect(refused({ provisions: [provision, { ...provision, point: 'a' }] })).toEqual([]);
  });

  it('names an agency that exists and answers petitions, joined or not', () => {
    expect(refused({ owner: 'khong-co' })).toEqual(['agency_unknown']);
    expect(refused({ owner: 'bkhdt' })).toEqual(['agency_unknown']);
    expect(refused({ owner: 'chinh-phu' })).toEqual(['agency_not_addressable']);
    expect(refused({ owner: 'byt' })).toEqual([]);
  });
});

describe('the due date of a bottleneck', () => {
  it('keeps the first one, and changes for a reason only', () => {
    const set = after(make(), coordinator, { action: 'set_due', dueOn: '2027-03-01', reason: null });
    expect(set).toMatchObject({ dueOn: '2027-03-01', originalDueOn: '2027-03-01', dueReason: null });
    const later = { action: 'set_due', dueOn: '2027-06-01' } as const;
    expect(tried(set, coordinator, { ...later, reason: null })).toEqual(['reason_missing']);
    const moved = after(set, coordinator, { ...later, reason: words('why') });
    expect(moved).toMatchObject({ dueOn: '2027-06-01', originalDueOn: '2027-03-01', dueReason: words('why') });
    expect(tried(moved, coordinator, { ...later, reason: words('again') })).toEqual(['nothing_changes']);
  });

  it('is not in the past; today is not', () => {
    const on = (dueOn: string) => tried(make(), coordinator, { action: 'set_due', dueOn, reason: null });
    expect(on('2026-11-22')).toEqual(['due_in_past']);
    expect(on(DAY)).toEqual([]);
  });
});

describe('petitions of a bottleneck', () => {
  const link = (rest: object) => {
    const petition = { id: 'p1', confinement: 'none' as const, bottleneck: null, ...rest };
    return tried(make(), coordinator, { action: 'link', petition });
  };
  it('are never such as few may see, nor part of another one', () => {
    expect(link({})).toEqual([]);
    expect(link({ confinement: 'restricted' })).toEqual(['petition_confined']);
    expect(link({ confinement: 'sealed' })).toEqual(['petition_confined']);
    expect(link({ bottleneck: 'b2' })).toEqual(['petition_linked']);
  });

  it('are taken out of the one they are in', () => {
    const unlink = (bottleneck: string | null) =>
      tried(make(), coordinator, { action: 'unlink', petition: { id: 'p1', confinement: 'none', bottleneck } });
    expect(unlink('b1')).toEqual([]);
    expect(unlink('b2')).toEqual(['petition_not_linked']);
    expect(unlink(null)).toEqual(['petition_not_linked']);
  });
});

describe('the end of a bottleneck', () => {
  it('names what was made, not before it was', () => {
    expect(IN_STATE.solved).toMatchObject({ solution: { product: 'amend', numberSymbol: '9/2026/NĐ-CP', on: DAY } });
    expect(tried(make(), officer, { ...SOLVE, on: '2026-11-24' })).toEqual(['in_future']);
  });

  it('is taken back with what it named', () => {
    const again = after(IN_STATE.solved, coordinator, { action: 'reopen', reason: words('not solved') });
    expect(again).toMatchObject({ state: 'open', solution: null });
    expect(isLive(again)).toBe(true);
    expect(isLive(IN_STATE.solved)).toBe(false);
  });

  it('a new owner is another one', () => {
    expect(tried(make(), coordinator, { action: 'set_owner', owner: LEAD })).toEqual(['owner_already']);
    expect(after(make(), coordinator, { action: 'set_owner', owner: OTHER }).owner).toBe(OTHER);
  });

  it('takes no event out of its order', () => {
    const event = { type: 'reopened', v: 1, data: { reason: words('x') } } as const;
    expect(() => applyBottleneck('b1', make(), placed(event, 3, dossierContext(coordinator, DAY)))).toThrow(
      'version 1',
    );
    expect(() => applyBottleneck('b1', null, placed(event, 1, dossierContext(coordinator, DAY)))).toThrow('made');
  });
});
