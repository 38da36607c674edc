import { findCitations, issuersOf } from '@thaogo/legal';
import { registeredDocuments, shippedAgencies, shippedPolicies, shippedReadingFacts } from '@thaogo/policy';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readingKnowledge } from './knowledge.ts';
import {
  findDestination,
  type KnownDocument,
  type PetitionReading,
  type ReadingContext,
  readPetition,
  type Unread,
} from './read-petition.ts';

const knowledge = readingKnowledge(shippedReadingFacts());
const [policy] = shippedPolicies();
const standing = new Map(shippedAgencies().map((agency) => [agency.code, { ...agency, joinedOn: '2025-07-01' }]));
const known = new Map<string, KnownDocument>(
  registeredDocuments().map((document) => [document.numberSymbol, document]),
);

interface ChosenPlace {
  province?: string;
  commune?: string;
}

const unread = (text: string, place: ChosenPlace): Unread => {
  const citations = findCitations(text);
  const documents = citations.flatMap(({ document }) =>
    document === null
      ? []
      : [
          {
            numberSymbol: document.numberSymbol,
            title: document.title,
            issuers: document.numberSymbol === null ? [] : issuersOf(document.numberSymbol),
            known: known.get(document.numberSymbol ?? '') ?? null,
          },
        ],
  );
  return { text, citations, documents, province: place.province ?? null, commune: place.commune ?? null };
};
const context = (): ReadingContext => {
  if (policy === undefined) throw new Error('No policy is shipped.');
  return { knowledge, policy, agencies: { find: (code) => standing.get(code) ?? null }, today: '2026-11-22' };
};
const read = (text: string, place: ChosenPlace = {}): PetitionReading => readPetition(unread(text, place), context());
const leads = ({ routing }: PetitionReading): string[] => routing.candidates.map(({ agency }) => agency);

describe('who answers', () => {
  test('a decree of a ministry that was merged, told by its name of then and of now', () => {
    const { routing } = read('Khoản 3 Điều 31 Nghị định 31/2021/NĐ-CP về hồ sơ dự án đầu tư không rõ, đề nghị sửa.');
    expect(routing.lead).toBe('btc');
    expect(routing.reasons.slice(0, 2)).toMatchObject([
      { code: 'drafted', agency: 'bkhdt', document: '31/2021/NĐ-CP' },
      { code: 'succeeded', agency: 'btc' },
    ]);
  });

  test.each([
    ['driving licences', 'Đề nghị sửa Thông tư 12/2017/TT-BGTVT về sát hạch, đổi giấy phép lái xe.', 'bca'],
    ['social protection', 'Mức trợ cấp xã hội cho người khuyết tật theo Thông tư 02/2021/TT-BLĐTBXH quá thấp.', 'byt'],
    ['poverty', 'Thông tư 07/2021/TT-BLĐTBXH chấm điểm rà soát hộ nghèo chưa hợp lý, đề nghị sửa.', 'bnnmt'],
    ['the press', 'Thông tư 49/2016/TT-BTTTT về thẻ nhà báo, báo chí cần sửa cho phù hợp.', 'bvhttdl'],
    ['religion', 'Thông tư 04/2023/TT-BNV về tôn giáo, cơ sở tôn giáo chưa rõ, đề nghị hướng dẫn.', 'bdttg'],
  ])('the function, not the paper: %s', (_, text, ministry) => {
    expect(leads(read(text))[0]).toBe(ministry);
  });

  test('no document named: by what the words are about, with or without marks, and less sure', () => {
    const withMarks = read('Đề nghị nâng mức trợ cấp cho thương binh, thân nhân liệt sĩ.');
    expect(leads(withMarks)[0]).toBe('bnv');
    expect(leads(read('De nghi nang muc tro cap cho thuong binh, than nhan liet si.'))[0]).toBe('bnv');
    expect(withMarks.routing.reasons[0]).toMatchObject({ code: 'about', matter: 'nguoi-co-cong' });
    expect(withMarks.routing.reasons[0]?.words).toContain('thương binh');
  });

  test('a local paper: the drafting department leads, the place from the sender or from old and new names in the text', () => {
    const text = 'Quyết định 61/2024/QĐ-UBND về diện tích tối thiểu tách thửa đất ở là quá lớn, đề nghị sửa.';
    const placed = read(text, { province: '31' });
    expect(placed.routing.lead).toBe('so-nong-nghiep-moi-truong-31');
    expect(placed.routing.reasons.map(({ code }) => code)).toEqual(['local', 'department']);
    expect(leads(read(`${text} UBND tỉnh Hải Dương xem lại.`))[0]).toBe('so-nong-nghiep-moi-truong-31');
    expect(read(text).routing.lead).toBeNull();
  });

  test('a ministry that the sender names is among the candidates', () => {
    expect(leads(read('Kính đề nghị Bộ Xây dựng xem xét việc này giúp doanh nghiệp chúng tôi.'))).toContain('bxd');
  });
});

