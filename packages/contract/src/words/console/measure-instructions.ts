import type { Language } from '@thaogo/domain';

interface InstructionWords {
  title: string;
  given: (agency: string, date: string) => string;
  answerBy: string;
  answerAwaited: string;
  replied: (date: string) => string;
  repliedLate: (date: string) => string;
  answered: (count: number) => string;
  reply: string;
  /** In a list: how many wait. */
  open: (count: number) => string;
  late: string;
  noDay: string;
  /** How the mail to whoever has to know fared. */
  told: Record<'waiting' | 'sent' | 'failed', string>;
  /** The owner does not work here: only a letter reaches it. */
  ownerOutside: (owner: string) => string;
  fields: { dueOn: string; dueOnHint: string; which: string; chooseWhich: string; reply: string };
}

/** Instructions on measures, what became of them, and who was told. */
export const consoleInstructionWords: Record<Language, InstructionWords> = {
  vi: {
    title: 'Ý kiến chỉ đạo',
    given: (agency, date) => `${agency}, ngày\u00a0${date}`,
    answerBy: 'Hạn trả lời:',
    answerAwaited: 'Chưa trả lời',
    replied: (date) => `Trả lời ngày\u00a0${date}`,
    repliedLate: (date) => `Trả lời quá hạn, ngày\u00a0${date}`,
    answered: (count) => `Ý kiến đã được trả lời (${count})`,
    reply: 'Trả lời ý kiến này',
    open: (count) => (count === 1 ? 'Có ý kiến chỉ đạo chờ trả lời' : `${count} ý kiến chỉ đạo chờ trả lời`),
    late: 'Quá hạn trả lời ý kiến chỉ đạo',
    noDay: 'không đặt hạn',
    told: {
      waiting: 'Thư báo cơ quan thực hiện đang được gửi.',
      sent: 'Đã gửi thư báo cơ quan thực hiện.',
      failed: 'Chưa gửi được thư báo cơ quan thực hiện. Hãy báo bằng văn bản.',
    },
    ownerOutside: (owner) =>
      `${owner} chưa tham gia hệ thống này nên không nhận được thư báo. Hãy gửi văn bản, rồi ghi số, ngày bằng “Ghi văn bản đôn đốc”; trả lời nhận được bằng văn bản do cơ quan đầu mối ghi lại.`,
    fields: {
      dueOn: 'Hạn trả lời (nếu có)',
      dueOnHint: 'Tính đến hết ngày này. Hạn đã đặt thì giữ nguyên và được nhắc mỗi sáng khi đến hạn.',
      which: 'Ý kiến cần trả lời',
      chooseWhich: 'Chọn ý kiến',
      reply: 'Trả lời',
    },
  },
  en: {
    title: 'Instructions',
    given: (agency, date) => `${agency}, ${date}`,
    answerBy: 'To be answered by:',
    answerAwaited: 'No answer yet',
    replied: (date) => `Answer of ${date}`,
    repliedLate: (date) => `Answered late, on ${date}`,
    answered: (count) => `Answered (${count})`,
    reply: 'Answer this',
    open: (count) => (count === 1 ? 'One instruction to be answered' : `${count} instructions to be answered`),
    late: 'The answer to an instruction is late',
    noDay: 'no day set',
    told: {
      waiting: 'The owner is being told by mail.',
      sent: 'The owner was told by mail.',
      failed: 'Mail to the owner did not leave. Tell it by letter.',
    },
    ownerOutside: (owner) =>
      `${owner} has not joined this system, so no mail is sent to it. Send a letter and note its number and date with “Note a reminder”; the coordinating agency notes an answer that comes by letter.`,
    fields: {
      dueOn: 'To be answered by (if set)',
      dueOnHint: 'Until the end of this day. Once set it stays, and is told every morning when it falls due.',
      which: 'Instruction',
      chooseWhich: 'Choose an instruction',
      reply: 'Answer',
    },
  },
};
