import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexPlaces } from './place-index.ts';

const places = [
  { code: '25', name: 'Tỉnh Phú Thọ', parent: null },
  { code: '31', name: 'Thành phố Hải Phòng', parent: null },
  { code: '79', name: 'Thành phố Hồ Chí Minh', parent: null },
  { code: '46', name: 'Thành phố Huế', parent: null },
  { code: '11383', name: 'Phường Lê Chân', parent: '31' },
  { code: '11311', name: 'Phường Hồng Bàng', parent: '31' },
  { code: '07900', name: 'Phường Phú Thọ', parent: '25' },
  { code: '26500', name: 'Phường Phú Thọ', parent: '79' },
  { code: '26600', name: 'Xã Bình Minh', parent: '79' },
  { code: '07000', name: 'Phường Bình Minh', parent: '31' },
];
const index = indexPlaces(places);
const found = (typed: string, parent: string | null = null): string[] =>
  index.search(typed, parent, 20).map(({ code }) => code);

describe('places are searched', () => {
  it('by beginnings of words, with or without marks, and by the name of their province', () => {
    expect(found('Lê Chân')).toEqual(['11383']);
    expect(found('le ch')).toEqual(['11383']);
    expect(found('hong bang hai phong')).toEqual(['11311']);
    expect(found('lê chân')).toEqual(['11383']);
    expect(found('chua co noi nay')).toEqual([]);
  });

  it('provinces before communes of the same name, and shortened kinds written out', () => {
    expect(found('phu tho')).toEqual(['25', '07900', '26500']);
    expect(found('tp hai phong')[0]).toBe('31');
    expect(found('TPHCM')[0]).toBe('79');
    expect(found('p. le chan')).toEqual(['11383']);
  });

  it('a letter at the end begins a word, rather than standing for a kind', () => {
    expect(found('hai p')).toEqual(['31', '11383', '11311', '07000']);
  });

  it('within a province, and no more than asked for', () => {
    expect(found('', '31')).toEqual(['11383', '11311', '07000']);
    expect(index.search('', null, 3)).toHaveLength(3);
  });
});

describe('a name stands for', () => {
  it.each([
    ['31', '31'],
    [' 11383 ', '11383'],
    ['Hải Phòng', '31'],
    ['TP. Hải Phòng', '31'],
    ['TP.HCM', '79'],
    ['Phường Lê Chân, Thành phố Hải Phòng', '11383'],
    ['P. Lê Chân - TP Hải Phòng', '11383'],
    ['le chan', '11383'],
    // The province is meant before a commune that bears its name.
    ['Phú Thọ', '25'],
    ['Phường Phú Thọ, TP HCM', '26500'],
    ['Xã Bình Minh', '26600'],
  ])('%s: one place', (typed, code) => expect(index.meant(typed)).toEqual({ code }));

  it('several, or none', () => {
    expect(index.meant('Phường Phú Thọ')).toBe('ambiguous');
    expect(index.meant('Bình Minh')).toBe('ambiguous');
    expect(index.meant('Quận Lê Chân')).toBe('unknown');
    expect(index.meant('99999')).toBe('unknown');
    expect(index.meant('')).toBe('unknown');
    expect(index.meant('constructor')).toBe('unknown');
  });

  it('itself, whatever is typed and wherever it lies', () => {
    for (const { code, name, parent } of places) {
      const province = places.find((each) => each.code === parent);
      expect(index.meant(province === undefined ? name : `${name}, ${province.name}`)).toEqual({ code });
      expect(index.meant(index.fullName(code))).toEqual({ code });
    }
    fc.assert(
      fc.property(fc.string(), (typed) => {
        index.meant(typed);
        return index.search(typed, null, 5).length <= 5;
      }),
    );
  });
});
