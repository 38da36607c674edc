import type { Language, WarnedRole } from '@thaogo/domain';

type Part = 'soon' | 'today' | 'overdue';

interface DigestWords {
  subject: (agency: string, count: number) => string;
  heading: (agency: string) => string;
  /** Why this reader hears of it. */
  why: Record<WarnedRole, string>;
  part: Record<Part, (count: number) => string>;
  due: (date: string) => string;
  more: (count: number) => string;
  open: string;
  /** Why there is one message and no more. */
  once: string;
}

const english = (count: number): string => (count === 1 ? '1 petition' : `${count} petitions`);

/** What is due this morning, in one message: numbers, codes and dates. */
export const dueDigestWords: Record<Language, DigestWords> = {
  vi: {
    subject: (agency, count) => `${agency}: ${count} phản ánh, kiến nghị đến hạn, sắp đến hạn hoặc quá hạn`,
    heading: (agency) => `Việc đến hạn của ${agency}`,
    why: {
      officer: 'Gửi chuyên viên xử lý.',
      leader: 'Gửi lãnh đạo cơ quan chủ trì.',
      coordinator: 'Gửi cơ quan đầu mối: việc chờ phân loại, và việc quá hạn ở các cơ quan do mình điều phối.',
    },
    part: {
      overdue: (count) => `Quá hạn: ${count}`,
      today: (count) => `Đến hạn hôm nay: ${count}`,
      soon: (count) => `Sắp đến hạn: ${count}`,
    },
    due: (date) => `hạn ${date}`,
    more: (count) => `và ${count} việc khác`,
    open: 'Mở danh sách việc',
    once: 'Mỗi sáng ngày làm việc có nhiều nhất một thư như thế này.',
  },
  en: {
    subject: (agency, count) => `${agency}: ${english(count)} due, due soon or late`,
    heading: (agency) => `What is due at ${agency}`,
    why: {
      officer: 'For officers.',
      leader: 'For leaders of the lead agency.',
      coordinator: 'For coordinators: what waits to be screened, and what is late at the agencies they coordinate.',
    },
    part: {
      overdue: (count) => `Late: ${count}`,
      today: (count) => `Due today: ${count}`,
      soon: (count) => `Due soon: ${count}`,
    },
    due: (date) => `due ${date}`,
    more: (count) => `and ${count} more`,
    open: 'Open the list',
    once: 'There is one message like this on the morning of a working day at most.',
  },
};
