import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { invitation, joining } from './administration.ts';
import { civilDate } from './basics.ts';
import { caseworkActions, inboxQuery } from './casework.ts';
import { agencyQuery } from './code-lists.ts';
import { formDraft } from './form-drafts.ts';
import { PROBLEMS } from './problems.ts';
import { readingRequest } from './readings.ts';
import { invitationAcceptance, oneTimeCode, signIn } from './sessions.ts';
import { linkOpening, linkRequest, senderActions } from './tracking.ts';

const takes = (shape: z.ZodType, value: unknown): boolean => shape.safeParse(value).success;

/** As promised to outsiders: a change here is a new version of the interface. */
test('the limits', () => {
  expect(LIMITS).toMatchObject({
    textShortest: 20,
    textLongest: 20_000,
    proposalLongest: 10_000,
    titleLongest: 200,
    nameLongest: 200,
    citations: 20,
    body: 256 * 1024,
  });
});

test('the statuses of every refusal', () => {
  expect(PROBLEMS).toMatchObject({
    malformed: 400,
    idempotency_key_missing: 400,
    unauthenticated: 401,
    wrong_origin: 403,
    not_found: 404,
    method_not_allowed: 405,
    action_not_allowed: 409,
    in_flight: 409,
    stale_version: 412,
    body_too_large: 413,
    unsupported_media_type: 415,
    invalid: 422,
    idempotency_key_reused: 422,
    version_missing: 428,
    too_many_requests: 429,
    unavailable: 503,
  });
  expect(Object.entries(PROBLEMS).filter(([, status]) => status === 403)).toEqual([['wrong_origin', 403]]);
});

test('the names of the actions of casework and of the sender', () => {
  expect(Object.keys(caseworkActions)).toEqual(
    expect.arrayContaining(
      'accept send_back assign save_draft submit_draft return_draft approve issue propose_out_of_scope confirm_out_of_scope'.split(
        ' ',
      ),
    ),
  );
  expect(Object.keys(senderActions)).toEqual(expect.arrayContaining(['message', 'withdrawal', 'rating']));
});

/** Everything that is looked up or stored as it comes: one letter that a database cannot hold must not get there. */
const LINES: readonly [string, z.ZodType, (text: string) => unknown, string][] = [
  ['the inbox’s agency', inboxQuery, (agency) => ({ agency }), 'btc'],
  ['the inbox’s words', inboxQuery, (q) => ({ q }), 'hải quan'],
  ['the inbox’s cursor', inboxQuery, (after) => ({ after }), 'abc'],
  ['an agency searched', agencyQuery, (q) => ({ q }), 'sở'],
  ['an agency’s kind', agencyQuery, (kind) => ({ kind }), 'ministry'],
  ['a province', agencyQuery, (province) => ({ province }), '31'],
  ['a page of agencies', agencyQuery, (after) => ({ after }), 'btc'],
  ['the agency assigned', caseworkActions.assign, (agency) => ({ agency }), 'btc'],
  ['the better address', caseworkActions.send_back, (to) => ({ reason: 'Không đúng nơi', to }), 'btc'],
  ['the ground', caseworkActions.propose_out_of_scope, (ground) => ({ ground }), 'denunciation'],
  ['the reason', caseworkActions.send_back, (reason) => ({ reason }), 'Không đúng nơi'],
  ['the draft', caseworkActions.save_draft, (text) => ({ text, outcome: 'amend' }), 'Trả lời'],
  ['the remark', caseworkActions.return_draft, (remark) => ({ remark }), 'Sửa đoạn hai'],
  ['the letter’s number', caseworkActions.issue, (number) => ({ number, issuedOn: '2026-11-22' }), '12/STC-NS'],
  ['a text to be read', readingRequest, (text) => ({ text }), 'Điều 15'],
  ['a message', senderActions.message, (text) => ({ text }), 'Xin bổ sung'],
  ['the e-mail of a sign-in', signIn, (email) => ({ email, password: 'x' }), 'a@example.com'],
  ['the password of a sign-in', signIn, (password) => ({ email: 'a@example.com', password }), 'mật khẩu'],
  ['a new password', invitationAcceptance, (password) => ({ token: 'x'.repeat(40), password }), 'một câu thật dài'],
  ['an invitation’s token', invitationAcceptance, (token) => ({ token, password: 'một câu thật dài' }), 'x'.repeat(40)],
  ['a link’s token', linkOpening, (token) => ({ token }), 'x'.repeat(40)],
  ['the code of a lost secret', linkRequest, (code) => ({ code, email: 'a@example.com' }), '4821-0937-5516'],
  ['the address of a lost secret', linkRequest, (email) => ({ code: '1', email }), 'a@example.com'],
  ['the telephone of a lost secret', linkRequest, (phone) => ({ code: '1', phone }), '0912 345 678'],
  ['the agency of an invitation', invitation, (agency) => ({ email: 'a@example.com', role: 'officer', agency }), 'btc'],
];

