import { randomUUID } from 'node:crypto';
import { DOSSIER_SAMPLES } from './dossier-samples.ts';

const CALENDAR = {
  version: 'calendar-own-1',
  inForceFrom: '2026-12-01',
  from: '2024-01-01',
  to: '2028-12-31',
  days: [
    {
      date: '2027-02-08',
      kind: 'holiday',
      name: { vi: 'Tết', en: 'Tết' },
      source: { reference: 'Thông báo', assumption: false },
    },
  ],
};

/** A body that every route would take, by operation; routes without a body are here with null. */
export const SAMPLES: Record<string, { json: Record<string, unknown> } | null> = {
  'post /petitions': {
    json: {
      sender: {
        kind: 'company',
        name: 'Công ty Hòa Bình',
        email: 'hoa@example.com',
        phone: '0912 345 678',
        taxCode: '0312345678',
      },
      consent: true,
      text: 'Khoản 2 Điều 5 Thông tư 80/2021/TT-BTC không rõ hồ sơ nào phải nộp.',
      proposal: 'Đề nghị nêu rõ từng loại hồ sơ.',
      title: 'Hồ sơ nào phải nộp?',
      difficulty: 'unclear',
      place: '31',
      citations: [{ numberSymbol: '80/2021/TT-BTC', title: 'Thông tư 80', article: '5', clause: '2', point: 'đ' }],
      publishAnswer: true,
      language: 'vi',
    },
  },
  'post /readings': {
    json: { text: 'Khoản 2 Điều 5 Thông tư 80/2021/TT-BTC không rõ.', place: '31', language: 'vi' },
  },
  'get /answers': null,
  'post /answers/{id}/settled': { json: {} },
  'post /drafts': { json: { data: { step: 2, text: 'Đang viết' } } },
  'get /drafts/current': null,
  'put /drafts/current': { json: { data: { step: 3 } } },
  'delete /drafts/current': null,
  'post /drafts/current/attachments': null,
  'get /drafts/current/attachments': null,
  'delete /drafts/current/attachments/{id}': null,
  'get /petitions/{code}': null,
  'get /petitions/{code}/receipt': null,
  'get /petitions/{code}/slip.pdf': null,
  'post /petitions/{code}/message': { json: { text: 'Tôi xin bổ sung một điểm.' } },
  'post /petitions/{code}/attach': { json: { attachments: ['00000000-0000-4000-8000-000000000000'] } },
  'post /petitions/{code}/attachments': null,
  'get /petitions/{code}/attachments/{id}': null,
  'delete /petitions/{code}/attachments/{id}': null,
  'post /petitions/{code}/rating': { json: { score: 4 } },
  'post /petitions/{code}/contest': { json: { text: 'Tôi nói về chính quy định.' } },
  'post /petitions/{code}/reconsideration': { json: { text: 'Trả lời chưa đúng câu hỏi.' } },
  'post /petitions/{code}/withdrawal': { json: {} },
  'delete /petitions/{code}/publication': null,
  'post /petitions/{code}/solved': {
    json: { measure: 'NV-4821-0937-5516', solved: 'partly', text: 'Mẫu đơn vẫn như cũ.' },
  },
  'post /links': { json: { token: 'x'.repeat(32) } },
  'post /links/requests': { json: { code: '4821-0937-5516', email: 'hoa@example.com' } },
  'post /casework/petitions': {
    json: {
      sender: { kind: 'citizen', name: 'Lê Văn Ba', phone: '0912 345 679' },
      consent: true,
      text: 'Khoản 2 Điều 5 Thông tư 80/2021/TT-BTC không rõ hồ sơ nào phải nộp.',
      source: 'counter',
    },
  },
  'get /casework/petitions': null,
  'get /casework/send-backs': null,
  'get /casework/send-backs/petitions': null,
  'get /casework/petitions/{code}': null,
  'get /casework/petitions/{code}/attachments/{id}': null,
  'post /casework/petitions/{code}/attachments': null,
  'delete /casework/petitions/{code}/attachments/{id}': null,
  'post /casework/petitions/{code}/letters': null,
  'get /casework/petitions/{code}/slip.pdf': null,
  'get /casework/petitions/{code}/agency-letter.docx': null,
  'get /casework/petitions/{code}/agency-letter.pdf': null,
  'post /casework/petitions/{code}/assign': { json: { agency: 'btc' } },
  'post /casework/petitions/{code}/accept': { json: {} },
  'post /casework/petitions/{code}/send_back': { json: { reason: 'Không thuộc thẩm quyền.', to: 'btp' } },
  'post /casework/petitions/{code}/save_draft': { json: { text: 'Bộ trả lời như sau.', outcome: 'amend' } },
  'post /casework/petitions/{code}/submit_draft': { json: {} },
  'post /casework/petitions/{code}/return_draft': { json: { remark: 'Cần nêu căn cứ.' } },
  'post /casework/petitions/{code}/approve': { json: { publicText: 'Sẽ sửa quy định này.' } },
  'post /casework/petitions/{code}/issue': { json: { number: '12/BTC-PC', issuedOn: '2026-11-23' } },
  'post /casework/petitions/{code}/propose_out_of_scope': { json: { ground: 'civil_dispute' } },
  'post /casework/petitions/{code}/decline_out_of_scope': { json: {} },
  'post /casework/petitions/{code}/confirm_out_of_scope': { json: {} },
  'post /casework/petitions/{code}/contest_lead': { json: { reason: 'Không phải việc của chúng tôi.', to: 'btp' } },
  'post /casework/petitions/{code}/propose_lead': {
    json: { agency: 'btc', reason: 'Bộ Tài chính chủ trì soạn thảo.' },
  },
  'post /casework/petitions/{code}/register_incoming': { json: { number: '17', on: '2026-11-23' } },
  'post /casework/petitions/{code}/renew_secret': { json: { name: 'Nguyễn Văn An', proof: 'passport' } },
  'post /casework/petitions/{code}/hand_over': { json: { to: randomUUID() } },
  'post /casework/petitions/{code}/consult': { json: { agency: 'btp', question: 'Đề nghị cho ý kiến về khoản 2.' } },
  'post /casework/petitions/{code}/give_opinion': { json: { opinion: 'Nhất trí sửa đổi.' } },
  'post /casework/petitions/{code}/ask': { json: { question: 'Hồ sơ nộp ở đâu?' } },
  'post /casework/petitions/{code}/resume': { json: {} },
  'post /casework/petitions/{code}/extend': {
    json: { deadline: 'agency_answer', amount: 5, reason: 'Vụ việc phức tạp.' },
  },
  'post /casework/petitions/{code}/transfer': {
    json: { ground: 'civil_dispute', agency: 'btp', addressee: 'Tòa án', letterNumber: '5/BTC', on: '2026-11-23' },
  },
  'post /casework/petitions/{code}/note_external': { json: { ref: 'PA-1', status: 'Đã tiếp nhận' } },
  'post /casework/petitions/{code}/restrict': { json: { ground: 'denunciation' } },
  'post /casework/petitions/{code}/lift_restriction': { json: {} },
  'post /casework/petitions/{code}/seal': { json: {} },
  'post /casework/petitions/{code}/unseal': { json: {} },
  'post /casework/petitions/{code}/instruct': { json: { text: 'Trả lời trước ngày 30.', dueOn: '2026-11-30' } },
  'post /casework/petitions/{code}/remark': { json: { text: 'Đề nghị nêu rõ tiến độ.' } },
  'post /casework/petitions/{code}/reply_to_request': { json: { request: 1, text: 'Đã thực hiện.' } },
  'post /casework/petitions/{code}/reopen': { json: { opinion: 'Cần xem lại căn cứ.' } },
  'post /casework/petitions/{code}/group': { json: { with: ['4821-0937-5516'] } },
  'post /casework/petitions/{code}/ungroup': { json: {} },
  'get /casework/petitions/{code}/alike': null,
  'get /casework/colleagues': null,
  'get /casework/measures': null,
  'get /casework/measures/{code}': null,
  'get /casework/petitions/{code}/outcomes': null,
  'post /casework/measures/{code}/plan_stage': { json: { stage: 'adopted', on: '2027-01-15' } },
  'post /casework/measures/{code}/slip_stage': {
    json: { stage: 'adopted', on: '2027-02-15', reason: 'Chờ luật mới.' },
  },
  'post /casework/measures/{code}/send_proposal': { json: { number: '7/BTC', on: '2026-11-23' } },
  'post /casework/measures/{code}/note_reply': {
    json: { accepted: false, number: '8/VPCP', on: '2026-11-23', reasons: 'Chưa cần thiết.' },
  },
  'post /casework/measures/{code}/note_stage': { json: { stage: 'adopted', on: '2026-11-23', number: '9/BTC' } },
  'post /casework/measures/{code}/put_in_force': {
    json: { document: '1/2026/TT-BTC', number: '15/BTC', on: '2026-11-23' },
  },
  'post /casework/measures/{code}/remind': { json: { number: '3/BTP', on: '2026-11-23' } },
  'post /casework/measures/{code}/instruct': { json: { text: 'Hoàn thành trong quý I.' } },
  'post /casework/measures/{code}/reply_to_instruction': {
    json: { instruction: 2, text: 'Đã trình dự thảo trong tháng 11.' },
  },
  'post /casework/measures/{code}/abandon': { json: { reason: 'Luật mới đã giải quyết.' } },
  'post /casework/petitions/{code}/assign_unit': { json: { unit: randomUUID(), officer: randomUUID() } },
  'get /organisation/units': null,
  'post /organisation/units': {
    json: { agency: 'btc', name: { vi: 'Vụ Pháp chế', en: 'Legal Department' }, validFrom: '2026-12-01' },
  },
  'post /organisation/units/{id}/rename': {
    json: { name: { vi: 'Vụ Chính sách', en: 'Policy Department' }, from: '2026-12-01' },
  },
  'post /organisation/units/{id}/close': { json: { last: '2026-12-31' } },
  'get /organisation/members': null,
  'post /organisation/members/{id}/unit': { json: { unit: randomUUID() } },
  'get /organisation/deputyships': null,
  'get /organisation/reports': null,
  'post /organisation/deputyships': {
    json: {
      post: randomUUID(),
      deputy: randomUUID(),
      capacity: 'kt',
      from: '2026-12-01',
      to: '2026-12-31',
      reason: 'Quyết định 12/QĐ-BTC',
    },
  },
  'post /organisation/deputyships/{id}/end': { json: {} },
  'get /dialogues': null,
  'get /dialogues/{id}': null,
  'post /dialogues/{id}/registrations': {
    json: {
      name: 'Phạm Thị Lan',
      kind: 'company',
      email: 'lan@example.com',
      phone: '0912 345 678',
      organisation: 'Công ty Hòa Bình',
      consent: true,
      questions: [{ text: 'Thông tư 80/2021/TT-BTC không rõ hồ sơ nào phải nộp.', asPetition: true }],
      language: 'vi',
    },
  },
  'post /dialogues/confirmations': { json: { token: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' } },
  'get /casework/dialogues': null,
  'post /casework/dialogues': {
    json: {
      title: 'Đối thoại về hóa đơn điện tử',
      topic: 'Hóa đơn điện tử của hộ kinh doanh',
      place: 'Hội trường Bộ Tài chính',
      startsAt: '2026-12-10T02:00:00.000Z',
      closesOn: '2026-12-08',
      capacity: 2,
    },
  },
  'get /casework/dialogues/{id}': null,
  'put /casework/dialogues/{id}': {
    json: {
      title: 'Đối thoại về hóa đơn điện tử',
      topic: 'Hóa đơn điện tử của hộ kinh doanh',
      place: 'Hội trường Bộ Tài chính',
      startsAt: '2026-12-10T02:00:00.000Z',
      closesOn: '2026-12-08',
      capacity: 3,
    },
  },
  'post /casework/dialogues/{id}/opening': { json: {} },
  'post /casework/dialogues/{id}/cancellation': { json: { reason: 'Trùng lịch họp Quốc hội.' } },
  'post /casework/dialogues/{id}/holding': { json: {} },
  'post /casework/dialogues/{id}/report': { json: { report: 'Buổi đối thoại đã giải đáp các vướng mắc chính.' } },
  'get /casework/dialogues/{id}/registrations': null,
  'post /casework/dialogues/{id}/registrations': {
    json: { name: 'Trần Văn Tư', kind: 'citizen', phone: '0912 345 670', consent: true },
  },
  'put /casework/dialogues/{id}/registrations/{registration}': { json: { attendance: 'attended' } },
  'get /casework/dialogues/{id}/questions': null,
  'post /casework/dialogues/{id}/questions': { json: { text: 'Khi nào bãi bỏ quy định nộp bản giấy?' } },
  'put /casework/dialogues/{id}/questions/{question}': {
    json: { publicQuestion: 'Khi nào bỏ bản giấy?', publicAnswer: 'Trong năm 2027.' },
  },
  'post /casework/dialogues/{id}/questions/{question}/petition': {
    json: { sender: { kind: 'citizen', name: 'Lê Văn Ba', phone: '0912 345 679' }, consent: true },
  },
  'get /casework/forwardings': null,
  'post /casework/forwardings': {
    json: {
      kind: 'people_council',
      forwarder: 'Hội đồng nhân dân thành phố Hải Phòng',
      session: 'Kỳ họp thứ 30, khóa XVI',
      letterNumber: '112/HĐND-VP',
      letterOn: '2026-11-18',
      receivedOn: '2026-11-20',
      email: 'van-phong@hdnd.example',
      consent: true,
    },
  },
  'get /casework/forwardings/{id}': null,
  'delete /casework/forwardings/{id}': null,
  'get /casework/forwardings/{id}/petitions': null,
  'put /casework/forwardings/{id}/table': {
    json: { name: 'kien-nghi.csv', content: 'TuG7mWkgZHVuZw0KVGjDtG5nIHTGsA==' },
  },
  'get /casework/forwardings/{id}/rows': null,
  'put /casework/forwardings/{id}/rows/{line}': {
    json: { cells: { text: 'Thông tư 80/2021/TT-BTC không rõ hồ sơ nào phải nộp.' }, decision: null },
  },
  'post /casework/forwardings/{id}/filing': { json: {} },
  'post /forwardings/links': { json: { token: 'x'.repeat(32) } },
  'get /forwardings/current': null,
  'get /agencies': null,
  'get /subjects': null,
  'get /difficulties': null,
  'get /grounds': null,
  'get /places': null,
  'get /installation': null,
  'get /documents': null,
  'get /documents/{id}': null,
  'get /score-card': null,
  ...DOSSIER_SAMPLES,
  'get /casework/documents': null,
  'get /casework/documents/{id}': null,
  'post /casework/documents/{id}/confirmation': { json: {} },
  'put /casework/documents/{id}/relations': {
    json: {
      kind: 'amended_by',
      by: '31-2021-nd-cp',
      effectiveOn: '2026-01-01',
      provisions: 'Điều 5',
      source: 'Điều 9',
    },
  },
  'put /casework/documents/{id}/headings': { json: { headings: [{ article: '1', heading: 'Phạm vi điều chỉnh' }] } },
  'post /casework/documents': {
    json: {
      numberSymbol: '999/2026/NĐ-CP',
      type: 'Nghị định',
      title: 'Quy định thử nghiệm',
      issuer: 'chinh-phu',
      issuedOn: '2026-10-01',
      effectiveOn: '2026-11-15',
      draftingAgency: 'btc',
    },
  },
  'post /sessions': { json: { email: 'nobody@agency.example', password: 'không đúng mật khẩu' } },
  'post /sessions/enrolment': { json: {} },
  'post /sessions/totp': { json: { code: '123456' } },
  'get /sessions/current': null,
  'delete /sessions/current': null,
  'post /sessions/invitations': { json: { token: 'x'.repeat(43), password: 'một mật khẩu đủ dài' } },
  'get /admin/agencies': null,
  'post /admin/agencies/{code}/joining': { json: { on: '2026-01-01' } },
  'get /admin/accounts': null,
  'post /admin/accounts': { json: { email: 'moi@agency.example', role: 'officer', agency: 'btc' } },
  'post /admin/accounts/{id}/close': { json: {} },
  'post /admin/accounts/{id}/reopen': { json: {} },
  'post /admin/accounts/{id}/reset': { json: {} },
  'get /admin/deliveries': null,
  'get /admin/alarms': null,
  'get /admin/calendars': null,
  'get /admin/calendars/{id}': null,
  'post /admin/calendars': { json: { calendar: CALENDAR, reason: 'Thông báo về lịch nghỉ năm 2027' } },
  'post /admin/calendars/preview': { json: { calendar: CALENDAR } },
  'get /admin/policies': null,
  'get /admin/policies/{id}': null,
  'post /admin/policies': {
    json: {
      policy: {
        version: 'own-1',
        inForceFrom: '2026-12-01',
        periods: { answer: { amount: 10, unit: 'day', source: { reference: 'Quy chế', assumption: false } } },
        grounds: [],
        difficulties: [],
        routing: { confidence: 0.8, source: { reference: null, assumption: true } },
      },
      reason: 'Quy chế nội bộ mới',
    },
  },
  'post /admin/policies/preview': {
    json: {
      policy: {
        version: 'own-2',
        inForceFrom: '2026-12-01',
        periods: {},
        grounds: [],
        difficulties: [],
        routing: { confidence: 0.8, source: { reference: null, assumption: true } },
      },
    },
  },
  'post /admin/deliveries/{id}/retry': { json: {} },
};

/** What takes a file as it is: any bytes would do. */
export const UPLOADS = [
  'post /drafts/current/attachments',
  'post /petitions/{code}/attachments',
  'post /casework/petitions/{code}/attachments',
  'post /casework/petitions/{code}/letters',
];

const PREFIX = '/api/v1';

/** How `SAMPLES` names an endpoint. */
export const sampleName = ({ method, path }: { method: string; path: string }): string =>
  `${method} ${path.slice(PREFIX.length)}`;

/** The path below `/api/v1` with its parts filled in. */
export const pathWith = (path: string, parts: { code?: string; id?: string }): string =>
  path
    .slice(PREFIX.length)
    .replace('{code}', parts.code ?? '0000-0000-0000')
    .replace('{line}', '2')
    .replace(/\{(?:registration|question)\}/, '00000000-0000-4000-8000-000000000001')
    .replace('{id}', parts.id ?? '00000000-0000-4000-8000-000000000000');

/** Headers that a route wants whoever asks: they are never what a request is refused for. */
export const usualHeaders = (): Record<string, string> => ({
  'idempotency-key': randomUUID(),
  'if-match': '"1"',
});
