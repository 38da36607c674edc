import { describe, expect, it } from 'vitest';
import type { DeputisedRole, Staff } from '../access/actors.ts';
import { applyBottleneck, type Bottleneck } from '../dossiers/bottleneck.ts';
import {
  actingOnBottleneck,
  bottleneckActions,
  decideBottleneck,
  makeBottleneck,
} from '../dossiers/bottleneck-rules.ts';
import { applyDelegatedRule, type DelegatedRule } from '../dossiers/delegated-rule.ts';
import {
  actingOnDelegatedRule,
  decideDelegatedRule,
  delegatedRuleActions,
  makeDelegatedRule,
} from '../dossiers/delegated-rule-rules.ts';
import { mayOrganise } from '../sources/dialogues.ts';
import { dossierContext, personNamed, placed } from '../testing/dossier-people.ts';
import { agencies, COORDINATOR, LEAD, OTHER, words } from '../testing/world.ts';

/** Work that is no petition's asks for deputies by the same rule: one's own right first, then each post that is filled today. */

const DAY = '2026-11-23';
const coordinating = dossierContext(personNamed('coordinator of coordinating agency'), DAY);

const clerk = (agency = LEAD): Staff => ({ kind: 'staff', id: 'anna', role: 'clerk', agency });
const filling = (staff: Staff, role: DeputisedRole, unit?: Staff['unit']): Staff => ({
  ...staff,
  deputyFor: [{ account: 'head', role, capacity: 'tuq', ...(unit !== undefined && { unit }) }],
});
const inPost = (staff: Staff, role: DeputisedRole): object => ({
  id: staff.id,
  role,
  agency: staff.agency,
  actingFor: { account: 'head', capacity: 'tuq' },
});
const allowed = (actions: readonly { name: string; allowed: boolean }[]): string[] =>
  actions.flatMap((action) => (action.allowed ? [action.name] : []));

const bottleneck = ((): Bottleneck => {
  const provisions = [{ document: '31-2021-nd-cp', article: '5', clause: '2', point: null }];
  const given = { provisions, title: words('t'), description: words('d'), difficulty: null, owner: LEAD };
  const decision = makeBottleneck(given, coordinating);
  if (!decision.ok) throw new Error(decision.refusals.join(', '));
  return applyBottleneck('b', null, placed(decision.event, 1, coordinating));
})();

describe('a bottleneck', () => {
  const on = (staff: Staff) => allowed(bottleneckActions(bottleneck, staff, agencies));
  const close = { action: 'close', ground: 'not_an_obstacle', reason: words('why') } as const;

  it('is worked on by whoever fills the post of its owner’s leader', () => {
    const deputy = filling(clerk(), 'leader');
    expect([on(clerk()), on(deputy)]).toEqual([[], ['report_progress', 'solve', 'close']]);
    const as = actingOnBottleneck(bottleneck, 'close', deputy, agencies);
    expect(as).toMatchObject(inPost(deputy, 'leader'));
    expect(decideBottleneck(bottleneck, close, dossierContext(as, DAY)).ok).toBe(true);
    expect(decideBottleneck(bottleneck, close, dossierContext(clerk(), DAY)).ok).toBe(false);
    expect(on(filling(clerk(OTHER), 'leader'))).toEqual([]);
    // Who may do it in their own right does so.
    const officer: Staff = { ...deputy, role: 'officer' };
    expect(actingOnBottleneck(bottleneck, 'solve', officer, agencies)).not.toHaveProperty('actingFor');
    expect(actingOnBottleneck(bottleneck, 'close', officer, agencies)).toMatchObject(inPost(officer, 'leader'));
  });

  it('is given a date by whoever fills the post of the chairman’s office above', () => {
    const above = clerk('ubnd-31');
    expect([on(above), on(filling(above, 'chairman_office'))]).toEqual([[], ['set_due']]);
  });

  it('is worked on by the head of a unit, or whoever fills that post, as by the officers there', () => {
    const unit = { id: 'u', within: ['u'] };
    const head: Staff = { kind: 'staff', id: 'head', role: 'leader', agency: LEAD, unit };
    const expected = ['report_progress', 'solve'];
    expect([on(head), on(filling(clerk(), 'leader', unit))]).toEqual([expected, expected]);
  });
});

it('a delegated rule is named as issued by whoever fills a leader’s post, and given a date from above', () => {
  const rule = ((): DelegatedRule => {
    const provision = { document: '31-2024-qh15', article: '9', clause: null, point: null };
    const given = { provision, what: words('w'), owner: LEAD, origin: null, petitionDifficulty: null, due: null };
    const decision = makeDelegatedRule(given, coordinating);
    if (!decision.ok) throw new Error(decision.refusals.join(', '));
    return applyDelegatedRule('d', null, placed(decision.event, 1, coordinating));
  })();
  const on = (staff: Staff) => allowed(delegatedRuleActions(rule, staff, agencies));
  const deputy = filling(clerk(), 'leader');
  expect([on(clerk()), on(deputy)]).toEqual([[], ['name_issued']]);
  const as = actingOnDelegatedRule(rule, 'name_issued', deputy, agencies);
  expect(as).toMatchObject(inPost(deputy, 'leader'));
  const issued = { action: 'name_issued', numberSymbol: '9/2026/NĐ-CP', issuedOn: DAY, inForceOn: null } as const;
  expect(decideDelegatedRule(rule, issued, dossierContext(as, DAY)).ok).toBe(true);
  expect(on(filling(clerk('ubnd-31'), 'chairman_office'))).toEqual(['set_due']);
  expect(on(filling(clerk(COORDINATOR), 'leader'))).toEqual([]);
});

it('a dialogue is organised by whoever fills a leader’s post at that agency, and by no other officer', () => {
  const officer: Staff = { kind: 'staff', id: 'anna', role: 'officer', agency: LEAD };
  expect([mayOrganise(officer, LEAD), mayOrganise(filling(officer, 'leader'), LEAD)]).toEqual([false, true]);
  expect(mayOrganise(filling(officer, 'chairman_office'), LEAD)).toBe(false);
  expect(mayOrganise(filling(officer, 'leader'), OTHER)).toBe(false);
});
