import type { Language } from '@thaogo/domain';

const vi = {
  title: 'Tôi mất mã bí\u00A0mật',
  lead: 'Nhập mã và thư điện tử hoặc số điện thoại bạn đã để lại khi gửi. Nếu khớp nhau, chúng tôi gửi đến đó một đường dẫn mở được phản ánh, kiến nghị của bạn. Đường dẫn dùng được một lần, trong một ngày.',
  contact: 'Thư điện tử hoặc số điện thoại đã để lại khi gửi',
  contactHint: 'Ví dụ: ten@example.com hoặc 0912\u00A0345\u00A0678',
  contactWrong: 'Nhập thư điện tử, ví dụ ten@example.com, hoặc số điện thoại, ví dụ 0912\u00A0345\u00A0678',
  send: 'Gửi đường dẫn cho tôi',
  noContactHeading: 'Bạn không để lại cách liên hệ nào?',
  noContact:
    'Hãy mang giấy tờ tùy thân đến bộ phận tiếp nhận của cơ quan đang xử lý hoặc cơ quan đầu mối. Nếu họ tên khớp với tên bạn đã ghi khi gửi, bạn được cấp mã bí mật mới tại chỗ. Trong lúc đó cơ quan vẫn xử lý như thường.',
  sentTitle: 'Hãy xem thư hoặc tin nhắn của bạn',
  sent: 'Nếu mã và địa chỉ khớp nhau, đường dẫn đang được gửi đi. Trang này nói như nhau dù khớp hay không, để không ai dò được người gửi là ai.',
  notThere: 'Vài phút nữa vẫn chưa thấy:',
  advice: [
    'Xem cả mục thư rác.',
    'So lại mã trong một thư cũ của chúng tôi và địa chỉ, số điện thoại bạn đã để lại.',
    'Mỗi ngày nhiều nhất ba lần như vậy cho một mã.',
  ],
  again: 'Nhập lại',
};

const en: typeof vi = {
  title: 'I have lost the secret',
  lead: 'Enter the code and the e-mail address or telephone number that you gave when you filed. If they belong together, we send a link there which opens your report or recommendation. It works once, within a day.',
  contact: 'E-mail address or telephone number given when filing',
  contactHint: 'For example: name@example.com or 0912\u00A0345\u00A0678',
  contactWrong:
    'Enter an e-mail address, such as name@example.com, or a telephone number, such as 0912\u00A0345\u00A0678',
  send: 'Send me a link',
  noContactHeading: 'You left no way to reach you?',
  noContact:
    'Take your identity papers to the counter of the agency that works on it, or of the coordinating agency. If your name is the one you gave when you filed, you get a new secret there and then. Meanwhile the agency works on it all the same.',
  sentTitle: 'Look at your mail or your text messages',
  sent: 'If the code and the address belong together, a link is on its way. This page says the same whether they do or not, so that nobody can find out who filed.',
  notThere: 'If nothing has arrived after a few minutes:',
  advice: [
    'Look among the junk mail too.',
    'Compare the code with one of our earlier messages, and the address or number with the one you gave.',
    'At most three such messages a day are sent for one code.',
  ],
  again: 'Enter them again',
};

/** Asking for a link when the secret is lost. */
export const lostSecretWords: Record<Language, typeof vi> = { vi, en };
