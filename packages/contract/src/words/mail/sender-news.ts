import type { Language, News } from '@thaogo/domain';
import { weekdayDateWords } from '../dates.ts';

/** News that goes to whoever sent a petition; all other news goes to agencies. */
export type SenderNews = Extract<
  News,
  | 'filed'
  | 'passed_on'
  | 'asked'
  | 'answered'
  | 'more_time'
  | 'due_date_moved'
  | 'out_of_scope'
  | 'transferred'
  | 'reopened'
  | 'measure_adopted'
  | 'measure_in_force'
  | 'measure_not_accepted'
  | 'bottleneck_solved'
  | 'link_requested'
  | 'secret_renewed'
>;

/** What one message says. It names the petition and the kind of news; what the petition is about stays out. */
export interface NewsWords {
  /** Follows the code in the subject. */
  subject: string;
  heading: string;
  /** What happened and what comes next, by when. */
  sentences: readonly string[];
}

/** When the answer is due; not binding where the agency meant has not joined: then it is what the rules say and no more. */
interface AnswerDue {
  on: string;
  binding: boolean;
}

type Telling = (due: AnswerDue | null) => NewsWords;

const notBinding: Record<Language, (due: string) => string> = {
  vi: (due) =>
    `Theo quy định, hạn trả lời là ${due}. Cơ quan có trách nhiệm trả lời chưa tham gia hệ thống này, nên hệ thống không ràng buộc được cơ quan đó.`,
  en: (due) =>
    `Under the rules, an answer is due by ${due}. The agency that must answer has not joined this system, so the system cannot hold it to that.`,
};

const dueIn = (sentence: (due: string) => string, due: AnswerDue | null, language: Language): string[] =>
  due === null ? [] : [(due.binding ? sentence : notBinding[language])(weekdayDateWords(due.on, language))];

