import { describe, expect, test } from 'vitest';
import {
  agencies,
  calendar,
  contextAt,
  COORDINATOR,
  filedAt,
  filingFor,
  LEAD,
  noonOn,
  OTHER,
  policy,
  recorded,
  SENDER,
  staff,
  SYSTEM,
  words,
} from '../testing/world.ts';
import type { Actor } from '../access/actors.ts';
import type { Command } from './commands.ts';
import { decide } from './decide.ts';
import type { DecisionContext } from './decision.ts';
import type { PetitionEvent } from './events.ts';
import { decideFiling } from './filing.ts';
import { applyEvent, fold } from './fold.ts';
import type { Petition } from './petition.ts';

const officer = staff('officer', LEAD);
const leader = staff('leader', LEAD);
const clerk = staff('clerk', LEAD);
const coordinator = staff('coordinator', COORDINATOR);
const chairman = staff('chairman_office', 'ubnd-31');

/** A petition that goes on day by day, through the rules only. */
const story = (filedOn: string, lead: string | null, ...steps: readonly [string, Actor, Command][]): Petition => {
  const events: PetitionEvent[] = [filedAt(noonOn(filedOn), lead)];
  for (const [date, actor, command] of steps) {
    const decision = decide(fold('p', events), command, contextAt(actor, noonOn(date)));
    if (!decision.ok) throw new Error(`${command.action} on ${date}: ${JSON.stringify(decision.refusals)}`);
    events.push(recorded(decision.event, events.length + 1, actor, noonOn(date)));
  }
  return fold('p', events);
};
const refusals = (
  petition: Petition,
  actor: Actor,
  date: string,
  command: Command,
  context: Partial<DecisionContext> = {},
) => {
  const decision = decide(petition, command, { ...contextAt(actor, noonOn(date)), ...context });
  return decision.ok ? 'allowed' : decision.refusals.map(({ code }) => code);
};
const dates = (petition: Petition) =>
  petition.deadlines.map(({ name, agency, startedOn, dueOn, endedOn }) => [name, agency, startedOn, dueOn, endedOn]);

const draft = (outcome: 'amend' | 'repeal' = 'amend'): Command => ({
  action: 'save_draft',
  draft: words('draft'),
  outcome,
});
const issue = (issuedOn: string): Command => ({ action: 'issue', number: '12/STC', issuedOn });
const assign = (agency: string): Command => ({ action: 'assign', agency });
const sendBack = (to: string | null): Command => ({ action: 'send_back', reason: words('reason'), to });

/** Until the answer only waits for its number; approved on Friday 13 March 2026. */
const APPROVED: readonly [string, Actor, Command][] = [
  ['2026-03-03', officer, { action: 'accept' }],
  ['2026-03-10', officer, draft()],
  ['2026-03-11', officer, { action: 'submit_draft' }],
  ['2026-03-13', leader, { action: 'approve' }],
];

describe('filing', () => {
  test('goes straight to the agency, whose time starts with the sender’s', () => {
    const petition = story('2026-03-02', LEAD);
    expect(petition).toMatchObject({
      state: 'assigned',
      lead: LEAD,
      competent: 'ubnd-31',
      province: '31',
      coordinator: COORDINATOR,
    });
    expect(dates(petition)).toEqual([
      ['answer', null, '2026-03-02', '2026-03-19', null],
      ['agency_answer', LEAD, '2026-03-02', '2026-03-17', null],
    ]);
  });

  test('waits with the coordinator where routing is unsure', () => {
    const petition = story('2026-03-02', null);
    expect(petition).toMatchObject({
      state: 'screening',
      lead: null,
      competent: null,
      province: '31',
      proposedLead: LEAD,
    });
    expect(dates(petition)).toEqual([
      ['pass_on', COORDINATOR, '2026-03-02', '2026-03-04', null],
      ['answer', null, '2026-03-02', '2026-03-19', null],
    ]);
  });

  test('waits with the coordinator where routing names an agency that is not there', () => {
    const filing = filingFor('nowhere');
    expect(decideFiling(filing, contextAt(SENDER, noonOn('2026-03-02'))).data).toMatchObject({
      state: 'screening',
      lead: null,
    });
    const unknown = { ...filing, coordinator: 'nowhere' };
    expect(decideFiling(unknown, contextAt(SENDER, noonOn('2026-03-02'))).data.province).toBeNull();
  });

  test.each([
    ['the last millisecond of a day', '2026-03-02T16:59:59.999Z', '2026-03-02', '2026-03-19'],
    ['midnight', '2026-03-02T17:00:00.000Z', '2026-03-03', '2026-03-20'],
    ['the last millisecond of a year', '2026-12-31T16:59:59.999Z', '2026-12-31', '2027-01-20'],
    ['New Year', '2026-12-31T17:00:00.000Z', '2027-01-01', '2027-01-20'],
  ])('at %s counts from its day in Viet Nam', (_when, instant, startedOn, dueOn) => {
    const petition = applyEvent('p', null, filedAt(new Date(instant), LEAD));
    expect(petition.filedOn).toBe(startedOn);
    expect(petition.deadlines[0]).toMatchObject({ name: 'answer', startedOn, dueOn });
  });

  test('keeps codes and references, and nothing else that it is handed', () => {
    const filing = Object.assign(filingFor(LEAD), { text: 'canary', name: 'canary' });
    Object.assign(filing.content, { text: 'canary' });
    expect(JSON.stringify(decideFiling(filing, contextAt(SENDER, noonOn('2026-03-02'))))).not.toContain('canary');
  });

  test('makes no deadline that policy does not name', () => {
    const context = { ...contextAt(SENDER, noonOn('2026-03-02')), policy: { ...policy, periods: {} } };
    expect(decideFiling(filingFor(LEAD), context).data.starts).toEqual([]);
  });
});

