import { expect, test } from 'vitest';
import { asFiling, missingIn, NOTHING_TYPED, type TypedEntry } from './typed-entry.ts';

const typed = (rest: Partial<TypedEntry> = {}): TypedEntry => ({
  ...NOTHING_TYPED,
  name: 'Lê Văn Ba',
  text: 'Thông tư 80/2021/TT-BTC không rõ hồ sơ.',
  consent: true,
  ...rest,
});

test('what is missing is told before anything is sent', () => {
  expect(missingIn(NOTHING_TYPED)).toEqual(['name', 'text', 'consent']);
  expect(missingIn(typed())).toEqual([]);
  expect(missingIn(typed({ source: 'voice_note' }))).toEqual(['readBack']);
  expect(missingIn(typed({ source: 'voice_note', readBack: true }))).toEqual(['readBack']);
  expect(missingIn(typed({ source: 'voice_note', readBack: true, readBackTo: 'sender' }))).toEqual([]);
});

test('provisions are named where somebody chose them, a place by its code', () => {
  expect(asFiling(typed(), undefined)).not.toHaveProperty('citations');
  const place = { code: '11383', name: 'Phường Lê Chân, Thành phố Hải Phòng' };
  expect(asFiling(typed({ place }), [{ numberSymbol: '31/2021/NĐ-CP' }])).toMatchObject({
    citations: [{ numberSymbol: '31/2021/NĐ-CP' }],
    place: '11383',
  });
});

test('a read-back is told of voice notes alone', () => {
  const read = { readBack: true, readBackTo: 'sender' } as const;
  expect(asFiling(typed(read), undefined)).not.toHaveProperty('readBackTo');
  expect(asFiling(typed({ ...read, source: 'voice_note' }), undefined)).toMatchObject({ readBackTo: 'sender' });
});
