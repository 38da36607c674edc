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

test('a document named beside the words does not push out what they name', () => {
  const found = [{ numberSymbol: '80/2021/TT-BTC' }];
  expect(asFiling(typed(), found).citations).toBeUndefined();
  expect(asFiling(typed({ numberSymbol: '31/2021/NĐ-CP', article: '5' }), found).citations).toEqual([
    { numberSymbol: '80/2021/TT-BTC' },
    { numberSymbol: '31/2021/NĐ-CP', article: '5', clause: '', point: '' },
  ]);
});

test('a read-back is told of voice notes alone', () => {
  const read = { readBack: true, readBackTo: 'sender' } as const;
  expect(asFiling(typed(read), [])).not.toHaveProperty('readBackTo');
  expect(asFiling(typed({ ...read, source: 'voice_note' }), [])).toMatchObject({ readBackTo: 'sender' });
});
