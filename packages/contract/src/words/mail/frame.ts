import type { Language } from '@thaogo/domain';

interface Frame {
  /** Name of the sender of messages, where none is configured. */
  from: string;
  code: string;
  open: string;
  /** Under a link that opens without signing in. */
  linkUntil: (date: string) => string;
  /** Under a link for staff. */
  signInFirst: string;
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
    whyNoContent: 'To protect the sender, messages never contain what was filed.',
    notYours: 'If you have not filed anything, ignore this message.',
    runBy: (operator) => `Tháo Gỡ. Operator: ${operator}.`,
  },
};
