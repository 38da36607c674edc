import type { Language } from '@thaogo/domain';

/** A page of plain reading: headed sections of paragraphs and lists. */
export interface ReadingPage {
  title: string;
  lead: string;
  sections: readonly { heading: string; paragraphs: readonly string[]; list?: readonly string[] }[];
}

const vi: ReadingPage = {
  title: 'Về Tháo Gỡ',
  lead: 'Một kênh mở để người dân, hộ kinh doanh, doanh nghiệp và tổ chức chỉ ra chỗ vướng trong văn bản pháp luật, và theo dõi cho đến khi chỗ đó được tháo gỡ.',
  sections: [
    {
      heading: 'Kênh này là gì, không phải là gì',
      paragraphs: [
        'Đơn vị vận hành và phạm vi ghi ở cuối mỗi trang. Đây không phải là Cổng tiếp nhận phản ánh, kiến nghị của Bộ Tư pháp và không thay cho Cổng đó.',
        'Mỗi cơ quan có ngày bắt đầu tham gia. Phản ánh về văn bản của cơ quan chưa tham gia do cơ quan đầu mối giữ và chuyển đi; hạn hiển thị khi đó không ràng buộc cơ quan chưa tham gia.',
      ],
    },
    {
      heading: 'Ai trả lời bạn',
      paragraphs: ['Phản ánh đi theo văn bản bạn nêu:'],
      list: [
        'Thông tư: bộ, cơ quan đã ban hành.',
        'Luật, nghị định, quyết định của Thủ tướng: bộ chủ trì soạn thảo.',
        'Văn bản của địa phương: Ủy ban nhân dân nơi ban hành và sở chuyên môn.',
        'Chưa rõ: cơ quan đầu mối xác định, và bạn thấy lý do.',
      ],
    },
    {
      heading: 'Thời hạn',
      paragraphs: [
        'Công điện 89/CĐ-TTg ngày 16/6/2025 của Thủ tướng Chính phủ yêu cầu trả lời trong 15 ngày kể từ khi nhận, và chuyển đến đúng cơ quan trong 2 ngày làm việc nếu không thuộc thẩm quyền.',
        'Trang theo dõi ghi rõ hạn của riêng bạn là ngày nào, vì sao là ngày đó, từng ngày một, theo lịch nghỉ lễ, tết. Hạn tính từ lúc bạn gửi, không tính lại khi hồ sơ chuyển nơi khác. Nếu hạn thay đổi, hạn ban đầu vẫn được ghi bên cạnh.',
      ],
    },
    {
      heading: 'Trả lời có thể nói gì',
      paragraphs: [
        'Trả lời là văn bản có số, ngày, cơ quan ban hành, và nêu một kết quả: sửa đổi, thay thế, bãi bỏ, hướng dẫn áp dụng, đề nghị giải thích, hoặc giải thích vì sao đó không phải là vướng mắc do quy định của pháp luật.',
        'Gửi phản ánh ở đây không ảnh hưởng đến quyền khiếu nại, khởi kiện của bạn theo pháp luật.',
      ],
    },
    {
      heading: 'Làm gì với dữ liệu',
      paragraphs: [
        'Tên và cách liên hệ được mã hóa và cất riêng với nội dung. Mỗi sự kiện được xâu chuỗi để không ai sửa được ngày tháng mà không bị phát hiện. Phiếu xác nhận của bạn kiểm tra được điều đó.',
      ],
    },
  ],
};

const en: ReadingPage = {
  title: 'About Tháo Gỡ',
  lead: 'Tháo gỡ means to untangle. It is an open channel through which people, businesses and organisations point out where a legal document gets in the way, and follow it until it is put right.',
  sections: [
    {
      heading: 'What it is and what it is not',
      paragraphs: [
        'Its operator and scope stand at the foot of every page. It is not the Ministry of Justice’s portal for reports and recommendations and does not replace it.',
        'Each agency has a day on which it joined. A report about a document of an agency that has not joined is kept and passed on by the coordinating agency; a deadline shown then does not bind an agency that has not joined.',
      ],
    },
    {
      heading: 'Who answers you',
      paragraphs: ['Your report follows the document that you name:'],
      list: [
        'A circular: the ministry or agency that issued it.',
        'A law, decree or decision of the Prime Minister: the ministry that drafted it.',
        'A local document: the People’s Committee that issued it, and its department.',
        'Not clear: the coordinating agency decides, and you see the reasons.',
      ],
    },
    {
      heading: 'Deadlines',
      paragraphs: [
        'The Prime Minister’s Official Telegram 89/CĐ-TTg of 16 June 2025 asks for an answer within 15 days of receipt, and for what belongs elsewhere to be passed to the right agency within 2 working days.',
        'Your tracking page says which day is your own deadline and why, day by day, with public holidays. It runs from the moment you file and does not start again when your report is passed on. If it changes, the original date stays beside it.',
      ],
    },
    {
      heading: 'What an answer can say',
      paragraphs: [
        'An answer has a number, a date and an issuing agency, and names one outcome: amend, replace or repeal the rule, guide its application, propose an interpretation, or explain why it is not an obstacle made by the law.',
        'Filing here does not affect your right to complain or to go to court under the law.',
      ],
    },
    {
      heading: 'What happens to data',
      paragraphs: [
        'Names and contact details are encrypted and kept apart from reports. Events are chained so that nobody can alter a date unnoticed. Your receipt lets you check that.',
      ],
    },
  ],
};

/** What this channel is, who answers, by when. */
export const aboutWords: Record<Language, ReadingPage> = { vi, en };
