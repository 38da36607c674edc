import type { Language, RefusalCode } from '@thaogo/domain';

/** Why an action is not possible now, and what to do. */
export const refusalWords: Record<Language, Record<RefusalCode, string>> = {
  vi: {
    wrong_state: 'Việc này không làm được ở trạng thái hiện tại.',
    wrong_role: 'Vai trò của bạn không được làm việc này với phản ánh, kiến nghị này.',
    own_draft: 'Người soạn không được tự duyệt. Cần một lãnh đạo khác duyệt.',
    own_proposal: 'Người đề xuất không được tự xác nhận. Cần một lãnh đạo khác xác nhận.',
    no_draft: 'Chưa có dự thảo trả lời. Hãy soạn và lưu dự thảo trước.',
    no_proposal: 'Chưa có đề xuất nào về việc không thuộc phạm vi.',
    proposal_pending: 'Đang có đề xuất không thuộc phạm vi. Lãnh đạo cần xác nhận hoặc bác đề xuất trước.',
    agency_unknown: 'Không có cơ quan với mã này, hoặc cơ quan không còn hoạt động.',
    agency_not_joined: 'Cơ quan này chưa tham gia hệ thống. Hãy chọn cơ quan khác hoặc liên hệ quản trị.',
    agency_not_addressable: 'Không chuyển phản ánh, kiến nghị đến cơ quan này được.',
    ground_unknown: 'Không có lý do với mã này. Hãy chọn trong danh mục.',
    issued_before_approval: 'Ngày ban hành không được trước ngày duyệt.',
    issued_in_future: 'Ngày ban hành không được sau hôm nay.',
    already_rated: 'Bạn đã đánh giá trả lời này.',
    too_early: 'Chưa đến lúc.',
  },
  en: {
    wrong_state: 'This cannot be done in the present state.',
    wrong_role: 'Your role may not do this with this petition.',
    own_draft: 'The author may not approve the draft. Another leader must.',
    own_proposal: 'Whoever proposed it may not confirm it. Another leader must.',
    no_draft: 'There is no draft answer yet. Write and save one first.',
    no_proposal: 'Nobody has proposed that this is out of scope.',
    proposal_pending: 'An out-of-scope proposal is pending. A leader must confirm or decline it first.',
    agency_unknown: 'There is no agency with this code, or it no longer exists.',
    agency_not_joined: 'This agency has not joined yet. Choose another, or ask the administrator.',
    agency_not_addressable: 'Petitions cannot be passed to this agency.',
    ground_unknown: 'There is no ground with this code. Choose one from the list.',
    issued_before_approval: 'The date of issue cannot be before the approval.',
    issued_in_future: 'The date of issue cannot be after today.',
    already_rated: 'You have already rated this answer.',
    too_early: 'It is too early for this.',
  },
};
