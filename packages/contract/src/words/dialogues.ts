import type { ConfirmationClosed, DialogueRefusal, DialogueState, Language } from '@thaogo/domain';

export const dialogueStateNames: Record<Language, Record<DialogueState, string>> = {
  vi: {
    planned: 'Đang chuẩn bị',
    open: 'Đã thông báo',
    held: 'Đã tổ chức',
    cancelled: 'Không tổ chức',
    reported: 'Đã có báo cáo',
  },
  en: {
    planned: 'In preparation',
    open: 'Announced',
    held: 'Held',
    cancelled: 'Cancelled',
    reported: 'Reported',
  },
};

/** Why something cannot be done with a dialogue now. */
export const dialogueRefusalWords: Record<Language, Record<DialogueRefusal, string>> = {
  vi: {
    wrong_state: 'Buổi đối thoại không ở bước làm được việc này.',
    closing_past: 'Hạn đăng ký đã qua. Hãy sửa kế hoạch trước.',
    start_past: 'Thời điểm bắt đầu đã qua. Hãy sửa kế hoạch trước.',
    not_yet_held: 'Chưa đến ngày đối thoại.',
  },
  en: {
    wrong_state: 'The dialogue is not at the stage for this.',
    closing_past: 'The last day of registration has passed. Change the plan first.',
    start_past: 'The time at which it starts has passed. Change the plan first.',
    not_yet_held: 'The day of the dialogue has not come yet.',
  },
};

/** Why nobody can register now, or confirm that they did. */
export const registrationClosedWords: Record<Language, Record<ConfirmationClosed, string>> = {
  vi: {
    not_open: 'Buổi đối thoại này không nhận đăng ký.',
    over: 'Đã hết hạn đăng ký.',
    full: 'Đã đủ số người đăng ký.',
    enough_for_address: 'Địa chỉ này đã có đủ số chỗ mà một địa chỉ được giữ ở buổi đối thoại này.',
  },
  en: {
    not_open: 'This dialogue takes no registrations.',
    over: 'Registration is over.',
    full: 'All seats are taken.',
    enough_for_address: 'This address has as many seats at this dialogue as one address may have.',
  },
};
