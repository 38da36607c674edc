import type { EventType, Language } from '@thaogo/domain';

/** What each event is called on the sender's timeline; an agency's name follows where one is concerned. */
const eventNames: Record<Language, Record<EventType, string>> = {
  vi: {
    filed: 'Bạn đã gửi phản ánh, kiến nghị',
    assigned: 'Chuyển đến cơ quan chủ trì',
    accepted: 'Cơ quan chủ trì bắt đầu xử lý',
    sent_back: 'Cơ quan được chuyển đến đề nghị xác định lại nơi xử lý',
    draft_saved: 'Soạn dự thảo trả lời',
    draft_submitted: 'Trình lãnh đạo duyệt trả lời',
    draft_returned: 'Dự thảo trả lời được yêu cầu hoàn thiện',
    draft_approved: 'Trả lời đã được duyệt, chờ ban hành',
    issued: 'Ban hành trả lời',
    out_of_scope_proposed: 'Đề xuất xác định không thuộc phạm vi',
    out_of_scope_declined: 'Tiếp tục xử lý: vẫn thuộc phạm vi',
    out_of_scope_confirmed: 'Xác định không thuộc phạm vi, hướng dẫn nơi gửi phù hợp',
    message_added: 'Bạn đã bổ sung thông tin',
    rated: 'Bạn đã đánh giá trả lời',
    withdrawn: 'Bạn đã rút phản ánh, kiến nghị',
    closed: 'Kết thúc',
  },
  en: {
    filed: 'You filed it',
    assigned: 'Passed to the lead agency',
    accepted: 'The lead agency started work',
    sent_back: 'The agency asked that the addressee be decided again',
    draft_saved: 'Answer drafted',
    draft_submitted: 'Answer submitted for approval',
    draft_returned: 'Draft answer returned for more work',
    draft_approved: 'Answer approved, about to be issued',
    issued: 'Answer issued',
    out_of_scope_proposed: 'Proposed as out of scope',
    out_of_scope_declined: 'Work goes on: it is within scope',
    out_of_scope_confirmed: 'Found out of scope; the sender is told where to turn',
    message_added: 'You added information',
    rated: 'You rated the answer',
    withdrawn: 'You withdrew it',
    closed: 'Closed',
  },
};

/** What staff read where the sender reads "you". */
const staffEventNames: Record<Language, Partial<Record<EventType, string>>> = {
  vi: {
    filed: 'Người gửi nộp phản ánh, kiến nghị',
    message_added: 'Người gửi bổ sung thông tin',
    rated: 'Người gửi đánh giá trả lời',
    withdrawn: 'Người gửi rút phản ánh, kiến nghị',
  },
  en: {
    filed: 'Filed by the sender',
    message_added: 'The sender added information',
    rated: 'The sender rated the answer',
    withdrawn: 'The sender withdrew it',
  },
};

/** An event told to the sender or to staff. */
export const eventWords = (type: EventType, reader: 'sender' | 'staff', language: Language): string =>
  (reader === 'staff' ? staffEventNames[language][type] : undefined) ?? eventNames[language][type];

/** Events of the agency's inner work that the sender's timeline leaves out. */
export const INNER_EVENTS: readonly EventType[] = [
  'draft_saved',
  'out_of_scope_proposed',
  'out_of_scope_declined',
  'draft_returned',
];
