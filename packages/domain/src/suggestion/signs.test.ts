import { findCitations } from '@thaogo/legal';
import { describe, expect, test } from 'vitest';
import { signsOf, wordsOfSign } from './signs.ts';
import { Vocabulary } from './vocabulary.ts';
import { readyText } from './words-of.ts';

const signs = (text: string): string[] => signsOf(readyText(text, new Map(), new Vocabulary()), findCitations(text));

describe('signs', () => {
  test.each([
    ['Đề nghị sửa đổi quy định.', ['#wants_rule_changed', '#speaks_of_rule', '#rule_and_change']],
    ['de nghi sua doi quy dinh', ['#wants_rule_changed', '#speaks_of_rule', '#rule_and_change']],
    ['Xin hỏi nộp ở đâu?', ['#asks_advice', '#question', '#only_asks', '#not_about_rules']],
    ['Tố cáo ông Hai nhận tiền, đề nghị xử lý nghiêm.', ['#accuses', '#names_person', '#wants_somebody_punished']],
    ['Cho vay, liên hệ Zalo.', ['#contact', '#offers_something']],
    ['Góp ý dự thảo.', ['#draft', '#gives_opinion', '#comments_draft']],
    ['Mức phạt quá nặng, không phải khiếu nại.', ['#judges_rule', '#leaves_case_aside']],
    ['Đề nghị nâng mức trợ cấp.', ['#change_wanted']],
  ])('of "%s"', (text, expected) => {
    expect(signs(text)).toEqual(expect.arrayContaining(expected));
  });

  test('of what is cited', () => {
    expect(signs('Khoản 2 Điều 5 Thông tư 80/2021/TT-BTC.')).toEqual(
      expect.arrayContaining(['#cites_rule', '#cites_article']),
    );
    expect(signs('Thông tư 80/2021/TT-BTC.')).not.toContain('#cites_article');
    expect(signs('Không nêu gì.')).toContain('#cites_nothing');
    expect(signs('Thông tư 80/2021/TT-BTC.')).not.toContain('#cites_nothing');
    expect(signs('Thông tư 80/2021/TT-BTC.')).not.toContain('#not_about_rules');
  });

  test('of a short text', () => {
    for (const sign of ['#short', '#few_words']) {
      expect(signs('Ngắn.')).toContain(sign);
      expect(signs('Dài. '.repeat(40))).not.toContain(sign);
    }
  });

  test('of one that asks for a rule to be changed are none of a private matter', () => {
    expect(signs('Tranh chấp hợp đồng, vay không trả.')).toContain('#only_private');
    expect(signs('Tranh chấp hợp đồng: đề nghị sửa quy định.')).not.toContain('#only_private');
  });
});

test('a sign shows the words that are it, where they are few', () => {
  const ready = readyText('Nhờ đòi nợ giúp tôi, Đề nghị sửa đổi luật.', new Map(), new Vocabulary());
  expect(wordsOfSign('#debt_or_contract', ready)).toBe('doi no');
  expect(wordsOfSign('#wants_rule_changed', ready)).toBe('de nghi sua doi');
  expect(wordsOfSign('#question', ready)).toBe('');
  expect(wordsOfSign('#short', ready)).toBe('');
  const far = readyText('Đề nghị các cơ quan có thẩm quyền sửa đổi luật.', new Map(), new Vocabulary());
  expect(wordsOfSign('#wants_rule_changed', far)).toBe('');
});
