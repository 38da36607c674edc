import type { FiledReply, FilingInput, Installation, PublicAnswer, ReadingReply, SenderView } from '@thaogo/contract';
import { fifteenDays, FILED_AT, TODAY } from './deadlines.ts';

/** A small API in memory with the shapes of the real one, for tests of the pages. */
export interface FakeApi {
  api: (path: string, init?: RequestInit) => Promise<Response>;
  /** Every call as `POST /api/v1/petitions`. */
  calls: string[];
  /** Bodies of the filings that were carried out, by Idempotency-Key. */
  filings: Map<string, FilingInput>;
  drafts: Map<string, unknown>;
  petitions: Map<string, SenderView>;
  /** Replies given instead of the usual ones, once each, by call. */
  instead: Map<string, () => Response | Promise<Response>>;
  installation: Installation;
  /** What is read in a text; nobody can be asked where it is not set. */
  read: ((text: string) => ReadingReply) | null;
  /** Bodies of the readings asked for. */
  readings: Record<string, unknown>[];
  /** Answers that are published, whatever is asked for. */
  answers: PublicAnswer[];
  /** Bodies of the requests for a link. */
  linkRequests: Record<string, unknown>[];
  /** Ids of answers that settled a question. */
  settled: string[];
}

export const CODE = '4821-0937-5516';
export const SECRET = 'K7QM-2D9X-H4TB-9NRP-3WZE';
export const LINK_TOKEN = 'link-token-of-a-message-0123456789';
const LINK_KEY = 'short-lived-key-0123456789';

export const json = (status: number, body: unknown): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });

export const problemReply = (
  status: number,
  code: string,
  errors?: { pointer: string; code: string; detail: string }[],
  headers: Record<string, string> = {},
): Response =>
  new Response(
    JSON.stringify({ type: 'about:blank', title: code, status, code, requestId: 'r1', ...(errors && { errors }) }),
    { status, headers: { 'Content-Type': 'application/problem+json', ...headers } },
  );

const FINANCE = { code: 'btc', name: 'Bộ Tài chính' };
const RECEIPT = { kind: 'thaogo.receipt', code: CODE, filedAt: FILED_AT };

const petitionInProgress = (): SenderView => ({
  code: CODE,
  state: 'in_progress',
  stateName: 'Đang xử lý',
  language: 'vi',
  agency: FINANCE,
  holder: FINANCE,
  nextStep: 'Bộ Tài chính đang xử lý. Hạn trả lời: thứ Hai, 07/12/2026.',
  filedAt: FILED_AT,
  attachments: [],
  waiting: [],
  title: null,
  text: 'Quy định hồ sơ đề nghị miễn thuế yêu cầu bản sao chứng thực trong khi dữ liệu đã có trên cơ sở dữ liệu quốc gia.\n\nMỗi lần nộp, hộ kinh doanh của tôi mất hai ngày đi lại.',
  proposal: 'Cho phép nộp bản điện tử, hoặc bỏ yêu cầu này.',
  citations: [
    {
      documentType: 'Nghị định',
      numberSymbol: '31/2021/NĐ-CP',
      title: null,
      article: '15',
      clause: '2',
      point: 'a',
      known: true,
      documentId: '31-2021-nd-cp',
      standing: {
        on: '2026-11-22',
        code: 'in_force',
        text: 'Ngày 22/11/2026: còn hiệu lực',
        today: null,
        touches: [
          {
            kind: 'amended_by',
            document: { id: '239-2025-nd-cp', type: 'Nghị định', numberSymbol: '239/2025/NĐ-CP' },
            effectiveOn: '2025-09-03',
            text: 'Được sửa đổi, bổ sung bởi Nghị định 239/2025/NĐ-CP (từ 03/09/2025); danh mục chưa ghi rõ những điều nào',
          },
        ],
      },
    },
    {
      documentType: 'Thông tư',
      numberSymbol: '80/2021/TT-BTC',
      title: null,
      article: '61',
      clause: null,
      point: null,
      known: false,
      documentId: null,
      standing: {
        on: '2026-11-22',
        code: 'unknown',
        text: 'Ngày 22/11/2026: chưa rõ hiệu lực, vì danh mục chưa có văn bản này',
        today: null,
        touches: [],
      },
    },
  ],
  deadlines: [fifteenDays('answer', null), fifteenDays('agency_answer', null)],
  held: [{ by: 'lead', agency: FINANCE, from: '2026-11-22', to: TODAY, days: 5, workingDays: 5 }],
  timeline: [
    { at: FILED_AT, event: 'filed', text: 'Bạn đã gửi phản ánh, kiến nghị', agency: null },
    { at: '2026-11-23T02:10:00.000Z', event: 'assigned', text: 'Chuyển đến cơ quan chủ trì', agency: FINANCE },
    { at: '2026-11-24T08:40:00.000Z', event: 'accepted', text: 'Cơ quan chủ trì bắt đầu xử lý', agency: FINANCE },
  ],
  messages: [],
  question: null,
  questionFiles: [],
  earlierAnswer: null,
  transfer: null,
  external: null,
  answer: null,
  measures: [],
  bottleneck: null,
  turnTo: null,
  rating: null,
  publishAnswer: false,
  receipt: RECEIPT,
  actions: [
    { name: 'message', allowed: true, reasons: [] },
    { name: 'withdrawal', allowed: true, reasons: [] },
    { name: 'rating', allowed: false, reasons: [{ code: 'wrong_state', detail: '' }] },
  ],
});

