import type { Language, State } from '@thaogo/domain';

/** What each state is called. */
export const stateNames: Record<Language, Record<State, string>> = {
  vi: {
    screening: 'Chờ cơ quan đầu mối phân loại',
    assigned: 'Đã chuyển cơ quan chủ trì',
    disputed: 'Đang xác định cơ quan chủ trì',
    in_progress: 'Đang xử lý',
    awaiting_sender: 'Chờ người gửi bổ sung',
    in_review: 'Chờ duyệt trả lời',
    awaiting_issue: 'Chờ ban hành',
    answered: 'Đã trả lời',
    reconsidered: 'Đang xem xét lại',
    transferred: 'Đã chuyển kênh khác',
    out_of_scope: 'Không thuộc phạm vi, đã hướng dẫn',
    closed: 'Đã kết thúc',
    withdrawn: 'Người gửi đã rút',
  },
  en: {
    screening: 'Being screened by the coordinating agency',
    assigned: 'With the lead agency',
    disputed: 'Lead agency being decided',
    in_progress: 'Being worked on',
    awaiting_sender: 'Waiting for the sender',
    in_review: 'Answer being approved',
    awaiting_issue: 'Answer about to be issued',
    answered: 'Answered',
    reconsidered: 'Being looked at again',
    transferred: 'Passed to another channel',
    out_of_scope: 'Out of scope, guided elsewhere',
    closed: 'Closed',
    withdrawn: 'Withdrawn by the sender',
  },
};
