import type { Language } from '@thaogo/domain';
import { type AroundWords, aroundWords } from './around.ts';

/** Words of the screen of one petition. */
interface ConsolePetitionWords {
  awaited: string;
  code: string;
  heldBy: (agency: string) => string;
  text: string;
  proposal: string;
  citations: string;
  noCitations: string;
  file: string;
  facts: {
    sender: string;
    place: string;
    difficulty: string;
    filed: string;
    lead: string;
    competent: string;
    coordinator: string;
  };
  none: string;
  routing: string;
  deadlines: string;
  endedDeadlines: (count: number) => string;
  noDeadlines: string;
  assumption: string;
  ruleSource: (source: string) => string;
  why: string;
  dayTable: { caption: (deadline: string) => string; day: string; counts: string; reason: string };
  counted: string;
  notCounted: string;
  countedForNow: string;
  standsStill: string;
  holds: (holder: string) => string;
  holdsSender: string;
  held: string;
  heldLead: string;
  ruler: (deadline: string) => string;
  rulerHint: string;
  today: string;
  start: string;
  due: string;
  originalDue: string;
  ended: string;
  messages: string;
  noMessages: string;
  fromSender: string;
  fromAgency: string;
  timeline: string;
  toBeContinued: string;
  answer: string;
  answerNumber: (number: string, date: string) => string;
  answerRecorded: (instant: string) => string;
  draft: string;
  remark: string;
  sendBackReason: string;
  betterAddress: (agency: string) => string;
  scopeProposal: (ground: string) => string;
  turnTo: (where: string) => string;
  /** What happens around the answer. */
  around: AroundWords;
}

export const consolePetitionWords: Record<Language, ConsolePetitionWords> = {
  vi: {
    awaited: 'phản ánh, kiến nghị',
    code: 'Mã',
    heldBy: (agency) => `Đang ở: ${agency}`,
    text: 'Nội dung phản ánh',
    proposal: 'Kiến nghị của người gửi',
    citations: 'Quy định được nêu',
    noCitations: 'Người gửi không nêu quy định nào.',
    file: 'Thông tin về phản ánh',
    facts: {
      sender: 'Người gửi',
      place: 'Địa bàn',
      difficulty: 'Loại khó khăn, vướng mắc',
      filed: 'Gửi lúc',
      lead: 'Cơ quan chủ trì',
      competent: 'Cơ quan có thẩm quyền',
      coordinator: 'Cơ quan đầu mối',
    },
    none: 'Không có',
    routing: 'Vì sao chuyển như vậy',
    deadlines: 'Thời hạn',
    endedDeadlines: (count) => `Thời hạn đã kết thúc (${count})`,
    noDeadlines: 'Không có thời hạn nào.',
    assumption: 'Thời hạn này do nơi vận hành tạm đặt, chưa có căn cứ pháp lý.',
    ruleSource: (source) => `Căn cứ: ${source}`,
    why: 'Vì sao là ngày này?',
    dayTable: {
      caption: (deadline) => `Từng ngày của thời hạn: ${deadline}`,
      day: 'Ngày',
      counts: 'Tính hay không',
      reason: 'Lý do và căn cứ',
    },
    counted: 'Tính',
    notCounted: 'Không tính',
    countedForNow: 'Tạm tính',
    standsStill: 'Tạm dừng',
    holds: (holder) => `Ở ${holder}`,
    holdsSender: 'Chờ người gửi trả lời',
    held: 'Ai đã giữ, bao nhiêu ngày',
    heldLead: 'Ngày chuyển giao tính cho bên đang giữ khi ngày đó bắt đầu. Mỗi ngày chỉ tính cho một bên.',
    ruler: (deadline) => `Thước thời hạn: ${deadline}`,
    rulerHint: 'Chọn một ngày trên thước để biết ngày đó là ngày gì.',
    today: 'Hôm nay',
    start: 'Bắt đầu',
    due: 'Hạn',
    originalDue: 'Hạn ban đầu',
    ended: 'Đã xong',
    messages: 'Trao đổi với người gửi',
    noMessages: 'Chưa có trao đổi nào.',
    fromSender: 'Người gửi',
    fromAgency: 'Cơ quan',
    timeline: 'Diễn biến',
    toBeContinued: 'Chưa kết thúc',
    answer: 'Trả lời đã ban hành',
    answerNumber: (number, date) => `Số ${number}, ngày\u00a0${date}`,
    answerRecorded: (instant) => `Ghi vào hệ thống lúc ${instant}`,
    draft: 'Dự thảo trả lời',
    remark: 'Ý kiến cần tiếp thu',
    betterAddress: (agency) => `Nơi được đề nghị: ${agency}.`,
    sendBackReason: 'Lý do cơ quan đề nghị xác định lại nơi xử lý',
    scopeProposal: (ground) => `Đang đề xuất xác định không thuộc phạm vi: ${ground}`,
    turnTo: (where) => `Nơi gửi phù hợp: ${where}`,
    around: aroundWords.vi,
  },
  en: {
    awaited: 'the petition',
    code: 'Code',
    heldBy: (agency) => `Now with: ${agency}`,
    text: 'What is reported',
    proposal: 'What the sender proposes',
    citations: 'Provisions named',
    noCitations: 'The sender names no provision.',
    file: 'About the petition',
    facts: {
      sender: 'Sender',
      place: 'Place',
      difficulty: 'Kind of difficulty',
      filed: 'Filed',
      lead: 'Lead agency',
      competent: 'Competent agency',
      coordinator: 'Coordinating agency',
    },
    none: 'None',
    routing: 'Why it went there',
    deadlines: 'Deadlines',
    endedDeadlines: (count) => `Deadlines that have ended (${count})`,
    noDeadlines: 'There are no deadlines.',
    assumption: 'This period is an assumption of the operator; no legal source is known.',
    ruleSource: (source) => `Source: ${source}`,
    why: 'Why this date?',
    dayTable: {
      caption: (deadline) => `The deadline day by day: ${deadline}`,
      day: 'Day',
      counts: 'Counted or not',
      reason: 'Reason and source',
    },
    counted: 'Counted',
    notCounted: 'Not counted',
    countedForNow: 'For now',
    standsStill: 'Stands still',
    holds: (holder) => `With ${holder}`,
    holdsSender: 'Waiting for the sender',
    held: 'Who had it for how many days',
    heldLead: 'The day of a hand-over counts for whoever had it when that day began. Each day counts for one of them.',
    ruler: (deadline) => `Deadline ruler: ${deadline}`,
    rulerHint: 'Choose a day on the ruler to see what kind of day it is.',
    today: 'Today',
    start: 'Start',
    due: 'Due',
    originalDue: 'First due date',
    ended: 'Done',
    messages: 'Messages with the sender',
    noMessages: 'There are no messages yet.',
    fromSender: 'Sender',
    fromAgency: 'Agency',
    timeline: 'What happened',
    toBeContinued: 'Not finished yet',
    answer: 'The answer as issued',
    answerNumber: (number, date) => `No. ${number} of ${date}`,
    answerRecorded: (instant) => `Entered at ${instant}`,
    draft: 'Draft answer',
    remark: 'Remark to be taken up',
    betterAddress: (agency) => `Proposed instead: ${agency}.`,
    sendBackReason: 'Why the agency asked that the addressee be decided again',
    scopeProposal: (ground) => `Proposed as out of scope: ${ground}`,
    turnTo: (where) => `Where to turn instead: ${where}`,
    around: aroundWords.en,
  },
};
