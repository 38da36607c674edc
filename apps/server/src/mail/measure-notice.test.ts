import { randomUUID } from 'node:crypto';
import { type Connection, connectPostgresql } from '@thaogo/db';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { FreshDatabase } from '../../../../test/support/fresh-database.ts';
import { keptLog } from '../testing/quiet-log.ts';
import { seededDatabase } from '../testing/seeded-database.ts';
import { attemptMeasureNotice } from './measure-notice.ts';
import type { OutgoingMail, Posted } from './post.ts';

/** Friday, nine in the morning in Viet Nam. */
const NOW = new Date('2026-11-20T02:00:00Z');
const CODE = 'NV-4821-0937-5514';

let database: FreshDatabase;
let connection: Connection;
let measure: string;
let log = keptLog();
let posted: OutgoingMail[] = [];

const account = async (
  email: string,
  role: 'officer' | 'leader' | 'chairman_office',
  closed = false,
): Promise<string> => {
  const id = randomUUID();
  const made = { id, email, role, agency: 'btc', password_hash: 'x', totp_secret: null, created_at: NOW };
  await connection.db
    .insertInto('account')
    .values({ ...made, closed_at: closed ? NOW : null })
    .execute();
  return id;
};
const deputise = async (post: string, deputy: string, from: string, to: string): Promise<void> => {
  const made = { id: randomUUID(), agency: 'btc', post, deputy, capacity: 'kt' as const, from_day: from, to_day: to };
  await connection.db
    .insertInto('deputyship')
    .values({ ...made, reason: 'Đi công tác', recorded_at: NOW, recorded_by: post })
    .execute();
};

beforeAll(async () => {
  database = await seededDatabase();
  connection = connectPostgresql({ url: database.url });
  measure = randomUUID();
  await connection.db
    .insertInto('measure')
    .values({
      id: measure,
      code: CODE,
      version: 1,
      state: 'under_way',
      kind: 'amend',
      whose: 'own',
      owner: 'btc',
      addressee: null,
      coordinator: 'btp',
      province: null,
      number_symbol: null,
      document_id: null,
      article: null,
      clause: null,
      point: null,
      expires_on: null,
      registered_on: '2026-11-02',
      due_on: null,
      promised_on: null,
      slips: 0,
      open_instructions: 0,
      instruction_due_on: null,
      stages: '[]',
      particulars: '{}',
      chain_head: Buffer.alloc(1),
    })
    .execute();
  await account('chuyen-vien@btc.example', 'officer');
  const head = await account('lanh-dao@btc.example', 'leader');
  const gone = await account('da-nghi@btc.example', 'leader', true);
  const chairman = await account('bo-truong@btc.example', 'chairman_office');
  const deputy = await account('quyen@btc.example', 'chairman_office');
  const over = await account('het-quyen@btc.example', 'chairman_office');
  await deputise(gone, deputy, '2026-11-18', '2026-11-20');
  await deputise(head, over, '2026-11-18', '2026-11-19');
  await deputise(chairman, head, '2026-11-20', '2026-11-25');
});
afterAll(async () => {
  await connection.close();
  await database.drop();
});
beforeEach(() => {
  log = keptLog();
  posted = [];
});

let seq = 1;
const plan = async (news: 'reminded' | 'instructed' | 'instruction_answered', agency = 'btc'): Promise<string> => {
  seq += 1;
  const id = randomUUID();
  const row = { id, measure_id: measure, event_seq: seq, news, agency, planned_at: NOW };
  await connection.db
    .insertInto('measure_notice')
    .values({ ...row, state: 'planned', attempts: 0, error: null, sent_at: null })
    .execute();
  return id;
};
const attempt = (id: string, outcome: Posted = { outcome: 'sent' }, last = false, now = NOW) =>
  attemptMeasureNotice(
    {
      db: connection.db,
      post: {
        send: (mail) => {
          posted.push(mail);
          return Promise.resolve(outcome);
        },
        close: () => undefined,
      },
      now: () => now,
      publicUrl: 'https://thaogo.example',
      operator: { vi: 'Đơn vị vận hành', en: 'Operator' },
      log,
    },
    { deliveryId: id, requestId: 'r' },
    last,
  );
const stateOf = (id: string) =>
  connection.db
    .selectFrom('measure_notice')
    .select(['state', 'attempts', 'error'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();

test('the owner’s officers and leaders hear of an instruction, deputies of today among them: kind of news, code and link', async () => {
  const id = await plan('instructed');
  expect(await attempt(id)).toBe('settled');
  expect(posted).toHaveLength(1);
  expect(posted[0]).toMatchObject({
    to: ['chuyen-vien@btc.example', 'lanh-dao@btc.example', 'quyen@btc.example'],
    subject: `${CODE}: có ý kiến chỉ đạo`,
    messageId: `<${id}@thaogo.example>`,
    event: 'measure_instructed',
  });
  expect(posted[0]?.text).toContain(`https://thaogo.example/console/measures/${CODE}`);
  expect(await stateOf(id)).toEqual({ state: 'sent', attempts: 1, error: null });
  // Once is enough, however often the job comes round.
  expect(await attempt(id)).toBeNull();
  expect(posted).toHaveLength(1);
});

test('whoever fills a post only yesterday or tomorrow hears nothing', async () => {
  await attempt(await plan('reminded'), { outcome: 'sent' }, false, new Date('2026-11-20T17:00:00Z'));
  expect(posted[0]?.to).toEqual(['chuyen-vien@btc.example', 'lanh-dao@btc.example']);
});

test('an answer goes to the chairman’s office that instructed, and to whoever fills that post', async () => {
  await attempt(await plan('instruction_answered'));
  expect(posted[0]?.to).toEqual([
    'bo-truong@btc.example',
    'het-quyen@btc.example',
    'lanh-dao@btc.example',
    'quyen@btc.example',
  ]);
});

test('what cannot leave is tried again under the same id, and its failure stays visible', async () => {
  const id = await plan('reminded');
  expect(await attempt(id, { outcome: 'later', error: 'smtp_451' })).toBe('later');
  expect(await stateOf(id)).toEqual({ state: 'retrying', attempts: 1, error: 'smtp_451' });
  expect(await attempt(id, { outcome: 'later', error: 'smtp_451' }, true)).toBe('settled');
  expect(await stateOf(id)).toMatchObject({ state: 'dead', attempts: 2 });
  expect(new Set(posted.map(({ messageId }) => messageId)).size).toBe(1);
  const nobody = await plan('reminded', 'byt');
  expect(await attempt(nobody)).toBe('settled');
  expect(await stateOf(nobody)).toMatchObject({ state: 'no_address' });
  expect(JSON.stringify(log.lines)).not.toContain('btc.example');
});
