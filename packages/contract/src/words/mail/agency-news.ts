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
  disputed: (_part, due) => ({
    subject: 'chưa thống nhất cơ quan chủ trì',
    heading: 'Cần xác định cơ quan chủ trì',
    sentences: [
      'Cơ quan đầu mối đề xuất, lãnh đạo cấp trên quyết định. Thời hạn trả lời người gửi vẫn tính tiếp.',
      ...(due === null ? [] : [`Hạn xác định: ${due}.`]),
    ],
  }),
  consulted: (_part, due) => ({
    subject: 'lấy ý kiến phối hợp',
    heading: 'Cơ quan được lấy ý kiến về một phản ánh, kiến nghị',
    sentences: [
      'Cơ quan chủ trì cần ý kiến của cơ quan bạn để trả lời.',
      ...(due === null ? [] : [`Hạn cho ý kiến: ${due}.`]),
    ],
  }),
  opinion_given: () => ({
    subject: 'đã có ý kiến phối hợp',
    heading: 'Cơ quan phối hợp đã cho ý kiến',
    sentences: ['Mở phản ánh, kiến nghị để đọc ý kiến.'],
  }),
  replied: (_part, due) => ({
    subject: 'người gửi bổ sung thông tin',
    heading: 'Người gửi đã bổ sung thông tin',
    sentences: ['Mở phản ánh, kiến nghị để đọc.', ...(due === null ? [] : [`Hạn trả lời của cơ quan: ${due}.`])],
  }),
  agency_due_date_moved: (_part, due) => ({
    subject: 'hạn thay đổi theo lịch nghỉ',
    heading: 'Hạn của cơ quan thay đổi vì lịch nghỉ thay đổi',
    sentences: ['Hạn được tính lại theo lịch mới.', ...(due === null ? [] : [`Hạn bây giờ: ${due}.`])],
  }),
  contested: (_part, due) => ({
    subject: 'người gửi nêu ý kiến về phạm vi',
    heading: 'Người gửi cho rằng nội dung thuộc phạm vi của kênh này',
    sentences: [
      'Cơ quan đầu mối xem lại và quyết định nơi xử lý.',
      ...(due === null ? [] : [`Hạn chuyển đến cơ quan chủ trì: ${due}.`]),
    ],
  }),
  sealed: () => ({
    subject: 'niêm phong khẩn',
    heading: 'Một phản ánh, kiến nghị vừa được niêm phong',
    sentences: ['Nội dung có thể chứa bí mật nhà nước. Lãnh đạo cơ quan đầu mối cần xem ngay.'],
  }),
  instructed: () => ({
    subject: 'có ý kiến chỉ đạo',
    heading: 'Có ý kiến chỉ đạo mới',
    sentences: ['Mở phản ánh, kiến nghị để đọc, thực hiện và báo cáo.'],
  }),
  remarked: () => ({
    subject: 'có ý kiến giám sát',
    heading: 'Có ý kiến giám sát mới',
    sentences: ['Mở phản ánh, kiến nghị để đọc và trả lời.'],
  }),
  request_answered: () => ({
    subject: 'đã trả lời ý kiến của cơ quan bạn',
    heading: 'Ý kiến của cơ quan bạn đã được trả lời',
    sentences: ['Mở phản ánh, kiến nghị để đọc trả lời.'],
  }),
  looked_at_again: (_part, due) => ({
    subject: 'người gửi đề nghị xem xét lại',
    heading: 'Người gửi đề nghị xem xét lại trả lời',
    sentences: [
      'Người chưa tham gia trả lời lần trước cho ý kiến, sau đó cơ quan chủ trì soạn trả lời mới.',
      ...(due === null ? [] : [`Hạn cho ý kiến: ${due}.`]),
    ],
  }),
  to_answer_again: (_part, due) => ({
    subject: 'cần soạn trả lời mới',
    heading: 'Trả lời được xem xét lại, cần soạn trả lời mới',
    sentences: [
      'Người soạn và người duyệt phải khác lần trước.',
      ...(due === null ? [] : [`Hạn trả lời của cơ quan: ${due}.`]),
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
  disputed: (_part, due) => ({
    subject: 'lead agency to be decided',
    heading: 'Who leads has to be decided',
    sentences: [
      'The coordinating agency proposes, whoever is above decides. The sender’s deadline runs on.',
      ...(due === null ? [] : [`It must be decided by ${due}.`]),
    ],
  }),
  consulted: (_part, due) => ({
    subject: 'your opinion is asked for',
    heading: 'Your agency is asked for its opinion on a petition',
    sentences: [
      'The lead agency needs it for its answer.',
      ...(due === null ? [] : [`Your opinion is due by ${due}.`]),
    ],
  }),
  opinion_given: () => ({
    subject: 'an opinion has arrived',
    heading: 'A consulted agency has given its opinion',
    sentences: ['Open the petition to read it.'],
  }),
  replied: (_part, due) => ({
    subject: 'the sender added information',
    heading: 'The sender has added information',
    sentences: ['Open the petition to read it.', ...(due === null ? [] : [`Your agency’s answer is due by ${due}.`])],
  }),
  agency_due_date_moved: (_part, due) => ({
    subject: 'due date moved with the calendar',
    heading: 'Your agency’s due date has moved with the calendar of holidays',
    sentences: ['It was worked out again.', ...(due === null ? [] : [`It is now due by ${due}.`])],
  }),
  contested: (_part, due) => ({
    subject: 'the sender objects',
    heading: 'The sender says that it is within the scope of this channel',
    sentences: [
      'The coordinating agency looks again and decides who answers.',
      ...(due === null ? [] : [`It must be passed on by ${due}.`]),
    ],
  }),
  sealed: () => ({
    subject: 'sealed, urgent',
    heading: 'A petition has just been sealed',
    sentences: ['It may hold a state secret. A leader of the coordinating agency must look at it at once.'],
  }),
  instructed: () => ({
    subject: 'new instruction',
    heading: 'There is a new instruction',
    sentences: ['Open the petition to read it, carry it out and report.'],
  }),
  remarked: () => ({
    subject: 'new remark',
    heading: 'A supervising body has made a remark',
    sentences: ['Open the petition to read and answer it.'],
  }),
  request_answered: () => ({
    subject: 'answered',
    heading: 'What your agency said has been answered',
    sentences: ['Open the petition to read the reply.'],
  }),
  looked_at_again: (_part, due) => ({
    subject: 'to be looked at again',
    heading: 'The sender asks that the answer be looked at again',
    sentences: [
      'Somebody who had no hand in it gives an opinion; then the lead agency writes a new answer.',
      ...(due === null ? [] : [`The opinion is due by ${due}.`]),
    ],
  }),
  to_answer_again: (_part, due) => ({
    subject: 'a new answer is needed',
    heading: 'The answer was looked at again; a new one is needed',
    sentences: [
      'It is written and approved by others than before.',
      ...(due === null ? [] : [`Your agency’s answer is due by ${due}.`]),
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