const vi: Record<SenderNews, Telling> = {
  filed: (answer) => ({
    subject: 'đã nhận phản ánh, kiến nghị',
    heading: 'Đã nhận phản ánh, kiến nghị của bạn',
    sentences: [
      'Cơ quan có trách nhiệm sẽ trả lời bạn. Chúng tôi gửi thư cho bạn khi có thay đổi.',
      ...dueIn((due) => `Hạn trả lời: ${due}.`, answer, 'vi'),
    ],
  }),
  passed_on: (answer) => ({
    subject: 'đã chuyển đến cơ quan chủ trì',
    heading: 'Phản ánh, kiến nghị của bạn đã đến cơ quan chủ trì',
    sentences: [
      'Cơ quan đầu mối đã xác định nơi có trách nhiệm trả lời và chuyển đến đó.',
      ...dueIn((due) => `Hạn trả lời bạn vẫn là ${due}.`, answer, 'vi'),
    ],
  }),
  answered: () => ({
    subject: 'đã có trả lời',
    heading: 'Đã có văn bản trả lời bạn',
    sentences: ['Mở đường dẫn dưới đây để đọc trả lời và cho biết bạn thấy trả lời thế nào.'],
  }),
  asked: () => ({
    subject: 'đề nghị bổ sung thông tin',
    heading: 'Cơ quan chủ trì đề nghị bạn bổ sung thông tin',
    sentences: [
      'Mở đường dẫn dưới đây để xem câu hỏi và trả lời. Nếu bạn không bổ sung, cơ quan vẫn tiếp tục xử lý với những gì đã có.',
    ],
  }),
  more_time: (answer) => ({
    subject: 'kéo dài thời hạn trả lời',
    heading: 'Thời hạn trả lời bạn được kéo dài',
    sentences: [
      'Lãnh đạo cơ quan chủ trì đã kéo dài thời hạn theo quy định. Mở đường dẫn dưới đây để xem lý do; hạn ban đầu vẫn được giữ để đối chiếu.',
      ...dueIn((due) => `Hạn trả lời mới: ${due}.`, answer, 'vi'),
    ],
  }),
  due_date_moved: (answer) => ({
    subject: 'hạn trả lời thay đổi theo lịch nghỉ',
    heading: 'Hạn trả lời bạn thay đổi vì lịch nghỉ thay đổi',
    sentences: [
      'Lịch nghỉ lễ, tết đã có quyết định mới nên hạn được tính lại.',
      ...dueIn((due) => `Hạn trả lời bây giờ: ${due}.`, answer, 'vi'),
    ],
  }),
  transferred: () => ({
    subject: 'đã chuyển đến nơi tiếp nhận khác',
    heading: 'Phản ánh, kiến nghị của bạn đã được chuyển đến nơi tiếp nhận khác',
    sentences: ['Mở đường dẫn dưới đây để biết đã chuyển đến đâu, theo văn bản nào và vì sao.'],
  }),
  reopened: () => ({
    subject: 'trả lời được xem xét lại',
    heading: 'Trả lời được xem xét lại theo đề nghị của bạn',
    sentences: ['Người khác với lần trước sẽ soạn trả lời mới. Mở đường dẫn dưới đây để theo dõi.'],
  }),
  measure_adopted: () => ({
    subject: 'văn bản xử lý đã được ban hành',
    heading: 'Văn bản xử lý vướng mắc bạn nêu đã được thông qua, ban hành',
    sentences: ['Mở đường dẫn dưới đây để xem văn bản nào và khi nào có hiệu lực.'],
  }),
  measure_in_force: () => ({
    subject: 'văn bản xử lý đã có hiệu lực',
    heading: 'Văn bản xử lý vướng mắc bạn nêu đã có hiệu lực',
    sentences: ['Vướng mắc của bạn đã hết chưa? Mở đường dẫn dưới đây để xem văn bản và cho biết.'],
  }),
  measure_not_accepted: () => ({
    subject: 'đề nghị xử lý văn bản không được chấp nhận',
    heading: 'Cơ quan có thẩm quyền không chấp nhận đề nghị xử lý văn bản',
    sentences: ['Mở đường dẫn dưới đây để đọc lý do.'],
  }),
  bottleneck_solved: () => ({
    subject: 'điểm nghẽn đã được tháo gỡ',
    heading: 'Điểm nghẽn mà bạn cùng nêu ra đã được tháo gỡ',
    sentences: [
      'Cơ quan chủ trì cho biết đã có văn bản tháo gỡ. Mở đường dẫn dưới đây để xem đó là văn bản nào và phản ánh, kiến nghị của bạn đang đến đâu.',
    ],
  }),
  link_requested: () => ({
    subject: 'đường dẫn mới',
    heading: 'Đường dẫn mới để mở phản ánh, kiến nghị của bạn',
    sentences: [
      'Có người, mong là bạn, đã nhập mã và địa chỉ này để xin một đường dẫn vì mất mã bí mật. Đường dẫn dùng được một lần.',
      'Nếu không phải bạn, bạn không cần làm gì: chỉ người đọc được thư này mới mở được.',
    ],
  }),
  secret_renewed: () => ({
    subject: 'đã cấp mã bí mật mới',
    heading: 'Đã cấp mã bí mật mới tại quầy',
    sentences: [
      'Có người đến quầy, xuất trình giấy tờ mang tên bạn và được cấp mã bí mật mới. Mã cũ và các đường dẫn cũ không còn mở được.',
      'Nếu không phải bạn, hãy báo ngay cho cơ quan đang xử lý.',
    ],
  }),
  out_of_scope: () => ({
    subject: 'hướng dẫn nơi gửi phù hợp',
    heading: 'Nội dung không thuộc phạm vi của kênh này',
    sentences: ['Mở đường dẫn dưới đây để biết vì sao và gửi ở đâu thì đúng nơi.'],
  }),
};

