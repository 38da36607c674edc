import type { Language } from '@thaogo/domain';

interface StageDueWords {
  due: (date: string) => string;
  late: string;
  /** Another calendar moved it from that day. */
  moved: (date: string) => string;
  started: (date: string) => string;
}

/** By when the rules want a stage of a measure done. */
export const consoleStageDueWords: Record<Language, StageDueWords> = {
  vi: {
    due: (date) => `Hạn theo quy định: ${date}`,
    late: 'Quá hạn theo quy định',
    moved: (date) => `Hạn ban đầu ${date}; chuyển ngày do lịch nghỉ thay đổi`,
    started: (date) => `Tính từ ngày ${date}: ngày đăng ký nhiệm vụ hoặc ngày xong bước trước.`,
  },
  en: {
    due: (date) => `Due by the rules: ${date}`,
    late: 'Late by the rules',
    moved: (date) => `At first due ${date}; moved because the calendar of holidays changed`,
    started: (date) => `Counted from ${date}: the day the measure was registered, or the stage before was done.`,
  },
};
