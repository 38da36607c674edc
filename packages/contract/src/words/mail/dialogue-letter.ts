import type { Language } from '@thaogo/domain';

/** What people who registered for a dialogue are told by mail. */
export type DialogueNews = 'registered' | 'cancelled';

interface LetterWords {
  subject: string;
  heading: string;
  what: (title: string) => string;
  when: (at: string) => string;
  where: (place: string) => string;
  organiser: (agency: string) => string;
  /** What comes next, or what to do. */
  next: string;
}

const shared = {
  vi: {
    what: (title: string) => `Buổi đối thoại: ${title}.`,
    when: (at: string) => `Thời gian: ${at}.`,
    where: (place: string) => `Địa điểm: ${place}.`,
    organiser: (agency: string) => `Cơ quan tổ chức: ${agency}.`,
  },
  en: {
    what: (title: string) => `Dialogue: ${title}.`,
    when: (at: string) => `Time: ${at}.`,
    where: (place: string) => `Place: ${place}.`,
    organiser: (agency: string) => `Organised by ${agency}.`,
  },
};

export const dialogueLetterWords: Record<Language, Record<DialogueNews, LetterWords>> = {
  vi: {
    registered: {
      ...shared.vi,
      subject: 'Đã ghi nhận đăng ký đối thoại',
      heading: 'Bạn đã đăng ký dự đối thoại',
      next: 'Hãy đến sớm 15 phút. Câu hỏi bạn gửi trước đã đến cơ quan tổ chức; thư này không chép lại để bảo vệ bạn.',
    },
    cancelled: {
      ...shared.vi,
      subject: 'Buổi đối thoại không tổ chức',
      heading: 'Buổi đối thoại bạn đăng ký sẽ không tổ chức',
      next: 'Lý do có trên trang của buổi đối thoại. Câu hỏi đã gửi thành phản ánh, kiến nghị riêng vẫn được trả lời.',
    },
  },
  en: {
    registered: {
      ...shared.en,
      subject: 'You are registered for the dialogue',
      heading: 'You have registered for a dialogue',
      next: 'Come a quarter of an hour early. The questions that you sent are with the organiser; to protect you, this message does not repeat them.',
    },
    cancelled: {
      ...shared.en,
      subject: 'The dialogue is cancelled',
      heading: 'The dialogue for which you registered will not take place',
      next: 'The reason stands on its page. Questions that became petitions of their own are answered all the same.',
    },
  },
};
