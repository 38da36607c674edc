import type { Language } from '@thaogo/domain';

/** What people who registered for a dialogue are told by mail. */
export type DialogueNews = 'confirm' | 'registered' | 'cancelled';

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
    confirm: {
      ...shared.vi,
      subject: 'Xác nhận đăng ký đối thoại',
      heading: 'Hãy xác nhận bạn muốn dự đối thoại',
      next: 'Có người đã đăng ký dự đối thoại và ghi địa chỉ này. Chỉ khi bạn mở đường dẫn và bấm xác nhận trong hai ngày thì mới có chỗ. Nếu không phải bạn, hãy bỏ qua: không có gì xảy ra.',
    },
    registered: {
      ...shared.vi,
      subject: 'Đã ghi nhận đăng ký đối thoại',
      heading: 'Bạn đã có chỗ ở buổi đối thoại',
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
    confirm: {
      ...shared.en,
      subject: 'Confirm that you come to the dialogue',
      heading: 'Please confirm that you want to come to a dialogue',
      next: 'Somebody registered for a dialogue and gave this address. There is a seat only once you open the link and press the button, within two days. If it was not you, do nothing: nothing happens.',
    },
    registered: {
      ...shared.en,
      subject: 'You are registered for the dialogue',
      heading: 'You have a seat at the dialogue',
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
