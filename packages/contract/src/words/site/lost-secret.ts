import type { Language } from '@thaogo/domain';

const vi = {
  title: 'Tôi mất mã bí\u00A0mật',
  lead: 'Nhập mã và địa chỉ thư điện tử bạn đã để lại khi gửi. Nếu hai điều này khớp nhau, chúng tôi gửi đến địa chỉ đó một đường dẫn mở được phản ánh, kiến nghị của bạn.',
  email: 'Thư điện tử đã để lại khi gửi',
  emailWrong: 'Nhập địa chỉ thư điện tử, ví dụ ten@example.com',
  send: 'Gửi đường dẫn cho tôi',
  noEmailHeading: 'Bạn không để lại thư điện tử?',
  noEmail:
    'Khi đó chỉ mã bí mật mở được phản ánh, vì chúng tôi không giữ mã bí mật và không biết bạn là ai ngoài những gì bạn đã viết. Cơ quan vẫn xử lý như thường.',
  sentTitle: 'Hãy xem hộp thư của bạn',
  sent: 'Nếu mã và địa chỉ khớp nhau, thư có đường dẫn đang được gửi đi. Trang này nói như nhau dù khớp hay không, để không ai dò được người gửi là ai.',
  notThere: 'Vài phút nữa vẫn chưa thấy thư:',
  advice: [
    'Xem cả mục thư rác.',
    'So lại mã trong một thư cũ của chúng tôi và địa chỉ bạn đã để lại.',
    'Mỗi ngày nhiều nhất ba thư như vậy cho một mã; thư đã gửi trước đó vẫn dùng được.',
  ],
  again: 'Nhập lại',
};

const en: typeof vi = {
  title: 'I have lost the secret',
  lead: 'Enter the code and the e-mail address that you gave when you filed. If they belong together, we send a link to that address which opens your report or recommendation.',
  email: 'E-mail address given when filing',
  emailWrong: 'Enter an e-mail address, such as name@example.com',
  send: 'Send me a link',
  noEmailHeading: 'You gave no e-mail address?',
  noEmail:
    'Then only the secret opens it: we do not keep the secret, and know nothing of you but what you wrote. The agency works on it all the same.',
  sentTitle: 'Look into your mailbox',
  sent: 'If the code and the address belong together, a message with a link is on its way. This page says the same whether they do or not, so that nobody can find out who filed.',
  notThere: 'If nothing has arrived after a few minutes:',
  advice: [
    'Look among the junk mail too.',
    'Compare the code with one of our earlier messages, and the address with the one you gave.',
    'At most three such messages a day are sent for one code; those sent before still work.',
  ],
  again: 'Enter them again',
};

/** Asking for a link when the secret is lost. */
export const lostSecretWords: Record<Language, typeof vi> = { vi, en };
