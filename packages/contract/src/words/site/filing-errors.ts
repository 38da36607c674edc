import type { Language } from '@thaogo/domain';

const vi = {
  text: 'Viết điều gây khó cho bạn, ít nhất 20 ký tự',
  textTooLong: 'Nội dung dài quá 20.000 ký tự: hãy rút gọn',
  proposalTooLong: 'Đề nghị dài quá 10.000 ký tự: hãy rút gọn',
  documents: 'Tìm văn bản rồi bấm Thêm, hoặc chọn “Tôi chưa rõ văn bản nào”',
  documentMissing: 'Ghi số, ký hiệu hoặc tên của văn bản có điều, khoản này',
  kind: 'Chọn bạn gửi với tư cách nào',
  name: 'Ghi tên của bạn',
  consent: 'Cần bạn đồng ý xử lý dữ liệu cá nhân thì chúng tôi mới nhận được phản ánh',
  unreadable: 'có ký tự không đọc được: hãy gõ lại chỗ đó',
};

const en: typeof vi = {
  text: 'Write what is getting in your way, at least 20 characters',
  textTooLong: 'This is longer than 20,000 characters: shorten it',
  proposalTooLong: 'The proposal is longer than 10,000 characters: shorten it',
  documents: 'Find the document and add it, or choose “I do not know which document”',
  documentMissing: 'Give the number or title of the document that has this article or clause',
  kind: 'Choose as what you are filing',
  name: 'Write your name',
  consent: 'We can only take your report if you consent to the use of your personal data',
  unreadable: 'it contains characters that cannot be read: type that part again',
};

/** Errors of the public form that deserve better words than the general ones. */
export const filingErrorWords: Record<Language, typeof vi> = { vi, en };
