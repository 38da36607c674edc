import type {
  BottleneckEvent,
  BottleneckState,
  ClosingGround,
  DelegatedRuleEvent,
  DelegatedRuleState,
  DossierRefusal,
  Language,
  LegalityEvent,
  LegalityState,
} from '@thaogo/domain';

interface DossierNames {
  bottleneck: Record<BottleneckState, string>;
  delegated_rule: Record<DelegatedRuleState, string>;
  legality_check: Record<LegalityState, string>;
}

/** What each state of a dossier is called. */
export const dossierStateNames: Record<Language, DossierNames> = {
  vi: {
    bottleneck: {
      open: 'Chờ tháo gỡ',
      being_solved: 'Đang tháo gỡ',
      solved: 'Đã tháo gỡ',
      closed: 'Đã kết thúc',
    },
    delegated_rule: {
      awaited: 'Chưa ban hành',
      issued: 'Đã ban hành',
      dropped: 'Không theo dõi nữa',
    },
    legality_check: {
      noted: 'Mới ghi nhận',
      requested: 'Đã đề nghị tự kiểm tra',
      concluded: 'Đã có kết luận',
      handled: 'Đã xử lý',
      dropped: 'Không theo dõi nữa',
    },
  },
  en: {
    bottleneck: {
      open: 'Waiting to be solved',
      being_solved: 'Being solved',
      solved: 'Solved',
      closed: 'Ended',
    },
    delegated_rule: {
      awaited: 'Not issued yet',
      issued: 'Issued',
      dropped: 'No longer followed',
    },
    legality_check: {
      noted: 'Noted',
      requested: 'Check requested',
      concluded: 'Concluded',
      handled: 'Handled',
      dropped: 'No longer followed',
    },
  },
};

/** Why a bottleneck is closed though nothing was made for it. */
export const closingGroundNames: Record<Language, Record<ClosingGround, string>> = {
  vi: {
    not_an_obstacle: 'Không phải vướng mắc do quy định của pháp luật',
    already_settled: 'Đã được văn bản mới hơn giải quyết',
    entered_wrongly: 'Nhập nhầm',
  },
  en: {
    not_an_obstacle: 'Not an obstacle made by the law',
    already_settled: 'Already settled by a newer document',
    entered_wrongly: 'Entered by mistake',
  },
};

interface DossierEventNames {
  bottleneck: Record<BottleneckEvent['type'], string>;
  delegated_rule: Record<DelegatedRuleEvent['type'], string>;
  legality_check: Record<LegalityEvent['type'], string>;
}

/** What happened to a dossier. */
export const dossierEventWords: Record<Language, DossierEventNames> = {
  vi: {
    bottleneck: {
      bottleneck_made: 'Lập điểm nghẽn',
      described: 'Sửa tên, mô tả',
      petition_linked: 'Gắn một phản ánh, kiến nghị',
      petition_unlinked: 'Bỏ gắn một phản ánh, kiến nghị',
      owner_set: 'Xác định cơ quan chủ trì tháo gỡ',
      product_set: 'Xác định sản phẩm dự kiến',
      due_set: 'Đặt hạn tháo gỡ',
      progress_reported: 'Báo cáo tiến độ',
      solved: 'Đã tháo gỡ',
      closed: 'Kết thúc',
      reopened: 'Mở lại',
    },
    delegated_rule: {
      delegated_rule_made: 'Ghi nhận quy định được giao',
      described: 'Sửa nội dung phải quy định',
      owner_set: 'Xác định cơ quan phải ban hành',
      due_set: 'Đặt hạn ban hành',
      issue_named: 'Ghi văn bản đã ban hành',
      dropped: 'Thôi theo dõi',
      reopened: 'Theo dõi lại',
    },
    legality_check: {
      sign_noted: 'Ghi nhận dấu hiệu',
      sign_noted_again: 'Ghi nhận thêm căn cứ',
      owner_set: 'Xác định cơ quan soạn thảo',
      check_requested: 'Gửi văn bản đề nghị tự kiểm tra',
      due_set: 'Đặt hạn',
      put_in_charge: 'Giao chuyên viên',
      concluded: 'Ghi kết luận kiểm tra',
      handled: 'Ghi việc xử lý văn bản',
      dropped: 'Thôi theo dõi',
      reopened: 'Theo dõi lại',
    },
  },
  en: {
    bottleneck: {
      bottleneck_made: 'Bottleneck entered',
      described: 'Title or description changed',
      petition_linked: 'A petition linked',
      petition_unlinked: 'A petition taken out',
      owner_set: 'Agency in charge named',
      product_set: 'Expected product named',
      due_set: 'Due date set',
      progress_reported: 'Progress reported',
      solved: 'Solved',
      closed: 'Ended',
      reopened: 'Reopened',
    },
    delegated_rule: {
      delegated_rule_made: 'Delegated rule noted',
      described: 'What must be issued changed',
      owner_set: 'Agency that must issue it named',
      due_set: 'Due date set',
      issue_named: 'Issued document named',
      dropped: 'No longer followed',
      reopened: 'Followed again',
    },
    legality_check: {
      sign_noted: 'Sign noted',
      sign_noted_again: 'Further grounds noted',
      owner_set: 'Drafting agency named',
      check_requested: 'Check requested by letter',
      due_set: 'Due date set',
      put_in_charge: 'Officer put in charge',
      concluded: 'Conclusion entered',
      handled: 'Handling entered',
      dropped: 'No longer followed',
      reopened: 'Followed again',
    },
  },
};

