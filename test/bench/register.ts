/**
 * What looking a document up costs at a hundred thousand documents on PostgreSQL: the shipped register and local
 * documents made from its titles, asked what people type.
 */

import { connectPostgresql, migrate, searchDocuments, seedRegister } from '@thaogo/db';
import { type DocumentQuery, readDocumentQuery } from '@thaogo/domain';
import { startPostgres } from '../support/postgres.ts';
import { quantile } from './load.ts';
import { hundredThousandDocuments } from './many-documents.ts';
import { costOf } from './process-cost.ts';

const ROUNDS = 40;

/** What people type, by kind. */
const QUERIES: Readonly<Record<string, readonly string[]>> = {
  number: ['31/2021', '31/2021/NĐ-CP', 'nd 31', 'tt 80 btc', '100/20', '61/2024/QĐ-UBND', '1'],
  name: ['Luật Đất đai', 'luat dat dai 2024', 'Bộ luật Lao động', 'quản lý thuế', 'xu ly vi pham hanh chinh'],
  abbreviation: ['BLHS', 'BLLĐ', 'NĐ 100'],
  words: ['xu phat giao thong', 'hóa đơn điện tử', 'dau tu cong', 'cap giay phep moi truo', 'phòng cháy chữa ch'],
  'frequent words': ['quy dinh', 'q', 'uy ban nhan dan tinh', 'nghi dinh', 'sua doi bo sung mot so dieu'],
  nothing: ['zzzz', 'dat zzzz dai', '99999/2099'],
  'slip of the finger': ['luat dat dsi sua doi', 'hoa don dien tuu nghi dinh'],
};

type Database = Parameters<typeof searchDocuments>[0];

const timeOf = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await work();
  return performance.now() - started;
};

/** CPU milliseconds of this process and of the database's side of the one connection. */
const spent = async (backend: number): Promise<number> => {
  const { user, system } = process.cpuUsage();
  return (await costOf(backend)).cpuMs + (user + system) / 1000;
};

const measure = async (
  db: Database,
  backend: number,
  typed: string,
): Promise<{ times: number[]; cpu: number; found: number }> => {
  const look = (query: DocumentQuery | null) => searchDocuments(db, query, { limit: 20, after: null });
  const { documents } = await look(readDocumentQuery(typed));
  const times: number[] = [];
  const before = await spent(backend);
  for (let round = 0; round < ROUNDS; round += 1) times.push(await timeOf(() => look(readDocumentQuery(typed))));
  return { times, cpu: ((await spent(backend)) - before) / ROUNDS, found: documents.length };
};

/** Prints the time of one search, by kind of query. CPU is what a search costs the database and this process
 * together, on the average: on a machine that does nothing else it takes about as long. */
export const benchRegister = async (): Promise<void> => {
  const postgres = await startPostgres({ durable: false });
  const connection = connectPostgresql({ url: postgres.url, poolSize: 1 });
  const { db } = connection;
  try {
    await migrate(db);
    const seeded = await timeOf(() => seedRegister(db, hundredThousandDocuments()));
    console.log(`PostgreSQL ${postgres.kind}: 100,000 documents brought in within ${(seeded / 1000).toFixed(1)} s`);
    const { pid } = await db.selectNoFrom(({ fn }) => fn<number>('pg_backend_pid').as('pid')).executeTakeFirstOrThrow();
    for (const [kind, queries] of Object.entries(QUERIES)) {
      for (const typed of queries) {
        const { times, cpu, found } = await measure(db, pid, typed);
        const sorted = times.toSorted((a, b) => a - b);
        const figures = [0.5, 0.99].map((q) => quantile(sorted, q).toFixed(1).padStart(6));
        console.log(
          `${kind.padEnd(20)} ${typed.padEnd(32)} p50 ${figures[0]} ms  p99 ${figures[1]} ms  CPU ${cpu.toFixed(1).padStart(5)} ms  ${found} found`,
        );
      }
    }
  } finally {
    await connection.close();
    await postgres.stop();
  }
};