test.each(LINES)('%s: whole characters only', (_what, shape, of, good) => {
  expect(takes(shape, of(good))).toBe(true);
  for (const broken of ['\u0000', '\uD83D', '\u0301'.repeat(31)]) {
    expect(takes(shape, of(`${good}${broken}`))).toBe(false);
    expect(takes(shape, of(`${broken}${good}`))).toBe(false);
  }
  expect(takes(shape, of('x'.repeat(LIMITS.body)))).toBe(false);
});

test('dates are dates that a calendar and a database know', () => {
  for (const date of ['2026-11-22', '2024-02-29', '1900-01-01', '2199-12-31'])
    expect(takes(civilDate, date)).toBe(true);
  for (const date of [
    '2026-02-29',
    '2026-11-31',
    '0000-01-01',
    '1899-12-31',
    '2200-01-01',
    '9999-12-31',
    '22/11/2026',
    '2026-1-1',
    '',
    null,
    0,
    '2026-11-22T00:00',
  ]) {
    expect(takes(civilDate, date)).toBe(false);
  }
  expect(takes(joining, { on: '0000-01-01' })).toBe(false);
});

test.each([
  [0, false],
  [1, true],
  [5, true],
  [6, false],
  [2.5, false],
  ['5', false],
])('a rating of %j', (score, good) => {
  expect(takes(senderActions.rating, { score })).toBe(good);
});

test('an inbox is asked for by what it knows, and paged', () => {
  expect(inboxQuery.parse({})).toEqual({ limit: 25 });
  expect(inboxQuery.parse({ limit: '100', due: 'overdue', state: 'assigned' })).toEqual({
    limit: 100,
    due: 'overdue',
    state: 'assigned',
  });
  for (const limit of ['0', '101', '-1', '1.5', 'x', '']) expect(takes(inboxQuery, { limit })).toBe(false);
  expect(takes(inboxQuery, { due: 'tomorrow' })).toBe(false);
  expect(takes(inboxQuery, { state: 'unknown' })).toBe(false);
});

test('a better address that is left empty is none', () => {
  for (const to of [undefined, null, '', ' ']) {
    expect(caseworkActions.send_back.parse({ reason: 'Không đúng nơi', to }).to).toBeUndefined();
  }
});

test('a one-time code is six digits', () => {
  expect(oneTimeCode.parse({ code: ' 012345 ' })).toEqual({ code: '012345' });
  for (const code of ['12345', '1234567', '12345a', '１２３４５６', 123_456])
    expect(takes(oneTimeCode, { code })).toBe(false);
});

describe('the working draft of a form', () => {
  test('is any object', () => {
    const data = { answers: { text: 'một', documents: [{ article: '15' }] }, filed: null, step: 3 };
    expect(formDraft.parse({ data })).toEqual({ data });
    for (const other of [null, 'x', [1], undefined]) expect(takes(formDraft, { data: other })).toBe(false);
  });

  test('nests as far as forms do; a hostile one is refused and breaks nothing', () => {
    const nested = (levels: number): unknown => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`);
    expect(takes(formDraft, { data: { a: nested(15) } })).toBe(true);
    expect(takes(formDraft, { data: { a: nested(25) } })).toBe(false);
    expect(takes(formDraft, { data: { a: nested(60_000) } })).toBe(false);
  });
});
