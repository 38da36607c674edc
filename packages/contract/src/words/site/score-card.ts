import type { Language } from '@thaogo/domain';
import type { ScoreCard } from '../../shapes/score-card.ts';
import { dateWords, numberWords } from '../dates.ts';
import type { ReadingPage } from './about.ts';

type Model = ScoreCard['models'][number];
type Score = NonNullable<Model['held']>;

/** How the page is called where others lead to it. */
export const scoreCardLink: Record<Language, string> = {
  vi: 'Máy gợi ý đúng đến đâu',
  en: 'How often the machine is right',
};

const MODELS: Record<Language, Record<Model['model'], string>> = {
  vi: {
    matter: 'Phản ánh nói về việc gì (một phần căn cứ để chọn cơ quan)',
    difficulty: 'Vướng mắc thuộc loại nào',
    scope: 'Có phải phản ánh về quy định pháp luật không',
  },
  en: {
    matter: 'What work a report is about (part of how the agency is chosen)',
    difficulty: 'What kind of difficulty it is',
    scope: 'Whether it is about a legal rule at all',
  },
};

const percent = (part: number, whole: number, language: Language): string =>
  `${numberWords(Math.round((1000 * part) / whole) / 10, language)}\u00A0%`;

const of = ({ petitions, right }: Score, language: Language): string => {
  const [all, some] = [numberWords(petitions, language), numberWords(right, language)];
  const share = percent(right, petitions, language);
  return language === 'vi' ? `đúng ${some} trên ${all} (${share})` : `right in ${some} of ${all} (${share})`;
};

const modelLine = ({ model, speaks, held, decided }: Model, language: Language): string => {
  const vi = language === 'vi';
  const parts = [
    held === null || held.petitions === 0
      ? null
      : `${vi ? 'trên bài viết để thử' : 'on texts written as a test'}: ${of(held, language)}`,
    decided === null || decided.petitions === 0
      ? null
      : `${vi ? 'trên phản ánh đã có kết quả ở đây' : 'on reports decided here'}: ${of(decided, language)}`,
    speaks === 'trained' ? (vi ? 'đã học thêm từ các kết quả ở đây' : 'has learned from what was decided here') : null,
  ].filter((part) => part !== null);
  return `${MODELS[language][model]}: ${parts.join('; ')}.`;
};

const routingLines = (routing: ScoreCard['routing'], language: Language): string[] => {
  if (routing === null) return [];
  const { straight, sentBack, assigned, overridden } = routing;
  const n = (count: number): string => numberWords(count, language);
  return language === 'vi'
    ? [
        `Chuyển thẳng đến cơ quan: ${n(straight)} phản ánh, cơ quan gửi lại ${n(sentBack)}.`,
        `Cơ quan đầu mối quyết định: ${n(assigned)} lần, khác với đề xuất của máy ${n(overridden)} lần.`,
      ]
    : [
        `Sent straight to an agency: ${n(straight)} reports; the agency sent back ${n(sentBack)}.`,
        `Decided by the coordinator: ${n(assigned)} times, otherwise than the machine proposed ${n(overridden)} times.`,
      ];
};

const counted = ({ trainedAt, decisions }: ScoreCard, language: Language): string => {
  if (trainedAt === null) {
    return language === 'vi'
      ? 'Chưa có đợt đếm nào ở đây; số liệu dưới đây là của bản phát hành.'
      : 'Nothing has been counted here yet; the figures below are those of the software as released.';
  }
  const day = dateWords(new Date(Date.parse(trainedAt) + 7 * 3_600_000).toISOString().slice(0, 10), language);
  const all = numberWords(decisions, language);
  return language === 'vi'
    ? `Đếm ngày ${day}, trên ${all} phản ánh đã có kết quả. Mỗi tuần đếm lại một lần.`
    : `Counted on ${day}, on ${all} reports that had been decided. Counted anew every week.`;
};

/** The score card in plain words. */
export const scoreCardWords = (card: ScoreCard, language: Language): ReadingPage => {
  const routing = routingLines(card.routing, language);
  if (language === 'vi') {
    return {
      title: scoreCardLink.vi,
      lead: 'Máy gợi ý cơ quan, loại vướng mắc và nơi gửi phù hợp. Máy không từ bỏ phản ánh của ai: điều gì chưa chắc thì người quyết định. Trang này cho biết máy gợi ý đúng bao nhiêu lần.',
      sections: [
        {
          heading: 'Gợi ý đúng bao nhiêu',
          paragraphs: [counted(card, language)],
          list: card.models.map((model) => modelLine(model, language)),
        },
        ...(routing.length === 0 ? [] : [{ heading: 'Gợi ý cơ quan rồi ra sao', paragraphs: [], list: routing }]),
        {
          heading: 'Đếm thế nào',
          paragraphs: [
            '“Đúng” là trùng với kết quả cuối cùng do người quyết định. Máy chỉ được chấm trên bài mà nó chưa đọc; nhiều phản ánh của một người được chấm cùng nhau.',
            'Khi học, máy chỉ nhìn những từ mà ít nhất mười người gửi khác nhau đã viết, nên không nhớ tên, địa chỉ hay lời riêng của ai. Nội dung thuộc loại chỉ ít người được xem thì không dùng để học.',
            'Bản học thêm chỉ được dùng khi không kém bản phát hành ở phần nào.',
          ],
        },
      ],
    };
  }
  return {
    title: scoreCardLink.en,
    lead: 'A machine suggests the agency, the kind of difficulty and where else to turn. It turns nobody away: what is in doubt is decided by a person. This page says how often its suggestions are right.',
    sections: [
      {
        heading: 'How often it is right',
        paragraphs: [counted(card, language)],
        list: card.models.map((model) => modelLine(model, language)),
      },
      ...(routing.length === 0
        ? []
        : [{ heading: 'What became of the agencies it proposed', paragraphs: [], list: routing }]),
      {
        heading: 'How this is counted',
        paragraphs: [
          '“Right” means the same as what people decided in the end. The machine is judged only on texts that it has not read; several reports of one person are judged together.',
          'When it learns, it looks only at words that at least ten different senders wrote, so it remembers nobody’s name, address or own words. What only few people may see is not learned from.',
          'What it has learned is used only where it does worse than the released version on nothing.',
        ],
      },
    ],
  };
};
