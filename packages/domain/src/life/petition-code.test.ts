import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CODE_SPACE, petitionCode, readPetitionCode } from './petition-code.ts';

const SAMPLES = [0, 1, 9, 10, 48_210_937_551, 12_345_678_901, CODE_SPACE - 1, 50_505_050_505].map(petitionCode);
const digitsOf = (code: string): string => code.replaceAll('-', '');
const replaced = (digits: string, at: number, by: string): string =>
  digits.slice(0, at) + by + digits.slice(at + by.length);

describe('the code of a petition', () => {
  test('has twelve digits in three groups', () => {
    for (const code of SAMPLES) expect(code).toMatch(/^\d{4}-\d{4}-\d{4}$/);
    expect(petitionCode(0)).toBe('0000-0000-0000');
    expect(petitionCode(572)).toBe('0000-0000-5724'); // the worked example in Damm's thesis: 572 takes the check digit 4
  });

  test('differs for every number', () => {
    fc.assert(
      fc.property(fc.nat({ max: CODE_SPACE - 1 }), fc.nat({ max: CODE_SPACE - 1 }), (one, other) => {
        expect(petitionCode(one) === petitionCode(other)).toBe(one === other);
        expect(readPetitionCode(petitionCode(one))).toBe(petitionCode(one));
      }),
    );
  });

  test.each(SAMPLES)('%s: every single wrong digit is noticed', (code) => {
    const digits = digitsOf(code);
    const read = new Set<string>();
    for (let at = 0; at < 12; at += 1) {
      for (let wrong = 0; wrong < 10; wrong += 1) {
        const typed = replaced(digits, at, String(wrong));
        if (readPetitionCode(typed) !== null) read.add(typed);
      }
    }
    expect([...read]).toEqual([digits]);
  });

  test('every swap of two neighbouring digits is noticed, for every pair in every place', () => {
    const missed: string[] = [];
    for (const code of SAMPLES) {
      const digits = digitsOf(code).slice(0, 11);
      for (let at = 0; at < 10; at += 1) {
        for (let pair = 0; pair < 100; pair += 1) {
          const [a = '', b = ''] = pair.toString().padStart(2, '0');
          const right = digitsOf(petitionCode(Number(replaced(digits, at, a + b))));
          const swapped = replaced(right, at, b + a);
          if (a !== b && readPetitionCode(swapped) !== null) missed.push(swapped);
        }
      }
      const [last = '', check = ''] = digitsOf(code).slice(10);
      const swapped = digits.slice(0, 10) + check + last;
      if (last !== check && readPetitionCode(swapped) !== null) missed.push(swapped);
    }
    expect(missed).toEqual([]);
  });

  test.each([
    ['without dashes', '482109375514'],
    ['with spaces', ' 4821 0937 5514 '],
    ['with dots', '4821.0937.5514'],
    ['with long dashes', '4821–0937—5514'],
    ['with a minus sign', '4821−0937−5514'],
    ['with a dash that does not break', '4821‑0937‑5514'],
    ['in other groups', '482-109-375-514'],
    ['full width', '４８２１－０９３７－５５１４'],
    ['with no-break spaces and what is pasted unseen', '\u200B4821\u00A00937\u00A05514\uFEFF\n'],
  ])('is read %s', (_how, typed) => {
    expect(readPetitionCode(typed)).toBe('4821-0937-5514');
  });

  test.each([
    '',
    '4821-0937-551',
    '4821-0937-55141',
    '4821-0937-551O',
    '4821/0937/5514',
    'x',
    '\u0000',
    '\uD800',
    '٤٨٢١٠٩٣٧٥٥١٤',
  ])('is not read from %j', (typed) => {
    expect(readPetitionCode(typed)).toBeNull();
  });

  test('is made from whole numbers in range only', () => {
    for (const wrong of [-1, 0.5, CODE_SPACE, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => petitionCode(wrong)).toThrow(RangeError);
    }
  });

  test('anything may be typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (typed) => void readPetitionCode(typed)));
    expect(readPetitionCode('4821-0937-5514'.padEnd(101))).toBeNull();
    expect(readPetitionCode('4821-0937-5514'.padEnd(100))).toBe('4821-0937-5514');
  });
});
