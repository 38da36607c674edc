import { randomUUID } from 'node:crypto';
import { type Actor, addDays, civilDateOf, type Command, fold, judge, type Petition, ROLES } from '@thaogo/domain';
import { saltedHash, verifyChain } from '@thaogo/receipt';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  act,
  agencies,
  answered,
  file,
  LEADER,
  newPetition,
  NOON,
  OFFICER,
  staff,
  typed,
  vaultKeys,
} from '../testing/petitions.ts';
import { DATABASES, migratedDatabase, type TestDatabase } from '../testing/databases.ts';
import { envelopeOf, type NewContent, rowsOfHistories } from './histories.ts';
import { contentsOf, eventsOf, findPetition, loadForUpdate } from './load.ts';
import { petitionRow } from './petition-row.ts';
import { insertHistories, recordEvent } from './record.ts';
import { filedWords } from './words.ts';

const keys = vaultKeys();

const PEOPLE: readonly Actor[] = [
  ...['btc', 'so-tu-phap-31', 'so-tai-chinh-31'].flatMap((agency) =>
    ROLES.flatMap((role) => ['an', 'binh'].map((id) => staff(role, agency, id))),
  ),
  { kind: 'sender' },
  { kind: 'system' },
];

/** Whatever can be done, with words where it needs some. */
const somethingDone = (nth: number, variant: number, today: string): { command: Command; contents: NewContent[] } => {
  const reason = typed('send_back_reason', `Lý do ${variant}`);
  const draft = typed('draft', `Dự thảo ${variant}`);
  const remark = typed('remark', `Ý kiến ${variant}`);
  const message = typed('message', `Bổ sung ${variant}`);
  const question = typed('question', `Câu hỏi ${variant}`);
  const opinion = typed('opinion', `Góp ý ${variant}`);
  const why = typed('reason', `Vì sao ${variant}`);
  const addressee = typed('addressee', `Nơi nhận ${variant}`);
  const all: { command: Command; contents: NewContent[] }[] = [
    { command: { action: 'assign', agency: variant % 2 === 0 ? 'btc' : 'so-tai-chinh-31' }, contents: [] },
    { command: { action: 'accept' }, contents: [] },
    { command: { action: 'send_back', reason: reason.ref, to: 'so-tai-chinh-31' }, contents: [reason.content] },
    { command: { action: 'save_draft', draft: draft.ref, outcome: 'amend' }, contents: [draft.content] },
    { command: { action: 'submit_draft' }, contents: [] },
    { command: { action: 'return_draft', remark: remark.ref }, contents: [remark.content] },
    { command: { action: 'approve' }, contents: [] },
    { command: { action: 'issue', number: '12/BTC', issuedOn: addDays(today, -(variant % 2)) }, contents: [] },
    { command: { action: 'propose_out_of_scope', ground: 'civil_dispute' }, contents: [] },
    { command: { action: 'decline_out_of_scope' }, contents: [] },
    { command: { action: 'confirm_out_of_scope' }, contents: [] },
    { command: { action: 'message', message: message.ref }, contents: [message.content] },
    { command: { action: 'rating', score: 1 + (variant % 5) }, contents: [] },
    { command: { action: 'withdrawal' }, contents: [] },
    { command: { action: 'close' }, contents: [] },
    { command: { action: 'register_incoming', number: `${variant}`, on: today }, contents: [] },
    { command: { action: 'consult', agency: 'so-tai-chinh-31', question: question.ref }, contents: [question.content] },
    { command: { action: 'give_opinion', opinion: opinion.ref }, contents: [opinion.content] },
    { command: { action: 'ask', question: question.ref }, contents: [question.content] },
    { command: { action: 'reconsideration', reason: why.ref }, contents: [why.content] },
    { command: { action: 'reopen', opinion: opinion.ref }, contents: [opinion.content] },
    { command: { action: 'contest', reason: why.ref }, contents: [why.content] },
    { command: { action: 'seal' }, contents: [] },
    { command: { action: 'unseal' }, contents: [] },
    { command: { action: 'lift_restriction' }, contents: [] },
    { command: { action: 'group', group: randomUUID(), main: variant % 2 === 0 }, contents: [] },
    { command: { action: 'remark', remark: remark.ref }, contents: [remark.content] },
    {
      command: {
        action: 'transfer',
        ground: null,
        agency: null,
        addressee: addressee.ref,
        letterNumber: '5/BTC',
        on: today,
      },
      contents: [addressee.content],
    },
  ];
  return all[nth % all.length] ?? { command: { action: 'accept' }, contents: [] };
};

