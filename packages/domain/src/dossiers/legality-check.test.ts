import { describe, expect, it } from 'vitest';
import type { Staff } from '../access/actors.ts';
import { DOSSIER_PEOPLE, dossierContext, IN_CHARGE, personNamed, placed } from '../testing/dossier-people.ts';
import { agencies, COORDINATOR, LEAD, OTHER, words } from '../testing/world.ts';
import { isLive, mayReadDossier } from './dossiers.ts';
import { applyLegalityCheck, LEGALITY_STATES, type LegalityCheck } from './legality-check.ts';
import {
  actingOnLegalityCheck,
  decideLegalityCheck,
  LEGALITY_RULES,
  type LegalityAction,
  legalityActions,
  type LegalityCommand,
  type NewLegalityCheck,
  noteSign,
  noteSignAgain,
} from './legality-rules.ts';

const DAY = '2026-11-23';
const coordinator = personNamed('coordinator of coordinating agency');
const leader = personNamed('leader of owning agency');
const NEW: NewLegalityCheck = {
  provision: { document: '61-2024-qd-ubnd~ubnd-31', article: '3', clause: null, point: null },
  grounds: words('grounds'),
  petition: null,
  owner: LEAD,
  coordinator: COORDINATOR,
};

const noted = (given: Partial<NewLegalityCheck> = {}, actor = coordinator): LegalityCheck => {
  const context = dossierContext(actor, DAY);
  const decision = noteSign({ ...NEW, ...given }, context);
  if (!decision.ok) throw new Error(decision.refusals.join(', '));
  return applyLegalityCheck('l1', null, placed(decision.event, 1, context));
};
const tried = (check: LegalityCheck, command: LegalityCommand, actor = coordinator): readonly string[] => {
  const decision = decideLegalityCheck(check, command, dossierContext(actor, DAY));
  return decision.ok ? [] : decision.refusals;
};
const after = (check: LegalityCheck, command: LegalityCommand, actor = coordinator): LegalityCheck => {
  const context = dossierContext(actor, DAY);
  const decision = decideLegalityCheck(check, command, context);
  if (!decision.ok) throw new Error(decision.refusals.join(', '));
  return applyLegalityCheck('l1', check, placed(decision.event, check.version + 1, context));
};

const REQUEST = { action: 'request', number: '12/STP-KTVB', on: DAY } as const;
const CONCLUDE = { action: 'conclude', unlawful: true, number: '30/STC', on: DAY, words: null } as const;
const officer = { id: IN_CHARGE, role: 'officer', agency: LEAD } as const;
const requested = after(after(noted(), REQUEST), { action: 'put_in_charge', officer }, leader);
const concluded = after(requested, CONCLUDE);
const IN_STATE: Record<(typeof LEGALITY_STATES)[number], LegalityCheck> = {
  noted: noted(),
  requested,
  concluded,
  handled: after(concluded, { action: 'handle', kind: 'repeal', numberSymbol: '7/2026/QĐ-UBND', on: DAY }),
  dropped: after(requested, { action: 'drop', reason: words('why') }),
};

/** The rules once more, by hand. */
const COORDINATORS = ['coordinator of coordinating agency'];
const CHECKING = [...COORDINATORS, 'leader of owning agency', 'officer in charge'];
const BY_HAND: Record<LegalityAction, { who: string[]; in: string[] }> = {
  set_owner: { who: COORDINATORS, in: ['noted', 'requested'] },
  request: { who: COORDINATORS, in: ['noted'] },
  set_due: {
    who: [
      ...COORDINATORS,
      'chairman_office of coordinating agency',
      'chairman_office of owning agency',
      'chairman_office of steering agency',
    ],
    in: ['requested', 'concluded'],
  },
  put_in_charge: { who: ['leader of owning agency'], in: ['requested', 'concluded'] },
  conclude: { who: CHECKING, in: ['requested'] },
  handle: { who: CHECKING, in: ['concluded'] },
  drop: { who: COORDINATORS, in: ['noted', 'requested'] },
  reopen: { who: COORDINATORS, in: ['concluded', 'handled', 'dropped'] },
};
/** Who may know of it: before anybody was asked, and afterwards. */
const WATCHING = ['chairman_office', 'supervisor'].flatMap((role) =>
  ['coordinating', 'owning', 'steering'].map((of) => `${role} of ${of} agency`),
);
const MAY_READ = [...COORDINATORS, ...WATCHING];
const MAY_READ_ONCE_ASKED = [...MAY_READ, 'leader of owning agency', 'officer in charge'];

