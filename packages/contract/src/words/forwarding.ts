import type { ForwarderKind, Language } from '@thaogo/domain';
import type { ForwardedColumn, ForwardedPetition } from '../shapes/forwarding.ts';
import { FORWARDED_COLUMNS } from '../shapes/forwarding.ts';
import { dateWords } from './dates.ts';

interface ForwardingWords {
  columns: Record<ForwardedColumn, string>;
  forwarders: Record<ForwarderKind, string>;
  /** Who is meant where a table names nobody. */
  namelessSender: (forwarder: string) => string;
  summary: {
    line: string;
    code: string;
    title: string;
    state: string;
    agency: string;
    dueOn: string;
    number: string;
    issuedOn: string;
    outcome: string;
    answer: string;
  };
}

/** Words of forwarded tables: in the template, when a table is read, and in the summary of answers. */
export const forwardingWords: Record<Language, ForwardingWords> = {
  vi: {
    columns: {
      text: 'Nội dung phản ánh, kiến nghị',
      proposal: 'Đề xuất sửa đổi',
      title: 'Tiêu đề',
      document: 'Số, ký hiệu văn bản',
      article: 'Điều',
      clause: 'Khoản',
      point: 'Điểm',
      place: 'Nơi xảy ra (tên hoặc mã xã, tỉnh)',
      senderKind: 'Loại người gửi',
      name: 'Người kiến nghị',
      email: 'Thư điện tử',
      phone: 'Điện thoại',
      taxCode: 'Mã số thuế',
    },
    forwarders: {
      people_council: 'Hội đồng nhân dân',
      assembly_delegation: 'Đoàn đại biểu Quốc hội',
      fatherland_front: 'Mặt trận Tổ quốc Việt Nam',
      press: 'Cơ quan báo chí',
      association: 'Hội, hiệp hội',
    },
    namelessSender: (forwarder) => `Cử tri, hội viên (qua ${forwarder})`,
    summary: {
      line: 'Dòng',
      code: 'Mã số',
      title: 'Nội dung',
      state: 'Tình trạng',
      agency: 'Cơ quan trả lời',
      dueOn: 'Hạn trả lời',
      number: 'Số văn bản trả lời',
      issuedOn: 'Ngày ban hành',
      outcome: 'Kết quả',
      answer: 'Trả lời',
    },
  },
  en: {
    columns: {
      text: 'Report or recommendation',
      proposal: 'Proposed change',
      title: 'Title',
      document: 'Document number and symbol',
      article: 'Article',
      clause: 'Clause',
      point: 'Point',
      place: 'Place (name or code of a commune or province)',
      senderKind: 'Kind of sender',
      name: 'Sender',
      email: 'E-mail address',
      phone: 'Telephone number',
      taxCode: 'Tax code',
    },
    forwarders: {
      people_council: 'People’s Council',
      assembly_delegation: 'National Assembly delegation',
      fatherland_front: 'Viet Nam Fatherland Front',
      press: 'Press',
      association: 'Association',
    },
    namelessSender: (forwarder) => `Voters or members (through ${forwarder})`,
    summary: {
      line: 'Line',
      code: 'Code',
      title: 'Matter',
      state: 'State',
      agency: 'Answering agency',
      dueOn: 'Answer due',
      number: 'Number of the answer',
      issuedOn: 'Issued on',
      outcome: 'Outcome',
      answer: 'Answer',
    },
  },
};

/** A spreadsheet takes what begins with one of these as a formula; an apostrophe keeps it words. */
const cell = (value: string): string => {
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",;\n\r]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

/** Begins with a byte order mark, so that spreadsheets take it for UTF-8. */
const csv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;

/** An empty table as CSV, with its headings in the reader's language. */
export const forwardingTemplate = (language: Language): string =>
  csv([FORWARDED_COLUMNS.map((column) => forwardingWords[language].columns[column])]);

/** What became of every petition of a forwarding, as CSV. */
export const forwardingSummary = (petitions: readonly ForwardedPetition[], language: Language): string => {
  const { summary } = forwardingWords[language];
  return csv([
    Object.values(summary),
    ...petitions.map(({ line, code, title, stateName, agency, dueOn, answer }) => [
      String(line),
      code,
      title,
      stateName,
      agency?.name ?? '',
      dueOn === null ? '' : dateWords(dueOn, language),
      answer?.number ?? '',
      answer === null ? '' : dateWords(answer.issuedOn, language),
      answer?.outcomeName ?? '',
      answer?.text ?? '',
    ]),
  ]);
};
