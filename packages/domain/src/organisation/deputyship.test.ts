import { describe, expect, test } from 'vitest';
import type { Staff } from '../access/actors.ts';
import { readScope } from '../access/read-scope.ts';
import { civilDateOf } from '../deadlines/civil-date.ts';
import { decide } from '../life/decide.ts';
import { actingAs, actionsFor, judge } from '../life/judge.ts';
import { recordedActor } from '../life/recorded-actor.ts';
import { context, NOW, petitionIn } from '../testing/life-petitions.ts';
import { agencies, contextAt, LEAD, OTHER, words } from '../testing/world.ts';
import { type AccountStanding, deputyshipFaults, holdsOn, mayDeputise } from './deputyship.ts';

const TODAY = '2026-03-20';
const account = (id: string, role: AccountStanding['role'], agency: string | null = LEAD): AccountStanding => ({
  id,
  role,
  agency,
  closed: false,
});
const leader = account('head', 'leader');
const officer = account('officer', 'officer');

describe('making one', () => {
  const faults = (
    change: { from?: string; to?: string; post?: AccountStanding | null; deputy?: AccountStanding | null; by?: string },
    others: Parameters<typeof deputyshipFaults>[2] = [],
  ) => {
    const { from = TODAY, to = '2026-03-27', post = leader, deputy = officer, by = 'administrator' } = change;
    return deputyshipFaults({ from, to }, { post, deputy, by }, others, TODAY).map(({ field, fault }) => [
      field,
      fault,
    ]);
  };
  test.each([
    ['for a leader', {}, []],
    ['for the chairman’s office', { post: account('chair', 'chairman_office') }, []],
    ['for a post whose account is closed', { post: { ...leader, closed: true } }, []],
    ['for an officer', { post: account('o', 'officer') }, [['post', 'not_listed']]],
    ['by an account that is closed', { deputy: { ...officer, closed: true } }, [['deputy', 'unknown_code']]],
    ['by somebody of another agency', { deputy: account('x', 'officer', OTHER) }, [['deputy', 'unknown_code']]],
    ['by whoever holds the post', { deputy: leader }, [['deputy', 'same_account']]],
    ['by whoever appoints', { by: 'officer' }, [['deputy', 'same_account']]],
    ['by a supervisor', { deputy: account('s', 'supervisor') }, [['deputy', 'not_listed']]],
    ['from yesterday', { from: '2026-03-19' }, [['from', 'date_past']]],
    ['to a day before', { to: '2026-03-19' }, [['to', 'out_of_order']]],
  ] as const)('%s', (_, change, expected) => {
    expect(faults(change)).toEqual(expected);
  });

  test('not twice for the same days', () => {
    const other = {
      id: '1',
      agency: LEAD,
      post: 'head',
      deputy: 'officer',
      capacity: 'kt' as const,
      from: '2026-03-25',
      to: '2026-04-01',
      endedOn: null,
    };
    expect(faults({}, [other])).toEqual([['from', 'taken']]);
    expect(faults({}, [{ ...other, endedOn: '2026-03-19' }])).toEqual([]);
    expect(faults({}, [{ ...other, from: '2026-03-28' }])).toEqual([]);
    expect(faults({}, [{ ...other, deputy: 'somebody else' }])).toEqual([]);
  });

  test('is for administrators, whoever holds the post, and for leaders’ posts the leaders of the agency', () => {
    const staff = (role: Staff['role'], id = 'x', agency = LEAD): Staff => ({ kind: 'staff', id, role, agency });
    const chair = account('chair', 'chairman_office');
    expect(mayDeputise(staff('administrator'), chair)).toBe(true);
    expect(mayDeputise(staff('chairman_office', 'chair'), chair)).toBe(true);
    expect(mayDeputise(staff('leader'), chair)).toBe(false);
    expect(mayDeputise(staff('leader'), leader)).toBe(true);
    expect(mayDeputise(staff('leader', 'x', OTHER), leader)).toBe(false);
    expect(mayDeputise(staff('officer'), leader)).toBe(false);
  });
});

