import type { DeadlineView, ExplainedDayView } from '@thaogo/contract';

/** Sunday 22 November 2026, 08:30 in Viet Nam. */
export const FILED_AT = '2026-11-22T01:30:00.000Z';
export const TODAY = '2026-11-27';

const dayAfter = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
const isWeekend = (date: string): boolean => [0, 6].includes(new Date(date).getUTCDay());

const reasonOf = (date: string, counts: boolean): Pick<ExplainedDayView, 'code' | 'reason'> => {
  if (date === '2026-11-28') return { code: 'working_saturday', reason: 'Làm bù thay ngày nghỉ hoán đổi' };
  if (counts) return { code: 'working_day', reason: 'Ngày làm việc' };
  return date === '2026-12-01'
    ? { code: 'holiday', reason: 'Ngày nghỉ lễ, tết: Nghỉ lễ' }
    : { code: 'weekend', reason: 'Nghỉ hằng tuần' };
};

/** Ten working days from 22 November 2026, with a worked Saturday and a holiday in them, due on 7 December. */
export const fifteenDays = (name: DeadlineView['name'], endedOn: string | null): DeadlineView => {
  const explanation: ExplainedDayView[] = [
    { date: '2026-11-22', counts: false, code: 'start', reason: 'Ngày bắt đầu, không tính', source: null },
  ];
  for (let offset = 1; offset <= 15; offset += 1) {
    const date = dayAfter('2026-11-22', offset);
    const counts = date === '2026-11-28' || (!isWeekend(date) && date !== '2026-12-01');
    const source = date === '2026-12-01' || date === '2026-11-28' ? 'Thông báo 9441/TB-BNV' : null;
    explanation.push({ date, counts, ...reasonOf(date, counts), source });
  }
  return {
    name,
    agency: null,
    startedOn: '2026-11-22',
    startedBy: 'Bạn đã gửi phản ánh, kiến nghị',
    dueOn: '2026-12-07',
    originalDueOn: '2026-12-07',
    endedOn,
    binding: true,
    pausedSince: null,
    provisional: false,
    moves: [],
    source: 'Công điện 89/CĐ-TTg ngày 16/6/2025',
    explanation,
  };
};
