import type { Language } from '@thaogo/domain';

/** Stands over every message that can be answered by mail: what is below it in a reply is quoted. */
export const REPLY_MARK = '## Tháo Gỡ ##';

interface Frame {
  /** Name of the sender of messages, where none is configured. */
  from: string;
  code: string;
  open: string;
  /** Under a link that opens without signing in. */
  linkUntil: (date: string) => string;
  /** Under a link for staff. */
  signInFirst: string;
  /** Beside `REPLY_MARK`. */
  replyAbove: string;
  /** Says that replying by mail is possible too. */
  answerable: string;
  whyNoContent: string;
  notYours: string;
  runBy: (operator: string) => string;
}

/** What stands around the news in every message. */
export const mailFrameWords: Record<Language, Frame> = {
  vi: {
    from: 'Tháo Gỡ',
    code: 'Mã',
    open: 'Mở phản ánh, kiến nghị',
    linkUntil: (date) => `Đường dẫn dùng được đến ${date}. Ai có thư này đều mở được, nên đừng chuyển tiếp.`,
    signInFirst: 'Cần đăng nhập để xem.',
    replyAbove: 'Nếu trả lời qua thư, hãy viết phía trên dòng này',
    answerable:
      'Bạn cũng có thể trả lời thẳng thư này. Phần bạn viết được ghi vào hồ sơ như khi gửi trên trang; tệp kèm theo thì gửi trên trang.',
    whyNoContent: 'Thư không chứa nội dung phản ánh, kiến nghị để bảo vệ người gửi.',
    notYours: 'Nếu bạn không gửi phản ánh, kiến nghị nào, hãy bỏ qua thư này.',
    runBy: (operator) => `Tháo Gỡ. Đơn vị vận hành: ${operator}.`,
  },
  en: {
    from: 'Tháo Gỡ',
    code: 'Code',
    open: 'Open it',
    linkUntil: (date) => `The link works until ${date}. Anybody who has this message can use it, so do not forward it.`,
    signInFirst: 'You need to sign in to see it.',
    replyAbove: 'If you reply by mail, write above this line',
    answerable:
      'You can also simply reply to this message. What you write is recorded as if sent on the page; files have to be sent there.',
    whyNoContent: 'To protect the sender, messages never contain what was filed.',
    notYours: 'If you have not filed anything, ignore this message.',
    runBy: (operator) => `Tháo Gỡ. Operator: ${operator}.`,
  },
};
