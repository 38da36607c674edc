import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Citation } from '../citation.ts';
import { findCitations } from './find.ts';

/** One line per citation: "31/2021/NĐ-CP 15.2.a", "–" for what is not named. */
function brief({ document, article, clause, point }: Citation): string {
  const name = document ? (document.numberSymbol ?? document.title ?? document.type) : '–';
  const path = [article, clause, point].map((label) => label ?? '–').join('.');
  return path === '–.–.–' ? `${name}` : `${name} ${path}`;
}
/** Milliseconds for tests that work much, on a machine that does much else. */
const SLOW = 60_000;

const read = (text: string): string[] => findCitations(text).map(brief);

describe('provisions', () => {
  it.each([
    ['điểm a khoản 2 Điều 15 Nghị định số 31/2021/NĐ-CP', ['31/2021/NĐ-CP 15.2.a']],
    ['k2 đ15 NĐ 31/2021', ['31/2021/NĐ-CP 15.2.–']],
    ['Đ.5 K.2 Luật DN 2020', ['59/2020/QH14 5.2.–']],
    ['NĐ31/2021 điều 5.2.a', ['31/2021/NĐ-CP 5.2.a']],
    ['K.2, Đ.5 NĐ 31/2021', ['31/2021/NĐ-CP 5.2.–']],
    ['điều 6 k9b NĐ 168/2024', ['168/2024/NĐ-CP 6.9.b']],
    ['khoản 2a Điều 12b Nghị định 31/2021/NĐ-CP', ['31/2021/NĐ-CP 12b.2a.–']],
    ['điểm a1 khoản 2 Điều 5 Nghị định 31/2021/NĐ-CP', ['31/2021/NĐ-CP 5.2.a1']],
    ['Điều 5 điểm a khoản 2 Nghị định 31/2021/NĐ-CP', ['31/2021/NĐ-CP 5.2.a']],
    ['khoản 2 điểm a Điều 5 Nghị định 31/2021/NĐ-CP', ['31/2021/NĐ-CP 5.2.a']],
    ['Điều 37 Mục 2 Chương III Luật Đầu tư công 2024', ['58/2024/QH15 37.–.–']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));

  it('share the surface of their list', () => {
    const text = 'Theo khoản 2 Điều 13 và khoản 2 Điều 14 Nghị định số 10/2020/NĐ-CP thì xe khách phải lắp camera.';
    const found = findCitations(text);
    expect(found.map(brief)).toEqual(['10/2020/NĐ-CP 13.2.–', '10/2020/NĐ-CP 14.2.–']);
    expect(new Set(found.map(({ surface }) => surface))).toEqual(
      new Set(['khoản 2 Điều 13 và khoản 2 Điều 14 Nghị định số 10/2020/NĐ-CP']),
    );
  });
});

describe('lists and ranges', () => {
  const of = (paths: readonly string[]): string[] => paths.map((path) => `31/2021/NĐ-CP ${path}`);
  it.each([
    ['khoản 2, 3 Điều 5', ['5.2.–', '5.3.–']],
    ['Điều 5, Điều 6', ['5.–.–', '6.–.–']],
    ['các điều 5, 6 và 7', ['5.–.–', '6.–.–', '7.–.–']],
    ['Điều 5 đến Điều 8', ['5.–.–', '6.–.–', '7.–.–', '8.–.–']],
    ['từ Điều 5 đến 7', ['5.–.–', '6.–.–', '7.–.–']],
    ['Điều 5–7', ['5.–.–', '6.–.–', '7.–.–']],
    ['điểm a, b và đ khoản 1 Điều 3', ['3.1.a', '3.1.b', '3.1.đ']],
    ['điểm c đến điểm e khoản 1 Điều 3', ['3.1.c', '3.1.d', '3.1.đ', '3.1.e']],
    ['điểm a, b khoản 1, điểm c khoản 2 Điều 5', ['5.1.a', '5.1.b', '5.2.c']],
    ['điểm a khoản 1, khoản 3 Điều 5', ['5.1.a', '5.3.–']],
    ['Điều 5 khoản 1, khoản 3 và Điều 6 khoản 2', ['5.1.–', '5.3.–', '6.2.–']],
    ['Khoản 1, 2 Điều 8; khoản 3 Điều 9; Điều 12', ['8.1.–', '8.2.–', '9.3.–', '12.–.–']],
    ['diem c, d, d, e khoan 1 dieu 3', ['3.1.c', '3.1.d', '3.1.đ', '3.1.e']],
  ])('%s', (text, paths) => expect(read(`${text} Nghị định 31/2021/NĐ-CP`)).toEqual(of(paths)));

  it('end where an amount begins', () => {
    expect(read('Điều 5 Nghị định 31/2021/NĐ-CP, 3 hộ dân và khoản 2 triệu đồng')).toEqual(['31/2021/NĐ-CP 5.–.–']);
    expect(read('Điều 5 và 3 hộ dân theo Nghị định 31/2021/NĐ-CP')).toEqual(['31/2021/NĐ-CP 5.–.–', '31/2021/NĐ-CP']);
  });
});

describe('documents', () => {
  it.each([
    ['nghi dinh 100/2019', ['100/2019/NĐ-CP']],
    ['Nghị định số 31 ngày 26/3/2021 của Chính phủ', ['31/2021/NĐ-CP']],
    ['Nghị định 31/NĐ-CP năm 2021', ['31/2021/NĐ-CP']],
    ['NĐ-CP 168/2024', ['168/2024/NĐ-CP']],
    ['NĐ 31-2021-NĐCP', ['31/2021/NĐ-CP']],
    ['Nghi đinh sô 3l/2O21/NĐ-CP', ['31/2021/NĐ-CP']],
    ['31 / 2021 / NĐ – CP', ['31/2021/NĐ-CP']],
    ['Nghị định 74/CP ngày 25/10/1993', ['74/CP']],
    ['Nghị quyết 66.17/2026/NQ-CP', ['66.17/2026/NQ-CP']],
    ['Thông tư số 12 năm 2025 của Bộ Tài chính', ['12/2025/TT-BTC']],
    ['TT 80/2021 BTC', ['80/2021/TT-BTC']],
    ['Thông tư 8/2023/TT-BYT', ['08/2023/TT-BYT']],
    ['TTLT 88/2014/TTLT-BTC-BTP', ['88/2014/TTLT-BTC-BTP']],
    ['Quyết định số 61/2024/QĐ-UBND ngày 3/5/2024 của UBND tỉnh Hải Dương', ['61/2024/QĐ-UBND']],
    ['QĐ 61/2024 UBND tỉnh', ['61/2024/QĐ-UBND']],
    ['QĐ 49/2015 của Thủ tướng', ['49/2015/QĐ-TTg']],
    ['NQ 43/2022 của Quốc hội', ['43/2022/QH15']],
    ['NQ 206/2025/NQ-QH15', ['206/2025/QH15']],
    ['các Nghị định 116/2010/NĐ-CP, 19/2013/NĐ-CP và 74/2017', ['116/2010/NĐ-CP', '19/2013/NĐ-CP', '74/2017/NĐ-CP']],
    ['TCVN 2622:1995, QCVN 06:2022/BXD', ['TCVN 2622:1995', 'QCVN 06:2022/BXD']],
    ['Điều 8 Điều lệ trường tiểu học ban hành kèm theo Thông tư 28/2020/TT-BGDĐT', ['28/2020/TT-BGDĐT 8.–.–']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));

  it('keep what the text says of them', () => {
    const [first] = findCitations('Quyết định số 71/2024/QĐ-UBND ngày 27 tháng 9 năm 2024 của UBND thành phố');
    expect(first?.document).toEqual({
      type: 'decision',
      numberSymbol: '71/2024/QĐ-UBND',
      title: null,
      issuers: ['ubnd'],
      kind: 'normative',
      serial: '71',
      year: 2024,
      issuedOn: '2024-09-27',
    });
  });

  it('are read as far as they go where the text does not tell enough', () => {
    const [first] = findCitations('theo Thông tư số 97/2019');
    expect(first?.document).toMatchObject({ type: 'circular', numberSymbol: null, serial: '97', year: 2019 });
  });

  it.each([
    ['Nghị định 31/2021/NĐ-CP', 'normative'],
    ['Quyết định 244/QĐ-TTg', 'administrative'],
    ['Công văn số 583/UBDT-CSDT', 'administrative'],
    ['Nghị quyết 18-NQ/TW', 'party'],
    ['NQ 68 của Bộ Chính trị', 'party'],
    ['TCVN 2622:1995', 'standard'],
  ])('are told apart by kind: %s', (text, kind) => expect(findCitations(text)[0]?.document?.kind).toBe(kind));
});

describe('laws by name', () => {
  it.each([
    ['Luật Tổ chức chính quyền địa phương 2025', ['72/2025/QH15']],
    ['Luật Đất đai 2024', ['31/2024/QH15']],
    ['luat dat dai moi', ['31/2024/QH15']],
    ['Luật đất đai cũ', ['45/2013/QH13']],
    ['LĐĐ 2013', ['45/2013/QH13']],
    ['Luật số 31/2024/QH15', ['31/2024/QH15']],
    ['Luật "Đường bộ" năm 2024', ['35/2024/QH15']],
    ['Điều 134 BLHS', ['100/2015/QH13 134.–.–']],
    ['bộ luật lao động', ['45/2019/QH14']],
    ['các luật: Đất đai, Nhà ở và Đường bộ', ['31/2024/QH15', '27/2023/QH15', '35/2024/QH15']],
    ['Luật sửa đổi, bổ sung một số điều của Luật Sở hữu trí tuệ năm 2022', ['07/2022/QH15']],
    ['Luật Phòng thủ không gian năm 2031', ['Luật Phòng thủ không gian']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));

  it('offer the other versions where no year is given', () => {
    const [first] = findCitations('Luật Đất đai');
    expect(first?.alternatives.map(({ document }) => document?.numberSymbol)).toEqual(['45/2013/QH13', '13/2003/QH11']);
  });

  it('may be added by the caller', () => {
    const lawNames = [
      {
        type: 'law',
        title: 'Luật Hiến máu',
        alsoNamed: ['LHM'],
        versions: [{ numberSymbol: '12/2027/QH16', year: 2027 }],
      },
    ] as const;
    expect(findCitations('Điều 3 luật hiến máu', { lawNames }).map(brief)).toEqual(['12/2027/QH16 3.–.–']);
    expect(read('Điều 3 luật hiến máu')).toEqual(['law 3.–.–']);
  });

  it.each([
    'pháp luật về đất đai',
    'kỷ luật lao động',
    'thực hiện pháp điển',
    'vi pham phap luat dat dai',
    'luật sư Nguyễn Văn B',
  ])('are not seen in %s', (text) => expect(read(text)).toEqual([]));
});

describe('references', () => {
  it.each([
    ['Nghị định 31/2021/NĐ-CP. Điều 4 nghị định này', '31/2021/NĐ-CP 4.–.–'],
    ['nghi dinh 31/2021/nd-cp. dieu 4 nghi dinh do', '31/2021/NĐ-CP 4.–.–'],
    ['Luật Đất đai 2024, Nghị định 102/2024/NĐ-CP. Điều 4 Luật nói trên', '31/2024/QH15 4.–.–'],
    ['Luật Đất đai 2024, Nghị định 102/2024/NĐ-CP. Điều 4 của Luật', '31/2024/QH15 4.–.–'],
    ['Nghị định 31/2021/NĐ-CP, Thông tư 03/2021/TT-BKHĐT. Điều 4 văn bản này', '03/2021/TT-BKHĐT 4.–.–'],
    ['Nghị định 31/2021/NĐ-CP và sau đó đ.5 k.2 NĐ 31', '31/2021/NĐ-CP 5.2.–'],
    ['Nghị định 31/2021/NĐ-CP. Tại Điều 15 quy định khác', '31/2021/NĐ-CP 15.–.–'],
    ['Điều 119 Luật Sở hữu trí tuệ, khoản 1a Điều 110 luật sửa đổi', '131/2025/QH15 110.1a.–'],
  ])('%s', (text, expected) => expect(read(text).at(-1)).toBe(expected));

  it('say that they repeat', () => {
    const text = 'Điều 5 Nghị định 31/2021/NĐ-CP. Nghị định 31 sai ở Điều 5.';
    expect(findCitations(text).map(({ repeated }) => repeated)).toEqual([false, true, true]);
  });
});

describe('ambiguity', () => {
  it('offers đ for a d typed without marks', () => {
    const [plain] = findCitations('diem d khoan 2 dieu 5 nghi dinh 20/2021/nd-cp');
    expect([plain?.point, plain?.alternatives[0]?.point]).toEqual(['d', 'đ']);
    const [marked] = findCitations('điểm d khoản 2 Điều 5 Nghị định 20/2021/NĐ-CP');
    expect([marked?.point, marked?.alternatives]).toEqual(['d', []]);
  });

  it('offers both readings of 2a', () => {
    const [first] = findCitations('khoản 2a Điều 5 Nghị định 20/2021/NĐ-CP');
    expect([first?.clause, first?.point]).toEqual(['2a', null]);
    expect(first?.alternatives[0]).toMatchObject({ clause: '2', point: 'a' });
  });
});

describe('what only looks like a citation', () => {
  it.each([
    'Nhà tôi ở số 31/12 đường Trần Phú, ĐT 0912.345.678, 024/3823.4567',
    'giá 1.500.000đ/m2, 31.000đ/tháng, trả 5/10 kỳ, 35/100 phần, ngày 31/12/2021, tháng 10/2025',
    'HĐ số 12/2024/HĐMB, hợp đồng 31/2023/HĐTD/ACB, hợp đồng công chứng số 1234/2024/HĐVT',
    'Bản án số 15/2023/DS-ST ngày 20/3/2023, biên bản số 05/BB-VPHC, giấy mời số 31/GM-UBND',
    'Điều 5 hợp đồng thuê nhà, nội quy công ty tại Điều 12 khoản 3',
    'khoản 3 triệu, điểm a môn này là 8,5; quyết định 5 lần; điều dưỡng 3 năm; thông tư 15 trang',
    'xe 29A-123.45, thẻ GD4 3621 2345, lô CT2-12A, mã HD2024/12345, GCN CH00123/2015',
    'Luật sư tư vấn điều 1 là chờ, điều 2 là nộp đơn',
  ])('%s', (text) => expect(read(text)).toEqual([]));
});

describe('offsets', () => {
  const parts = [
    'Điều 5 ',
    'khoản 2 ',
    'điểm đ ',
    'Nghị định ',
    'số ',
    '31/2021/NĐ-CP',
    'Luật Đất đai 2024',
    ', ',
    ' và ',
    '\n',
    'này ',
    'NĐ 31 ',
    '😀',
    '\ud800',
    '\u0301',
    'của ',
    '(',
    ')',
    'BLHS ',
    'k2 đ5 ',
  ];

  it(
    'cut the surface out of the text as given, whatever the text',
    () => {
      const text = fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(fc.constantFrom(...parts), { maxLength: 40 }).map((found) => found.join('')),
        fc.array(fc.constantFrom(...parts), { maxLength: 20 }).map((found) => found.join('').normalize('NFD')),
      );
      const property = fc.property(text, (given) =>
        findCitations(given).every(
          ({ start, end, surface }) =>
            0 <= start && start < end && end <= given.length && surface === given.slice(start, end),
        ),
      );
      expect(() => fc.assert(property, { numRuns: 1000 })).not.toThrow();
    },
    SLOW,
  );
});

describe('hostile text', () => {
  const patterns = [
    'Điều ',
    'Điều 5, ',
    'khoản 1 ',
    'điểm a khoản 1 ',
    '/',
    '31/2021/',
    '31/2021/NĐ-CP ',
    'Nghị định ',
    'Nghị định của ',
    'Luật sửa đổi, bổ sung một số điều của ',
    'Nghị định về (a) số ',
    'Điều 5 quy chế kèm ',
    'Điều 1 đến Điều 60 ',
    'NĐ 31 ',
    'ddieeuf ',
    'đi ều ',
    'k1 đ ',
    ', sửa đổi ',
    'NĐ 31/2021, sửa đổi bởi ',
    'Điều 4 nghị định này ',
    '12/2020/TTLT-BTC-',
    '(',
    '\u0301',
    '\ud800',
  ];

  it.each(patterns)(
    'costs no more per letter when it is longer: %j',
    (pattern) => {
      const cost = (length: number): number => {
        const text = pattern.repeat(Math.ceil(length / pattern.length));
        const times = [1, 2, 3].map(() => {
          const start = performance.now();
          findCitations(text);
          return performance.now() - start;
        });
        return Math.min(...times) / length;
      };
      cost(20_000);
      // Quadratic work would cost sixteen times as much per letter.
      expect(cost(320_000)).toBeLessThan(cost(20_000) * 8 + 1e-5);
    },
    SLOW,
  );

  it('fills ranges only up to a limit', () => {
    expect(findCitations('Điều 1 đến Điều 60 '.repeat(1000)).length).toBeLessThan(4000);
  });
});
