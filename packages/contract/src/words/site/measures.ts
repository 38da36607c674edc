import type { Language, Solved } from '@thaogo/domain';

interface SiteMeasureWords {
  heading: (count: number) => string;
  lead: string;
  own: (owner: string) => string;
  proposed: (owner: string, addressee: string) => string;
  registered: string;
  planned: (date: string) => string;
  unplanned: string;
  original: (date: string) => string;
  late: string;
  passedOver: string;
  number: (number: string) => string;
  slipped: (from: string, to: string, at: string) => string;
  slips: (count: number) => string;
  accepted: (number: string, date: string) => string;
  notAccepted: (number: string, date: string) => string;
  reminded: (agency: string, number: string, date: string) => string;
  newText: (number: string, date: string) => string;
  abandoned: string;
  expires: (date: string) => string;
  question: string;
  answers: Record<Solved, string>;
  wordsLabel: string;
  wordsHint: string;
  send: string;
  missing: string;
  done: string;
  said: (answer: string) => string;
}

/** The line that goes on after the answer, as its sender reads it. */
export const siteMeasureWords: Record<Language, SiteMeasureWords> = {
  vi: {
    heading: (count) => (count > 1 ? 'Sau trả lời: các việc xử lý văn bản' : 'Sau trả lời: việc xử lý văn bản'),
    lead: 'Trả lời đã hứa xử lý văn bản. Việc này được theo dõi đến khi văn bản mới có hiệu lực; ngày đã hứa lần đầu luôn được giữ lại.',
    own: (owner) => `${owner} thực hiện.`,
    proposed: (owner, addressee) => `${owner} đề nghị ${addressee}.`,
    registered: 'Đăng ký nhiệm vụ xử lý văn bản',
    planned: (date) => `Dự kiến ${date}`,
    unplanned: 'Chưa có ngày dự kiến',
    original: (date) => `Ngày hứa lần đầu: ${date}.`,
    late: 'Chậm so với ngày hứa lần đầu.',
    passedOver: 'Không ghi nhận bước này.',
    number: (number) => `Văn bản số ${number}.`,
    slipped: (from, to, at) => `Lùi hạn từ ${from} sang ${to} (ghi ngày ${at}):`,
    slips: (count) => `Đã lùi hạn ${count} lần.`,
    accepted: (number, date) => `Chấp nhận tại văn bản số ${number}, ngày ${date}.`,
    notAccepted: (number, date) => `Không chấp nhận, tại văn bản số ${number}, ngày ${date}. Lý do:`,
    reminded: (agency, number, date) => `${agency} đôn đốc bằng văn bản số ${number}, ngày ${date}.`,
    newText: (number, date) => `Văn bản ${number} có hiệu lực từ ${date}.`,
    abandoned: 'Lãnh đạo quyết định dừng thực hiện. Lý do:',
    expires: (date) => `Nghị quyết này hết hiệu lực chậm nhất ${date}.`,
    question: 'Văn bản mới đã giải quyết vướng mắc của bạn chưa?',
    answers: { yes: 'Đã giải quyết', partly: 'Giải quyết một phần', no: 'Chưa giải quyết' },
    wordsLabel: 'Điều gì còn vướng? (không bắt buộc)',
    wordsHint: 'Cơ quan đọc được. Tối đa 10.000 ký tự.',
    send: 'Gửi ý kiến',
    missing: 'Chọn một câu trả lời',
    done: 'Đã ghi nhận ý kiến của bạn.',
    said: (answer) => `Câu trả lời của bạn: ${answer}.`,
  },
  en: {
    heading: () => 'After the answer: what was promised',
    lead: 'The answer promised to do something about the law. It is followed until the new text is in force; the first date promised is always kept.',
    own: (owner) => `${owner} does it.`,
    proposed: (owner, addressee) => `${owner} proposed it to ${addressee}.`,
    registered: 'Registered',
    planned: (date) => `Planned for ${date}`,
    unplanned: 'No date planned yet',
    original: (date) => `First promised for ${date}.`,
    late: 'Late by the first promise.',
    passedOver: 'This stage was not reported.',
    number: (number) => `Document ${number}.`,
    slipped: (from, to, at) => `Moved from ${from} to ${to} (on ${at}):`,
    slips: (count) => `Moved to a later day ${count === 1 ? 'once' : `${count} times`}.`,
    accepted: (number, date) => `Accepted by letter ${number} of ${date}.`,
    notAccepted: (number, date) => `Not accepted, by letter ${number} of ${date}. The reasons:`,
    reminded: (agency, number, date) => `${agency} sent a reminder: letter ${number} of ${date}.`,
    newText: (number, date) => `${number} is in force since ${date}.`,
    abandoned: 'The leadership decided not to go on. The reason:',
    expires: (date) => `This resolution ends on ${date} at the latest.`,
    question: 'Has the new text solved your problem?',
    answers: { yes: 'Solved', partly: 'Partly solved', no: 'Not solved' },
    wordsLabel: 'What is still in the way? (optional)',
    wordsHint: 'The agency can read it. At most 10,000 characters.',
    send: 'Send',
    missing: 'Choose an answer',
    done: 'Your answer has been kept.',
    said: (answer) => `Your answer: ${answer}.`,
  },
};
