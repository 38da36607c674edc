import type { Language, News } from '@thaogo/domain';
import { weekdayDateWords } from '../dates.ts';

/** News that goes to whoever sent a petition; all other news goes to agencies. */
export type SenderNews = Extract<News, 'filed' | 'passed_on' | 'answered' | 'out_of_scope'>;

/** What one message says. It names the petition and the kind of news; what the petition is about stays out. */
export interface NewsWords {
  /** Follows the code in the subject. */
  subject: string;
  heading: string;
  /** What happened and what comes next, by when. */
  sentences: readonly string[];
}

type Telling = (answerDueOn: string | null) => NewsWords;

const dueIn = (sentence: (due: string) => string, dueOn: string | null, language: Language): string[] =>
  dueOn === null ? [] : [sentence(weekdayDateWords(dueOn, language))];

const vi: Record<SenderNews, Telling> = {
  filed: (dueOn) => ({
    subject: 'đã nhận phản ánh, kiến nghị',
    heading: 'Đã nhận phản ánh, kiến nghị của bạn',
    sentences: [
      'Cơ quan có trách nhiệm sẽ trả lời bạn. Chúng tôi gửi thư cho bạn khi có thay đổi.',
      ...dueIn((due) => `Hạn trả lời: ${due}.`, dueOn, 'vi'),
    ],
  }),
  passed_on: (dueOn) => ({
    subject: 'đã chuyển đến cơ quan chủ trì',
    heading: 'Phản ánh, kiến nghị của bạn đã đến cơ quan chủ trì',
    sentences: [
      'Cơ quan đầu mối đã xác định nơi có trách nhiệm trả lời và chuyển đến đó.',
      ...dueIn((due) => `Hạn trả lời bạn vẫn là ${due}.`, dueOn, 'vi'),
    ],
  }),
  answered: () => ({
    subject: 'đã có trả lời',
    heading: 'Đã có văn bản trả lời bạn',
    sentences: ['Mở đường dẫn dưới đây để đọc trả lời và cho biết bạn thấy trả lời thế nào.'],
  }),
  out_of_scope: () => ({
    subject: 'hướng dẫn nơi gửi phù hợp',
    heading: 'Nội dung không thuộc phạm vi của kênh này',
    sentences: ['Mở đường dẫn dưới đây để biết vì sao và gửi ở đâu thì đúng nơi.'],
  }),
};

const en: Record<SenderNews, Telling> = {
  filed: (dueOn) => ({
    subject: 'received',
    heading: 'We have received your report or recommendation',
    sentences: [
      'The responsible agency will answer you. We send you a message when something changes.',
      ...dueIn((due) => `An answer is due by ${due}.`, dueOn, 'en'),
    ],
  }),
  passed_on: (dueOn) => ({
    subject: 'passed to the lead agency',
    heading: 'Your report or recommendation has reached the lead agency',
    sentences: [
      'The coordinating agency has decided who must answer and has passed it on.',
      ...dueIn((due) => `Your answer is still due by ${due}.`, dueOn, 'en'),
    ],
  }),
  answered: () => ({
    subject: 'answered',
    heading: 'There is a written answer for you',
    sentences: ['Open the link below to read the answer and say how you find it.'],
  }),
  out_of_scope: () => ({
    subject: 'where to turn instead',
    heading: 'This is outside the scope of this channel',
    sentences: ['Open the link below to see why, and where to turn instead.'],
  }),
};

/**
 * News for the sender. `answerDueOn` is the civil date on which the answer is due; null when nothing runs.
 */
export const senderNewsWords = (news: SenderNews, answerDueOn: string | null, language: Language): NewsWords =>
  ({ vi, en })[language][news](answerDueOn);

/** Whether a kind of news is for the sender. */
export const isSenderNews = (news: News): news is SenderNews => news in vi;