describe('passing on', () => {
  test('ends the coordinator’s time and starts the agency’s; the sender’s goes on', () => {
    const petition = story('2026-03-02', null, ['2026-03-05', coordinator, assign(OTHER)]);
    expect(petition).toMatchObject({ state: 'assigned', lead: OTHER, competent: OTHER, province: null });
    expect(dates(petition)).toEqual([
      ['pass_on', COORDINATOR, '2026-03-02', '2026-03-04', '2026-03-05'],
      ['answer', null, '2026-03-02', '2026-03-19', null],
      ['agency_answer', OTHER, '2026-03-05', '2026-03-20', null],
    ]);
  });

  test('is recorded as an override only where another agency was proposed', () => {
    const event = (agency: string) =>
      decide(story('2026-03-02', null), assign(agency), contextAt(coordinator, noonOn('2026-03-03')));
    expect(event(LEAD)).toMatchObject({ event: { data: { override: false } } });
    expect(event(OTHER)).toMatchObject({ event: { data: { override: true } } });
    const unrouted = { ...story('2026-03-02', null), proposedLead: null };
    expect(decide(unrouted, assign(OTHER), contextAt(coordinator, noonOn('2026-03-03')))).toMatchObject({
      event: { data: { override: false } },
    });
  });

  test.each([
    ['an agency that is not there', 'nowhere', ['agency_unknown']],
    ['an agency that is no more', 'bkhdt', ['agency_unknown']],
    ['an agency that has not joined', 'byt', ['agency_not_joined']],
    ['an agency that joins later', 'bkhcn', ['agency_not_joined']],
    ['the Government', 'chinh-phu', ['agency_not_addressable']],
    ['an agency', OTHER, 'allowed'],
  ])('to %s', (_what, agency, expected) => {
    expect(refusals(story('2026-03-02', null), coordinator, '2026-03-03', assign(agency))).toEqual(expected);
  });

  test('tells everything that speaks against an agency', () => {
    const never = { find: () => ({ ...agencies.all[0], code: 'chinh-phu', kind: 'government', joinedOn: null }) };
    const context = { agencies: never as unknown as typeof agencies };
    expect(refusals(story('2026-03-02', null), coordinator, '2026-03-03', assign('chinh-phu'), context)).toEqual([
      'agency_not_addressable',
      'agency_not_joined',
    ]);
  });

  test('an agency can be assigned to from the day it joins', () => {
    const petition = story('2026-11-29', null);
    expect(refusals(petition, coordinator, '2026-11-30', assign('bkhcn'))).toEqual(['agency_not_joined']);
    expect(refusals(petition, coordinator, '2026-12-01', assign('bkhcn'))).toBe('allowed');
  });
});

