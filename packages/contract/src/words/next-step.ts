import type { Language, State } from '@thaogo/domain';
import { weekdayDateWords } from './dates.ts';

/** What a sentence about the next step may name. */
export interface NextStepFacts {
  state: State;
  /** Name of who has it now, or of who answered. */
  holder: string;
  /** Due date of the answer to the sender; null when nothing runs. */
  answerDueOn: string | null;
  /** False where the agency that must answer has not joined: the date is the one in the rules. */
  binding: boolean;
  today: string;
  /** Whom the sentence speaks to; staff are not told "you" of what the sender did. */
  reader: 'sender' | 'staff';
}

/** By when an answer is due: plainly, late, as the rules have it where nobody here is held to it, or told to who is asked. */
const dueWords: Record<Language, Record<'plain' | 'late' | 'byRule' | 'toAsked', (due: string) => string>> = {
  vi: {
    plain: (due) => `Hạn trả lời: ${due}.`,
    late: (due) => `Đã quá hạn trả lời: ${due}.`,
    byRule: (due) => `Hạn trả lời theo quy định: ${due}.`,
    toAsked: (due) => `Hạn cơ quan trả lời bạn: ${due}.`,
  },
  en: {
    plain: (due) => `An answer is due by ${due}.`,
    late: (due) => `The answer was due on ${due} and is late.`,
    byRule: (due) => `Under the rules, an answer is due by ${due}.`,
    toAsked: (due) => `The agency’s answer to you is due by ${due}.`,
  },
};

const withDue = (sentence: string, facts: NextStepFacts, language: Language): string => {
  const { answerDueOn, binding, today, state, reader } = facts;
  if (answerDueOn === null) return sentence;
  const words = dueWords[language];
  const due = weekdayDateWords(answerDueOn, language);
  if (!binding) return `${sentence} ${words.byRule(due)}`;
  if (today > answerDueOn) return `${sentence} ${words.late(due)}`;
  // Whoever is asked must not take the agency's time for their own.
  const asked = state === 'awaiting_sender' && reader === 'sender';
  return `${sentence} ${(asked ? words.toAsked : words.plain)(due)}`;
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
    reconsidered: (holder) => `Trả lời của ${holder} đang được xem xét lại.`,
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
    reconsidered: (holder) => `The answer of ${holder} is being looked at again.`,
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
