import type { Language } from '@thaogo/domain';
import type { ReadingPage } from './about.ts';

/** Source: Law on Personal Data Protection 91/2025/QH15 and Decree 356/2025/NĐ-CP, both in force on 1 January 2026. */
const vi: ReadingPage = {
  title: 'Quyền riêng tư',
  lead: 'Chúng tôi chỉ hỏi những gì cần để trả lời bạn, cất riêng phần cho biết bạn là ai, và không dùng vào việc khác.',
  sections: [
    {
      heading: 'Chúng tôi xử lý dữ liệu gì',
      paragraphs: [],
      list: [
        'Nội dung phản ánh, kiến nghị, văn bản và nơi bạn nêu.',
        'Tên, tư cách gửi; thư điện tử, số điện thoại, mã số thuế nếu bạn ghi.',
        'Mã và mã bí mật: mã bí mật chỉ được lưu ở dạng không đọc ngược lại được.',
      ],
    },
    {
      heading: 'Để làm gì, theo căn cứ nào',
      paragraphs: [
        'Để chuyển phản ánh đến cơ quan có trách nhiệm, trả lời và báo tin cho bạn. Căn cứ là sự đồng ý của bạn theo Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15. Bạn đồng ý bằng cách tự đánh dấu; không đánh dấu sẵn, im lặng không phải là đồng ý.',
      ],
    },
    {
      heading: 'Ai xem được',
      paragraphs: [],
      list: [
        'Cơ quan xử lý và cơ quan đầu mối xem nội dung, không xem tên và cách liên hệ.',
        'Tên và cách liên hệ được mã hóa, cất riêng. Cán bộ không có trang nào để mở; hệ thống chỉ mở khi gửi tin cho bạn.',
        'Số liệu công bố không chứa dữ liệu của riêng ai.',
        'Câu trả lời chỉ được công bố khi bạn cho phép: số, ngày, cơ quan, kết quả, quy định và lời cơ quan viết riêng để công bố; không có tên bạn, không có lời bạn viết. Bạn rút lại được ở trang tra cứu.',
      ],
    },
    {
      heading: 'Máy đọc lời bạn viết',
      paragraphs: [
        'Trong lúc bạn viết, trang gửi phần đang viết đến chính hệ thống này để tìm quy định được nhắc đến, và không gửi đi đâu khác. Phần gửi để đọc không được lưu. Máy chỉ gợi ý: bạn và cán bộ quyết định, không ai bị loại vì máy.',
        'Khi một câu trả lời có sẵn giúp được bạn và bạn không gửi nữa, chúng tôi chỉ đếm thêm một lượt cho câu trả lời đó trong ngày.',
      ],
    },
    {
      heading: 'Trên thiết bị của bạn',
      paragraphs: [
        'Chúng tôi dùng cookie cho đúng hai việc: mở bản nháp bạn đang viết và mở phản ánh bạn đang xem. Không có cookie theo dõi, không có mã của bên thứ ba. Trên máy chung, bấm “Xóa khỏi thiết bị này” hoặc “Thoát khỏi phản ánh này” khi xong.',
        'Bản nháp được niêm phong bằng khóa chỉ cookie của bạn giữ, và tự xóa khi hết hạn.',
        'Lời bạn đang viết dở được giữ trong thẻ trình duyệt cho đến khi bấm tiếp tục, để không mất khi đứt kết nối; đóng thẻ là mất.',
      ],
    },
    {
      heading: 'Quyền của bạn',
      paragraphs: [
        'Bạn có quyền được biết, đồng ý hoặc không đồng ý, rút lại sự đồng ý, xem và sửa, yêu cầu cung cấp, xóa, hạn chế xử lý, phản đối, và khiếu nại, khởi kiện (Điều 4 Luật 91/2025/QH15).',
        'Yêu cầu được phản hồi lần đầu trong 2 ngày làm việc (Nghị định 356/2025/NĐ-CP). Gửi yêu cầu đến đơn vị vận hành, kèm mã phản ánh; đừng gửi mã bí mật cho bất kỳ ai.',
      ],
    },
    {
      heading: 'Lưu bao lâu',
      paragraphs: [
        'Bản nháp tự xóa sau 30 ngày không dùng đến; liên kết trong thư hết hạn sau 30 ngày. Phản ánh đã gửi được giữ để theo dõi đến khi văn bản được sửa; bản hiện tại chưa tự xóa theo thời hạn.',
      ],
    },
  ],
};

const en: ReadingPage = {
  title: 'Privacy',
  lead: 'We ask only for what is needed to answer you, keep apart what says who you are, and use it for nothing else.',
  sections: [
    {
      heading: 'Which data we process',
      paragraphs: [],
      list: [
        'What you write, and the documents and place you name.',
        'Your name and as what you file; your e-mail address, telephone number and tax code if you give them.',
        'Your code and secret: the secret is kept only in a form that cannot be read back.',
      ],
    },
    {
      heading: 'What for, and on what basis',
      paragraphs: [
        'To bring your report to the responsible agency, to answer it and to tell you so. The basis is your consent under the Law on Personal Data Protection 91/2025/QH15. You give it by ticking a box yourself; nothing is ticked beforehand, and silence is not consent.',
      ],
    },
    {
      heading: 'Who can see it',
      paragraphs: [],
      list: [
        'The agency working on it and the coordinating agency see what you wrote, not your name and contact details.',
        'Your name and contact details are encrypted and kept apart. Staff have no page that opens them; the system opens them only to send you news.',
        'Published figures contain nobody’s own data.',
        'An answer is published only if you allow it: number, date, agency, outcome, provision and what the agency wrote for publication, never your name or what you wrote. You can take this back where you track your report.',
      ],
    },
    {
      heading: 'A machine reads what you write',
      paragraphs: [
        'While you write, the page sends the text so far to this system itself, to find the rules it names, and nowhere else. What is sent to be read is not kept. The machine only suggests: you and the staff decide, and nobody is turned away by it.',
        'When an answer that was given before helps you and you do not file, we only add one to that answer’s count of the day.',
      ],
    },
    {
      heading: 'On your device',
      paragraphs: [
        'We use cookies for two things only: to open the draft you are writing and the report you are looking at. There are no tracking cookies and no third-party code. On a shared computer, press “Remove from this device” or “Leave it on this device” when you have finished.',
        'A draft is sealed with a key that only your cookie holds, and is deleted when it expires.',
        'What you are writing is kept in the browser’s tab until you continue, so that a broken connection loses nothing; it goes when the tab is closed.',
      ],
    },
    {
      heading: 'Your rights',
      paragraphs: [
        'You have the right to know, to consent or not, to withdraw consent, to view and correct, to request a copy, erasure or restriction, to object, to complain and to go to court (article 4 of Law 91/2025/QH15).',
        'A request gets a first response within 2 working days (Decree 356/2025/NĐ-CP). Send it to the operator with your code; never give anybody your secret.',
      ],
    },
    {
      heading: 'How long it is kept',
      paragraphs: [
        'Drafts are deleted after 30 days without use, and links in messages expire after 30 days. What you filed is kept so that it can be followed until the law is changed; this version does not yet erase it by itself after a set time.',
      ],
    },
  ],
};

/** The privacy notice. */
export const privacyWords: Record<Language, ReadingPage> = { vi, en };
