import type { Language, Outcome } from '@thaogo/domain';

/** What each outcome is called; the measures bear their names in the law on legal documents. */
export const outcomeNames: Record<Language, Record<Outcome, string>> = {
  vi: {
    amend: 'Sửa đổi, bổ sung',
    replace: 'Thay thế',
    repeal: 'Bãi bỏ toàn bộ hoặc một phần',
    suspend: 'Ngưng hiệu lực',
    correct: 'Đính chính',
    issue_new: 'Ban hành văn bản mới',
    propose_interpretation: 'Đề nghị giải thích',
    guide_application: 'Hướng dẫn áp dụng',
    special_resolution: 'Nghị quyết theo cơ chế đặc biệt (Nghị quyết 206/2025/QH15)',
    not_an_obstacle: 'Không phải vướng mắc do quy định của pháp luật',
    already_settled: 'Đã được văn bản mới hơn giải quyết',
  },
  en: {
    amend: 'Amend or supplement',
    replace: 'Replace',
    repeal: 'Repeal in whole or in part',
    suspend: 'Suspend',
    correct: 'Correct',
    issue_new: 'Issue a new document',
    propose_interpretation: 'Propose an interpretation',
    guide_application: 'Guide its application',
    special_resolution: 'Special resolution (Resolution 206/2025/QH15)',
    not_an_obstacle: 'Not an obstacle made by the law',
    already_settled: 'Already settled by a newer document',
  },
};
