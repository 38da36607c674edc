import { describe, expect, it } from 'vitest';
import { DOSSIER_PEOPLE, dossierContext, personNamed, placed } from '../testing/dossier-people.ts';
import { agencies, LEAD, words } from '../testing/world.ts';
import { applyDelegatedRule, DELEGATED_RULE_STATES, type DelegatedRule } from './delegated-rule.ts';
import {
  decideDelegatedRule,
  DELEGATED_RULE_RULES,
  type DelegatedRuleAction,
  delegatedRuleActions,
  type DelegatedRuleCommand,
  makeDelegatedRule,
  type NewDelegatedRule,
} from './delegated-rule-rules.ts';
import { isLive } from './dossiers.ts';

const DAY = '2026-11-23';
const coordinator = personNamed('coordinator of coordinating agency');
const NEW: NewDelegatedRule = {
  provision: { document: '31-2024-qh15', article: '9', clause: null, point: null },
  what: words('what'),
  owner: LEAD,
  origin: null,
  petitionDifficulty: null,
  due: { dueOn: '2025-04-01', reason: words('in force'), assumed: true },
};

const made = (given: Partial<NewDelegatedRule> = {}): DelegatedRule => {
  const context = dossierContext(coordinator, DAY);
  const decision = makeDelegatedRule({ ...NEW, ...given }, context);
  if (!decision.ok) throw new Error(decision.refusals.join(', '));
  return applyDelegatedRule('d1', null, placed(decision.event, 1, context));
};
const decide = (rule: DelegatedRule, command: DelegatedRuleCommand, actor = coordinator) =>
  decideDelegatedRule(rule, command, dossierContext(actor, DAY));
const tried = (rule: DelegatedRule, command: DelegatedRuleCommand, actor = coordinator): readonly string[] => {
  const decision = decide(rule, command, actor);
  return decision.ok ? [] : decision.refusals;
};
const after = (rule: DelegatedRule, command: DelegatedRuleCommand, actor = coordinator): DelegatedRule => {
  const decision = decide(rule, command, actor);
  if (!decision.ok) throw new Error(decision.refusals.join(', '));
  return applyDelegatedRule('d1', rule, placed(decision.event, rule.version + 1, dossierContext(actor, DAY)));
};

const NAMED = { action: 'name_issued', numberSymbol: '5/2026/TT-BTC', issuedOn: DAY, inForceOn: '2027-01-15' } as const;
const IN_STATE: Record<(typeof DELEGATED_RULE_STATES)[number], DelegatedRule> = {
  awaited: made(),
  issued: after(made(), NAMED),
  dropped: after(made(), { action: 'drop', reason: words('why') }),
};

/** The rules once more, by hand. */
const COORDINATORS = ['coordinator of coordinating agency'];
const BY_HAND: Record<DelegatedRuleAction, { who: string[]; in: string[] }> = {
  describe: { who: COORDINATORS, in: ['awaited'] },
  set_owner: { who: COORDINATORS, in: ['awaited'] },
  set_due: {
    who: [
      ...COORDINATORS,
      'chairman_office of coordinating agency',
      'chairman_office of owning agency',
      'chairman_office of steering agency',
    ],
    in: ['awaited'],
  },
  name_issued: {
    who: [...COORDINATORS, 'officer of owning agency', 'leader of owning agency', 'officer in charge'],
    in: ['awaited'],
  },
  drop: { who: COORDINATORS, in: ['awaited'] },
  reopen: { who: COORDINATORS, in: ['issued', 'dropped'] },
};

describe('who may do what to a delegated rule', () => {
  const cells = DOSSIER_PEOPLE.flatMap(({ name, staff }) =>
    DELEGATED_RULE_STATES.map((state) => ({ name, staff, state })),
  );
  it.each(cells)('$name, $state', ({ name, staff, state }) => {
    const found = delegatedRuleActions(IN_STATE[state], staff, agencies)
      .filter(({ allowed }) => allowed)
      .map((action) => action.name);
    const expected = Object.entries(BY_HAND)
      .filter(([, rule]) => rule.who.includes(name) && rule.in.includes(state))
      .map(([action]) => action);
    expect(found.toSorted()).toEqual(expected.toSorted());
  });

  it('has every action by hand', () => {
    expect(Object.keys(BY_HAND).toSorted()).toEqual(Object.keys(DELEGATED_RULE_RULES).toSorted());
  });
});

describe('a delegated rule', () => {
  const refused = (given: Partial<NewDelegatedRule>, actor = coordinator): readonly string[] => {
    const decision = makeDelegatedRule({ ...NEW, ...given }, dossierContext(actor, DAY));
    return decision.ok ? [] : decision.refusals;
  };

  it('comes from a petition only where that says that no rule exists', () => {
    expect(refused({ origin: { petition: 'p1' }, petitionDifficulty: 'legal_gap' })).toEqual([]);
    expect(refused({ origin: { petition: 'p1' }, petitionDifficulty: 'unclear' })).toEqual(['no_legal_gap']);
    expect(refused({ origin: { bottleneck: 'b1' } })).toEqual([]);
    expect(refused({}, personNamed('leader of owning agency'))).toEqual(['wrong_role']);
  });

  it('may be late from the start, and says where its due date comes from', () => {
    expect(made()).toMatchObject({ dueOn: '2025-04-01', dueAssumed: true, dueReason: words('in force') });
    const due = { action: 'set_due', dueOn: '2025-06-01', reason: words('Điều 9'), assumed: false } as const;
    expect(after(made(), due)).toMatchObject({ dueOn: '2025-06-01', originalDueOn: '2025-04-01', dueAssumed: false });
    expect(tried(made(), { ...due, reason: null })).toEqual(['reason_missing']);
  });

  it('ends only when what was issued is named, not before it was', () => {
    expect(IN_STATE.issued).toMatchObject({ issued: { numberSymbol: '5/2026/TT-BTC', inForceOn: '2027-01-15' } });
    expect(tried(made(), { ...NAMED, issuedOn: '2026-11-24' })).toEqual(['in_future']);
    expect(isLive(IN_STATE.issued)).toBe(false);
    expect(isLive(after(IN_STATE.issued, { action: 'reopen', reason: words('no') }))).toBe(true);
  });
});