describe('who may do what about a sign', () => {
  const cells = DOSSIER_PEOPLE.flatMap(({ name, staff }) => LEGALITY_STATES.map((state) => ({ name, staff, state })));
  it.each(cells)('$name, $state', ({ name, staff, state }) => {
    const found = legalityActions(IN_STATE[state], staff, agencies)
      .filter(({ allowed }) => allowed)
      .map((action) => action.name);
    const expected = Object.entries(BY_HAND)
      .filter(([, rule]) => rule.who.includes(name) && rule.in.includes(state))
      .map(([action]) => action);
    expect(found.toSorted()).toEqual(expected.toSorted());
  });

  it.each(LEGALITY_STATES)('who may know of it: %s', (state) => {
    const readers = DOSSIER_PEOPLE.filter(({ staff }) => mayReadDossier(staff, IN_STATE[state], agencies));
    const expected = state === 'noted' ? MAY_READ : MAY_READ_ONCE_ASKED;
    expect(readers.map(({ name }) => name).toSorted()).toEqual(expected.toSorted());
  });

  it('has every action by hand', () => {
    expect(Object.keys(BY_HAND).toSorted()).toEqual(Object.keys(LEGALITY_RULES).toSorted());
  });
});

describe('whoever fills a post as a deputy', () => {
  const post = { account: 'head', role: 'leader', capacity: 'kt' } as const;
  const colleague: Staff = { kind: 'staff', id: 'anna', role: 'officer', agency: LEAD };
  const deputy: Staff = { ...colleague, deputyFor: [post] };
  const named = (staff: Staff, check: LegalityCheck) =>
    legalityActions(check, staff, agencies).flatMap(({ name, allowed }) => (allowed ? [name] : []));

  it('knows of a check and acts on it as the holder does, and is recorded as having acted there', () => {
    expect([mayReadDossier(colleague, requested, agencies), named(colleague, requested)]).toEqual([false, []]);
    expect([mayReadDossier(deputy, requested, agencies), named(deputy, requested)]).toEqual([
      true,
      ['put_in_charge', 'conclude'],
    ]);
    expect(mayReadDossier(deputy, IN_STATE.noted, agencies)).toBe(false);
    const as = actingOnLegalityCheck(requested, 'conclude', deputy, agencies);
    expect(as).toEqual({ ...colleague, role: 'leader', actingFor: { account: 'head', capacity: 'kt' } });
    expect(tried(requested, CONCLUDE, as)).toEqual([]);
    expect(tried(requested, CONCLUDE, colleague)).toEqual(['wrong_role']);
    // In their own right first.
    const inCharge = { ...deputy, id: IN_CHARGE };
    expect(actingOnLegalityCheck(requested, 'conclude', inCharge, agencies)).not.toHaveProperty('actingFor');
    // Elsewhere the post gives nothing.
    expect(mayReadDossier({ ...deputy, agency: OTHER }, requested, agencies)).toBe(false);
  });

  it('of a chairman’s office sees what that sees, and sets its dates', () => {
    const clerk: Staff = { kind: 'staff', id: 'dung', role: 'clerk', agency: 'ubnd-31' };
    const chair: Staff = { ...clerk, deputyFor: [{ ...post, role: 'chairman_office' }] };
    expect([mayReadDossier(clerk, requested, agencies), mayReadDossier(chair, requested, agencies)]).toEqual([
      false,
      true,
    ]);
    expect(named(chair, requested)).toEqual(['set_due']);
  });

  it('of the head of a unit leads that unit, not the agency', () => {
    const unit = { id: 'u', within: ['u'] };
    const head: Staff = { kind: 'staff', id: 'head', role: 'leader', agency: LEAD, unit };
    expect([mayReadDossier(head, requested, agencies), named(head, requested)]).toEqual([false, []]);
    const forHead: Staff = { ...colleague, deputyFor: [{ ...post, unit }] };
    expect([mayReadDossier(forHead, requested, agencies), named(forHead, requested)]).toEqual([false, []]);
  });
});

