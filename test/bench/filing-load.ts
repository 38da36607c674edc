import type { Requests } from './load.ts';

/** About 1,500 characters, as people write. */
const WORDS =
  'Khoản 2 Điều 5 Nghị định 31/2021/NĐ-CP yêu cầu nộp bản giấy trong khi hồ sơ đã có trên cổng dịch vụ công. '
    .repeat(14)
    .trim();

const filing = (number: number): string =>
  JSON.stringify({
    sender: { kind: 'company', name: `Công ty thử tải ${number}`, email: `thu-tai-${number}@example.com` },
    consent: true,
    text: WORDS,
    proposal: 'Kiến nghị cho dùng bản điện tử đã ký số thay bản giấy.',
    citations: [{ numberSymbol: '31/2021/NĐ-CP', article: '5', clause: '2' }],
  });

/** Filings, each by another sender. */
export const FILINGS: Requests = { path: '/api/v1/petitions', status: 201, body: filing };