export const petitionAnswered = (): SenderView => {
  const base = petitionInProgress();
  return {
    ...base,
    state: 'answered',
    stateName: 'Đã trả lời',
    holder: null,
    nextStep: 'Bộ Tài chính đã trả lời.',
    deadlines: [fifteenDays('answer', '2026-12-02'), fifteenDays('agency_answer', '2026-12-02')],
    timeline: [
      ...base.timeline,
      {
        at: '2026-12-01T03:00:00.000Z',
        event: 'draft_approved',
        text: 'Trả lời đã được duyệt, chờ ban hành',
        agency: FINANCE,
      },
      { at: '2026-12-02T09:05:00.000Z', event: 'issued', text: 'Ban hành trả lời', agency: FINANCE },
    ],
    answer: {
      text: 'Kính gửi ông/bà,\n\nBộ Tài chính tiếp thu phản ánh. Yêu cầu nộp bản sao chứng thực tại điểm a khoản 2 Điều 15 sẽ được bỏ khi sửa đổi Nghị định, dự kiến trình Chính phủ trong quý II năm 2027.',
      outcome: 'amend',
      outcomeName: 'Sửa đổi, bổ sung',
      number: '12345/BTC-PC',
      issuedOn: '2026-12-02',
      recordedAt: '2026-12-02T09:05:00.000Z',
      agency: FINANCE,
      letter: null,
      signer: { name: 'Nguyễn Văn An', capacity: 'kt' },
      measure: { whose: 'proposed', addressee: { code: 'chinh-phu', name: 'Chính phủ' } },
    },
    actions: [
      { name: 'message', allowed: false, reasons: [{ code: 'wrong_state', detail: '' }] },
      { name: 'withdrawal', allowed: false, reasons: [{ code: 'wrong_state', detail: '' }] },
      { name: 'rating', allowed: true, reasons: [] },
    ],
  };
};

export const filedReply = (): FiledReply => ({
  code: CODE,
  secret: SECRET,
  url: `https://thaogo.example/tra-cuu/${CODE}`,
  receipt: RECEIPT,
  state: 'assigned',
  agency: FINANCE,
  holder: FINANCE,
  deadlines: [fifteenDays('answer', null)],
});

const PROVINCES = [
  ['31', 'Thành phố Hải Phòng'],
  ['01', 'Thành phố Hà Nội'],
  ['44', 'Tỉnh Quảng Trị'],
] as const;
const COMMUNES = [
  ['11311', 'Phường Thủy Nguyên'],
  ['11948', 'Đặc khu Cát Hải'],
] as const;

const DIFFICULTIES = [
  [
    'contradiction',
    'Mâu thuẫn, chồng chéo',
    'Hai quy định nói khác nhau về cùng một việc.',
    'Contradiction or overlap',
  ],
  ['unclear', 'Không rõ ràng', 'Hiểu được theo nhiều cách, mỗi nơi làm một kiểu.', 'Unclear'],
  ['infeasible', 'Không hợp lý, không khả thi', 'Làm đúng thì không làm nổi.', 'Unreasonable or infeasible'],
] as const;

const LAND_LAW = {
  id: '31-2024-qh15',
  type: 'Luật',
  numberSymbol: '31/2024/QH15',
  title: 'Luật Đất đai',
  issuer: null,
  issuedOn: null,
  effectiveOn: null,
  confirmed: true,
};
const DISPUTE = {
  code: 'civil_dispute',
  name: { vi: 'Tranh chấp dân sự', en: 'Civil dispute' },
  turnTo: { vi: 'Bạn có thể nhờ tổ hòa giải.', en: 'Mediators can help you.' },
  restricted: false,
};

