/** Clients that file one petition after the other. */

import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

/** About 1,500 characters, as people write. */
const WORDS =
  'Khoản 2 Điều 5 Nghị định 31/2021/NĐ-CP yêu cầu nộp bản giấy trong khi hồ sơ đã có trên cổng dịch vụ công. '
    .repeat(14)
    .trim();

const body = (number: number): string =>
  JSON.stringify({
    sender: { kind: 'company', name: `Công ty thử tải ${number}`, email: `thu-tai-${number}@example.com` },
    consent: true,
    text: WORDS,
    proposal: 'Kiến nghị cho dùng bản điện tử đã ký số thay bản giấy.',
    citations: [{ numberSymbol: '31/2021/NĐ-CP', article: '5', clause: '2' }],
  });

const fileOne = (url: string, agent: Agent, number: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const started = performance.now();
    const sent = request(
      `${url}/api/v1/petitions`,
      { method: 'POST', agent, headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() } },
      (response) => {
        response.resume();
        response.on('end', () => {
          if (response.statusCode === 201) resolve(performance.now() - started);
          else reject(new Error(`A filing was answered with ${response.statusCode}.`));
        });
      },
    );
    sent.on('error', reject);
    sent.end(body(number));
  });

export interface Load {
  filings: number;
  seconds: number;
  /** Milliseconds of each filing, sorted. */
  latencies: number[];
}

/** Files `filings` petitions with so many clients at once, each waiting for its reply. */
export const fileMany = async (url: string, filings: number, clients: number): Promise<Load> => {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const latencies: number[] = [];
  let next = 0;
  const client = async (): Promise<void> => {
    while (next < filings) {
      next += 1;
      latencies.push(await fileOne(url, agent, next));
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: clients }, client));
  const seconds = (performance.now() - started) / 1000;
  agent.destroy();
  return { filings, seconds, latencies: latencies.toSorted((a, b) => a - b) };
};

/** The value below which a share of the sorted values lies. */
export const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
