import type { DeadlineName, ExplainedDay, Language } from '@thaogo/domain';

export const deadlineNames: Record<Language, Record<DeadlineName, string>> = {
  vi: {
    pass_on: 'Chuyển đến cơ quan có trách nhiệm',
    answer: 'Trả lời người gửi',
    agency_answer: 'Cơ quan chủ trì trả lời',
    opinion: 'Cơ quan phối hợp cho ý kiến',
    dispute: 'Quyết định cơ quan chủ trì',
    sender_reply: 'Người gửi trả lời câu hỏi',
    approval: 'Duyệt dự thảo trả lời',
    issuing: 'Ban hành văn bản đã duyệt',
    reconsideration: 'Cho ý kiến về đề nghị xem xét lại',
    closing: 'Kết thúc sau khi trả lời',
    contest: 'Người gửi nêu ý kiến khi được hướng dẫn nơi khác',
  },
  en: {
    pass_on: 'Passing on to the responsible agency',
    answer: 'Answer to the sender',
    agency_answer: 'Answer of the lead agency',
    opinion: 'Opinion of a consulted agency',
    dispute: 'Decision on the lead agency',
    sender_reply: 'The sender’s reply to a question',
    approval: 'Approval of the draft',
    issuing: 'Issue of what was approved',
    reconsideration: 'Opinion on the request to look again',
    closing: 'Closing after the answer',
    contest: 'The sender’s time to contest being guided elsewhere',
  },
};

const dayReasons: Record<Language, Record<ExplainedDay['reason'], string>> = {
  vi: {
    start: 'Ngày bắt đầu, không tính',
    calendar_day: 'Ngày thường',
    working_day: 'Ngày làm việc',
    weekend: 'Nghỉ hằng tuần',
    holiday: 'Ngày nghỉ lễ, tết',
    compensating_day_off: 'Nghỉ bù',
    swapped_day_off: 'Nghỉ hoán đổi',
    working_saturday: 'Làm bù thay ngày nghỉ hoán đổi',
    undecided: 'Chưa có quyết định về ngày nghỉ, tạm tính là ngày thường',
    beyond_calendar: 'Chưa có lịch nghỉ của năm này',
    paused: 'Thời hạn tạm dừng, không tính',
    moved_end: 'Hạn rơi vào ngày nghỉ nên chuyển sang ngày làm việc kế tiếp',
    moved_earlier: 'Ngày cuối cùng rơi vào ngày nghỉ nên phải xong từ ngày này',
    limit: 'Phải xong trước ngày này',
  },
  en: {
    start: 'First day, not counted',
    calendar_day: 'Ordinary day',
    working_day: 'Working day',
    weekend: 'Weekend',
    holiday: 'Public holiday',
    compensating_day_off: 'Day off in lieu',
    swapped_day_off: 'Day off in exchange for a worked Saturday',
    working_saturday: 'Saturday worked in exchange',
    undecided: 'Holiday not decided yet, taken as an ordinary day',
    beyond_calendar: 'No calendar of holidays for this year yet',
    paused: 'The period stands still, not counted',
    moved_end: 'The end fell on a day off and moves to the next working day',
    moved_earlier: 'The last day is a day off, so it has to be done by this day',
    limit: 'To be done before this day',
  },
};

/** Days off, which count where a period is in calendar days. */
const DAYS_OFF: readonly ExplainedDay['reason'][] = ['weekend', 'holiday', 'compensating_day_off', 'swapped_day_off'];
const countedAllTheSame: Record<Language, string> = { vi: ', vẫn tính', en: ', counted all the same' };

/** Why a day counts or not, in words; the name of a holiday is said when there is one. */
export const dayReasonWords = (day: ExplainedDay, language: Language): string => {
  const reason = dayReasons[language][day.reason];
  const named = day.name === null ? reason : `${reason}: ${day.name[language]}`;
  return day.counts && DAYS_OFF.includes(day.reason) ? `${named}${countedAllTheSame[language]}` : named;
};
