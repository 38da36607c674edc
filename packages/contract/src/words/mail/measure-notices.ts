import type { Language, MeasureNotice } from '@thaogo/domain';

interface MeasureNoticeWords {
  /** Follows the code in the subject. */
  news: Record<MeasureNotice, { subject: string; heading: string; next: string }>;
  open: string;
  whyNoContent: string;
}

/** What agencies hear of a measure: its code and the kind of news; what was written stands on its page alone. */
export const measureNoticeWords: Record<Language, MeasureNoticeWords> = {
  vi: {
    news: {
      reminded: {
        subject: 'có văn bản đôn đốc',
        heading: 'Có văn bản đôn đốc nhiệm vụ xử lý văn bản',
        next: 'Mở nhiệm vụ để xem số, ngày văn bản và cập nhật các bước.',
      },
      instructed: {
        subject: 'có ý kiến chỉ đạo',
        heading: 'Có ý kiến chỉ đạo về nhiệm vụ xử lý văn bản',
        next: 'Mở nhiệm vụ để đọc, thực hiện và trả lời; hạn trả lời, nếu có, ghi ở đó.',
      },
      instruction_answered: {
        subject: 'đã trả lời ý kiến chỉ đạo',
        heading: 'Ý kiến chỉ đạo của cơ quan bạn đã được trả lời',
        next: 'Mở nhiệm vụ để đọc trả lời.',
      },
      stage_due_moved: {
        subject: 'hạn một bước thay đổi theo lịch nghỉ',
        heading: 'Hạn một bước của nhiệm vụ thay đổi do lịch ngày nghỉ thay đổi',
        next: 'Mở nhiệm vụ để xem hạn mới, hạn ban đầu và cách tính từng ngày.',
      },
    },
    open: 'Mở nhiệm vụ',
    whyNoContent: 'Thư không chứa nội dung; nội dung chỉ xem được sau khi đăng nhập.',
  },
  en: {
    news: {
      reminded: {
        subject: 'a reminder',
        heading: 'There is a letter of reminder about a measure',
        next: 'Open the measure to see its number and date, and bring the stages up to date.',
      },
      instructed: {
        subject: 'an instruction',
        heading: 'There is an instruction about a measure',
        next: 'Open the measure to read it, carry it out and answer; the day for the answer, if one is set, stands there.',
      },
      instruction_answered: {
        subject: 'instruction answered',
        heading: 'Your agency’s instruction has been answered',
        next: 'Open the measure to read the answer.',
      },
      stage_due_moved: {
        subject: 'a stage is due on another day',
        heading: 'A stage of a measure is due on another day, as the calendar of days off changed',
        next: 'Open the measure to see the new due date, the first one, and how each day counts.',
      },
    },
    open: 'Open the measure',
    whyNoContent: 'Messages hold nothing of what was written; that can be seen after signing in.',
  },
};
