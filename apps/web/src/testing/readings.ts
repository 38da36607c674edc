import type { PublicAnswer, ReadingReply } from '@thaogo/contract';

const FINANCE = { code: 'btc', name: 'Bộ Tài chính' };
const JUSTICE = { code: 'btp', name: 'Bộ Tư pháp' };

type ReadCitation = ReadingReply['citations'][number];

/** A provision as the API reads it at these words of a text. */
export const readAt = (
  text: string,
  surface: string,
  provision: Partial<ReadCitation> & { numberSymbol?: string | null; title?: string | null; type?: string },
): ReadCitation => {
  const { numberSymbol = '31/2021/NĐ-CP', title = null, type = 'Nghị định', ...rest } = provision;
  const start = text.indexOf(surface);
  return {
    start,
    end: start + surface.length,
    surface,
    document: { type, numberSymbol, title, issuer: null, known: title !== null },
    article: null,
    clause: null,
    point: null,
    heading: null,
    alternatives: [],
    ...rest,
  };
};

/** What the API reads in a text that goes straight to the Ministry of Finance, but for what is said otherwise. */
export const readingReply = (changes: Partial<ReadingReply> = {}): ReadingReply => ({
  citations: [],
  subject: { code: null, confidence: 0, reasons: [] },
  difficulty: { code: 'unclear', confidence: 0.8, reasons: ['Vì có các từ: “không rõ”.'] },
  routing: {
    lead: FINANCE,
    holder: FINANCE,
    confidence: 0.9,
    reasons: ['31/2021/NĐ-CP do Bộ Tài chính chủ trì soạn thảo.'],
    candidates: [{ agency: FINANCE, joined: true, score: 0.9, reasons: [] }],
  },
  answer: { dueOn: '2026-12-09', source: 'Công điện 89/CĐ-TTg' },
  scope: { inScope: true, ground: null, confidence: 0.9, turnTo: null, reasons: [] },
  ...changes,
});

/** Routing that leaves it to a coordinator, with an agency in mind that has not joined. */
export const unsureRouting = (): ReadingReply['routing'] => ({
  lead: null,
  holder: JUSTICE,
  confidence: 0.9,
  reasons: ['Bộ Xây dựng chưa tham gia hệ thống này.'],
  candidates: [{ agency: { code: 'bxd', name: 'Bộ Xây dựng' }, joined: false, score: 0.9, reasons: [] }],
});

export const publishedAnswer = (): PublicAnswer => ({
  id: '00000000-0000-4000-8000-000000000001',
  agency: FINANCE,
  number: '7788/BTC-CST',
  issuedOn: '2026-10-05',
  outcome: 'amend',
  outcomeName: 'Sửa đổi, bổ sung',
  provisions: [
    { documentType: 'Nghị định', numberSymbol: '31/2021/NĐ-CP', title: null, article: '15', clause: null, point: null },
  ],
  text: 'Yêu cầu nộp bản sao chứng thực sẽ được bỏ.',
});