test('it begins and ends at midnight in Viet Nam, wherever the server stands', () => {
  const week = { from: '2026-03-20', to: '2026-03-27', endedOn: null };
  const at = (instant: string): boolean => holdsOn(week, civilDateOf(new Date(instant)));
  const zone = process.env.TZ;
  for (const server of ['Asia/Ho_Chi_Minh', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
    process.env.TZ = server;
    expect([server, at('2026-03-19T16:59:59.999Z'), at('2026-03-19T17:00:00.000Z')]).toEqual([server, false, true]);
    expect([server, at('2026-03-27T16:59:59.999Z'), at('2026-03-27T17:00:00.000Z')]).toEqual([server, true, false]);
  }
  process.env.TZ = zone;
  expect(holdsOn({ ...week, endedOn: '2026-03-22' }, '2026-03-23')).toBe(false);
  expect(holdsOn({ ...week, endedOn: '2026-03-22' }, '2026-03-22')).toBe(true);
});

describe('acting as a deputy', () => {
  const post = { account: 'head', role: 'leader' as const, capacity: 'kt' as const };
  const deputy: Staff = { kind: 'staff', id: 'author', role: 'officer', agency: LEAD, deputyFor: [post] };
  const other: Staff = { ...deputy, id: 'somebody' };
  const inReview = petitionIn('in_review', 'approve');

  test('gives the rights of the post, and the record says whose', () => {
    const as = actingAs(inReview, 'approve', other, context);
    expect(recordedActor(as)).toEqual({
      kind: 'staff',
      id: 'somebody',
      role: 'leader',
      agency: LEAD,
      actingFor: { account: 'head', capacity: 'kt' },
    });
    expect(decide(inReview, { action: 'approve' }, contextAt(as, NOW)).ok).toBe(true);
    expect(judge(inReview, 'approve', { ...other, deputyFor: [] }, context)).toContainEqual({ code: 'wrong_role' });
  });

  test('leaves what is one’s own right as one’s own act', () => {
    const as = actingAs(petitionIn('in_review', 'hand_over'), 'hand_over', other, context);
    expect(recordedActor(as)).toEqual({ kind: 'staff', id: 'somebody', role: 'officer', agency: LEAD });
  });

  test('is no way to approve one’s own draft, nor to do what the holder of the post may not', () => {
    const own = actingAs(inReview, 'approve', deputy, context);
    expect(judge(inReview, 'approve', own, context)).toEqual([{ code: 'own_draft' }]);
    const byHolder = { ...inReview, draft: { content: words('d'), outcome: 'amend' as const, author: 'head' } };
    expect(judge(byHolder, 'approve', actingAs(byHolder, 'approve', other, context), context)).toEqual([
      { code: 'own_draft' },
    ]);
    const twice = {
      ...inReview,
      review: { steps: ['leader' as const, 'leader' as const], approvals: [{ by: 'head', on: TODAY }] },
    };
    expect(judge(twice, 'approve', actingAs(twice, 'approve', other, context), context)).toEqual([
      { code: 'own_approval' },
    ]);
  });

  test('shows the actions of both, each judged in the capacity in which it would be done', () => {
    const shown = actionsFor(inReview, other, context);
    expect(
      shown
        .filter(({ allowed }) => allowed)
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual([
      'approve',
      'assign_unit',
      'extend',
      'hand_over',
      'reply_to_request',
      'restrict',
      'return_draft',
      'seal',
    ]);
  });

  test('reads what the post reads, and nothing once it is over', () => {
    const chair: Staff = { ...deputy, agency: 'ubnd-31', deputyFor: [{ ...post, role: 'chairman_office' }] };
    expect(readScope(chair, agencies)).toMatchObject({ kind: 'any', of: [{ kind: 'agency' }, { kind: 'province' }] });
    const { deputyFor: _over, ...after } = chair;
    expect(readScope(after, agencies)).toMatchObject({ kind: 'agency' });
  });
});
