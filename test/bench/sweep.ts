/**
 * What time alone makes due, at ten thousand and at a million open petitions of which a thousand are due: what a morning's
 * sweep costs should follow what is due and not what is there.
 */

import { startPostgres } from '../support/postgres.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';
import { administer } from './administer.ts';
import { FILINGS } from './filing-load.ts';
import { postMany } from './load.ts';

const SIZES = [10_000, 1_000_000];
const DUE = 1000;
/** Answered petitions whose time for looking again is over: each is closed in a transaction of its own. */
const ELAPSED = 200;
/** A Sunday, on which nobody is told anything, and the morning after it. */
const BEFORE = '2026-11-22T02:00:00Z';
const MORNING = '2026-11-23T01:00:00Z';

/** Copies of one petition: all open, `DUE` of them due by that morning, the rest next year; and the answered ones. */
const fill = (url: string, petitions: number): Promise<unknown> =>
  administer(url, async (client) => {
    await client.query(`
    insert into petition
    select made.* from generate_series(1, ${petitions + ELAPSED}) as n
    cross join petition as original
    cross join lateral (select n > ${petitions} as answered) as which
    cross join lateral json_populate_record(original, json_build_object(
      'id', ('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0')),
      'code', 'bench-' || n,
      'lead', 'bench-' || n % 40,
      'coordinator', 'bench-' || n % 10,
      'state', case when answered then 'answered' else 'in_progress' end,
      'due_on', case when answered then null
        when n % ${petitions / DUE} = 0 then date '2026-11-10' + n % 14 else date '2027-01-04' + n % 300 end,
      -- The day on which a window is over, under either of the names it has had.
      'closes_on', case when answered then date '2026-11-20' end,
      'elapses_on', case when answered then date '2026-11-20' end,
      'deadlines', case when answered then json_build_array(json_build_object(
        'name', 'closing', 'startedOn', '2026-10-20', 'dueOn', '2026-11-20', 'originalDueOn', '2026-11-20',
        'endedOn', null, 'agency', null, 'policyVersion', 'policy-2026-11-22', 'calendarVersion', 'calendar-2026-11-22'
      )) else to_json(original.deadlines) end
    )) as made
    `);
    await client.query('vacuum analyze petition');
  });

const sweepAt = async (server: ServerProcess, now: string): Promise<number> => {
  const started = performance.now();
  const reply = await fetch(`${server.url}/dev/clock`, { method: 'POST', body: JSON.stringify({ now }) });
  if (reply.status !== 200) throw new Error(`The sweep was answered with ${reply.status}: ${await reply.text()}`);
  return performance.now() - started;
};

const measure = async (url: string, petitions: number): Promise<{ morning: number; idle: number; told: number }> => {
  const server = await startServer({
    databaseUrl: url,
    env: { RATE_LIMITS: 'off', LOG_LEVEL: 'warn', TEST_CLOCK: BEFORE },
  });
  try {
    await postMany(server.url, FILINGS, 1, 1);
    // The calendar in force is applied while there is nothing to apply it to.
    for (const minute of ['01', '02', '03']) await sweepAt(server, BEFORE.replace(':00:00', `:${minute}:00`));
    await fill(url, petitions);
    const morning = await sweepAt(server, MORNING);
    const idle = await sweepAt(server, MORNING.replace(':00:00', ':05:00'));
    const told = await administer(url, async (client) => {
      const { rows } = await client.query<{ told: string }>(
        "select sum((due -> part ->> 'count')::int) as told from due_digest, unnest(array['soon', 'today', 'overdue']) as part where role = 'officer'",
      );
      return Number(rows[0]?.told ?? 0);
    });
    return { morning, idle, told };
  } finally {
    await server.stop();
    await server.clear();
  }
};

/** Prints what a morning's sweep takes, by how many petitions are open. */
export const benchSweep = async (): Promise<void> => {
  const postgres = await startPostgres({ durable: false });
  try {
    const mornings: number[] = [];
    for (const petitions of SIZES) {
      const name = `sweep_${petitions}`;
      await administer(postgres.url, (client) => client.query(`create database ${name}`));
      const url = new URL(postgres.url);
      url.pathname = `/${name}`;
      const { morning, idle, told } = await measure(url.href, petitions);
      mornings.push(morning);
      console.log(
        `${petitions.toLocaleString('en').padStart(9)} open: ${told} due told of, ${ELAPSED} closed in ${morning.toFixed(0)} ms; ` +
          `with nothing left to do ${idle.toFixed(0)} ms`,
      );
      await administer(postgres.url, (client) => client.query(`drop database ${name} with (force)`));
    }
    const [few = 1, many = 1] = mornings;
    console.log(`ratio ${(many / few).toFixed(2)} (at most 2 is the aim)`);
  } finally {
    await postgres.stop();
  }
};
