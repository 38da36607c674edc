import type { Language } from '@thaogo/domain';

const vi = {
  heading: 'Bản in',
  slip: 'Phiếu xác nhận (PDF)',
  slipWithSecret: 'In phiếu xác nhận kèm mã bí mật',
  slipTrouble: 'Chưa tải được phiếu. Mã bí mật vẫn hiện ở trên; hãy thử lại.',
  letter: 'Văn bản gửi cơ quan chưa tham gia hệ thống',
  letterHow:
    'Văn bản soạn sẵn theo thể thức của Nghị định 30/2020/NĐ-CP, không có tên người gửi. Tải bản Word để sửa, trình ký và lấy số; gửi xong thì ghi số và ngày bằng việc “Chuyển đến kênh khác” hoặc “Ghi mã trên cổng chính thức”.',
  letterTo: 'Gửi đến',
  word: 'Tải bản Word',
  preview: 'Xem bản PDF',
  letterFile: 'Văn bản đã ký (tệp PDF, nếu có)',
  letterHint: 'Người gửi tải được tệp này. Chữ ký số được kiểm tra ngay khi tải lên; tối đa 20 MB.',
  letterAwaited: 'Đang tải lên và kiểm tra chữ ký số',
  letterOther: 'Bỏ tệp này',
  signedLetter: 'Văn bản đã ký (PDF)',
};

const en: typeof vi = {
  heading: 'On paper',
  slip: 'Receipt (PDF)',
  slipWithSecret: 'Print the receipt with the secret',
  slipTrouble: 'The receipt could not be fetched. The secret still stands above; try again.',
  letter: 'Letter to an agency that has not joined',
  letterHow:
    'A ready letter (in Vietnamese) in the layout of Decree 30/2020/NĐ-CP, without the sender’s name. Download it for Word, have it signed and numbered; once it is sent, enter number and date by passing it on to another channel or noting its code on the official portal.',
  letterTo: 'To',
  word: 'Download for Word',
  preview: 'Look at it as PDF',
  letterFile: 'The signed letter (PDF, if there is one)',
  letterHint: 'The sender can download it. Digital signatures are checked as soon as it is uploaded; 20 MB at most.',
  letterAwaited: 'Uploading it and checking its digital signatures',
  letterOther: 'Leave this file out',
  signedLetter: 'The signed letter (PDF)',
};

/** What staff print. */
export const consolePaperWords: Record<Language, typeof vi> = { vi, en };
