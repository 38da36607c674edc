/**
 * `npx pnpm --silent due-date --start 2026-02-13 --amount 2 --unit working_day [--json] [--from-database]`: when a period
 * falls due, and why, from the shipped calendar or the installation's own.
 */

import { parseArgs } from 'node:util';
import { dayReasonWords, weekdayDateWords } from '@thaogo/contract';
import { FolderInUseError, versionInForce } from '@thaogo/db';
import {
  civilDateOf,
  type DueDate,
  dueDate,
  isCivilDate,
  LONGEST_SPAN_DAYS,
  type Span,
  workingCalendar,
  type WorkingCalendar,
} from '@thaogo/domain';
import { shippedCalendars } from '@thaogo/policy';
import { faultWords, readConfiguration } from '../configuration/configuration.ts';
import { KeyRingError } from '../keys/key-files.ts';
import { createLog } from '../log/log.ts';
import { DatabaseError } from '../start/ask-database.ts';
import { holdData, openInstallation } from '../start/installation.ts';

/** What was asked cannot be answered as it was asked. */
class UsageError extends Error {
  override name = 'UsageError';
}

const EXAMPLE = 'For example: npx pnpm --silent due-date --start 2026-02-13 --amount 2 --unit working_day --json';

const shippedCalendar = (today: string): WorkingCalendar => {
  const versions = shippedCalendars().map((calendar) => ({ ...calendar, origin: 'shipped' as const }));
  const ruling = versionInForce(versions, today);
  if (ruling === null)
    throw new UsageError(`No shipped calendar is in force on ${today}. Is this machine's clock right?`);
  return workingCalendar(ruling);
};

const installationCalendar = async (): Promise<WorkingCalendar> => {
  const read = readConfiguration(process.env);
  if (!read.ok) throw new UsageError(`The configuration cannot be used:\n${faultWords(read.faults)}`);
  const log = createLog('error', process.stderr);
  const installation = await openInstallation(read.configuration, log, await holdData(read.configuration));
  try {
    return installation.policies.inForce(civilDateOf(installation.clock.now())).calendar;
  } finally {
    await installation.close();
  }
};

const options = {
  start: { type: 'string' },
  amount: { type: 'string' },
  unit: { type: 'string' },
  json: { type: 'boolean', default: false },
  'from-database': { type: 'boolean', default: false },
} as const;

const asked = () => {
  let values: ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];
  try {
    ({ values } = parseArgs({ options }));
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : 'The arguments cannot be read.'}\n${EXAMPLE}`);
  }
  const { start, amount, unit } = values;
  if (start === undefined || !isCivilDate(start)) {
    throw new UsageError(`--start needs a date that exists, written 2026-02-13; got "${start ?? ''}".\n${EXAMPLE}`);
  }
  if (amount === undefined || !/^\d+$/.test(amount) || Number(amount) > LONGEST_SPAN_DAYS) {
    throw new UsageError(
      `--amount needs a whole number from 0 to ${LONGEST_SPAN_DAYS}; got "${amount ?? ''}".\n${EXAMPLE}`,
    );
  }
  if (unit !== 'day' && unit !== 'working_day') {
    throw new UsageError(`--unit needs "day" or "working_day"; got "${unit ?? ''}".\n${EXAMPLE}`);
  }
  const span: Span = { amount: Number(amount), unit };
  return { start, span, json: values.json, fromDatabase: values['from-database'] };
};

const asJson = ({ dueOn, explanation }: DueDate): string =>
  JSON.stringify({
    dueOn,
    explanation: explanation.map((day) => ({
      date: day.date,
      counts: day.counts,
      reason: dayReasonWords(day, 'vi'),
      code: day.reason,
      source: day.source,
    })),
  });

const asTable = ({ dueOn, explanation }: DueDate): string =>
  [
    ...explanation.map((day) => {
      const date = weekdayDateWords(day.date, 'vi').padEnd(20);
      const source = day.source === null ? '' : `  (${day.source})`;
      return `${date}  ${day.counts ? '+1' : '  '}  ${dayReasonWords(day, 'vi')}${source}`;
    }),
    '',
    `Hạn: ${weekdayDateWords(dueOn, 'vi')}`,
  ].join('\n');

try {
  const { start, span, json, fromDatabase } = asked();
  const calendar = fromDatabase ? await installationCalendar() : shippedCalendar(civilDateOf(new Date()));
  const due = dueDate(start, span, calendar);
  process.stdout.write(`${json ? asJson(due) : asTable(due)}\n`);
} catch (error) {
  const expected = [UsageError, DatabaseError, FolderInUseError, KeyRingError].some((kind) => error instanceof kind);
  const { message, stack } = error instanceof Error ? error : new Error('It failed.');
  process.stderr.write(`${expected ? message : (stack ?? message)}\n`);
  process.exitCode = expected ? 2 : 1;
}
