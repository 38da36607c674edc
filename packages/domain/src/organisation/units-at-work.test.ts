import { describe, expect, test } from 'vitest';
import type { Staff } from '../access/actors.ts';
import { readScope } from '../access/read-scope.ts';
import { approvalStepsFor } from '../life/approval-steps.ts';
import type { Command } from '../life/commands.ts';
import { judge } from '../life/judge.ts';
import { context, petitionIn } from '../testing/life-petitions.ts';
import { agencies, COORDINATOR, LEAD, OTHER, staff, words } from '../testing/world.ts';
import { accepted, clerk, FULL, issue, leader, refusals, type Step, story } from '../testing/whole-life.ts';

const inUnit = (role: Staff['role'], id: string, unit: string, ...below: string[]): Staff => ({
  kind: 'staff',
  id,
  role,
  agency: LEAD,
  unit: { id: unit, within: [unit, ...below] },
});
const head = inUnit('leader', 'head', 'u', 'u-below');
const otherHead = inUnit('leader', 'other-head', 'v');
const officerOfU = inUnit('officer', 'officer-u', 'u');
const give = (unit: string | null, officer: Staff | null = null, agency = LEAD): Command => ({
  action: 'assign_unit',
  unit: unit === null ? null : { id: unit, agency },
  officer:
    officer === null
      ? null
      : { id: officer.id, role: officer.role, agency: officer.agency, ...(officer.unit && { unit: officer.unit.id }) },
});
const CLIMBING = { ...FULL, approvalSteps: { usual: ['head_of_unit', 'leader'] as const } };

describe('work is given to a unit', () => {
  test('by a clerk or leader of the agency, to any unit and one of its officers', () => {
    expect(story(LEAD, [['2026-03-02', clerk, give('u')]])).toMatchObject({ unit: 'u', officer: null });
    expect(story(LEAD, [['2026-03-02', leader, give('u', officerOfU)]])).toMatchObject({
      unit: 'u',
      officer: 'officer-u',
    });
  });

  test('by the head of a unit within it only', () => {
    const lying = story(LEAD, [['2026-03-02', clerk, give('u')]]);
    const by = (actor: Staff, command: Command): unknown => refusals(lying, ['2026-03-03', actor, command]);
    expect(by(head, give('u-below'))).toBe('allowed');
    expect(by(head, give('v'))).toEqual(['unit_elsewhere']);
    expect(by(head, give(null))).toEqual(['unit_elsewhere']);
    expect(by(otherHead, give('v'))).toEqual(['wrong_role']);
  });

  test('not to units of other agencies, nor to officers of another unit', () => {
    const petition = story(LEAD, [accepted]);
    const by = (command: Command): unknown => refusals(petition, ['2026-03-03', clerk, command]);
    expect(by({ action: 'assign_unit', unit: 'unknown', officer: null })).toEqual(['unit_unknown']);
    expect(by(give('u', null, OTHER))).toEqual(['unit_unknown']);
    expect(by({ action: 'assign_unit', unit: null, officer: 'unknown' })).toEqual(['colleague_unknown']);
    expect(by(give('u', head))).toEqual(['colleague_unknown']);
    expect(by(give('v', officerOfU))).toEqual(['colleague_elsewhere']);
  });

  test('and waits there for an officer, unless it lay there already', () => {
    const taken: readonly Step[] = [
      ['2026-03-02', clerk, give('u')],
      ['2026-03-03', officerOfU, { action: 'accept' }],
    ];
    expect(story(LEAD, taken)).toMatchObject({ unit: 'u', officer: 'officer-u' });
    expect(story(LEAD, [...taken, ['2026-03-04', clerk, give('u')]])).toMatchObject({ officer: 'officer-u' });
    expect(story(LEAD, [...taken, ['2026-03-04', clerk, give('v')]])).toMatchObject({ unit: 'v', officer: null });
  });

  test('by accepting it, where no unit had it, and by handing it to an officer of another', () => {
    expect(story(LEAD, [['2026-03-02', officerOfU, { action: 'accept' }]])).toMatchObject({ unit: 'u' });
    const to = { id: 'x', role: 'officer' as const, agency: LEAD };
    const handed = (unit?: string) =>
      story(LEAD, [
        ['2026-03-02', officerOfU, { action: 'accept' }],
        ['2026-03-03', leader, { action: 'hand_over', to: unit === undefined ? to : { ...to, unit } }],
      ]);
    expect(handed('v')).toMatchObject({ unit: 'v', officer: 'x' });
    expect(handed()).toMatchObject({ unit: 'u', officer: 'x' });
  });

  test('and leaves it with the agency', () => {
    const petition = story(LEAD, [
      ['2026-03-02', clerk, give('u')],
      ['2026-03-03', leader, { action: 'send_back', reason: words('r'), to: null }],
    ]);
    expect(petition).toMatchObject({ unit: null, lead: null });
  });
});