/** What ends a history, leads back or leaves it where it is comes seldom, so that histories get somewhere. */
const RARE: readonly Command['action'][] = [
  'withdrawal',
  'confirm_out_of_scope',
  'propose_out_of_scope',
  'send_back',
  'return_draft',
  'message',
  'seal',
  'transfer',
  'group',
  'remark',
  'ask',
  'register_incoming',
];

const step = fc.record({
  first: fc.nat({ max: 27 }),
  rare: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
  variant: fc.nat({ max: 20 }),
  minutes: fc.nat({ max: 15 * 24 * 60 }),
  person: fc.nat({ max: PEOPLE.length - 1 }),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** The first thing, from a random start, that somebody may do now. */
const possible = (petition: Petition, { first, rare, variant, person }: Step, now: Date) => {
  const today = civilDateOf(now);
  for (let nth = 0; nth < 28; nth += 1) {
    const done = somethingDone(first + nth * 9, variant, today);
    const { action } = done.command;
    const isAgain = action === 'save_draft' && petition.draft !== null;
    if (!rare && (isAgain || RARE.includes(action))) continue;
    const people = [...PEOPLE.slice(person), ...PEOPLE.slice(0, person)];
    const actor = people.find((somebody) => judge(petition, action, somebody, { today, agencies }).length === 0);
    if (actor !== undefined) return { actor, ...done };
  }
  return null;
};

/** Reads everything that is kept of a petition and judges it. */
const isSound = async (db: TestDatabase['db'], code: string): Promise<void> => {
  const row = await db.selectFrom('petition').selectAll().where('code', '=', code).executeTakeFirstOrThrow();
  const events = await eventsOf(db, row.id);
  const folded = fold(
    row.id,
    events.map(({ event }) => event),
  );
  const { secret_hash: _secret, chain_head: head, ...columns } = row;
  expect(columns).toEqual(petitionRow(folded));
  expect((await findPetition(db, code))?.petition).toEqual(folded);
  const chained = events.map(({ event, hash }) => ({ envelope: envelopeOf(row.id, event), hash }));
  expect(verifyChain(chained, head)).toEqual({ whole: true });

  // Every reference in an event leads to words that have the hash that it states.
  const contents = await contentsOf(db, row.id);
  const referred = JSON.stringify(events.map(({ event }) => event.data));
  for (const content of contents) {
    const text =
      content.kind === 'filing' ? filedWords({ ...content, body: content.body ?? '' }) : (content.body ?? '');
    expect(referred).toContain(JSON.stringify({ id: content.id, hash: saltedHash(content.salt ?? Buffer.of(), text) }));
  }
};

describe.each(DATABASES)('%s', (kind) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await migratedDatabase(kind);
  });
  afterAll(() => database.close());

  it('keeps a row that is the fold of its events, on random histories', async () => {
    const reached = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('btc', null),
        fc.array(step, { minLength: 6, maxLength: 16 }),
        async (lead, steps) => {
          const { code } = await file(database.db, keys, { lead });
          let now = NOON;
          for (const each of steps) {
            now = new Date(now.getTime() + each.minutes * 60_000 + 1);
            const found = await findPetition(database.db, code);
            if (found === null) throw new Error('It was filed.');
            const next = possible(found.petition, each, now);
            if (next === null) continue;
            const result = await act(database.db, code, { ...next, now });
            if ('recorded' in result) reached.add(result.recorded.petition.state);
          }
          await isSound(database.db, code);
        },
      ),
      { numRuns: kind === 'embedded' ? 3 : 20 },
    );
    expect(reached.size).toBeGreaterThan(kind === 'embedded' ? 1 : 5);
  });

  it('writes the whole way from filing to answer, and plans the mail that follows', async () => {
    const { code, id } = await answered(database.db, keys, {
      identity: { email: 'hoa@example.com' },
      title: 'Hồ sơ nào phải nộp?',
      citations: [
        { number_symbol: '80/2021/TT-BTC', title: null, article: '5', clause: '2', point: 'đ', document_id: null },
      ],
    });
    await isSound(database.db, code);
    const found = await findPetition(database.db, code);
    expect(found?.petition).toMatchObject({ state: 'answered', version: 6, answer: { number: '123/BTC-PC' } });
    const planned = await database.db
      .selectFrom('delivery')
      .select(['news', 'recipient', 'agency', 'event_seq', 'state'])
      .where('petition_id', '=', id)
      .orderBy('event_seq')
      .orderBy('recipient')
      .execute();
    expect(planned).toEqual([
      { news: 'assigned', recipient: 'agency', agency: 'btc', event_seq: 1, state: 'planned' },
      { news: 'filed', recipient: 'sender', agency: null, event_seq: 1, state: 'planned' },
      { news: 'answered', recipient: 'sender', agency: null, event_seq: 6, state: 'planned' },
    ]);
  });

  it('keeps words as they were typed, whatever they are', async () => {
    const body = `'; drop table petition; -- \\x4142 "{}" <b>\u202Eđảo</b> 🇻🇳\n\ttab \\ ${'ề'.repeat(2000)}`;
    const { id } = await file(database.db, keys, { body, title: 'O\'Reilly \\ "%_' });
    expect(await contentsOf(database.db, id)).toMatchObject([{ body, title: 'O\'Reilly \\ "%_' }]);
  });

  it('refuses a second petition under a code that is taken, and leaves nothing of it', async () => {
    const { code } = await file(database.db, keys);
    const again = { ...newPetition(), code };
    const [filing] = again.happenings;
    if (filing?.event.type !== 'filed') throw new Error('A petition starts with its filing.');
    filing.event.data.code = code;
    const rows = rowsOfHistories([again], keys, randomUUID);
    const filed = database.db.transaction().execute((trx) => insertHistories(trx, rows));
    await expect(filed).rejects.toMatchObject({ code: '23505', constraint: 'petition_code_key' });
    expect(await contentsOf(database.db, again.id)).toEqual([]);
  });

  it('refuses to record on a petition that moved on, and leaves nothing of it', async () => {
    const { code, id } = await file(database.db, keys);
    const stale = await database.db.transaction().execute((trx) => loadForUpdate(trx, code));
    await act(database.db, code, { actor: OFFICER, command: { action: 'accept' } });
    if (stale === null) throw new Error('It was filed.');
    const message = typed('message', 'Tôi bổ sung.');
    const event = {
      type: 'message_added' as const,
      v: 1 as const,
      data: { message: message.ref },
      seq: 2,
      at: NOON.toISOString(),
      actor: { kind: 'sender' as const },
      policyVersion: 'policy-1',
      calendarVersion: 'calendar-1',
    };
    const late = database.db
      .transaction()
      .execute((trx) => recordEvent(trx, stale, event, [message.content], randomUUID));
    await expect(late).rejects.toThrow('changed although it was locked');
    expect((await eventsOf(database.db, id)).map(({ event: { type } }) => type)).toEqual(['filed', 'accepted']);
    expect(await contentsOf(database.db, id)).toHaveLength(1);
  });

  it('is the last judge of who approves: never the author', async () => {
    const { code, id } = await answered(database.db, keys);
    const found = await findPetition(database.db, code);
    expect(found?.petition.approval?.by).toBe(LEADER.id);
    const approval = JSON.stringify({ by: OFFICER.id, on: '2026-03-02' });
    await expect(
      database.db.updateTable('petition').set({ approval }).where('id', '=', id).execute(),
    ).rejects.toMatchObject({ code: '23514' });
  });

  it('finds no petition where there is none', async () => {
    expect(await findPetition(database.db, '0000-0000-0000')).toBeNull();
    expect(await database.db.transaction().execute((trx) => loadForUpdate(trx, '0000-0000-0000'))).toBeNull();
  });

  it.each([
    {
      what: 'data of an event',
      change: sql`update petition_event set data = '{"number":"9/BTC","issuedOn":"2026-03-01","starts":[]}' where seq = 6`,
      found: { seq: 6, fault: 'hash' },
    },
    {
      what: 'the instant',
      change: sql`update petition_event set at = at - interval '1 millisecond' where seq = 2`,
      found: { seq: 2, fault: 'hash' },
    },
    {
      what: 'who did it',
      change: sql`update petition_event set actor = '{"kind":"system"}' where seq = 5`,
      found: { seq: 5, fault: 'hash' },
    },
    {
      what: 'the policy',
      change: sql`update petition_event set policy_version = 'policy-0' where seq = 1`,
      found: { seq: 1, fault: 'hash' },
    },
    {
      what: 'the calendar',
      change: sql`update petition_event set calendar_version = 'c' where seq = 3`,
      found: { seq: 3, fault: 'hash' },
    },
    {
      what: 'the kind of event',
      change: sql`update petition_event set type = 'withdrawn' where seq = 4`,
      found: { seq: 4, fault: 'hash' },
    },
    {
      what: 'the hash itself',
      change: sql`update petition_event set hash = sha256('x') where seq = 3`,
      found: { seq: 3, fault: 'hash' },
    },
    {
      what: 'an event in the middle, gone',
      change: sql`delete from petition_event where seq = 3`,
      found: { seq: 3, fault: 'sequence' },
    },
    {
      what: 'the last event, gone',
      change: sql`delete from petition_event where seq = 6`,
      found: { seq: 6, fault: 'head' },
    },
    { what: 'the head', change: sql`update petition set chain_head = sha256('x')`, found: { seq: 7, fault: 'head' } },
  ])('tampering is found where it is: $what', async ({ change, found }) => {
    const { id } = await answered(database.db, keys);
    const rollback = new Error('Only to look at.');
    const check = database.db.transaction().execute(async (trx) => {
      await change.execute(trx);
      const events = await eventsOf(trx, id);
      const { chain_head: head } = await trx
        .selectFrom('petition')
        .select('chain_head')
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      const chained = events.map(({ event, hash }) => ({ envelope: envelopeOf(id, event), hash }));
      expect(verifyChain(chained, head)).toEqual({ whole: false, ...found });
      throw rollback;
    });
    await expect(check).rejects.toBe(rollback);
  });

  it('tells an event that was moved to it from another petition', async () => {
    const one = await answered(database.db, keys);
    const other = await answered(database.db, keys);
    await database.db
      .updateTable('petition_event')
      .set({ petition_id: other.id, seq: 7 })
      .where('petition_id', '=', one.id)
      .where('seq', '=', 6)
      .execute();
    const events = await eventsOf(database.db, other.id);
    const chained = events.map(({ event, hash }) => ({ envelope: envelopeOf(other.id, event), hash }));
    expect(verifyChain(chained, events.at(-1)?.hash ?? Buffer.of())).toEqual({ whole: false, seq: 7, fault: 'hash' });
  });
});