const en: Record<SenderNews, Telling> = {
  filed: (answer) => ({
    subject: 'received',
    heading: 'We have received your report or recommendation',
    sentences: [
      'The responsible agency will answer you. We send you a message when something changes.',
      ...dueIn((due) => `An answer is due by ${due}.`, answer, 'en'),
    ],
  }),
  passed_on: (answer) => ({
    subject: 'passed to the lead agency',
    heading: 'Your report or recommendation has reached the lead agency',
    sentences: [
      'The coordinating agency has decided who must answer and has passed it on.',
      ...dueIn((due) => `Your answer is still due by ${due}.`, answer, 'en'),
    ],
  }),
  answered: () => ({
    subject: 'answered',
    heading: 'There is a written answer for you',
    sentences: ['Open the link below to read the answer and say how you find it.'],
  }),
  asked: () => ({
    subject: 'more information needed',
    heading: 'The lead agency asks you for more information',
    sentences: [
      'Open the link below to read the question and reply. If you do not, the agency goes on with what it has.',
    ],
  }),
  more_time: (answer) => ({
    subject: 'more time for the answer',
    heading: 'The time for answering you has been extended',
    sentences: [
      'A leader of the lead agency has extended it as the rules allow. Open the link below for the reason; the first due date stays visible beside the new one.',
      ...dueIn((due) => `The answer is now due by ${due}.`, answer, 'en'),
    ],
  }),
  due_date_moved: (answer) => ({
    subject: 'due date moved with the calendar',
    heading: 'The due date of your answer has moved with the calendar of holidays',
    sentences: [
      'Days off have been decided anew, so the due date was worked out again.',
      ...dueIn((due) => `The answer is now due by ${due}.`, answer, 'en'),
    ],
  }),
  transferred: () => ({
    subject: 'passed to another channel',
    heading: 'Your report or recommendation has been passed to another channel',
    sentences: ['Open the link below to see where it went, by which letter and why.'],
  }),
  reopened: () => ({
    subject: 'the answer is looked at again',
    heading: 'The answer is being looked at again, as you asked',
    sentences: ['Somebody else than before writes the new answer. Open the link below to follow it.'],
  }),
  measure_adopted: () => ({
    subject: 'the change to the law was adopted',
    heading: 'What was promised about your problem has been adopted',
    sentences: ['Open the link below to see which document it is and when it takes effect.'],
  }),
  measure_in_force: () => ({
    subject: 'the change to the law is in force',
    heading: 'What was promised about your problem is in force',
    sentences: ['Is your problem solved? Open the link below to see the document and tell us.'],
  }),
  measure_not_accepted: () => ({
    subject: 'the proposed change was not accepted',
    heading: 'Whoever is competent did not accept the proposed change',
    sentences: ['Open the link below to read the reasons.'],
  }),
  bottleneck_solved: () => ({
    subject: 'the bottleneck is solved',
    heading: 'The bottleneck that you also reported is solved',
    sentences: [
      'The agency in charge says that a document now solves it. Open the link below to see which one, and where your own report or recommendation stands.',
    ],
  }),
  link_requested: () => ({
    subject: 'new link',
    heading: 'A new link to your report or recommendation',
    sentences: [
      'Somebody, we hope you, entered the code and this address and asked for a link because the secret is lost. It works once.',
      'If it was not you, you need do nothing: only whoever reads this message can open it.',
    ],
  }),
  secret_renewed: () => ({
    subject: 'a new secret was given',
    heading: 'A new secret was given at a counter',
    sentences: [
      'Somebody came to a counter with papers in your name and was given a new secret. The one before and older links no longer work.',
      'If it was not you, tell the agency that works on it at once.',
    ],
  }),
  out_of_scope: () => ({
    subject: 'where to turn instead',
    heading: 'This is outside the scope of this channel',
    sentences: ['Open the link below to see why, and where to turn instead.'],
  }),
};

/** News for the sender. `due` is null when no answer is awaited. */
export const senderNewsWords = (news: SenderNews, due: AnswerDue | null, language: Language): NewsWords =>
  ({ vi, en })[language][news](due);

/** Whether a kind of news is for the sender. */
export const isSenderNews = (news: News): news is SenderNews => news in vi;
