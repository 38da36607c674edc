import { shippedCalendars, shippedPolicies } from '@thaogo/policy';
import { afterEach, describe, expect, test } from 'vitest';
import { civilDateOf } from './civil-date.ts';
import { deadlineFrom } from './deadlines.ts';
import { workingCalendar } from './working-calendar.ts';

/**
 * Filings at the last instant of a day in Viet Nam and at the first of the next, worked out by hand: two working days to
 * pass on and fifteen days to answer, by Official Telegram 89/CĐ-TTg. The calendar's and the policy's first versions.
 */
const calendarData = shippedCalendars().find(({ version }) => version === 'calendar-2026-11-22');
const policy = shippedPolicies().find(({ version }) => version === 'policy-2026-11-22');
if (calendarData === undefined || policy === undefined) throw new Error('What was shipped is gone.');
const calendar = workingCalendar(calendarData);

const TET_2024 = 'Notice 5015/TB-LĐTBXH of 22/11/2023';
const TET_2026 = 'Notice 9441/TB-BNV of 16/10/2025';
const LABOUR_CODE = 'Labour Code 45/2019/QH14 arts 111 and 112';
const SWAP_NEW_YEAR_2026 = 'Letter 12729/VPCP-KGVX of 25/12/2025';
const CULTURE_DAY = 'Resolution 28/2026/QH16';
const ASSUMPTION = 'assumption';

/** filed at (UTC), day in Viet Nam, passed on by, answered by, why, source of the days off */
const TABLE: readonly [string, string, string, string, string, string][] = [
  // Tết
  [
    '2024-02-06T17:00:00.000Z',
    '2024-02-07',
    '2024-02-16',
    '2024-03-04',
    'off 8/2 to 14/2; ends on a Saturday',
    TET_2024,
  ],
  ['2025-01-23T17:00:00.000Z', '2025-01-24', '2025-02-04', '2025-02-19', 'off 25/1 to 2/2', LABOUR_CODE],
  ['2026-02-13T16:59:59.999Z', '2026-02-13', '2026-02-24', '2026-03-11', 'the last instant before Tết', TET_2026],
  ['2026-02-13T17:00:00.000Z', '2026-02-14', '2026-02-24', '2026-03-11', 'the first of the days off', TET_2026],
  [
    '2027-02-03T17:00:00.000Z',
    '2027-02-04',
    '2027-02-08',
    '2027-02-23',
    'undecided days count until decided',
    ASSUMPTION,
  ],
  // Hùng Kings, 30/4 and 1/5
  ['2026-04-23T17:00:00.000Z', '2026-04-24', '2026-04-29', '2026-05-14', '27/4 in lieu of Sunday 26/4', LABOUR_CODE],
  ['2027-04-28T17:00:00.000Z', '2027-04-29', '2027-05-05', '2027-05-20', '30/4, and 3/5 in lieu of 1/5', LABOUR_CODE],
  // Saturdays worked in exchange
  ['2025-04-24T17:00:00.000Z', '2025-04-25', '2025-04-28', '2025-05-13', 'Saturday 26/4 worked', ASSUMPTION],
  ['2026-01-08T16:59:59.999Z', '2026-01-08', '2026-01-10', '2026-01-26', 'due on Saturday 10/1', SWAP_NEW_YEAR_2026],
  ['2026-01-08T17:00:00.000Z', '2026-01-09', '2026-01-12', '2026-01-27', 'Saturday 10/1 counts', SWAP_NEW_YEAR_2026],
  ['2026-08-20T16:59:59.999Z', '2026-08-20', '2026-08-22', '2026-09-07', 'due on Saturday 22/8', TET_2026],
  ['2026-08-20T17:00:00.000Z', '2026-08-21', '2026-08-24', '2026-09-08', 'Saturday 22/8 counts', TET_2026],
  // Culture Day
  ['2026-11-22T16:59:59.999Z', '2026-11-22', '2026-11-25', '2026-12-10', 'a Sunday; 24/11 off', CULTURE_DAY],
  ['2026-11-22T17:00:00.000Z', '2026-11-23', '2026-11-26', '2026-12-11', 'a Monday; 24/11 off', CULTURE_DAY],
  ['2027-11-22T17:00:00.000Z', '2027-11-23', '2027-11-26', '2027-12-13', '24/11 off; ends on a Saturday', CULTURE_DAY],
  // Ends of years
  [
    '2025-12-31T16:59:59.999Z',
    '2025-12-31',
    '2026-01-06',
    '2026-01-21',
    '1/1, and 2/1 in exchange',
    SWAP_NEW_YEAR_2026,
  ],
  [
    '2025-12-31T17:00:00.000Z',
    '2026-01-01',
    '2026-01-06',
    '2026-01-21',
    'the first instant of the year',
    SWAP_NEW_YEAR_2026,
  ],
  [
    '2027-12-30T17:00:00.000Z',
    '2027-12-31',
    '2028-01-04',
    '2028-01-19',
    'no calendar of 2028 yet: weekends only',
    ASSUMPTION,
  ],
  // 29 February
  [
    '2024-02-28T16:59:59.999Z',
    '2024-02-28',
    '2024-03-01',
    '2024-03-18',
    'counts 29/2; ends on a Saturday',
    LABOUR_CODE,
  ],
  ['2024-02-28T17:00:00.000Z', '2024-02-29', '2024-03-04', '2024-03-19', 'filed on 29/2', LABOUR_CODE],
];

const HOME = process.env.TZ;
afterEach(() => {
  if (HOME === undefined) delete process.env.TZ;
  else process.env.TZ = HOME;
});

describe.each(['Asia/Ho_Chi_Minh', 'America/Los_Angeles', 'Pacific/Kiritimati'])('on a server in %s', (zone) => {
  test.each(TABLE)('filed at %s', (filedAt, filedOn, passOn, answer) => {
    process.env.TZ = zone;
    const day = civilDateOf(new Date(filedAt));
    expect(day).toBe(filedOn);
    expect(deadlineFrom('pass_on', day, policy, calendar)?.dueOn).toBe(passOn);
    expect(deadlineFrom('answer', day, policy, calendar)?.dueOn).toBe(answer);
  });
});

test('what touches undecided days, or days beyond the calendar, says so', () => {
  const reasons = (start: string) =>
    deadlineFrom('pass_on', start, policy, calendar)?.explanation.map((day) => day.reason);
  expect(reasons('2027-02-04')).toEqual(['start', 'undecided', 'weekend', 'weekend', 'undecided']);
  expect(reasons('2027-08-31')).toContain('undecided');
  expect(reasons('2027-12-31')).toContain('beyond_calendar');
});
