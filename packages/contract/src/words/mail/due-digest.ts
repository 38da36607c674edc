import type { Language, WarnedRole } from '@thaogo/domain';

type When = 'soon' | 'today' | 'overdue';
type Part = When | `measures_${When}` | `instructions_${When}` | `dossiers_${When}`;

/** How many of each there are that fall due. */
interface Counts {
  petitions: number;
  measures: number;
  instructions: number;
}

interface DigestWords {
  subject: (agency: string, counts: Counts) => string;
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

/** What there is none of is not counted beside the others. */
const counted = (parts: readonly (readonly [number, string])[], language: Language): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(
    parts.flatMap(([count, what]) => (count === 0 ? [] : [`${count} ${what}`])),
  );
const vietnamese = ({ petitions, measures, instructions }: Counts): string =>
  counted(
    [
      [petitions, 'phản ánh, kiến nghị'],
      [measures, 'nhiệm vụ xử lý văn bản'],
      [instructions, 'nhiệm vụ có ý kiến chỉ đạo chờ trả lời'],
    ],
    'vi',
  );
const english = ({ petitions, measures, instructions }: Counts): string =>
  counted(
    [
      [petitions, petitions === 1 ? 'petition' : 'petitions'],
      [measures, measures === 1 ? 'measure' : 'measures'],
      [instructions, instructions === 1 ? 'measure with an instruction' : 'measures with instructions'],
    ],
    'en',
  );

/** What is due this morning, in one message: numbers, codes and dates. */
export const dueDigestWords: Record<Language, DigestWords> = {
  vi: {
    subject: (agency, counts) => `${agency}: ${vietnamese(counts)} đến hạn, sắp đến hạn hoặc quá hạn`,
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
      instructions_overdue: (count) => `Nhiệm vụ có ý kiến chỉ đạo quá hạn trả lời: ${count}`,
      instructions_today: (count) => `Nhiệm vụ có ý kiến chỉ đạo phải trả lời hôm nay: ${count}`,
      instructions_soon: (count) => `Nhiệm vụ có ý kiến chỉ đạo sắp đến hạn trả lời: ${count}`,
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
    subject: (agency, counts) => `${agency}: ${english(counts)} due, due soon or late`,
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
      instructions_overdue: (count) => `Measures with an instruction whose answer is late: ${count}`,
      instructions_today: (count) => `Measures with an instruction to be answered today: ${count}`,
      instructions_soon: (count) => `Measures with an instruction to be answered soon: ${count}`,
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
