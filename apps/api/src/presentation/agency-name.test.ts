import { expect, it } from 'vitest';
import { tinyAgencies } from '../testing/tiny-policy.ts';
import { agencyNamed } from './agency-name.ts';

const [ministry] = tinyAgencies;

it.each([
  [undefined, true],
  [' ', true],
  ['Bộ Tài chính', true],
  ['chính  TÀI', true],
  ['ke hoach dau tu', true],
  ['btc', true],
  ['finance btc', true],
  ['Bộ Tư pháp', false],
  ['tài chính công', false],
])('%j finds the agency by its names of today and before, in either language, or its code: %s', (q, found) => {
  if (ministry === undefined) throw new Error('There is an agency.');
  const search = 'bo tai chinh | ministry of finance | bo ke hoach va dau tu';
  expect(agencyNamed(q)({ ...ministry, code: 'btc', search })).toBe(found);
});
