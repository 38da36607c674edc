import type { Language } from '@thaogo/domain';

const vi = {
  title: 'Mở phản\u00A0ánh, kiến\u00A0nghị của bạn',
  lead: 'Bạn đến từ đường dẫn trong thư của chúng tôi. Bấm nút dưới đây để xem.',
  open: 'Mở phản ánh của tôi',
  shared: 'Trên máy chung, nhớ bấm “Thoát khỏi phản ánh này” khi xem xong.',
  expiredTitle: 'Đường dẫn này không còn dùng được',
  expired: 'Đường dẫn trong thư có thời hạn. Phản ánh của bạn không bị ảnh hưởng gì.',
  instead: 'Bạn vẫn xem được bằng mã và mã bí mật trên phiếu xác nhận.',
  track: 'Nhập mã và mã bí mật',
};

const en: typeof vi = {
  title: 'Open your report or recommendation',
  lead: 'You came from a link in one of our messages. Press the button to see it.',
  open: 'Open it',
  shared: 'On a shared computer, remember to press “Leave it on this device” when you have finished.',
  expiredTitle: 'This link no longer works',
  expired: 'Links in messages expire. Nothing has happened to your report.',
  instead: 'You can still open it with the code and secret from your receipt.',
  track: 'Enter the code and secret',
};

/** The page behind a link in a message. */
export const linkWords: Record<Language, typeof vi> = { vi, en };
