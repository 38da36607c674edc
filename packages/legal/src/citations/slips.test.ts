import { describe, expect, it } from 'vitest';
import type { Citation } from '../citation.ts';
import { findCitations } from './find.ts';
import { withoutTelex } from './telex.ts';

function brief({ document, article, clause, point }: Citation): string {
  return `${document?.numberSymbol ?? '–'} ${[article, clause, point].map((label) => label ?? '–').join('.')}`;
}
const read = (text: string): string[] => findCitations(text).map(brief);

describe('slips of typing and scanning', () => {
  it.each([
    ['ddieeuf 87 Luaatj Ddaats ddai 2024', ['31/2024/QH15 87.–.–']],
    ['thoong tuw 80/2021/TT-BTC dieeuf 5', ['80/2021/TT-BTC 5.–.–']],
    ['Điều 3l Nghị định 10/2024/NĐ-CP', ['10/2024/NĐ-CP 31.–.–']],
    ['Đ.4, khoản2, điểmc NĐ 125/2024/NĐ-CP', ['125/2024/NĐ-CP 4.2.c']],
    ['Đi ều 5 kho ản 2 Ngh ị đ ịnh 31/2021/NĐ-CP', ['31/2021/NĐ-CP 5.2.–']],
    ['diem dd khoan 3 dieu 7 nghi dinh 61/2018/nd-cp', ['61/2018/NĐ-CP 7.3.đ']],
    ['Luật QLT 38/2019/QH14 đ50 k1 đ.', ['38/2019/QH14 50.1.đ']],
    ['NĐ 99/2022/NĐ-CP Đ25 k1 đ.a,b', ['99/2022/NĐ-CP 25.1.a', '99/2022/NĐ-CP 25.1.b']],
    ['điểm d, k2, đ92 LĐĐ 2024', ['31/2024/QH15 92.2.d']],
    ['Đ2 K1 điểm a→c Luật BHXH 2024', ['41/2024/QH15 2.1.a', '41/2024/QH15 2.1.b', '41/2024/QH15 2.1.c']],
    ['NĐ 56/2011/NĐ-CP→NĐ05/2023', ['56/2011/NĐ-CP –.–.–', '05/2023/NĐ-CP –.–.–']],
    ['L.NVQS k1 đ41', ['78/2015/QH13 41.1.–']],
    ['Thông tưsố 12/2018/TT- BVHTTDL', ['12/2018/TT-BVHTTDL –.–.–']],
    ['TT liên tịch 28/2013/BLĐTBXH-BQP', ['28/2013/TTLT-BLĐTBXH-BQP –.–.–']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));

  it('leaves alone what only looks like Telex', () => {
    expect(['dieu', 'ks', 'ddt', 'luu'].map(withoutTelex)).toEqual([null, null, null, null]);
    expect(read('khoa 3l xăng, đi ều 5, kho an 2 bữa, Nghị quyết 3l')).toEqual([]);
  });
});

describe('what the rest of the text tells', () => {
  it.each([
    ['Điều 5 Luật BHXH 2014; luật mới thì sao?', ['58/2014/QH13 5.–.–', '41/2024/QH15 –.–.–']],
    ['TT 02/2016/TT-BXD, nay là TT 05/2024', ['02/2016/TT-BXD –.–.–', '05/2024/TT-BXD –.–.–']],
    ['Đ49 LVL 2013 (K1 điểm a), LVL 2025', ['38/2013/QH13 49.–.–', '38/2013/QH13 49.1.a', '74/2025/QH15 –.–.–']],
    ['k1 đ181 Luật Đất đai 2024. k2 cũng vậy', ['31/2024/QH15 181.1.–', '31/2024/QH15 181.2.–']],
    ['Luật DN 2020 (Luật số 59/2020/QH14), Điều 30', ['59/2020/QH14 30.–.–']],
    ['NĐ 61/2015 sửa đổi 74/2019', ['61/2015/NĐ-CP –.–.–', '74/2019/NĐ-CP –.–.–']],
    ['Nghị quyết số 68 của BCT', ['68-NQ/TW –.–.–']],
    ['Nghị định số 61 ngày 5/7/1994', ['61/CP –.–.–']],
    ['BLLĐ đ104, còn NQLĐ điều 12 khoản 3', ['45/2019/QH14 104.–.–']],
    ['NĐ 158 (Nghị định 158/2024/NĐ-CP)', ['158/2024/NĐ-CP –.–.–', '158/2024/NĐ-CP –.–.–']],
    ['"Điều 95 của Luật này", tức Điều 95 Luật Đất đai năm 2024', ['31/2024/QH15 95.–.–', '31/2024/QH15 95.–.–']],
    ['mục a khoản 2 Điều 3 QĐ 50/2022/QĐ-TTg', ['50/2022/QĐ-TTg 3.2.a']],
    ['NĐ 170/2025/NĐ-CP đ.47,48 xếp lương', ['170/2025/NĐ-CP 47.–.–', '170/2025/NĐ-CP 48.–.–']],
    [
      'Nghị định 87/2018/NĐ-CP, Điều 11 và Nghị định 17/2020/NĐ-CP, Điều 14 khác nhau',
      ['87/2018/NĐ-CP 11.–.–', '17/2020/NĐ-CP 14.–.–'],
    ],
    [
      'theo Luật Đầu tư, Điều 5 Nghị định 31/2021/NĐ-CP, khoản 2 Điều 6',
      ['143/2025/QH15 –.–.–', '31/2021/NĐ-CP 5.–.–', '31/2021/NĐ-CP 6.2.–'],
    ],
    ['Hội Luật gia, công chứng số 2345 quyển 01/2024-TP/CC-SCC/HĐGD', []],
    ['xin hỏi luật mới', []],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));

  it('tells a resolution from the law of the same number', () => {
    const [resolution] = findCitations('Nghị quyết số 93/2015/QH13');
    const [law] = findCitations('Luật số 93/2015/QH13');
    expect([resolution?.document?.title, law?.document?.title]).toEqual([null, 'Luật Tố tụng hành chính']);
  });
});
