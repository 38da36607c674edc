import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Tables } from '../schema/tables.ts';

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  Plans?: Plan[];
}

/** How the statements of some work were answered, as far as some tables go. */
export interface Answering {
  /** Tables that were read from end to end. */
  scanned: string[];
  /** Rows that were touched, those that a filter threw away among them. */
  touched: number;
}

const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

/** Asks PostgreSQL how it answers. @param tables those that grow. */
export const planReader = (url: string, tables: readonly string[]) => {
  const asked: { text: string; values: readonly unknown[] }[] = [];
  const watched = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url, max: 1 }) }),
    log: ({ query }) => void asked.push({ text: query.sql, values: query.parameters }),
  });
  return {
    /** Runs some work and tells how each of its statements was answered. */
    async answering(work: (db: Kysely<Tables>) => Promise<unknown>): Promise<Answering> {
      asked.length = 0;
      await work(watched);
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      const nodes: Plan[] = [];
      for (const { text, values } of [...asked]) {
        const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
          `explain (analyze, format json) ${text}`,
          [...values],
        );
        const plan = rows[0]?.['QUERY PLAN'][0].Plan;
        if (plan !== undefined) nodes.push(...nodesOf(plan));
      }
      await client.end();
      const own = nodes.filter((node) => tables.includes(node['Relation Name'] ?? ''));
      return {
        scanned: own.filter((node) => node['Node Type'] === 'Seq Scan').map((node) => node['Relation Name'] ?? ''),
        touched: own.reduce(
          (sum, node) => sum + (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'],
          0,
        ),
      };
    },
    close: (): Promise<void> => watched.destroy(),
  };
};
