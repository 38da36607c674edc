import type { Language } from '@thaogo/domain';

interface SurroundingFieldWords {
  reason: string;
  betterAgency: string;
  agency: string;
  incomingNumber: string;
  incomingOn: string;
  colleague: string;
  unit: string;
  officerOfUnit: string;
  question: string;
  opinion: string;
  deadline: string;
  amount: string;
  ground: string;
  groundIfAny: string;
  chooseOne: string;
  transferAgency: string;
  addressee: string;
  addresseeHint: string;
  letterNumber: string;
  letterOn: string;
  externalRef: string;
  externalStatus: string;
  instruction: string;
  dueOn: string;
  remark: string;
  request: string;
  alike: string;
  alikeNone: string;
  likeness: (percent: number) => string;
  reply: string;
  wholeNumber: string;
}

export const surroundingFieldWords: Record<Language, SurroundingFieldWords> = {
  vi: {
    reason: 'Lý do',
    betterAgency: 'Cơ quan nên chủ trì (nếu biết)',
    agency: 'Cơ quan',
    incomingNumber: 'Số đến',
    incomingOn: 'Ngày đến',
    colleague: 'Chuyên viên',
    unit: 'Đơn vị (bỏ trống: lãnh đạo cơ quan giữ)',
    officerOfUnit: 'Chuyên viên (nếu đã chọn người)',
    question: 'Nội dung cần hỏi',
    opinion: 'Ý kiến',
    deadline: 'Thời hạn',
    amount: 'Thêm bao nhiêu ngày',
    ground: 'Căn cứ',
    groundIfAny: 'Căn cứ (nếu có)',
    chooseOne: 'Chọn',
    transferAgency: 'Chuyển đến cơ quan (nếu có trong danh mục)',
    addressee: 'Hoặc nơi nhận khác',
    addresseeHint: 'Ví dụ: tên cơ quan, tổ chức nêu trong văn bản chuyển.',
    letterNumber: 'Số, ký hiệu văn bản chuyển',
    letterOn: 'Ngày của văn bản',
    externalRef: 'Mã trên cổng chính thức',
    externalStatus: 'Tình trạng ghi trên cổng đó',
    instruction: 'Ý kiến chỉ đạo',
    dueOn: 'Hạn báo cáo (nếu có)',
    remark: 'Ý kiến giám sát',
    request: 'Ý kiến cần trả lời',
    alike: 'Phản ánh, kiến nghị về cùng quy định (gợi ý của máy)',
    alikeNone: 'Không có phản ánh, kiến nghị nào khác đang mở về cùng quy định.',
    likeness: (percent) => `giống ${percent}%`,
    reply: 'Trả lời',
    wholeNumber: 'Hãy nhập một số nguyên từ 1 đến 365.',
  },
  en: {
    reason: 'Reason',
    betterAgency: 'Who should lead, if you know',
    agency: 'Agency',
    incomingNumber: 'Incoming number',
    incomingOn: 'Day of arrival',
    colleague: 'Officer',
    unit: 'Unit (none: with the agency itself)',
    officerOfUnit: 'Officer (if one is chosen)',
    question: 'What to ask',
    opinion: 'Opinion',
    deadline: 'Deadline',
    amount: 'How many days more',
    ground: 'Ground',
    groundIfAny: 'Ground, if any',
    chooseOne: 'Choose',
    transferAgency: 'To an agency of the list',
    addressee: 'Or another addressee',
    addresseeHint: 'Whoever the letter is for.',
    letterNumber: 'Number of the letter',
    letterOn: 'Date of the letter',
    externalRef: 'Code on the official portal',
    externalStatus: 'Status there, in that portal’s words',
    instruction: 'Instruction',
    dueOn: 'To report by (if set)',
    remark: 'Remark',
    request: 'What to answer',
    alike: 'Petitions on the same provision (suggested by the machine)',
    alikeNone: 'No other open petition is about the same provision.',
    likeness: (percent) => `${percent}% alike`,
    reply: 'Reply',
    wholeNumber: 'Enter a whole number from 1 to 365.',
  },
};