describe('a sign of being unlawful', () => {
  it('is noted by coordinators for their agency, by officers for the one that coordinates', () => {
    expect(noted({ coordinator: OTHER }).coordinator).toBe(COORDINATOR);
    expect(noted({ coordinator: COORDINATOR }, personNamed('officer of another agency')).coordinator).toBe(COORDINATOR);
    expect(() => noted({}, personNamed('clerk of another agency'))).toThrow('wrong_role');
  });

  it('met again stands behind what was noted before, in order, whatever the check has come to', () => {
    const again = (check: LegalityCheck, name: string, given: Partial<NewLegalityCheck> = {}): LegalityCheck => {
      const context = dossierContext(personNamed(name), DAY);
      const decision = noteSignAgain({ ...NEW, ...given }, context);
      if (!decision.ok) throw new Error(decision.refusals.join(', '));
      return applyLegalityCheck('l1', check, placed(decision.event, check.version + 1, context));
    };
    const second = again(requested, 'officer of another agency', { grounds: words('second'), petition: 'p2' });
    const third = again(second, 'officer of owning agency', { grounds: words('third'), owner: OTHER });
    expect(third.furtherSigns).toEqual([
      { grounds: words('second'), petition: 'p2', owner: LEAD, on: DAY, agency: OTHER },
      { grounds: words('third'), petition: null, owner: OTHER, on: DAY, agency: LEAD },
    ]);
    expect(third).toMatchObject({ state: 'requested', grounds: requested.grounds, owner: LEAD, version: 5 });
    expect(() => again(requested, 'clerk of another agency')).toThrow('wrong_role');
    expect(() => again(requested, 'officer of another agency', { owner: 'nobody' })).toThrow('agency_unknown');
  });

  it('is asked about of somebody; another agency is asked anew and has other officers', () => {
    expect(tried(noted({ owner: null }), REQUEST)).toEqual(['owner_missing']);
    expect(tried(noted(), { ...REQUEST, on: '2026-11-24' })).toEqual(['in_future']);
    const elsewhere = after(requested, { action: 'set_owner', owner: OTHER });
    expect(elsewhere).toMatchObject({ state: 'noted', owner: OTHER, request: null, officer: null });
    expect(mayReadDossier(leader, elsewhere, agencies)).toBe(false);
  });

  it('is put in the hands of an officer of that agency', () => {
    const give = (given: typeof officer | { id: string; role: 'clerk'; agency: string } | null) =>
      tried(requested, { action: 'put_in_charge', officer: given }, leader);
    expect(give(null)).toEqual(['colleague_unknown']);
    expect(give({ id: 'x', role: 'clerk', agency: LEAD })).toEqual(['colleague_unknown']);
    expect(give(officer)).toEqual(['nothing_changes']);
  });

  it('is handled only where it was found to be unlawful', () => {
    const lawful = after(requested, { ...CONCLUDE, unlawful: false });
    const handle = { action: 'handle', kind: 'suspend', numberSymbol: '7/2026/QĐ-UBND', on: DAY } as const;
    expect(tried(lawful, handle)).toEqual(['not_unlawful']);
    expect([isLive(lawful), isLive(concluded), isLive(IN_STATE.handled)]).toEqual([false, true, false]);
  });

  it('has no due date unless somebody sets one', () => {
    expect(requested.dueOn).toBeNull();
    expect(after(requested, { action: 'set_due', dueOn: '2026-12-31', reason: null }).dueOn).toBe('2026-12-31');
  });
});
