import type { Language } from '@thaogo/domain';

const vi = {
  titleReport: 'Đã gửi phản\u00A0ánh của bạn',
  titleRecommendation: 'Đã gửi kiến\u00A0nghị của bạn',
  filedAt: (when: string) => `Gửi lúc ${when} (giờ Việt Nam).`,
  keep: 'Lưu lại mã và mã bí mật',
  keepWhy:
    'Cần cả hai để xem lại và nhận trả lời trên trang này. Mã bí mật chỉ hiện ở đây một lần; chúng tôi không gửi lại được.',
  code: 'Mã phản ánh, kiến nghị',
  secret: 'Mã bí mật',
  nextHeading: 'Tiếp theo',
  mail: 'Chúng tôi gửi thư cho bạn khi có thay đổi.',
  noMail: 'Bạn không để lại thư điện tử, nên hãy vào trang tra cứu để xem trả lời.',
  track: 'Theo dõi phản ánh này',
  download: 'Tải phiếu xác nhận',
  downloadHint: 'Tệp JSON có dấu xác thực của hệ thống: chứng minh đã gửi lúc nào và nội dung không bị đổi.',
  finish: 'Xóa khỏi thiết bị này',
  finishHint: 'Dùng máy chung? Khi đã lưu mã, hãy xóa phiếu và bản nháp khỏi trình duyệt này.',
  printAddress: 'Tra cứu tại',
};

const en: typeof vi = {
  titleReport: 'Your report has been filed',
  titleRecommendation: 'Your recommendation has been filed',
  filedAt: (when) => `Filed at ${when} (Viet Nam time).`,
  keep: 'Keep the code and the secret',
  keepWhy:
    'You need both to come back and read the answer here. The secret is shown only once; we cannot send it again.',
  code: 'Code',
  secret: 'Secret',
  nextHeading: 'What happens next',
  mail: 'We send you a message when something changes.',
  noMail: 'You gave no e-mail address, so come to the tracking page to read the answer.',
  track: 'Track it',
  download: 'Download the receipt',
  downloadHint: 'A JSON file sealed by this installation: it proves when you filed and that nothing was altered since.',
  finish: 'Remove from this device',
  finishHint: 'On a shared computer? Once you have kept the code, remove the receipt and the draft from this browser.',
  printAddress: 'Track it at',
};

/** The page after sending. */
export const receiptWords: Record<Language, typeof vi> = { vi, en };
