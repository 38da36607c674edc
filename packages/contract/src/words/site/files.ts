import type { Language } from '@thaogo/domain';
import type { FileView } from '../../shapes/attachments.ts';

const vi = {
  heading: 'Ảnh, tệp kèm theo',
  offer: 'Có ảnh chụp quyết định, thông báo, hồ sơ liên quan thì việc xử lý nhanh hơn.',
  add: 'Thêm ảnh, tệp',
  title: 'Ảnh, tệp kèm theo',
  lead: 'Không bắt buộc. Ảnh hoặc tài liệu cho thấy khó khăn bạn gặp: quyết định, thông báo, hồ sơ bị trả lại.',
  choose: 'Chọn ảnh, tệp',
  hint: 'Ảnh (JPEG, PNG, WebP), PDF, Word (.docx), Excel (.xlsx), văn bản thuần (.txt). Tối đa 10 tệp, mỗi tệp 20 MB, tất cả 50 MB.',
  privacy:
    'Nơi chụp và thông tin máy ảnh được xóa khỏi ảnh. Tệp PDF, Word, Excel được giữ nguyên, kể cả tên người soạn ghi trong tệp. Che thông tin riêng của người khác trước khi gửi.',
  goOn: 'Tiếp tục',
  saveAndReturn: 'Lưu và quay lại',
  listed: 'Tệp đã tải lên',
  waiting: 'Tệp sẽ gửi kèm',
  remove: 'Bỏ',
  removeLabel: (name: string) => `Bỏ tệp ${name}`,
  uploading: 'Đang tải lên',
  failed: 'Chưa tải lên được: kết nối bị ngắt. Chưa có gì bị mất.',
  retry: 'Thử lại',
  fault: (name: string, why: string) => `${name}: ${why}`,
  unreachable: 'Chưa tải lên được. Hãy thử lại sau ít phút.',
  broken: 'Tệp chưa đến đủ vì kết nối bị ngắt. Hãy chọn lại tệp và thử lại.',
  nothing: 'Không kèm tệp nào',
  size: (amount: string, unit: 'MB' | 'KB' | 'B') => `${amount}\u00A0${unit === 'B' ? 'byte' : unit}`,
  scans: {
    unscanned: 'chưa quét vi-rút',
    clean: 'đã quét vi-rút',
    infected: 'phát hiện vi-rút, đã chặn: hãy kiểm tra máy của bạn và gửi tệp khác',
  } satisfies Record<FileView['scan'], string> as Record<FileView['scan'], string>,
  from: { sender: 'bạn gửi', agency: 'cơ quan gửi' } satisfies Record<FileView['from'], string> as Record<
    FileView['from'],
    string
  >,
  letter: 'Văn bản trả lời đã ký',
  transferLetter: 'Văn bản chuyển đã ký',
  portalLetter: 'Văn bản gửi cơ quan giải quyết trên cổng chính thức',
  withQuestion: 'Tệp kèm theo câu hỏi',
  messageOptional: 'Viết vài lời nếu cần; chỉ gửi tệp cũng được.',
};

const en: typeof vi = {
  heading: 'Pictures and files',
  offer: 'Pictures of decisions, notices or papers about it help to settle it sooner.',
  add: 'Add pictures or files',
  title: 'Pictures and files',
  lead: 'Optional. Pictures or documents that show the difficulty: a decision, a notice, papers that were returned.',
  choose: 'Choose pictures or files',
  hint: 'Pictures (JPEG, PNG, WebP), PDF, Word (.docx), Excel (.xlsx), plain text (.txt). At most 10 files of 20 MB each, 50 MB in all.',
  privacy:
    'Where a picture was taken and with what device is removed from it. PDF, Word and Excel files are kept as they are, their author’s name included. Cover other people’s private details before you send.',
  goOn: 'Continue',
  saveAndReturn: 'Save and go back',
  listed: 'Uploaded files',
  waiting: 'Files that will go with it',
  remove: 'Remove',
  removeLabel: (name) => `Remove ${name}`,
  uploading: 'Uploading',
  failed: 'Not uploaded: the connection broke. Nothing is lost.',
  retry: 'Try again',
  fault: (name, why) => `${name}: ${why}`,
  unreachable: 'It could not be uploaded. Try again in a few minutes.',
  broken: 'The file did not arrive whole because the connection broke. Choose it again and try once more.',
  nothing: 'No files',
  size: (amount, unit) => `${amount}\u00A0${unit === 'B' ? 'bytes' : unit}`,
  scans: {
    unscanned: 'not scanned for viruses',
    clean: 'scanned for viruses',
    infected: 'a virus was found, blocked: check your device and send another file',
  },
  from: { sender: 'you sent it', agency: 'the agency sent it' },
  letter: 'The signed letter',
  transferLetter: 'The signed letter that passed it on',
  portalLetter: 'The letter to the agency on the official portal',
  withQuestion: 'Files that came with the question',
  messageOptional: 'Write a few words if you like; files alone will do.',
};

/** Files on the public site: in the form, with a message, in the list. */
export const siteFileWords: Record<Language, typeof vi> = { vi, en };

/** A size as people read it: `1,2 MB`, `340 KB`. */
export const sizeWords = (bytes: number, language: Language): string => {
  const number = (value: number, digits: number): string =>
    new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: digits }).format(value);
  if (bytes < 1024) return siteFileWords[language].size(number(bytes, 0), 'B');
  return bytes < 1_048_576
    ? siteFileWords[language].size(number(Math.round(bytes / 1024), 0), 'KB')
    : siteFileWords[language].size(number(bytes / 1_048_576, 1), 'MB');
};
