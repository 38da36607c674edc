import { describe, expect, test } from 'vitest';
import { accepted, chairman, commune, coordinator, happenings, officer, type Step } from '../testing/whole-life.ts';
import { COORDINATOR, LEAD, noonOn, OTHER, recorded, SENDER, staff, words } from '../testing/world.ts';
import { assignedBy, moveAwayBy, movesAway } from './moves-away.ts';

const movesOf = (steps: readonly Step[], lead: string | null = LEAD) => movesAway('p', happenings(lead, steps));

const sendBack = (date: string, actor = officer, to: string | null = OTHER): Step => [
  date,
  actor,
  { action: 'send_back', reason: words('reason'), to },
];
const assign = (date: string, agency: string, actor = coordinator): Step => [date, actor, { action: 'assign', agency }];
const contested = (to: string | null): readonly Step[] => [
  accepted,
  ['2026-03-04', officer, { action: 'consult', agency: 'ubnd-11311', question: words('question') }],
  ['2026-03-05', commune, { action: 'contest_lead', reason: words('reason'), to }],
];
const twice: readonly Step[] = [
  sendBack('2026-03-03'),
  assign('2026-03-04', LEAD),
  sendBack('2026-03-05', staff('leader', LEAD), null),
];

describe('what is sent away', () => {
  test('a send-back is charged to the agency that made it and opens no dispute', () => {
    expect(movesOf([sendBack('2026-03-03'), assign('2026-03-04', OTHER)])).toEqual([
      { kind: 'sent_back', agency: LEAD, lead: LEAD, proposed: OTHER, on: '2026-03-03', against: null },
    ]);
  });

  test('the second one opens a dispute, whoever made the first', () => {
    const byOther = sendBack('2026-03-05', staff('officer', OTHER), LEAD);
    expect(movesOf([sendBack('2026-03-03'), assign('2026-03-04', OTHER), byOther])).toMatchObject([
      { kind: 'sent_back', agency: LEAD },
      { kind: 'sent_back_again', agency: OTHER, lead: OTHER, proposed: LEAD, on: '2026-03-05', against: null },
    ]);
  });

  test('an objection to the lead is charged to the consulted agency, not to the lead', () => {
    expect(movesOf(contested(OTHER))).toEqual([
      { kind: 'lead_contested', agency: 'ubnd-11311', lead: LEAD, proposed: OTHER, on: '2026-03-05', against: null },
    ]);
  });

  test('working on it, passing it to another channel or turning it away is none', () => {
    const letter = { ground: null, agency: OTHER, addressee: null, letterNumber: '5/STC', on: '2026-03-04' };
    expect(movesOf([accepted, ['2026-03-04', staff('leader', LEAD), { action: 'transfer', ...letter }]])).toEqual([]);
    const away: readonly Step[] = [
      accepted,
      ['2026-03-04', officer, { action: 'propose_out_of_scope', ground: 'civil_dispute' }],
      ['2026-03-05', staff('leader', LEAD), { action: 'confirm_out_of_scope' }],
      ['2026-03-06', SENDER, { action: 'contest', reason: words('why') }],
      assign('2026-03-09', LEAD),
    ];
    expect(movesOf(away)).toEqual([]);
  });

  test('a day is one of Viet Nam', () => {
    const [filed, sent] = happenings(LEAD, [sendBack('2026-03-03')]);
    if (filed === undefined || sent === undefined) throw new Error('nothing happened');
    expect(movesAway('p', [filed, { ...sent, at: '2026-03-03T16:59:59.999Z' }])[0]?.on).toBe('2026-03-03');
    expect(movesAway('p', [filed, { ...sent, at: '2026-03-03T17:00:00.000Z' }])[0]?.on).toBe('2026-03-04');
  });

  test('what nobody leads cannot be sent away', () => {
    const data = { reason: words('r'), to: null, province: null, starts: [] };
    const event = recorded({ type: 'sent_back', v: 1, data }, 2, officer, noonOn('2026-03-03'));
    expect(() => moveAwayBy({ lead: null }, event)).toThrow('no agency leads');
  });
});

describe('how a dispute was decided', () => {
  const against = (steps: readonly Step[]) => movesOf(steps).map((move) => move.against);

  test('against the agency that sent it back twice, where it leads in the end', () => {
    expect(against([...twice, assign('2026-03-06', LEAD, chairman)])).toEqual([null, true]);
    expect(against([...twice, assign('2026-03-06', OTHER, chairman)])).toEqual([null, false]);
    expect(against([...twice, ['2026-03-06', SENDER, { action: 'withdrawal' }]])).toEqual([null, null]);
  });

  test('against an agency that objected, where the same agency leads in the end, or itself without having asked', () => {
    expect(against([...contested(OTHER), assign('2026-03-06', LEAD, chairman)])).toEqual([true]);
    expect(against([...contested(OTHER), assign('2026-03-06', 'ubnd-11311', chairman)])).toEqual([true]);
    expect(against([...contested('ubnd-11311'), assign('2026-03-06', 'ubnd-11311', chairman)])).toEqual([false]);
    expect(against([...contested(null), assign('2026-03-06', OTHER, chairman)])).toEqual([false]);
  });

  test('a proposal decides nothing', () => {
    const proposal: Step = ['2026-03-06', coordinator, { action: 'propose_lead', agency: LEAD, reason: words('why') }];
    expect(against([...twice, proposal])).toEqual([null, null]);
  });

  test('each dispute by the decision that ended it', () => {
    const again = [assign('2026-03-06', LEAD, chairman), sendBack('2026-03-09'), assign('2026-03-10', OTHER)];
    expect(against([...twice, ...again])).toEqual([null, true, false]);
  });
});

test('an assignment is one at filing, by a coordinator, or by decision', () => {
  const events = happenings(LEAD, [...twice, assign('2026-03-06', OTHER, chairman)]);
  expect(events.map(assignedBy)).toEqual([LEAD, null, LEAD, null, OTHER]);
  expect(happenings(null, [assign('2026-03-03', COORDINATOR)]).map(assignedBy)).toEqual([null, COORDINATOR]);
});
