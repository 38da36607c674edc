import type { Language } from '@thaogo/domain';

interface StageDueWords {
  due: (date: string) => string;
  late: string;
  /** Another calendar moved it from that day. */
  moved: (date: string) => string;
  /** `before`: the stage that was done that day; null where the registration of the measure lets it begin. */
  started: (date: string, before: string | null) => string;
}

/** By when the rules want a stage of a measure done. */
export const consoleStageDueWords: Record<Language, StageDueWords> = {
  vi: {
    due: (date) => `Hạn theo quy định: ${date}`,
    late: 'Quá hạn theo quy định',
    moved: (date) => `Hạn ban đầu ${date}; chuyển ngày do lịch nghỉ thay đổi`,
    started: (date, before) =>
      `Tính từ ngày ${date}: ${before === null ? 'đăng ký nhiệm vụ' : `xong bước “${before}”`}.`,
  },
  en: {
    due: (date) => `Due by the rules: ${date}`,
    late: 'Late by the rules',
    moved: (date) => `At first due ${date}; moved because the calendar of holidays changed`,
    started: (date, before) =>
      `Counted from ${date}: ${before === null ? 'the measure was registered' : `the stage “${before}” was done`}.`,
  },
};
