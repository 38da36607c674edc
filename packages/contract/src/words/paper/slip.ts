import type { Language, Source } from '@thaogo/domain';

const vi = {
  download: 'Phiếu để in, có mã QR (PDF)',
  titleReport: 'Phiếu xác nhận đã gửi phản ánh',
  titleRecommendation: 'Phiếu xác nhận đã gửi kiến nghị',
  scope: (scope: string) => `Phạm vi: ${scope}`,
  code: 'Mã phản ánh, kiến nghị',
  filedAt: 'Gửi lúc',
  filedAtWords: (when: string) => `${when} (giờ Việt Nam)`,
  source: 'Gửi qua',
  agency: 'Cơ quan trả lời',
  agencyOpen: (coordinator: string) => `Chưa xác định. ${coordinator} đang xem để chuyển đến đúng cơ quan.`,
  due: 'Hạn trả lời bạn',
  dueByRule: 'Hạn theo quy định',
  notBinding:
    'Cơ quan có trách nhiệm trả lời chưa tham gia hệ thống này, nên hệ thống không ràng buộc được cơ quan đó về hạn trên.',
  original: (due: string) => `Hạn ban đầu là ${due}.`,
  provisional: 'Lịch nghỉ của một số ngày chưa được quyết định nên hạn này còn có thể thay đổi.',
  why: 'Vì sao là ngày này',
  whySource: (source: string | null) =>
    source === null ? 'Chưa có quy định về thời hạn này; đơn vị vận hành tự đặt ra.' : `Căn cứ: ${source}.`,
  days: (from: string, to: string, count: number) =>
    from === to ? `Ngày ${from}` : `${from} đến ${to} (${count} ngày)`,
  everyDay: 'Ngày thường và ngày nghỉ, đều tính',
  more: 'Những ngày còn lại xem tại trang tra cứu.',
  where: 'Xem tiến độ và trả lời ở đâu',
  whereHow: 'Quét mã QR trên phiếu này, hoặc vào địa chỉ dưới đây rồi nhập mã phản ánh, kiến nghị và mã bí mật.',
  qr: (url: string) => `Mã QR dẫn đến ${url}`,
  secret: 'Mã bí mật',
  secretKeep: 'Ai có mã này đều đọc được phản ánh và trả lời. Hãy cất kỹ, không đưa cho người khác.',
  secretNotHere:
    'Phiếu này không in mã bí mật. Mã chỉ hiện một lần khi gửi; nếu mất, hãy xin đường dẫn mới tại trang tra cứu.',
  fingerprint: 'Dấu nhận dạng của việc gửi',
  fingerprintWhy:
    'Giống hệt mục eventHash trong tệp xác nhận tải từ trang tra cứu. Nếu nội dung, thời điểm gửi hoặc nơi nhận bị sửa, dấu này không còn khớp. Đây là dấu xác thực của hệ thống, không phải chữ ký số.',
  printedAt: (when: string) => `In lúc ${when} (giờ Việt Nam)`,
};

const en: typeof vi = {
  download: 'Receipt to print, with a QR code (PDF)',
  titleReport: 'Receipt for your report',
  titleRecommendation: 'Receipt for your recommendation',
  scope: (scope) => `Scope: ${scope}`,
  code: 'Code',
  filedAt: 'Filed at',
  filedAtWords: (when) => `${when} (Viet Nam time)`,
  source: 'Filed through',
  agency: 'Agency that answers',
  agencyOpen: (coordinator) => `Not settled yet. ${coordinator} is looking at where it belongs.`,
  due: 'Answer due',
  dueByRule: 'Due under the rules',
  notBinding: 'The agency that must answer has not joined this system, so the system cannot hold it to the date above.',
  original: (due) => `It was originally due on ${due}.`,
  provisional: 'Some days off are not decided yet, so this date may still move.',
  why: 'Why this date',
  whySource: (source) => (source === null ? 'No rule sets this period; the operator chose it.' : `Basis: ${source}.`),
  days: (from, to, count) => (from === to ? from : `${from} to ${to} (${count} days)`),
  everyDay: 'Ordinary days and days off, all counted',
  more: 'The other days are on the tracking page.',
  where: 'Where to follow it and read the answer',
  whereHow: 'Scan the QR code on this sheet, or go to the address below and enter the code and the secret.',
  qr: (url) => `QR code that leads to ${url}`,
  secret: 'Secret',
  secretKeep: 'Whoever has it can read the petition and the answer. Keep it safe and give it to nobody.',
  secretNotHere:
    'The secret is not printed here. It is shown only once, when filing; if it is lost, ask for a new link on the tracking page.',
  fingerprint: 'Fingerprint of the filing',
  fingerprintWhy:
    'The same as eventHash in the receipt file from the tracking page. If the words, the time or the recipient were altered, it would no longer fit. It is this system’s own seal, not a digital signature.',
  printedAt: (when) => `Printed at ${when} (Viet Nam time)`,
};

/** The slip that proves a filing on paper. */
export const slipWords: Record<Language, typeof vi> = { vi, en };

/** How a petition came in, as its slip says. */
export const filedThrough: Record<Language, Record<Source, string>> = {
  vi: {
    public_form: 'Trang tiếp nhận trực tuyến',
    api: 'Kết nối từ hệ thống khác',
    counter: 'Nộp trực tiếp, cán bộ nhập giúp',
    telephone: 'Điện thoại, cán bộ nhập giúp',
    post: 'Bưu chính, cán bộ nhập giúp',
    voice_note: 'Tin nhắn thoại, cán bộ nhập giúp',
    voters: 'Kiến nghị của cử tri',
    fatherland_front: 'Mặt trận Tổ quốc Việt Nam chuyển đến',
    press: 'Báo chí chuyển đến',
    association: 'Hiệp hội chuyển đến',
    dialogue: 'Hội nghị đối thoại',
  },
  en: {
    public_form: 'The public form',
    api: 'Another system',
    counter: 'In person, entered by staff',
    telephone: 'By telephone, entered by staff',
    post: 'By post, entered by staff',
    voice_note: 'A voice message, entered by staff',
    voters: 'A voters’ petition',
    fatherland_front: 'Forwarded by the Viet Nam Fatherland Front',
    press: 'Forwarded by the press',
    association: 'Forwarded by an association',
    dialogue: 'A dialogue meeting',
  },
};
