import type { Language } from '@thaogo/domain';

const vi = {
  linkTitle: 'Mở các kiến nghị đã chuyển đến',
  linkLead: 'Đường dẫn này dành cho cơ quan, tổ chức đã chuyển kiến nghị.',
  open: 'Mở',
  shared: 'Trang mở trong 12 giờ trên trình duyệt này. Ai có đường dẫn đều mở được, vì vậy hãy không chuyển tiếp thư.',
  goneTitle: 'Đường dẫn không còn dùng được',
  gone: 'Đường dẫn đã hết hạn, hoặc trang mở đã quá 12 giờ. Hãy mở đường dẫn trong thư mới nhất, hoặc hỏi cơ quan tiếp nhận.',
  title: 'Kết quả các kiến nghị đã chuyển đến',
  letter: (number: string, on: string) => `Theo văn bản số ${number} ngày ${on}`,
  session: (session: string) => `Kỳ họp, đợt: ${session}`,
  received: (on: string) => `Tiếp nhận ngày ${on}`,
  answered: (answered: number, all: number) => `Đã trả lời ${answered} trên ${all} kiến nghị.`,
  download: 'Tải bảng tổng hợp (CSV)',
  print: 'In trang này',
  line: (line: number) => `Dòng ${line}`,
  code: 'Mã số',
  due: (on: string) => `Hạn trả lời: ${on}`,
  answer: (number: string, on: string) => `Trả lời: văn bản số ${number}, ngày ${on}`,
  confined: 'Nội dung này chỉ một số ít người được xem.',
  more: 'Xem các dòng tiếp theo',
  leave: 'Đóng trang',
};

const en: typeof vi = {
  linkTitle: 'Open what you forwarded',
  linkLead: 'This link is for whoever forwarded the recommendations.',
  open: 'Open',
  shared:
    'The page stays open for 12 hours in this browser. Anybody who has the link can open it, so do not forward the message.',
  goneTitle: 'This link no longer works',
  gone: 'The link has expired, or the page was opened more than 12 hours ago. Open the link of the newest message, or ask the receiving agency.',
  title: 'What became of what you forwarded',
  letter: (number, on) => `By letter ${number} of ${on}`,
  session: (session) => `Session: ${session}`,
  received: (on) => `Received on ${on}`,
  answered: (answered, all) => `${answered} of ${all} answered.`,
  download: 'Download the summary (CSV)',
  print: 'Print this page',
  line: (line) => `Line ${line}`,
  code: 'Code',
  due: (on) => `Answer due: ${on}`,
  answer: (number, on) => `Answer: letter ${number} of ${on}`,
  confined: 'Only few people may see what this says.',
  more: 'See the next lines',
  leave: 'Close this page',
};

/** Pages for whoever forwarded petitions of others. */
export const forwarderWords: Record<Language, typeof vi> = { vi, en };
