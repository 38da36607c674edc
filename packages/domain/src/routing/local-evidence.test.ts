import { describe, expect, test } from 'vitest';
import { readingKnowledge } from '../suggestion/knowledge.ts';
import { readyText } from '../suggestion/words-of.ts';
import { localEvidence } from './local-evidence.ts';

const noModel = { labels: [], bias: [], temperature: 1, words: {} };
const knowledge = readingKnowledge({
  matters: [],
  matterOfDocument: new Map(),
  abbreviations: new Map(),
  provinceNames: [
    { name: 'Hải Phòng', province: '31' },
    { name: 'Hải Dương', province: '31' },
    { name: 'Nghệ An', province: '40' },
    { name: 'Thái Bình', province: '33' },
    { name: 'Huế', province: '46' },
    // One name within another, of two places: the longer one is meant where it stands whole.
    { name: 'Bà Rịa', province: '75' },
    { name: 'Bà Rịa - Vũng Tàu', province: '79' },
  ],
  communeNames: [
    { name: 'Tân Hưng', commune: '11311', province: '31' },
    { name: 'Tân Hưng', commune: '16700', province: '40' },
    { name: 'Đại Đồng', commune: '16800', province: '40' },
    { name: 'Hưng', commune: '11400', province: '31' },
  ],
  models: { matter: noModel, difficulty: noModel, scope: noModel },
});
const NOWHERE = { province: null, commune: null };
const placeIn = (text: string, chosen: { province: string | null; commune: string | null } = NOWHERE) => {
  const { province, commune } = localEvidence(
    readyText(text, knowledge.abbreviations, knowledge.vocabulary),
    chosen,
    knowledge,
  );
  return { province, commune };
};
const askedIn = (text: string): number =>
  localEvidence(readyText(text, knowledge.abbreviations, knowledge.vocabulary), NOWHERE, knowledge).asked;

describe('which province', () => {
  test.each([
    ['a name of today', 'Doanh nghiệp ở Hải Phòng gặp vướng mắc.', '31'],
    ['a name of before, without marks', 'doanh nghiep o hai duong gap vuong mac', '31'],
    ['no name', 'Doanh nghiệp gặp vướng mắc.', null],
    ['an everyday word that is no place', 'Chúng tôi mong cuộc sống thái bình.', null],
    ['the same word after its kind', 'Chúng tôi sống tại tỉnh Thái Bình.', '33'],
    ['after a short kind', 'Việc này ở khắp TP Huế.', '46'],
    ['after the last word of a long kind', 'Việc này của thành phố Huế.', '46'],
    ['the place with its kind before one without', 'Công ty Nghệ An nộp hồ sơ tại tỉnh Hải Dương.', '31'],
    ['the first one where none has its kind', 'Từ Nghệ An đến Hải Dương đều vướng.', '40'],
    ['the longest name that stands there', 'Người dân Bà Rịa - Vũng Tàu kiến nghị.', '79'],
    ['the shorter one where it stands alone', 'Người dân Bà Rịa kiến nghị.', '75'],
  ])('%s', (_what, text, province) => {
    expect(placeIn(text).province).toBe(province);
  });

  test('what the sender chose goes before what the text says', () => {
    expect(placeIn('Việc này của tỉnh Nghệ An.', { province: '31', commune: null }).province).toBe('31');
  });
});

describe('which commune', () => {
  const text = 'Đề nghị UBND xã Tân Hưng sửa quy định.';

  test('one of the province, where the committee of a commune is named', () => {
    expect(placeIn(text, { province: '31', commune: null }).commune).toBe('11311');
    expect(placeIn(text, { province: '40', commune: null }).commune).toBe('16700');
    expect(placeIn('UBND xã Đại Đồng ban hành quy chế.').commune).toBe('16800');
  });

  test('none where the name stands in several provinces, or in another one', () => {
    expect(placeIn(text).commune).toBeNull();
    expect(placeIn('UBND xã Đại Đồng ban hành quy chế.', { province: '31', commune: null }).commune).toBeNull();
  });

  test('the one that the sender chose, where a committee of a commune is meant at all', () => {
    const chosen = { province: '31', commune: '11311' };
    expect(placeIn('Đề nghị UBND xã sửa quy định.', chosen).commune).toBe('11311');
    expect(placeIn('Đề nghị Bộ Tài chính sửa quy định.', chosen).commune).toBeNull();
    expect(placeIn('Người dân xã Tân Hưng kiến nghị.', chosen).commune).toBeNull();
  });
});

describe('whether a local authority is asked', () => {
  const nothing = askedIn('Đề nghị Bộ Tài chính sửa thông tư.');
  const placeOnly = askedIn('Doanh nghiệp ở Hải Phòng gặp vướng mắc.');
  const department = askedIn('Sở Tài chính trả lời chưa rõ.');
  const paper = askedIn('Nghị quyết của HĐND chưa phù hợp.');
  const asked = askedIn('Kiến nghị UBND xem xét.');
  const both = askedIn('Quyết định của UBND chưa phù hợp, đề nghị UBND tỉnh sửa.');

  test('hardly, where nothing or only a place is named', () => {
    expect(nothing).toBeLessThan(0.03);
    expect(placeOnly).toBeGreaterThan(nothing);
    expect(placeOnly).toBeLessThan(0.1);
  });

  test('perhaps, where a department is named', () => {
    expect(department).toBeGreaterThan(0.2);
    expect(department).toBeLessThan(0.5);
    for (const text of ['Cơ sở y tế thiếu thuốc.', 'Hồ sơ xây dựng phải nộp lại.', 'mot so giao duc vien']) {
      expect([text, askedIn(text)]).toEqual([text, nothing]);
    }
  });

  test('rather, where its paper or itself is meant; surely, where both are', () => {
    expect(paper).toBeGreaterThan(0.6);
    expect(asked).toBeGreaterThan(0.6);
    expect(both).toBeGreaterThan(Math.max(paper, asked));
    expect(askedIn('UBND tỉnh ban hành đơn giá mới.')).toBe(paper);
    expect(askedIn('Mong tỉnh xem xét.')).toBe(asked);
  });
});

test('looks no further than the longest text that can be filed', () => {
  expect(placeIn(`${'a '.repeat(10_000)} tỉnh Hải Dương`).province).toBeNull();
});
