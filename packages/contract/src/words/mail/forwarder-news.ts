import type { Language, News } from '@thaogo/domain';
import type { NewsWords } from './sender-news.ts';

/** How a petition ended, as whoever forwarded it is told. */
export type ForwarderNews = Extract<News, 'answered' | 'out_of_scope' | 'transferred'>;

const vi: Record<ForwarderNews, NewsWords> = {
  answered: {
    subject: 'đã có trả lời cho kiến nghị do quý cơ quan chuyển đến',
    heading: 'Đã có văn bản trả lời một kiến nghị do quý cơ quan chuyển đến',
    sentences: ['Mở đường dẫn dưới đây để đọc trả lời và xem tình trạng của mọi kiến nghị trong công văn chuyển.'],
  },
  out_of_scope: {
    subject: 'đã hướng dẫn nơi gửi phù hợp cho kiến nghị do quý cơ quan chuyển đến',
    heading: 'Một kiến nghị do quý cơ quan chuyển đến không thuộc phạm vi của kênh này',
    sentences: ['Người gửi đã được hướng dẫn nơi phù hợp. Mở đường dẫn dưới đây để xem tình trạng của các kiến nghị.'],
  },
  transferred: {
    subject: 'kiến nghị do quý cơ quan chuyển đến đã được chuyển tiếp',
    heading: 'Một kiến nghị do quý cơ quan chuyển đến đã được chuyển đến nơi tiếp nhận khác',
    sentences: ['Mở đường dẫn dưới đây để xem tình trạng của các kiến nghị trong công văn chuyển.'],
  },
};

const en: Record<ForwarderNews, NewsWords> = {
  answered: {
    subject: 'answered, which you forwarded',
    heading: 'There is a written answer to a recommendation that you forwarded',
    sentences: ['Open the link below to read it and to see what became of everything in your letter.'],
  },
  out_of_scope: {
    subject: 'guided elsewhere, which you forwarded',
    heading: 'Something that you forwarded is outside the scope of this channel',
    sentences: [
      'Its sender was told where to turn. Open the link below to see what became of everything in your letter.',
    ],
  },
  transferred: {
    subject: 'passed on, which you forwarded',
    heading: 'Something that you forwarded has been passed to another channel',
    sentences: ['Open the link below to see what became of everything in your letter.'],
  },
};

/** News for whoever forwarded a petition: councils, delegations, the Front, the press, associations. */
export const forwarderNewsWords: Record<Language, Record<ForwarderNews, NewsWords>> = { vi, en };

/** Whether a kind of news goes to forwarders. */
export const isForwarderNews = (news: News): news is ForwarderNews => news in vi;