describe('sending back', () => {
  test('once and again: each holder’s time is its own, the sender’s is one', () => {
    const other = staff('officer', OTHER);
    const petition = story(
      '2026-03-02',
      LEAD,
      ['2026-03-04', officer, sendBack(OTHER)],
      ['2026-03-05', coordinator, assign(OTHER)],
      ['2026-03-09', other, sendBack(null)],
      ['2026-03-10', chairman, assign(LEAD)],
    );
    expect(petition).toMatchObject({
      state: 'assigned',
      sendBacks: 2,
      sentBackBy: [LEAD, OTHER],
      lead: LEAD,
      dispute: null,
    });
    expect(dates(petition)).toEqual([
      ['answer', null, '2026-03-02', '2026-03-19', null],
      ['agency_answer', LEAD, '2026-03-02', '2026-03-17', '2026-03-04'],
      ['pass_on', COORDINATOR, '2026-03-04', '2026-03-06', '2026-03-05'],
      ['agency_answer', OTHER, '2026-03-05', '2026-03-20', '2026-03-09'],
      ['agency_answer', LEAD, '2026-03-10', '2026-03-25', null],
    ]);
  });

  test('the coordinator’s province has it again', () => {
    const other = staff('officer', OTHER);
    const away = story('2026-03-02', null, ['2026-03-03', coordinator, assign(OTHER)]);
    expect(away.province).toBeNull();
    const back = decide(away, sendBack(null), contextAt(other, noonOn('2026-03-04')));
    expect(back).toMatchObject({ event: { data: { province: '31', to: null, reason: words('reason') } } });
  });

  test('names an agency that exists, or none', () => {
    const petition = story('2026-03-02', LEAD);
    expect(refusals(petition, officer, '2026-03-03', sendBack('nowhere'))).toEqual(['agency_unknown']);
    expect(refusals(petition, officer, '2026-03-03', sendBack('bkhdt'))).toEqual(['agency_unknown']);
    // A better address may well be one that has not joined: the coordinator knows what to do then.
    expect(refusals(petition, officer, '2026-03-03', sendBack('byt'))).toBe('allowed');
  });

  test('is held up by a proposal that nobody has decided', () => {
    const petition = story('2026-03-02', LEAD, [
      '2026-03-03',
      officer,
      { action: 'propose_out_of_scope', ground: 'civil_dispute' },
    ]);
    for (const command of [sendBack(null), { action: 'accept' } as const]) {
      expect(refusals(petition, officer, '2026-03-03', command)).toEqual(['proposal_pending']);
    }
    expect(refusals(petition, SENDER, '2026-03-03', { action: 'withdrawal' })).toBe('allowed');
  });
});

describe('the way to an answer', () => {
  test('stops all answering deadlines on the date of issue and opens the time for another look', () => {
    const petition = story('2026-03-02', LEAD, ...APPROVED, ['2026-03-18', clerk, issue('2026-03-16')]);
    expect(petition).toMatchObject({
      state: 'answered',
      answer: { number: '12/STC', issuedOn: '2026-03-16', recordedAt: '2026-03-18T05:00:00.000Z', outcome: 'amend' },
    });
    expect(dates(petition)).toEqual([
      ['answer', null, '2026-03-02', '2026-03-19', '2026-03-16'],
      ['agency_answer', LEAD, '2026-03-02', '2026-03-17', '2026-03-16'],
      ['closing', null, '2026-03-18', '2026-03-30', null],
    ]);
  });

  test.each([
    ['2026-03-12', ['issued_before_approval']],
    ['2026-03-13', 'allowed'],
    ['2026-03-16', 'allowed'],
    ['2026-03-17', ['issued_in_future']],
  ])('dated %s, recorded on 16 March', (issuedOn, expected) => {
    expect(refusals(story('2026-03-02', LEAD, ...APPROVED), clerk, '2026-03-16', issue(issuedOn))).toEqual(expected);
  });

  test('the last one who wrote cannot approve, in whatever role by now', () => {
    const petition = story('2026-03-02', LEAD, ...APPROVED.slice(0, 3));
    expect(refusals(petition, staff('leader', LEAD, `officer@${LEAD}`), '2026-03-12', { action: 'approve' })).toEqual([
      'own_draft',
    ]);
    expect(refusals(petition, leader, '2026-03-12', { action: 'approve' })).toBe('allowed');
  });

  test('a draft comes back with its approval withdrawn, and is approved anew', () => {
    const petition = story('2026-03-02', LEAD, ...APPROVED, [
      '2026-03-16',
      clerk,
      { action: 'return_draft', remark: words('remark') },
    ]);
    expect(petition).toMatchObject({ state: 'in_progress', approval: null, draft: { outcome: 'amend' } });
    const again = story(
      '2026-03-02',
      LEAD,
      ...APPROVED,
      ['2026-03-16', clerk, { action: 'return_draft', remark: words('remark') }],
      ['2026-03-17', officer, draft('repeal')],
      ['2026-03-17', officer, { action: 'submit_draft' }],
      ['2026-03-18', leader, { action: 'approve' }],
    );
    expect(refusals(again, clerk, '2026-03-18', issue('2026-03-17'))).toEqual(['issued_before_approval']);
    expect(again.draft?.outcome).toBe('repeal');
  });

  test('closes by itself on the day after the time for another look is over', () => {
    const petition = story('2026-03-02', LEAD, ...APPROVED, ['2026-03-18', clerk, issue('2026-03-18')]);
    expect(refusals(petition, SYSTEM, '2026-03-30', { action: 'close' })).toEqual(['too_early']);
    expect(refusals(petition, SYSTEM, '2026-03-31', { action: 'close' })).toBe('allowed');
  });

  test('is rated once, also after it is closed', () => {
    const closed = story(
      '2026-03-02',
      LEAD,
      ...APPROVED,
      ['2026-03-18', clerk, issue('2026-03-18')],
      ['2026-04-01', SYSTEM, { action: 'close' }],
    );
    expect(refusals(closed, SENDER, '2026-12-01', { action: 'rating', score: 5 })).toBe('allowed');
    expect(refusals({ ...closed, rating: 2 }, SENDER, '2026-12-01', { action: 'rating', score: 5 })).toEqual([
      'already_rated',
    ]);
  });
});

