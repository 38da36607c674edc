import type { SenderKind } from '@thaogo/domain';

const SENDERS: Record<SenderKind, string> = {
  citizen: 'một công dân',
  household_business: 'một hộ kinh doanh',
  company: 'một doanh nghiệp',
  organisation: 'một tổ chức',
  agency: 'một cơ quan',
};

/**
 * The letter that passes a petition on to an agency outside the system. Letters of Vietnamese agencies are in Vietnamese,
 * whoever reads the console. What stands in square brackets is filled in or removed by the clerk.
 */
export const letterWords = {
  country: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  number: 'Số:          /[ký hiệu]',
  placeAndDate: (place: string, year: string) => `${place}, ngày       tháng       năm ${year}`,
  capital: 'Hà Nội',
  subject: (kind: string, about: string | null) =>
    `V/v chuyển ${kind} của người dân, doanh nghiệp về ${about === null ? 'quy định của pháp luật' : about}`,
  report: 'phản ánh',
  recommendation: 'kiến nghị',
  to: 'Kính gửi:',
  received: (given: {
    date: string;
    agency: string;
    kind: string;
    code: string;
    sender: SenderKind;
    about: string | null;
  }) =>
    `Ngày ${given.date}, ${given.agency} tiếp nhận qua hệ thống Tháo Gỡ ${given.kind} mã số ${given.code} của ` +
    `${SENDERS[given.sender]} về ${given.about === null ? 'một quy định của pháp luật' : `quy định tại ${given.about}`}.`,
  senderPlace: '[Người gửi: chỉ ghi họ tên, địa chỉ khi người gửi đồng ý cho biết; nếu không, xóa dòng này.]',
  content: (kind: string) => `Nội dung ${kind} (đã lược số điện thoại, thư điện tử và dãy số dài):`,
  proposal: 'Người gửi đề nghị:',
  checkContent:
    '[Đọc lại phần trích trên và bỏ mọi chi tiết còn nhận ra người gửi trước khi trình ký, rồi xóa dòng này.]',
  cut: ' […]',
  passOn: (agency: string, to: string) =>
    `Qua nghiên cứu, ${agency} thấy nội dung nêu trên thuộc phạm vi xem xét của ${to}. ${agency} chuyển ${to} xem xét, trả lời theo thẩm quyền.`,
  deadline: (source: string | null, due: string, filed: string) =>
    `${source === null ? 'Hạn trả lời người gửi' : `Theo ${source}, hạn trả lời người gửi`} là ngày ${due}, tính từ ngày gửi ${filed}. ` +
    'Hệ thống Tháo Gỡ nêu ngày này để tham khảo và không ấn định thời hạn đối với cơ quan chưa tham gia hệ thống.',
  reply: (agency: string, code: string) =>
    `Đề nghị Quý cơ quan gửi văn bản trả lời về ${agency}, ghi rõ mã số ${code}, hoặc cho biết mã hồ sơ và tình trạng xử lý nếu nội dung này đã có trên cổng tiếp nhận chính thức, để ${agency} thông báo cho người gửi.`,
  closing: 'Trân trọng./.',
  recipients: 'Nơi nhận:',
  asAbove: '- Như trên;',
  keep: '- Lưu: VT, [đơn vị soạn thảo].',
  position: '[QUYỀN HẠN, CHỨC VỤ]',
  signer: '[Họ và tên]',
} as const;

/** A provision inside a sentence: `khoản 2 Điều 5 Thông tư 80/2021/TT-BTC`. */
export const citedInLetter = (cited: {
  point: string | null;
  clause: string | null;
  article: string | null;
  documentType: string | null;
  numberSymbol: string | null;
  title: string | null;
}): string =>
  [
    cited.point === null ? null : `điểm\u00a0${cited.point}`,
    cited.clause === null ? null : `khoản\u00a0${cited.clause}`,
    cited.article === null ? null : `Điều\u00a0${cited.article}`,
    cited.numberSymbol === null ? null : cited.documentType,
    cited.numberSymbol ?? cited.title,
  ]
    .filter((part) => part !== null && part !== '')
    .join(' ');