export const fakeApi = (): FakeApi => {
  let drafts = 0;
  const fake: FakeApi = {
    calls: [],
    filings: new Map(),
    drafts: new Map(),
    petitions: new Map([[CODE, petitionInProgress()]]),
    instead: new Map(),
    read: null,
    readings: [],
    answers: [],
    linkRequests: [],
    settled: [],
    installation: {
      operator: { vi: 'Sở Tư pháp thành phố Hải Phòng', en: 'Department of Justice of Hải Phòng' },
      scope: { vi: 'Thành phố Hải Phòng', en: 'Hải Phòng City' },
      trial: false,
      today: TODAY,
      periods: [
        { name: 'pass_on', amount: 2, unit: 'working_day', source: 'Công điện 89/CĐ-TTg' },
        { name: 'answer', amount: 12, unit: 'day', source: null },
      ],
    },
    api: async (path, init) => {
      const method = init?.method ?? 'GET';
      const url = new URL(path, 'http://api');
      const call = `${method} ${url.pathname}`;
      fake.calls.push(call);
      const instead = fake.instead.get(call);
      if (instead !== undefined) {
        fake.instead.delete(call);
        return instead();
      }
      const headers = new Headers(init?.headers);
      const key = headers.get('Authorization')?.replace('Bearer ', '') ?? '';
      const body = typeof init?.body === 'string' ? (JSON.parse(init.body) as Record<string, unknown>) : {};
      return answer(call, url, key, headers, body);
    },
  };

  const draft = (call: string, key: string, body: Record<string, unknown>): Response => {
    if (call === 'POST /api/v1/drafts') {
      drafts += 1;
      const token = `draft-token-${drafts}`;
      fake.drafts.set(token, body['data']);
      return json(201, { token, expiresAt: '2026-12-24T00:00:00.000Z' });
    }
    if (!fake.drafts.has(key)) return problemReply(404, 'not_found');
    if (call.startsWith('PUT')) fake.drafts.set(key, body['data']);
    if (call.startsWith('DELETE')) fake.drafts.delete(key);
    return call.startsWith('GET') ? json(200, { data: fake.drafts.get(key) }) : new Response(null, { status: 204 });
  };

  const petition = (call: string, url: URL, key: string, body: Record<string, unknown>): Response => {
    const [, , , , code = '', action] = url.pathname.split('/');
    const view = fake.petitions.get(code);
    if (view === undefined || (key !== SECRET && key !== LINK_KEY)) return problemReply(404, 'not_found');
    if (call.startsWith('GET')) return json(200, view);
    const isAllowed = action === 'publication' || view.actions.some(({ name, allowed }) => name === action && allowed);
    if (!isAllowed) {
      return problemReply(409, 'action_not_allowed');
    }
    const next = { ...view };
    if (action === 'message') {
      Object.assign(next, view.question !== null && { question: null, state: 'in_progress' });
      next.messages = [...view.messages, { at: FILED_AT, from: 'sender', text: String(body['text']), attachments: [] }];
    }
    if (action === 'contest') Object.assign(next, { state: 'screening', turnTo: null, actions: [] });
    if (action === 'reconsideration') Object.assign(next, { state: 'reconsidered', answer: null, actions: [] });
    if (action === 'contest' || action === 'reconsideration') {
      next.messages = [...view.messages, { at: FILED_AT, from: 'sender', text: String(body['text']), attachments: [] }];
    }
    if (action === 'rating') next.rating = Number(body['score']);
    if (action === 'withdrawal')
      Object.assign(next, { state: 'withdrawn', stateName: 'Người gửi đã rút', actions: [] });
    if (action === 'publication') next.publishAnswer = false;
    fake.petitions.set(code, next);
    return json(200, next);
  };

  const answer = (call: string, url: URL, key: string, headers: Headers, body: Record<string, unknown>): Response => {
    if (call === 'GET /api/v1/installation') return json(200, fake.installation);
    if (call === 'GET /api/v1/difficulties') {
      const items = DIFFICULTIES.map(([code, vi, hint, en]) => ({ code, name: { vi, en }, hint: { vi: hint, en } }));
      return json(200, { items });
    }
    if (call === 'GET /api/v1/places') {
      const parent = url.searchParams.get('parent');
      const rows = parent === null ? PROVINCES : parent === '31' ? COMMUNES : [];
      return json(200, { items: rows.map(([code, name]) => ({ code, name, parent })) });
    }
    if (call === 'POST /api/v1/readings') {
      fake.readings.push(body);
      return fake.read === null ? problemReply(503, 'unavailable') : json(200, fake.read(String(body['text'])));
    }
    if (call === 'GET /api/v1/answers') return json(200, { items: fake.answers, next: null });
    if (/^POST .*\/settled$/.test(call)) {
      fake.settled.push(url.pathname.split('/').at(-2) ?? '');
      return new Response(null, { status: 204 });
    }
    if (call === 'GET /api/v1/documents') return json(200, { items: [LAND_LAW], next: null });
    if (call === 'GET /api/v1/grounds') return json(200, { items: [DISPUTE] });
    if (url.pathname.startsWith('/api/v1/drafts')) return draft(call, key, body);
    if (call === 'POST /api/v1/links/requests') {
      fake.linkRequests.push(body);
      return new Response(null, { status: 202 });
    }
    if (call === 'POST /api/v1/links') {
      return body['token'] === LINK_TOKEN
        ? json(200, { code: CODE, token: LINK_KEY, expiresAt: '2026-12-24T00:00:00.000Z' })
        : problemReply(404, 'not_found');
    }
    if (call === 'POST /api/v1/petitions') {
      const idempotencyKey = headers.get('Idempotency-Key') ?? '';
      if (!fake.filings.has(idempotencyKey)) fake.filings.set(idempotencyKey, body as FilingInput);
      return json(201, filedReply());
    }
    return petition(call, url, key, body);
  };
  return fake;
};