describe('what it is about', () => {
  test('the subject of the document goes before the words', () => {
    expect(read('Điều 79 Luật Đất đai 2024 chưa hợp lý.').subject?.code).toBe('dat-dai');
  });

  test('a right rule wrongly applied is a difficulty of its own', () => {
    const { difficulty } = read(
      'Cán bộ đòi nộp thêm giấy xác nhận không có trong quy định, trái Điều 28 Nghị định 101/2024/NĐ-CP. Đề nghị chấn chỉnh, thực hiện đúng quy định.',
    );
    expect(difficulty?.code).toBe('wrongly_applied');
  });

  test.each([
    ['advertising', 'Cho vay nhanh không thế chấp, liên hệ Zalo 0912345678 để nhận ưu đãi 20%.'],
    ['legal_advice', 'Cho tôi hỏi làm lại sổ hộ chiếu bị mất thì cần giấy tờ gì, nộp ở đâu, lệ phí bao nhiêu?'],
    ['denunciation', 'Tôi tố cáo ông Hai kế toán lập khống chứng từ, nhận hối lộ. Đề nghị điều tra, xử lý nghiêm.'],
  ])('what is no report on a rule is told apart, with where to turn: %s', (ground, text) => {
    const { scope } = read(text);
    expect(scope).toMatchObject({ inScope: false, ground });
    expect(scope.turnTo?.vi).not.toBe('');
  });

  test.each([
    'Luật Khiếu nại không có chế tài khi quá hạn giải quyết, đề nghị bổ sung quy định.',
    'Luật Tố cáo chưa có quy định bảo vệ việc làm của người tố cáo, kiến nghị bổ sung.',
    'Mức phạt của Bộ luật Hình sự với tội trộm cắp quá nhẹ, đề nghị sửa đổi cho phù hợp.',
  ])('words like those of a complaint do not keep a report on a rule out: %s', (text) => {
    expect(read(text).scope).toMatchObject({ inScope: true, ground: null, turnTo: null });
  });
});

test.each([
  'Khoản 3 Điều 31 Nghị định 31/2021/NĐ-CP về hồ sơ dự án đầu tư không rõ, đề nghị sửa.',
  'Đề nghị UBND tỉnh sửa Quyết định 61/2024/QĐ-UBND về giá đất ở Hải Phòng.',
  'Cho vay nhanh không thế chấp, liên hệ Zalo 0912345678 để nhận ưu đãi 20%.',
])('where it goes is the same without the words for people: %s', (text) => {
  const { scope, routing } = read(text, { province: '31' });
  const wordless = JSON.parse(
    JSON.stringify({ scope, routing }, (key, value: unknown) => (key === 'words' && Array.isArray(value) ? [] : value)),
  ) as unknown;
  expect(findDestination(unread(text, { province: '31' }), context())).toEqual(wordless);
});

test('the words that decided are told as the sender wrote them', () => {
  const { difficulty, scope } = read('Cho vay NHANH không thế chấp, liên hệ Zalo 0912345678 để nhận ưu đãi 20%.');
  expect(scope.words).toContain('liên hệ zalo');
  expect(scope.words).toContain('nhanh');
  for (const word of difficulty?.words ?? []) expect(word).not.toMatch(/^[>#]/);
});

test('never throws on any text, and says the same twice', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.lorem()), (text) => {
      const first = read(text);
      expect(read(text)).toEqual(first);
      for (const { score } of first.routing.candidates) {
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 60 },
  );
});

test('a long text costs no more per letter than a short one', () => {
  const long = 'đề nghị sửa quy định về hồ sơ '.repeat(600);
  const started = process.hrtime.bigint();
  read(long);
  expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(2000);
});
