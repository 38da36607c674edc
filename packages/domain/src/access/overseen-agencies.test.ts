import { expect, test } from 'vitest';
import { agencies } from '../testing/world.ts';
import type { Role, Staff } from './actors.ts';
import { overseenBy } from './overseen-agencies.ts';

const someone = (role: Role, agency: string): Staff => ({ kind: 'staff', id: 'a', role, agency });
const of = (role: Role, agency: string) => overseenBy(someone(role, agency), agencies);

test('each sees the figures of what they answer for or watch over', () => {
  const finance = { of: 'agency', code: 'so-tai-chinh-31' };
  expect(of('leader', 'so-tai-chinh-31')[0]).toEqual(finance);
  expect(of('supervisor', 'so-tai-chinh-31')).toEqual([finance]);
  expect(of('coordinator', 'so-tu-phap-31')).toEqual([
    { of: 'agency', code: 'so-tu-phap-31' },
    { of: 'coordinator', code: 'so-tu-phap-31' },
  ]);
  expect(of('chairman_office', 'ubnd-31')).toEqual([{ of: 'province', code: '31' }]);
  expect(of('supervisor', 'hdnd-31')).toEqual([{ of: 'province', code: '31' }]);
  expect(of('supervisor', 'hdnd-11311')).toEqual([{ of: 'agency', code: 'ubnd-11311' }]);
  expect(of('supervisor', 'vpqh')).toEqual([{ of: 'everything' }]);
});

test('the head of a unit sees their own agency alone', () => {
  const head: Staff = { ...someone('leader', 'so-tu-phap-31'), unit: { id: 'u', within: ['u'] } };
  expect(overseenBy(head, agencies)).toEqual([{ of: 'agency', code: 'so-tu-phap-31' }]);
});

test.each(['officer', 'clerk', 'administrator'] as const)('%s sees none', (role) => {
  expect(of(role, 'so-tu-phap-31')).toEqual([]);
});

test('whoever fills a post for a time sees what its holder sees, and no more', () => {
  const deputy: Staff = {
    ...someone('officer', 'so-tai-chinh-31'),
    deputyFor: [{ account: 'leader', role: 'leader', capacity: 'kt' }],
  };
  expect(overseenBy(deputy, agencies)).toEqual(of('leader', 'so-tai-chinh-31'));
});

test('an agency that nobody knows has nothing below it', () => {
  expect(of('chairman_office', 'nowhere')).toEqual([]);
});
