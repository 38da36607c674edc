import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { trainingData } from '@thaogo/policy';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { difficultyOf, groupCovers, isKnownField, kindOf } from './label-tables.ts';
import { heldBack } from './held-back.ts';
import { readLabelled } from './labelled-petition.ts';
import { shippedReader } from './judge-petitions.ts';

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'thaogo-labelled-'));
});
afterAll(() => rm(home, { recursive: true, force: true }));
const fileOf = async (text: string): Promise<string> => {
  const file = join(home, 'petitions.jsonl');
  await writeFile(file, text);
  return file;
};

test('a file holds one petition a line; empty lines are passed over, other members kept', async () => {
  const file = await fileOf(
    '{"id":"1","text":"a","reason":"quang_cao"}\n\n{"id":"2","text":"b","style":"no_diacritics"}\n',
  );
  expect(readLabelled(file)).toEqual([
    { id: '1', text: 'a', reason: 'quang_cao', style: 'standard' },
    { id: '2', text: 'b', style: 'no_diacritics' },
  ]);
});

test('the line that cannot be read is named', async () => {
  expect(() => readLabelled('nowhere.jsonl')).toThrow('ENOENT');
  for (const wrong of ['{"id":"2"}', 'no JSON']) {
    const file = await fileOf(`{"id":"1","text":"a"}\n${wrong}\n`);
    expect(() => readLabelled(file)).toThrow('Line 2 of');
  }
});

test('words of a file stand for ours, both ways', () => {
  expect(difficultyOf('compliance_cost_burden')).toBe('compliance_cost');
  expect(difficultyOf('other')).toBeNull();
  for (const kind of ['contradiction_overlap', 'unclear_multiple_readings', 'implementation_misapplication']) {
    expect(kindOf(difficultyOf(kind) ?? '')).toBe(kind);
  }
  expect(kindOf('other')).toBeNull();
  expect(groupCovers('giao-duc', 'giáo dục')).toBe(true);
  expect(groupCovers('giao-duc', 'công thương')).toBe(false);
  expect(groupCovers('no group', 'giáo dục')).toBe(false);
  expect(isKnownField('giáo dục')).toBe(true);
  expect(isKnownField('khác')).toBe(false);
});

test('petitions held back are none of those that the models learned from', () => {
  const ids = heldBack().map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const learned = new Set(trainingData().petitions.flatMap(({ id, part }) => (part === 'fit' ? [id] : [])));
  expect(learned.size).toBeGreaterThan(100);
  expect(ids.filter((id) => learned.has(id))).toEqual([]);
});

test('a document named twice is weighed once', () => {
  const read = shippedReader('2026-11-22');
  const once = read('Thông tư 80/2021/TT-BTC không rõ. Thông tư 39/2016/TT-NHNN cũng vậy.');
  const twice = read('Thông tư 80/2021/TT-BTC không rõ. Thông tư 39/2016/TT-NHNN, Thông tư 39/2016/TT-NHNN cũng vậy.');
  const score = ({ routing }: typeof once, code: string): number =>
    routing.candidates.find(({ agency }) => agency === code)?.score ?? 0;
  expect(twice.citations.length).toBe(3);
  expect(score(twice, 'nhnn')).toBeLessThan(score(once, 'nhnn') * 1.3);
});
