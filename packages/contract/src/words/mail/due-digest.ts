import type { Language, WarnedRole } from '@thaogo/domain';

type When = 'soon' | 'today' | 'overdue';
type Part = When | `measures_${When}` | `dossiers_${When}`;

interface DigestWords {
  subject: (agency: string, petitions: number, measures: number) => string;
  heading: (agency: string) => string;
  /** Why this reader hears of it. */
  why: Record<WarnedRole, string>;
  part: Record<Part, (count: number) => string>;
  due: (date: string) => string;
  /** A monthly report, and the last day on which it may arrive. */
  report: (name: string, date: string) => string;
  reportSubject: (agency: string) => string;
  more: (count: number) => string;
  open: string;
  /** Why there is one message and no more. */
  once: string;
}

/** Petitions alone, measures alone, or both: what there is none of is not counted beside the other. */
const counted = (petitions: number, measures: number, [petition, measure]: readonly [string, string], and: string) => {
  if (measures === 0) return `${petitions} ${petition}`;
  return petitions === 0 ? `${measures} ${measure}` : `${petitions} ${petition} ${and} ${measures} ${measure}`;
};
const vietnamese = (petitions: number, measures: number): string =>
  counted(petitions, measures, ['phản ánh, kiến nghị', 'nhiệm vụ xử lý văn bản'], 'và');
const english = (petitions: number, measures: number): string =>
  counted(
    petitions,
    measures,
    [petitions === 1 ? 'petition' : 'petitions', measures === 1 ? 'measure' : 'measures'],
    'and',
  );

/** What is due this morning, in one message: numbers, codes and dates. */
export const dueDigestWords: Record<Language, DigestWords> = {
  vi: {
    subject: (agency, petitions, measures) =>
      `${agency}: ${vietnamese(petitions, measures)} đến hạn, sắp đến hạn hoặc quá hạn`,
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
      measures_overdue: (count) => `Nhiệm vụ xử lý văn bản quá hạn: ${count}`,
      measures_today: (count) => `Nhiệm vụ xử lý văn bản đến hạn hôm nay: ${count}`,
      measures_soon: (count) => `Nhiệm vụ xử lý văn bản sắp đến hạn: ${count}`,
      dossiers_overdue: (count) => `Điểm nghẽn và việc về văn bản quá hạn: ${count}`,
      dossiers_today: (count) => `Điểm nghẽn và việc về văn bản đến hạn hôm nay: ${count}`,
      dossiers_soon: (count) => `Điểm nghẽn và việc về văn bản sắp đến hạn: ${count}`,
    },
    due: (date) => `hạn ${date}`,
    report: (name, date) => `${name}: chậm nhất ${date}.`,
    reportSubject: (agency) => `${agency}: sắp đến hạn báo cáo`,
    more: (count) => `và ${count} việc khác`,
    open: 'Mở danh sách việc',
    once: 'Mỗi sáng ngày làm việc có nhiều nhất một thư như thế này.',
  },
  en: {
    subject: (agency, petitions, measures) => `${agency}: ${english(petitions, measures)} due, due soon or late`,
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
      measures_overdue: (count) => `Measures late: ${count}`,
      measures_today: (count) => `Measures due today: ${count}`,
      measures_soon: (count) => `Measures due soon: ${count}`,
      dossiers_overdue: (count) => `Bottlenecks and work on documents late: ${count}`,
      dossiers_today: (count) => `Bottlenecks and work on documents due today: ${count}`,
      dossiers_soon: (count) => `Bottlenecks and work on documents due soon: ${count}`,
    },
    due: (date) => `due ${date}`,
    report: (name, date) => `${name}: by ${date} at the latest.`,
    reportSubject: (agency) => `${agency}: a report is due soon`,
    more: (count) => `and ${count} more`,
    open: 'Open the list',
    once: 'There is one message like this on the morning of a working day at most.',
  },
};
