import type { Language } from '@thaogo/domain';

const vi = {
  notFound: {
    title: 'Không có trang này',
    text: 'Địa chỉ có thể bị gõ thiếu hoặc trang đã chuyển đi. Nếu bạn đang viết dở, bản nháp vẫn được giữ.',
  },
  wrongOrigin: {
    title: 'Yêu cầu này không được thực hiện',
    text: 'Nó không đến từ trang của chúng tôi. Chưa có gì được gửi hay thay đổi. Hãy mở lại trang và thử từ đó.',
  },
  tooLarge: {
    title: 'Nội dung gửi lên quá lớn',
    text: 'Tối đa 256 KiB mỗi lần, khoảng 40 trang chữ. Chưa có gì được gửi. Bấm nút quay lại của trình duyệt, rút gọn rồi gửi lại.',
  },
  malformed: {
    title: 'Không đọc được nội dung gửi lên',
    text: 'Chưa có gì được gửi hay thay đổi. Bấm nút quay lại của trình duyệt rồi thử lần nữa.',
  },
  busy: {
    title: 'Có quá nhiều yêu cầu cùng lúc',
    text: 'Chưa có gì bị mất: bản nháp và phản ánh của bạn vẫn nguyên vẹn. Hãy thử lại sau ít phút.',
  },
  unavailable: {
    title: 'Tạm thời chưa phục vụ được',
    text: 'Chưa có gì bị mất: bản nháp và phản ánh của bạn vẫn nguyên vẹn. Hãy thử lại sau ít phút.',
  },
  busyRetry: (minutes: number) => `Thử lại sau khoảng ${minutes} phút.`,
  again: 'Thử lại',
  home: 'Về trang đầu',
};

const en: typeof vi = {
  notFound: {
    title: 'There is no such page',
    text: 'The address may be incomplete, or the page has moved. If you were writing, your draft is still kept.',
  },
  wrongOrigin: {
    title: 'This request was not carried out',
    text: 'It did not come from one of our pages. Nothing was sent or changed. Open the page again and try from there.',
  },
  tooLarge: {
    title: 'What was sent is too large',
    text: '256 KiB at most at a time, about 40 pages of text. Nothing was sent. Use your browser’s back button, shorten it and send it again.',
  },
  malformed: {
    title: 'What was sent could not be read',
    text: 'Nothing was sent or changed. Use your browser’s back button and try once more.',
  },
  busy: {
    title: 'Too many requests at once',
    text: 'Nothing is lost: your draft and your reports are as they were. Try again in a few minutes.',
  },
  unavailable: {
    title: 'Not available for the moment',
    text: 'Nothing is lost: your draft and your reports are as they were. Try again in a few minutes.',
  },
  busyRetry: (minutes) => `Try again in about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
  again: 'Try again',
  home: 'To the start page',
};

/** Pages for when something goes wrong: what happened, whether anything was lost, what to do. */
export const troubleWords: Record<Language, typeof vi> = { vi, en };
