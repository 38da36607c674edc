import type { Language, State } from '@thaogo/domain';
import { weekdayDateWords } from './dates.ts';

/** What a sentence about the next step may name. */
export interface NextStepFacts {
  state: State;
  /** Name of who has it now, or of who answered. */
  holder: string;
  /** Due date of the answer to the sender; null when nothing runs. */
  answerDueOn: string | null;
  today: string;
  /** Whom the sentence speaks to; staff are not told "you" of what the sender did. */
  reader: 'sender' | 'staff';
}

const withDue = (sentence: string, facts: NextStepFacts, language: Language): string => {
  if (facts.answerDueOn === null) return sentence;
  const due = weekdayDateWords(facts.answerDueOn, language);
  const late = facts.today > facts.answerDueOn;
  if (language === 'vi') return `${sentence} ${late ? `Đã quá hạn trả lời: ${due}.` : `Hạn trả lời: ${due}.`}`;
  return `${sentence} ${late ? `The answer was due on ${due} and is late.` : `An answer is due by ${due}.`}`;
};

const sentences: Record<Language, Record<State, (holder: string) => string>> = {
  vi: {
    screening: (holder) => `${holder} đang xác định cơ quan có trách nhiệm trả lời.`,
    assigned: (holder) => `Đã chuyển đến ${holder}, đang chờ tiếp nhận xử lý.`,
    disputed: (holder) => `${holder} đang xác định cơ quan chủ trì.`,
    in_progress: (holder) => `${holder} đang xử lý.`,
    awaiting_sender: () => 'Cơ quan chủ trì đang chờ bạn bổ sung thông tin.',
    in_review: (holder) => `${holder} đã soạn trả lời, đang chờ lãnh đạo duyệt.`,
    awaiting_issue: (holder) => `${holder} đã duyệt trả lời, đang chờ lấy số và ban hành.`,
    answered: (holder) => `${holder} đã trả lời.`,
    reconsidered: (holder) => `${holder} đang xem xét lại trả lời.`,
    transferred: () => 'Đã được chuyển đến kênh tiếp nhận khác.',
    out_of_scope: () => 'Nội dung không thuộc phạm vi của kênh này; bạn được hướng dẫn nơi gửi phù hợp.',
    closed: () => 'Đã kết thúc. Việc này không ảnh hưởng đến các quyền khác của bạn theo pháp luật.',
    withdrawn: () => 'Bạn đã rút phản ánh, kiến nghị này.',
  },
  en: {
    screening: (holder) => `${holder} is deciding which agency must answer.`,
    assigned: (holder) => `It is with ${holder}, which has yet to start work on it.`,
    disputed: (holder) => `${holder} is deciding which agency leads.`,
    in_progress: (holder) => `${holder} is working on it.`,
    awaiting_sender: () => 'The lead agency is waiting for more information from you.',
    in_review: (holder) => `${holder} has drafted an answer, which is being approved.`,
    awaiting_issue: (holder) => `${holder} has approved the answer; it is about to be numbered and issued.`,
    answered: (holder) => `${holder} has answered.`,
    reconsidered: (holder) => `${holder} is looking at the answer again.`,
    transferred: () => 'It was passed to another channel.',
    out_of_scope: () => 'It is outside the scope of this channel; you are told where to turn.',
    closed: () => 'It is closed. Your other rights under the law are not affected.',
    withdrawn: () => 'You withdrew it.',
  },
};

/** What staff read where the sender's sentence says "you". */
const staffSentences: Record<Language, Partial<Record<State, string>>> = {
  vi: {
    awaiting_sender: 'Đang chờ người gửi bổ sung thông tin.',
    out_of_scope: 'Nội dung không thuộc phạm vi của kênh này; người gửi đã được hướng dẫn nơi gửi phù hợp.',
    closed: 'Đã kết thúc.',
    withdrawn: 'Người gửi đã rút phản ánh, kiến nghị này.',
  },
  en: {
    awaiting_sender: 'Waiting for more information from the sender.',
    out_of_scope: 'It is outside the scope of this channel; the sender was told where to turn.',
    closed: 'It is closed.',
    withdrawn: 'The sender withdrew it.',
  },
};

const ENDED: readonly State[] = ['answered', 'reconsidered', 'transferred', 'out_of_scope', 'closed', 'withdrawn'];

/** One sentence that says who has a petition, what happens next and by when. */
export const nextStepWords = (facts: NextStepFacts, language: Language): string => {
  const forStaff = facts.reader === 'staff' ? staffSentences[language][facts.state] : undefined;
  const sentence = forStaff ?? sentences[language][facts.state](facts.holder);
  return ENDED.includes(facts.state) ? sentence : withDue(sentence, facts, language);
};
