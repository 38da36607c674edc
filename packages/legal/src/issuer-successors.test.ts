import { expect, it } from 'vitest';
import { successorsOf } from './issuer-successors.ts';

const codes = (issuer: string, on: string, subject?: string): string[] =>
  successorsOf(issuer, subject === undefined ? { on } : { on, subject }).map(({ code }) => code);

it('follows chains up to the date asked for', () => {
  expect(codes('bts', '2026-01-01')).toEqual(['bnnmt']);
  expect(codes('bts', '2020-01-01')).toEqual(['bnnptnt']);
  expect(codes('bts', '2000-01-01')).toEqual([]);
  expect(codes('tcbd', '2026-01-01', 'buu-chinh-vien-thong')).toEqual(['bkhcn']);
});

it('begins on the day of the merger', () => {
  expect(codes('bkhdt', '2025-02-28')).toEqual([]);
  expect(codes('bkhdt', '2025-03-01')).toEqual(['btc']);
});

it('answers for a split ministry by subject, else with all candidates', () => {
  expect(codes('bldtbxh', '2026-01-01')).toEqual(['bnv', 'byt', 'bgddt', 'bnnmt', 'bca']);
  expect(codes('bldtbxh', '2026-01-01', 'giao-duc-dao-tao')).toEqual(['bgddt']);
  expect(codes('bldtbxh', '2026-01-01', 'chinh-sach-xa-hoi')).toEqual(['bnv', 'byt', 'bnnmt']);
  expect(codes('btttt', '2026-01-01', 'thong-tin-bao-chi-xuat-ban')).toEqual(['bvhttdl']);
  expect(codes('bgtvt', '2026-01-01', 'giao-thong-van-tai')).toEqual(['bxd']);
});

it('lets a ministry that stays keep what no rule takes away', () => {
  expect(codes('bnv', '2026-01-01')).toEqual([]);
  expect(codes('bnv', '2026-01-01', 'lao-dong')).toEqual([]);
  expect(codes('bnv', '2026-01-01', 'ton-giao-tin-nguong')).toEqual(['bdttg']);
  expect(codes('btc', '2026-01-01')).toEqual([]);
});

it('says where a step is an assumption', () => {
  const [first] = successorsOf('bldtbxh', { on: '2026-01-01', subject: 'giao-duc-dao-tao' });
  expect(first).toEqual({
    code: 'bgddt',
    reason: 'split_by_subject',
    since: '2025-03-01',
    subjects: ['giao-duc-dao-tao'],
    assumption: false,
    sources: ['Nghị quyết 176/2025/QH15'],
  });
  expect(successorsOf('bts', { on: '2026-01-01' })[0]?.assumption).toBe(true);
});
