import { expect, test } from 'vitest';
import { registeredDocuments, shippedPolicies } from './index.ts';

const policy = shippedPolicies().at(-1);
if (policy === undefined) throw new Error('no policy is shipped');

test('two working days to pass on, fifteen days to answer, by Official Telegram 89', () => {
  const reference = 'Công điện 89/CĐ-TTg ngày 16/6/2025';
  expect(policy.periods.pass_on).toMatchObject({
    amount: 2,
    unit: 'working_day',
    source: { reference, assumption: false },
  });
  expect(policy.periods.answer).toMatchObject({ amount: 15, unit: 'day', source: { reference, assumption: false } });
});

test('a period without a legal source says that it is an assumption', () => {
  const assumed = Object.entries(policy.periods).filter(([, { source }]) => source.assumption);
  expect(assumed.map(([name]) => name)).toEqual([
    'opinion',
    'dispute',
    'sender_reply',
    'approval_step',
    'reconsideration',
    'reconsideration_window',
    'contest_window',
  ]);
  expect(assumed.every(([, { source }]) => source.reference === null && source.note !== undefined)).toBe(true);
});

test('an approved answer goes out on the next working day at the latest', () => {
  expect(policy.periods.issue_step).toMatchObject({ amount: 1, unit: 'working_day', source: { assumption: false } });
});

test('nothing is extended or paused: no source that allows it was read', () => {
  expect(policy.extensions ?? {}).toEqual({});
  expect(policy.pauses ?? {}).toEqual({});
});

test('a later version never takes a code away or changes what an earlier one set', () => {
  const [first] = shippedPolicies();
  expect(policy.periods).toMatchObject(first?.periods ?? {});
  expect(policy.grounds).toEqual(first?.grounds);
});

test('the 45 subjects of the Codification bear the slugs by which documents name them', () => {
  expect(policy.subjects.map(({ number }) => number)).toEqual(Array.from({ length: 45 }, (_, index) => index + 1));
  const codes = new Set(policy.subjects.map(({ code }) => code));
  expect(codes.size).toBe(45);
  for (const { subject } of registeredDocuments()) expect(codes).toContain(subject);
  expect(policy.subjects.find(({ code }) => code === 'dat-dai')).toMatchObject({ number: 11, name: { vi: 'Đất đai' } });
  expect(policy.subjectGroups).toHaveLength(14);
});

test('difficulties and grounds are the closed lists', () => {
  expect(policy.difficulties.map(({ code }) => code)).toEqual([
    'contradiction_overlap',
    'unclear',
    'unreasonable_infeasible',
    'compliance_cost',
    'legal_gap',
    'hinders_innovation',
    'wrongly_applied',
  ]);
  expect(policy.grounds.map(({ code }) => code)).toEqual([
    'personal_complaint',
    'judgment_complaint',
    'denunciation',
    'crime_report',
    'on_site_problem',
    'official_conduct',
    'administrative_procedure',
    'civil_dispute',
    'legal_advice',
    'draft_comment',
    'party_or_administrative_paper',
    'too_little_content',
    'already_answered',
    'abuse',
    'advertising',
  ]);
});

test('only a suspected denunciation or crime report is shown to few', () => {
  expect(policy.grounds.filter(({ restricted }) => restricted).map(({ code }) => code)).toEqual([
    'denunciation',
    'crime_report',
  ]);
});

test('where to turn is said to the sender, in words that turn nobody away', () => {
  for (const { turnTo } of policy.grounds) {
    expect(turnTo.vi).toMatch(/\bbạn\b/iu);
    expect(turnTo.vi).not.toMatch(/từ chối|không được phép|vui lòng|!/iu);
    expect(turnTo.vi.length).toBeGreaterThan(120);
  }
});