describe('approval climbs', () => {
  const submitted: readonly Step[] = [
    ['2026-03-02', clerk, give('u')],
    ['2026-03-03', officerOfU, { action: 'accept' }],
    ['2026-03-04', officerOfU, { action: 'save_draft', draft: words('draft'), outcome: 'amend' }],
    ['2026-03-04', officerOfU, { action: 'submit_draft' }],
  ];
  const approve = { action: 'approve' } as const;

  test('from the head of the unit to the leader of the agency', () => {
    const first = story(LEAD, submitted, CLIMBING);
    expect(first.review?.steps).toEqual(['head_of_unit', 'leader']);
    expect(refusals(first, ['2026-03-04', leader, approve], CLIMBING)).toEqual(['other_step']);
    expect(refusals(first, ['2026-03-04', otherHead, approve], CLIMBING)).toEqual(
      ['wrong_role', 'other_step'].slice(0, 1),
    );
    const second = story(LEAD, [...submitted, ['2026-03-04', head, approve]], CLIMBING);
    expect(second.state).toBe('in_review');
    expect(refusals(second, ['2026-03-05', head, approve], CLIMBING)).toEqual(
      ['own_approval', 'other_step'].toReversed(),
    );
    expect(refusals(second, ['2026-03-05', leader, approve], CLIMBING)).toBe('allowed');
  });

  test('and a deputy’s approval is signed as such, unless the letter says otherwise', () => {
    const deputy: Staff = {
      kind: 'staff',
      id: 'deputy',
      role: 'leader',
      agency: LEAD,
      actingFor: { account: 'chief', capacity: 'tuq' },
    };
    const approved: readonly Step[] = [...submitted, ['2026-03-04', head, approve], ['2026-03-05', deputy, approve]];
    expect(story(LEAD, approved, CLIMBING).approval).toEqual({ by: 'deputy', on: '2026-03-05', capacity: 'tuq' });
    expect(story(LEAD, [...approved, issue('2026-03-06')], CLIMBING).answer?.involved).toEqual([
      'officer-u',
      'head',
      'deputy',
    ]);
  });

  test.each([
    [undefined, 'u', undefined],
    [{ usual: ['head_of_unit', 'leader'] }, 'u', ['head_of_unit', 'leader']],
    [{ usual: ['head_of_unit', 'leader'] }, null, ['leader']],
    [{ usual: ['head_of_unit'] }, null, ['leader']],
    [{ usual: ['leader'], kinds: { department: ['chairman_office'] } }, 'u', ['chairman_office']],
    [{ kinds: { department: ['leader'] }, agencies: { [LEAD]: ['head_of_unit'] } }, 'u', ['head_of_unit']],
    [{ kinds: { ministry: ['chairman_office'] } }, 'u', undefined],
  ] as const)('by the most particular rule: %j with unit %s', (rules, unit, expected) => {
    expect(approvalStepsFor(rules, { code: LEAD, kind: 'department' }, unit)).toEqual(expected);
  });
});

describe('the head of a unit', () => {
  test('leads what lies with it and nothing for the whole agency', () => {
    const petition = petitionIn('assigned', 'send_back');
    expect(judge({ ...petition, unit: 'u-below' }, 'send_back', head, context)).toEqual([]);
    expect(judge({ ...petition, unit: 'v' }, 'send_back', head, context)).toEqual([{ code: 'wrong_role' }]);
    expect(judge(petition, 'send_back', head, context)).toEqual([{ code: 'wrong_role' }]);
  });

  test('of the coordinating agency sees nothing that only few may see, and confirms nothing for it', () => {
    const place = { unit: { id: 'u', within: ['u'] } };
    const coordinating = { ...staff('leader', COORDINATOR), ...place } as Staff;
    expect(readScope(coordinating, agencies)).toMatchObject({ coordinator: null, opens: ['none'] });
    const own = { ...petitionIn('screening', 'confirm_out_of_scope'), lead: COORDINATOR };
    expect(judge(own, 'confirm_out_of_scope', coordinating, context)).toContainEqual({ code: 'wrong_role' });
  });
});