describe('out of scope', () => {
  test('is proposed on a ground of the list, confirmed by somebody else, and stops everything', () => {
    const petition = story('2026-03-02', LEAD);
    const propose = (ground: string): Command => ({ action: 'propose_out_of_scope', ground });
    expect(refusals(petition, officer, '2026-03-03', propose('because'))).toEqual(['ground_unknown']);
    const confirmed = story(
      '2026-03-02',
      LEAD,
      ['2026-03-03', officer, propose('civil_dispute')],
      ['2026-03-04', leader, { action: 'confirm_out_of_scope' }],
    );
    expect(confirmed).toMatchObject({ state: 'out_of_scope', ground: 'civil_dispute', scopeProposal: null });
    expect(confirmed.deadlines.map(({ endedOn }) => endedOn)).toEqual(['2026-03-04', '2026-03-04']);
  });

  test('declined, work goes on as before', () => {
    const petition = story(
      '2026-03-02',
      null,
      ['2026-03-03', coordinator, { action: 'propose_out_of_scope', ground: 'denunciation' }],
      ['2026-03-03', staff('leader', COORDINATOR), { action: 'decline_out_of_scope' }],
      ['2026-03-04', coordinator, assign(LEAD)],
    );
    expect(petition).toMatchObject({ state: 'assigned', scopeProposal: null, ground: null });
  });
});

test.each(['screening', 'assigned', 'in_progress', 'in_review', 'awaiting_issue'] as const)(
  'a sender can withdraw while it is %s, and every deadline stops that day',
  (state) => {
    const way = { screening: 0, assigned: 0, in_progress: 1, in_review: 3, awaiting_issue: 4 }[state];
    const petition = story('2026-03-02', state === 'screening' ? null : LEAD, ...APPROVED.slice(0, way), [
      '2026-04-20',
      SENDER,
      { action: 'withdrawal' },
    ]);
    expect(petition.state).toBe('withdrawn');
    expect(petition.deadlines.map(({ endedOn }) => endedOn)).toEqual(petition.deadlines.map(() => '2026-04-20'));
  },
);

test('a policy that comes into force changes the deadlines that start after it, no other', () => {
  const before = story('2026-03-02', null);
  const changed = {
    ...policy,
    version: 'policy-2',
    periods: {
      ...policy.periods,
      answer: { amount: 5, unit: 'working_day' as const, source: { reference: null, assumption: true } },
    },
  };
  const decision = decide(before, assign(LEAD), { ...contextAt(coordinator, noonOn('2026-03-04')), policy: changed });
  if (!decision.ok) throw new Error('refused');
  const event = { ...recorded(decision.event, 2, coordinator, noonOn('2026-03-04')), policyVersion: 'policy-2' };
  const after = applyEvent('p', before, event);
  expect(after.deadlines.map(({ name, dueOn, policyVersion }) => [name, dueOn, policyVersion])).toEqual([
    ['pass_on', '2026-03-04', 'policy-1'],
    ['answer', '2026-03-19', 'policy-1'],
    ['agency_answer', '2026-03-11', 'policy-2'],
  ]);
  expect(after.deadlines.every(({ calendarVersion }) => calendarVersion === calendar.version)).toBe(true);
});

test('whoever approves may write what is to be published; the event keeps a reference to it and nothing else', () => {
  const before = story(
    '2026-03-02',
    LEAD,
    ['2026-03-03', officer, { action: 'accept' }],
    ['2026-03-04', officer, draft()],
    ['2026-03-04', officer, { action: 'submit_draft' }],
  );
  const context = contextAt(leader, noonOn('2026-03-05'));
  const row = { ...words('public'), body: 'Bản công bố' };
  const written = decide(before, { action: 'approve', publicText: row }, context);
  expect(written).toMatchObject({ event: { data: { publicText: words('public') } } });
  expect(JSON.stringify(written)).not.toContain('Bản công bố');
  expect(decide(before, { action: 'approve' }, context)).toMatchObject({ event: { data: {} } });
});
