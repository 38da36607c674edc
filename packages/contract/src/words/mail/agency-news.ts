import type { Language, News } from '@thaogo/domain';
import { weekdayDateWords } from '../dates.ts';
import type { NewsWords, SenderNews } from './sender-news.ts';

/** News that goes to agencies. */
export type AgencyNews = Exclude<News, SenderNews>;

/** Why an agency hears of a petition: it answers it, or it decides who does. */
export type AgencyPart = 'lead' | 'coordinator';

type Telling = (part: AgencyPart, due: string | null) => NewsWords;

const vi: Record<AgencyNews, Telling> = {
  assigned: (part, due) =>
    part === 'lead'
      ? {
          subject: 'phản ánh, kiến nghị mới chuyển đến',
          heading: 'Có phản ánh, kiến nghị mới chuyển đến cơ quan',
          sentences: [
            'Chuyên viên tiếp nhận để xử lý; nếu không thuộc thẩm quyền thì đề nghị xác định lại nơi xử lý.',
            ...(due === null ? [] : [`Hạn trả lời của cơ quan: ${due}.`]),
          ],
        }
      : {
          subject: 'phản ánh, kiến nghị mới cần phân loại',
          heading: 'Có phản ánh, kiến nghị mới cần phân loại',
          sentences: [
            'Cơ quan đầu mối xác định cơ quan chủ trì trả lời.',
            ...(due === null ? [] : [`Hạn chuyển đến cơ quan chủ trì: ${due}.`]),
          ],
        },
  sent_back: (_part, due) => ({
    subject: 'đề nghị xác định lại nơi xử lý',
    heading: 'Cơ quan được chuyển đến đề nghị xác định lại nơi xử lý',
    sentences: [
      'Cơ quan đầu mối xem lý do và xác định lại cơ quan chủ trì.',
      ...(due === null ? [] : [`Hạn chuyển đến cơ quan chủ trì: ${due}.`]),
    ],
  }),
  withdrawn: () => ({
    subject: 'người gửi đã rút',
    heading: 'Người gửi đã rút phản ánh, kiến nghị',
    sentences: ['Cơ quan không cần xử lý tiếp.'],
  }),
};

const en: Record<AgencyNews, Telling> = {
  assigned: (part, due) =>
    part === 'lead'
      ? {
          subject: 'new for your agency',
          heading: 'A new report or recommendation has been assigned to your agency',
          sentences: [
            'An officer accepts it; where your agency is not responsible, ask that the addressee be decided again.',
            ...(due === null ? [] : [`Your agency’s answer is due by ${due}.`]),
          ],
        }
      : {
          subject: 'new, to be screened',
          heading: 'A new report or recommendation is waiting to be screened',
          sentences: [
            'The coordinating agency decides who must answer.',
            ...(due === null ? [] : [`It must be passed on by ${due}.`]),
          ],
        },
  sent_back: (_part, due) => ({
    subject: 'addressee to be decided again',
    heading: 'The agency it was passed to asks that the addressee be decided again',
    sentences: [
      'The coordinating agency looks at the reason and decides who leads.',
      ...(due === null ? [] : [`It must be passed on by ${due}.`]),
    ],
  }),
  withdrawn: () => ({
    subject: 'withdrawn by the sender',
    heading: 'The sender has withdrawn it',
    sentences: ['Your agency need do nothing more.'],
  }),
};

/**
 * News for an agency. `dueOn` is the civil date on which its own part is due; null when nothing runs.
 */
export const agencyNewsWords = (
  news: AgencyNews,
  part: AgencyPart,
  dueOn: string | null,
  language: Language,
): NewsWords => ({ vi, en })[language][news](part, dueOn === null ? null : weekdayDateWords(dueOn, language));
