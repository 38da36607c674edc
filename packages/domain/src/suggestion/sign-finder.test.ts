import { foldVietnamese } from '@thaogo/legal';
import { trainingData } from '@thaogo/policy';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { patternStarts } from './pattern-starts.ts';
import { patternFinder } from './sign-finder.ts';
import { DIFFICULTY_SIGNS } from './signs-of-difficulty.ts';
import { REQUEST_SIGNS } from './signs-of-the-request.ts';

test.each([
  [/doi no/, ['doi ']],
  [/\bdm\b|vay/, ['dm', 'vay']],
  [/(?:bat|khong)? ?hop/, ['bat ', 'bath', 'khon', ' hop', 'hop']],
  [/(?<!chuc )nang(?! me)/, ['nang']],
  [/\d+ ?trieu|so \d/, ['0', 'so 0']],
  [/a[bc]d|x.y|[^.;]{0,9}z/, ['a', 'x', '', 'z']],
  [/-tw\b|\?\s*$|1:\/x/, ['?tw', '?', '0??x']],
  [/(?:a{2}b)?ngay/, ['a', 'ngay']],
])('what matches of %s begin with', (pattern, starts) => {
  expect([...patternStarts(pattern)].toSorted()).toEqual(starts.toSorted());
});

const patterns = [...REQUEST_SIGNS, ...DIFFICULTY_SIGNS].map(([, pattern]) => pattern);
const find = patternFinder(patterns);
const plainly = (text: string): number[] => patterns.map((pattern) => Number(pattern.test(text)));

test('the patterns found in a text are those that each would find by itself', () => {
  for (const { text } of trainingData().petitions) {
    const folded = foldVietnamese(text);
    expect([...find(folded)]).toEqual(plainly(folded));
  }
});

test('in any text, at its very end, and in the next text as well', () => {
  const pieces = patterns.flatMap(({ source }) => source.match(/[a-z0-9 ?]+/g) ?? []);
  const piece = fc.oneof(fc.constantFrom(...pieces), fc.constantFrom(' ', '.', '?', '7', '“', 'ừ', '\n', '/tw'));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (chosen) => {
      const text = chosen.join('');
      expect([...find(text)]).toEqual(plainly(text));
    }),
    { numRuns: process.env['DEEP'] === undefined ? 300 : 20_000 },
  );
});
