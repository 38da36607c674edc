import { randomUUID } from 'node:crypto';

const PROVISION = { document: '999-2026-nd-cp', article: '5', clause: '2', point: 'đ' };
const REASON = { reason: 'Cần thêm thời gian lấy ý kiến.' };

/** A body that every route of dossiers would take. */
export const DOSSIER_SAMPLES: Record<string, { json: Record<string, unknown> } | null> = {
  'get /bottlenecks': null,
  'get /bottlenecks/{id}': null,
  'get /casework/bottlenecks': null,
  'get /casework/bottlenecks/suggestions': null,
  'get /casework/bottlenecks/{id}': null,
  'post /casework/bottlenecks': {
    json: {
      provisions: [PROVISION],
      title: 'Không rõ hồ sơ nào phải nộp',
      description: 'Mỗi nơi đòi một bộ hồ sơ khác nhau.',
      difficulty: 'unclear',
      owner: 'btc',
      petitions: ['4821-0937-5516'],
    },
  },
  'post /casework/bottlenecks/{id}/describe': {
    json: {
      title: 'Hồ sơ nào phải nộp?',
      description: 'Mỗi nơi đòi một bộ hồ sơ khác nhau.',
      difficulty: 'unclear',
    },
  },
  'post /casework/bottlenecks/{id}/link': { json: { petition: '4821-0937-5516' } },
  'post /casework/bottlenecks/{id}/unlink': { json: { petition: '4821-0937-5516' } },
  'post /casework/bottlenecks/{id}/set_owner': { json: { owner: 'btc' } },
  'post /casework/bottlenecks/{id}/set_product': { json: { kind: 'amend', words: 'Thông tư sửa đổi' } },
  'post /casework/bottlenecks/{id}/set_due': { json: { dueOn: '2027-03-01', ...REASON } },
  'post /casework/bottlenecks/{id}/report_progress': { json: { text: 'Đã xong dự thảo.' } },
  'post /casework/bottlenecks/{id}/solve': {
    json: { product: 'amend', numberSymbol: '9/2026/NĐ-CP', on: '2026-11-20' },
  },
  'post /casework/bottlenecks/{id}/close': { json: { ground: 'not_an_obstacle', ...REASON } },
  'post /casework/bottlenecks/{id}/reopen': { json: REASON },
  'get /casework/delegated-rules': null,
  'get /casework/delegated-rules/{id}': null,
  'post /casework/delegated-rules': {
    json: {
      provision: PROVISION,
      what: 'Mẫu hồ sơ và trình tự nộp',
      owner: 'btc',
      bottleneck: randomUUID(),
      petition: '4821-0937-5516',
      due: { dueOn: '2026-11-01', source: 'Điều 5 khoản 2', assumed: true },
    },
  },
  'post /casework/delegated-rules/{id}/describe': { json: { what: 'Mẫu hồ sơ' } },
  'post /casework/delegated-rules/{id}/set_owner': { json: { owner: 'btc' } },
  'post /casework/delegated-rules/{id}/set_due': {
    json: { dueOn: '2026-12-01', source: 'Điều 5 khoản 2', assumed: false },
  },
  'post /casework/delegated-rules/{id}/name_issued': {
    json: { numberSymbol: '7/2026/TT-BTC', issuedOn: '2026-11-20', inForceOn: '2027-01-05' },
  },
  'post /casework/delegated-rules/{id}/drop': { json: REASON },
  'post /casework/delegated-rules/{id}/reopen': { json: REASON },
  'get /casework/legality-checks': null,
  'get /casework/legality-checks/{id}': null,
  'post /casework/legality-checks': {
    json: {
      provision: PROVISION,
      grounds: 'Trái khoản 3 Điều 4 của Luật.',
      petition: '4821-0937-5516',
      owner: 'btc',
    },
  },
  'post /casework/legality-checks/{id}/set_owner': { json: { owner: 'btc' } },
  'post /casework/legality-checks/{id}/request': { json: { number: '12/BTP-KTVB', on: '2026-11-20' } },
  'post /casework/legality-checks/{id}/set_due': { json: { dueOn: '2026-12-20', ...REASON } },
  'post /casework/legality-checks/{id}/put_in_charge': { json: { officer: randomUUID() } },
  'post /casework/legality-checks/{id}/conclude': {
    json: { unlawful: true, number: '30/BTC-PC', on: '2026-11-22', text: 'Trái quy định của Luật.' },
  },
  'post /casework/legality-checks/{id}/handle': {
    json: { kind: 'repeal', numberSymbol: '8/2026/TT-BTC', on: '2026-11-23' },
  },
  'post /casework/legality-checks/{id}/drop': { json: REASON },
  'post /casework/legality-checks/{id}/reopen': { json: REASON },
};
