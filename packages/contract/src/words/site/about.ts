import type { Language } from '@thaogo/domain';
import type { Installation } from '../../shapes/code-lists.ts';
import { spanWords } from '../spans.ts';

type Period = Installation['periods'][number];

/** A page of plain reading: headed sections of paragraphs and lists. */
export interface ReadingPage {
  title: string;
  lead: string;
  sections: readonly { heading: string; paragraphs: readonly string[]; list?: readonly string[] }[];
}

/** The rule behind a period, or that there is none. */
const basis: Record<Language, (source: string | null) => string> = {
  vi: (source) => (source === null ? 'mức do đơn vị vận hành tạm đặt' : `theo ${source}`),
  en: (source) => (source === null ? 'set by the operator for the time being' : `by ${source}`),
};

const vi = (periods: readonly string[]): ReadingPage => ({
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
        ...periods,
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
});

const en = (periods: readonly string[]): ReadingPage => ({
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
        ...periods,
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
});

const periodSentences: Record<Language, { pass_on: (p: Period) => string; answer: (p: Period) => string }> = {
  vi: {
    answer: (period) => `Cơ quan trả lời trong ${spanWords(period, 'vi')} kể từ khi nhận (${basis.vi(period.source)}).`,
    pass_on: (period) =>
      `Phản ánh không thuộc thẩm quyền được chuyển đến đúng cơ quan trong ${spanWords(period, 'vi')} (${basis.vi(period.source)}).`,
  },
  en: {
    answer: (period) => `The agency answers within ${spanWords(period, 'en')} of receipt (${basis.en(period.source)}).`,
    pass_on: (period) =>
      `What belongs elsewhere is passed to the right agency within ${spanWords(period, 'en')} (${basis.en(period.source)}).`,
  },
};

/** What this channel is, who answers, by when: with the periods in force, none where they are not known. */
export const aboutWords = (language: Language, periods: Installation['periods']): ReadingPage => {
  const sentences = (['answer', 'pass_on'] as const).flatMap((name) => {
    const period = periods.find((each) => each.name === name);
    return period === undefined ? [] : [periodSentences[language][name](period)];
  });
  return (language === 'vi' ? vi : en)(sentences);
};
