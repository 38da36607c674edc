/** What a load on a server costs it and its database. */

import type { ServerProcess } from '../support/server-process.ts';
import { administer } from './administer.ts';
import { median, postMany, quantile, type Requests } from './load.ts';
import { costOf } from './process-cost.ts';

export interface Measured {
  perSecond: number;
  p50: number;
  p99: number;
  /** CPU milliseconds a request. */
  serverMs: number;
  databaseMs: number;
  residentMiB: number;
}

const postmasterOf = (url: string): Promise<number> =>
  administer(url, async (client) => {
    const { rows } = await client.query<{ pid: number }>(
      "select pg_postmaster_start_time(), split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int as pid",
    );
    return rows[0]?.pid ?? 0;
  });

const WARMING_UP = 500;

export const measure = async (
  server: ServerProcess,
  databaseUrl: string,
  requests: Requests,
  count: number,
  clients: number,
): Promise<Measured> => {
  await postMany(server.url, requests, WARMING_UP, clients);
  const postmaster = await postmasterOf(databaseUrl);
  const before = [await costOf(server.pid), await costOf(postmaster)];
  const { seconds, latencies } = await postMany(server.url, requests, count, clients);
  const after = [await costOf(server.pid), await costOf(postmaster)];
  const cpu = (index: number): number => ((after[index]?.cpuMs ?? 0) - (before[index]?.cpuMs ?? 0)) / count;
  return {
    perSecond: count / seconds,
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
    serverMs: cpu(0),
    databaseMs: cpu(1),
    residentMiB: after[0]?.residentMiB ?? 0,
  };
};

/** The median of several rounds, in words. */
export const figuresOf = (rounds: readonly Measured[], what: string): string[] => {
  const of = (pick: (measured: Measured) => number, digits: number): string => median(rounds.map(pick)).toFixed(digits);
  return [
    `${of((r) => r.perSecond, 0)} ${what}s/s`,
    `p50 ${of((r) => r.p50, 1)} ms`,
    `p99 ${of((r) => r.p99, 1)} ms`,
    `CPU a ${what}: server ${of((r) => r.serverMs, 2)} ms, database ${of((r) => r.databaseMs, 2)} ms`,
    `resident ${of((r) => r.residentMiB, 0)} MiB`,
  ];
};

export const clientsInWords = (clients: number): string => `${clients} client${clients > 1 ? 's' : ''}:`;
