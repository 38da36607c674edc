import { describe, expect, it } from 'vitest';
import type { ReadingReply } from '@thaogo/contract';
import { citationsToFile, foundProvisions, NOTHING_CHOSEN, type ProvisionChoices } from './cited-provisions.ts';

type Citation = ReadingReply['citations'][number];
const read = (numberSymbol: string | null, article: string | null, rest: Partial<Citation> = {}): Citation => ({
  start: 0,
  end: 5,
  surface: 'như đã viết',
  document: { type: 'Thông tư', numberSymbol, title: null, issuer: null, known: true },
  article,
  clause: null,
  point: null,
  heading: null,
  alternatives: [],
  ...rest,
});
const ADDED = {
  key: 'a',
  name: 'Nghị định 31/2021/NĐ-CP',
  numberSymbol: '31/2021/NĐ-CP',
  title: '',
  article: '7',
  clause: '',
  point: '',
};
const found = foundProvisions([
  read('80/2021/TT-BTC', '5'),
  read('80/2021/TT-BTC', '5', { start: 40, surface: 'điều ấy' }),
  read(null, '9', { document: null }),
  read('80/2021/TT-BTC', '6', { alternatives: [{ ...read('80/2019/TT-BTC', '6') }] }),
]);
const [first, second] = found;
const chosen = (choices: Partial<ProvisionChoices>) => citationsToFile(found, { ...NOTHING_CHOSEN, ...choices });

describe('provisions that were found', () => {
  it('are there once each, those with a document', () => {
    expect(found.map(({ readings: [{ article }] }) => article)).toEqual(['5', '6']);
  });

  it('are left to the server where nobody chose', () => {
    expect(chosen({})).toBeUndefined();
    expect(chosen({ instead: { [second?.key ?? '']: 0 } })).toBeUndefined();
  });

  it('are filed without those that are not meant', () => {
    expect(chosen({ dropped: [first?.key ?? ''] })).toEqual([{ numberSymbol: '80/2021/TT-BTC', article: '6' }]);
    // Nothing is named by naming nothing.
    expect(chosen({ dropped: found.map(({ key }) => key) })).toBeUndefined();
  });

  it('are filed as read otherwise, and beside what was added', () => {
    expect(chosen({ instead: { [second?.key ?? '']: 1 }, added: [ADDED] })).toEqual([
      { numberSymbol: '80/2021/TT-BTC', article: '5' },
      { numberSymbol: '80/2019/TT-BTC', article: '6' },
      { numberSymbol: '31/2021/NĐ-CP', article: '7', clause: '', point: '' },
    ]);
  });

  it('without number or title are called by the words themselves', () => {
    const nameless = foundProvisions([read(null, null)]);
    expect(citationsToFile(nameless, { ...NOTHING_CHOSEN, added: [ADDED] })?.[0]).toEqual({ title: 'như đã viết' });
  });

  it('stay within what can be filed', () => {
    const many = Array.from({ length: 30 }, (_, at) => read('80/2021/TT-BTC', String(at)));
    const all = citationsToFile(foundProvisions(many), { ...NOTHING_CHOSEN, added: [ADDED] });
    expect(all).toHaveLength(20);
    expect(all?.at(-1)).toMatchObject({ numberSymbol: '31/2021/NĐ-CP' });
  });
});
