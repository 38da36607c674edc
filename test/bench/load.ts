/** Clients that send one request after the other. */

import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

/** Requests of one kind. */
export interface Requests {
  path: string;
  /** Status of each reply; any other ends the bench. */
  status: number;
  body: (number: number) => string;
}

const postOne = (url: string, agent: Agent, { path, status, body }: Requests, number: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const started = performance.now();
    const sent = request(
      `${url}${path}`,
      { method: 'POST', agent, headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() } },
      (response) => {
        response.resume();
        response.on('end', () => {
          if (response.statusCode === status) resolve(performance.now() - started);
          else reject(new Error(`POST ${path} was answered with ${response.statusCode}.`));
        });
      },
    );
    sent.on('error', reject);
    sent.end(body(number));
  });

export interface Load {
  count: number;
  seconds: number;
  /** Milliseconds of each request, sorted. */
  latencies: number[];
}

/** Sends `count` requests with so many clients at once, each waiting for its reply. */
export const postMany = async (url: string, requests: Requests, count: number, clients: number): Promise<Load> => {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const latencies: number[] = [];
  let next = 0;
  const client = async (): Promise<void> => {
    while (next < count) {
      next += 1;
      latencies.push(await postOne(url, agent, requests, next));
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: clients }, client));
  const seconds = (performance.now() - started) / 1000;
  agent.destroy();
  return { count, seconds, latencies: latencies.toSorted((a, b) => a - b) };
};

/** The value below which a share of the sorted values lies. */
export const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

export const median = (values: readonly number[]): number =>
  quantile(
    values.toSorted((a, b) => a - b),
    0.5,
  );
