import type { DeadlineName, ExplainedDay, Language } from '@thaogo/domain';
import type { DeadlineMoveView, DeadlineView, HeldDaysView } from '../shapes/deadlines.ts';
import { dateWords, weekdayDateWords } from './dates.ts';

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

/** A deadline by name, with whom it measures: `Cơ quan phối hợp cho ý kiến (Bộ Xây dựng)`. */
export const deadlineTitle = ({ name, agency }: Pick<DeadlineView, 'name' | 'agency'>, language: Language): string =>
  agency === null ? deadlineNames[language][name] : `${deadlineNames[language][name]} (${agency.name})`;

/** From which day a deadline is counted, and what happened then. */
export const deadlineStartWords = (
  { startedOn, startedBy }: Pick<DeadlineView, 'startedOn' | 'startedBy'>,
  language: Language,
) =>
  language === 'vi'
    ? `Tính từ ngày ${dateWords(startedOn, language)}: ${startedBy}.`
    : `Counted from ${dateWords(startedOn, language)}: ${startedBy}.`;

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
    undecided: 'Chưa quyết định có nghỉ hay không, tạm tính là ngày thường',
    beyond_calendar: 'Chưa có lịch nghỉ của năm này',
    paused: 'Tạm dừng trong khi chờ người gửi trả lời câu hỏi, không tính',
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
    undecided: 'Not decided yet whether it is a holiday, taken as an ordinary day',
    beyond_calendar: 'No calendar of holidays for this year yet',
    paused: 'Stands still while the sender is asked, not counted',
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

const moveCauses: Record<Language, Record<DeadlineMoveView['cause'], string>> = {
  vi: {
    extension: 'Lãnh đạo cho thêm thời gian',
    pause: 'Tạm dừng trong khi chờ người gửi trả lời câu hỏi',
    calendar: 'Lịch nghỉ thay đổi',
  },
  en: {
    extension: 'A leader gave more time',
    pause: 'It stood still while the sender was asked',
    calendar: 'The calendar of holidays changed',
  },
};

/** One move of a due date in one sentence: when, why, from when to when. */
export const moveWords = ({ on, from, to, cause, source }: DeadlineMoveView, language: Language): string => {
  const why = `${moveCauses[language][cause]}${source === null ? '' : ` (${source})`}`;
  const [made, before, after] = [dateWords(on, language), dateWords(from, language), weekdayDateWords(to, language)];
  return language === 'vi'
    ? `Ngày ${made}: ${why}. Hạn chuyển từ ${before} sang ${after}.`
    : `${made}: ${why}. Due ${after} instead of ${before}.`;
};

/** What is not decided yet about the days of a deadline, by name, and that it will be worked out again; null where all is. */
export const provisionalWords = (
  { provisional, explanation, endedOn }: Pick<DeadlineView, 'provisional' | 'explanation' | 'endedOn'>,
  language: Language,
): string | null => {
  if (!provisional || endedOn !== null) return null;
  const undecided = explanation.filter(({ code }) => code === 'undecided').map(({ date }) => dateWords(date, language));
  const after =
    language === 'vi'
      ? 'Khi có quyết định, hạn được tính lại và mọi thay đổi được báo.'
      : 'Once that is decided the date is worked out again, and any change is told.';
  if (undecided.length === 0)
    return language === 'vi'
      ? `Tạm tính: chưa có lịch nghỉ của năm sau. ${after}`
      : `Provisional: there is no calendar of holidays for that year yet. ${after}`;
  return language === 'vi'
    ? `Tạm tính: chưa quyết định ngày nghỉ ${undecided.join(', ')}. ${after}`
    : `Provisional: it is not decided yet whether ${undecided.join(', ')} ${undecided.length === 1 ? 'is a holiday' : 'are holidays'}. ${after}`;
};

const senderHeld: Record<Language, Record<'sender' | 'staff', string>> = {
  vi: { sender: 'Bạn', staff: 'Người gửi' },
  en: { sender: 'You', staff: 'The sender' },
};

/** Whoever had it in hand, by name. */
export const holderWords = (
  { by, agency }: Pick<HeldDaysView, 'by' | 'agency'>,
  reader: 'sender' | 'staff',
  language: Language,
): string => (by === 'sender' ? senderHeld[language][reader] : (agency?.name ?? ''));

/** For how long somebody had it, and when: `5 ngày, trong đó 4 ngày làm việc (sau ngày 01/12/2026 đến hết ngày 06/12/2026)`. */
export const heldWords = ({ days, workingDays, from, to }: HeldDaysView, language: Language): string => {
  const plural = (count: number): string => (count === 1 ? '' : 's');
  const [after, upTo] = [dateWords(from, language), dateWords(to, language)];
  return language === 'vi'
    ? `${days} ngày, trong đó ${workingDays} ngày làm việc (sau ngày ${after} đến hết ngày ${upTo})`
    : `${days} day${plural(days)}, of which ${workingDays} working day${plural(workingDays)} (after ${after}, up to ${upTo})`;
};

/** Whom a day is charged to; undefined for a day on which nobody had it, or which is still to come. */
export const heldOn = (held: readonly HeldDaysView[], date: string): HeldDaysView | undefined =>
  held.find(({ from, to }) => from < date && date <= to);