describe('on PostgreSQL', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await migratedDatabase('postgresql');
  });
  afterAll(() => database.close());

  it('two who act on one petition act one after the other', async () => {
    const { code } = await file(database.db, keys);
    const order: string[] = [];
    const { promise: loaded, resolve: hasLoaded } = Promise.withResolvers<null>();
    const { promise: mayGoOn, resolve: goOn } = Promise.withResolvers<null>();
    const first = database.db.transaction().execute(async (trx) => {
      const locked = await loadForUpdate(trx, code);
      hasLoaded(null);
      await mayGoOn;
      if (locked === null) throw new Error('It was filed.');
      const event = { type: 'accepted' as const, v: 1 as const, data: {}, seq: 2, at: NOON.toISOString() };
      const versions = { policyVersion: 'policy-1', calendarVersion: 'calendar-1' };
      await recordEvent(trx, locked, { ...event, ...versions, actor: OFFICER }, [], randomUUID);
      order.push('first');
    });
    await loaded;
    const second = database.db.transaction().execute(async (trx) => {
      const locked = await loadForUpdate(trx, code);
      order.push('second');
      return locked?.petition.version;
    });
    // Reading is not held up by who writes.
    expect((await findPetition(database.db, code))?.petition.version).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(order).toEqual([]);
    goOn(null);
    await first;
    expect(await second).toBe(2);
    expect(order).toEqual(['first', 'second']);
  });

  it('of many who accept at once, one does', async () => {
    const { code, id } = await file(database.db, keys);
    const tries = await Promise.all(
      Array.from({ length: 8 }, (_none, index) =>
        act(database.db, code, { actor: staff('officer', 'btc', `officer-${index}`), command: { action: 'accept' } }),
      ),
    );
    expect(tries.filter((tried) => 'recorded' in tried)).toHaveLength(1);
    expect(await eventsOf(database.db, id)).toHaveLength(2);
    await isSound(database.db, code);
  });
});