/** Why an action on a dossier is not possible now, and what to do. */
export const dossierRefusalWords: Record<Language, Record<DossierRefusal, string>> = {
  vi: {
    wrong_role: 'Vai trò của bạn không được làm việc này.',
    wrong_state: 'Việc này không làm được ở trạng thái hiện tại.',
    exists_already: 'Đã có một mục đang theo dõi về đúng quy định này. Hãy dùng mục đó.',
    agency_unknown: 'Không có cơ quan với mã này, hoặc cơ quan không còn hoạt động.',
    agency_not_addressable: 'Không giao việc này cho cơ quan đó được.',
    owner_missing: 'Chưa xác định cơ quan soạn thảo. Hãy chọn cơ quan trước.',
    owner_already: 'Cơ quan này đang được giao.',
    provisions_same: 'Hai quy định mâu thuẫn phải khác nhau.',
    due_in_past: 'Hạn không được trước hôm nay.',
    reason_missing: 'Đổi hạn phải có lý do.',
    nothing_changes: 'Không có gì thay đổi.',
    in_future: 'Ngày của văn bản không được sau hôm nay.',
    petition_confined: 'Phản ánh, kiến nghị đang hạn chế người xem không gắn với điểm nghẽn.',
    petition_linked: 'Phản ánh, kiến nghị này đã gắn với một điểm nghẽn. Hãy bỏ gắn trước.',
    petition_not_linked: 'Phản ánh, kiến nghị này không gắn với điểm nghẽn này.',
    no_legal_gap: 'Phản ánh, kiến nghị này không nêu khoảng trống pháp luật.',
    colleague_unknown: 'Không có chuyên viên này trong cơ quan soạn thảo.',
    not_unlawful: 'Chỉ ghi việc xử lý khi kết luận là trái pháp luật.',
  },
  en: {
    wrong_role: 'Your role may not do this.',
    wrong_state: 'This cannot be done in the present state.',
    exists_already: 'There is one about the very same provision already. Use that one.',
    agency_unknown: 'There is no agency with this code, or it has ceased to exist.',
    agency_not_addressable: 'This cannot be given to that agency.',
    owner_missing: 'The drafting agency is not known. Choose it first.',
    owner_already: 'This agency has it already.',
    provisions_same: 'Two provisions in conflict must differ.',
    due_in_past: 'The due date cannot be before today.',
    reason_missing: 'Changing the due date needs a reason.',
    nothing_changes: 'Nothing would change.',
    in_future: 'The date of the document cannot be after today.',
    petition_confined: 'A petition that few may see is part of no bottleneck.',
    petition_linked: 'This petition is part of a bottleneck already. Take it out first.',
    petition_not_linked: 'This petition is not part of this bottleneck.',
    no_legal_gap: 'This petition does not speak of a legal gap.',
    colleague_unknown: 'The drafting agency has no such officer.',
    not_unlawful: 'Handling is entered only where the conclusion is that the document is unlawful.',
  },
};
