import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addingRows } from '../petitions/record.ts';
import { DATABASES, migratedDatabase, type TestDatabase } from '../testing/databases.ts';
import { NOON, vaultKeys } from '../testing/petitions.ts';
import { SealBrokenError } from '../vault/sealing.ts';
import {
  confirmableUntil,
  confirmRegistration,
  deleteUnconfirmed,
  makeConfirmationLink,
  planConfirmation,
  registrationOfLink,
} from './confirmations.ts';
import { dueLetter, letterRow, noteLetter, planCancellations, strandedLetters } from './dialogue-letters.ts';
import { findQuestion, questionRow, questionsOf, reportedQuestions, reportQuestion } from './dialogue-questions.ts';
import {
  changeDialogue,
  findDialogue,
  lockDialogue,
  planDialogue,
  publishedDialogues,
  seatsTaken,
} from './dialogues.ts';
import {
  findRegistration,
  noteAttendance,
  openRegistration,
  type Registration,
  registrationRow,
  registrationsOf,
  seatsOfAddress,
} from './registrations.ts';

const HOUR_MS = 3_600_000;
const PERSON = {
  name: 'Phạm Thị Mai',
  kind: 'citizen',
  email: 'mai@example.com',
  phone: null,
  organisation: null,
} as const;

describe.each(DATABASES)('dialogues on %s', (kind) => {
  const keys = vaultKeys();
  let database: TestDatabase;
  beforeAll(async () => {
    database = await migratedDatabase(kind);
  });
  afterAll(() => database.close());

  const plan = async (inHours = 48): Promise<string> => {
    const id = randomUUID();
    const underKey = { key: randomUUID(), body: '{}', reply: '{}', now: NOON, hours: 24 };
    const startsAt = new Date(NOON.getTime() + inHours * HOUR_MS);
    const what = {
      title: 'Đối thoại',
      topic: 'Thuế',
      place: 'Hội trường',
      starts_at: startsAt,
      closes_on: '2026-03-03',
      capacity: 5,
    };
    expect((await planDialogue(database.db, underKey, { id, agency: 'btc', plan: what }, keys.vault)).state).toBe(
      'done',
    );
    return id;
  };
  const announce = async (id: string): Promise<void> =>
    database.db.transaction().execute(async (trx) => {
      const dialogue = await lockDialogue(trx, id);
      if (dialogue === null) throw new Error('It is gone.');
      expect(await changeDialogue(trx, dialogue, { state: 'open' })).toBe(2);
    });
  const register = async (
    dialogueId: string,
    email: string = PERSON.email,
    until: Date | null = null,
  ): Promise<Registration> => {
    const row = registrationRow(
      {
        id: randomUUID(),
        dialogue_id: dialogueId,
        language: 'vi',
        registered_at: NOON,
        unconfirmed_until: until,
        person: { ...PERSON, email },
      },
      keys,
    );
    await sql`with once as (select), ${addingRows('dialogue_registration', [row], sql.raw('once'))} select`.execute(
      database.db,
    );
    return row;
  };

  it('are seen by everybody once they are announced, those to come the soonest first', async () => {
    const [hidden, later, sooner, past] = [await plan(), await plan(96), await plan(24), await plan(-24)];
    for (const id of [later, sooner, past]) await announce(id);
    const page = { after: null, limit: 50 };
    const upcoming = (await publishedDialogues(database.db, 'upcoming', NOON, page)).map(({ id }) => id);
    expect(upcoming).toEqual([sooner, later]);
    expect(upcoming).not.toContain(hidden);
    expect((await publishedDialogues(database.db, 'past', NOON, page)).map(({ id }) => id)).toEqual([past]);
    const [first] = await publishedDialogues(database.db, 'upcoming', NOON, { after: null, limit: 1 });
    const after = { startsAt: first?.starts_at ?? NOON, id: first?.id ?? '' };
    expect((await publishedDialogues(database.db, 'upcoming', NOON, { after, limit: 5 })).map(({ id }) => id)).toEqual([
      later,
    ]);
  });

  it('keep who comes sealed, count an address at one dialogue, and tell nothing of two', async () => {
    const [one, other] = [await plan(), await plan()];
    const first = await register(one);
    const second = await register(one, ' MAI@example.com');
    const elsewhere = await register(other);
    expect(openRegistration(first, keys.vault)).toEqual(PERSON);
    expect(() => openRegistration({ ...first, id: second.id }, keys.vault)).toThrow(SealBrokenError);
    expect(first.contact_digest?.equals(elsewhere.contact_digest ?? Buffer.alloc(0))).toBe(false);
    await database.db.transaction().execute(async (trx) => {
      expect(await seatsOfAddress(trx, second)).toBe(2);
      expect(await seatsOfAddress(trx, elsewhere)).toBe(1);
      expect(await noteAttendance(trx, { dialogueId: one, id: second.id }, 'withdrawn')).toBe(true);
      expect(await noteAttendance(trx, { dialogueId: other, id: second.id }, 'attended')).toBe(false);
    });
    expect((await seatsTaken(database.db, [one])).get(one)).toBe(1);
    expect(await database.db.transaction().execute((trx) => seatsOfAddress(trx, first))).toBe(1);
    expect(await registrationsOf(database.db, one, { after: null, limit: 10 })).toHaveLength(2);
  });

  it('count who confirmed by a link, which is kept as a hash and expires', async () => {
    const id = await plan();
    const until = confirmableUntil(NOON);
    const waiting = await register(id, 'cho@example.com', until);
    const { db } = database;
    const page = { after: null, limit: 10 };
    const question = questionRow({
      id: randomUUID(),
      dialogue_id: id,
      registration_id: waiting.id,
      asked_at: NOON,
      body: 'Hỏi',
      petition_id: null,
    });
    await db.insertInto('dialogue_question').values(question).execute();
    const counted = async () => [
      (await seatsTaken(db, [id])).get(id) ?? 0,
      (await registrationsOf(db, id, page)).length,
      (await questionsOf(db, id, page)).length,
      (await findQuestion(db, id, question.id)) === null ? 0 : 1,
      (await findRegistration(db, id, waiting.id)) === null ? 0 : 1,
      await db.transaction().execute((trx) => seatsOfAddress(trx, waiting)),
    ];
    expect(await counted()).toEqual([0, 0, 0, 0, 0, 0]);
    expect(await db.transaction().execute((trx) => planCancellations(trx, id, NOON))).toEqual([]);
    const token = await makeConfirmationLink(db, waiting, NOON);
    expect(JSON.stringify(await db.selectFrom('dialogue_confirmation').selectAll().execute())).not.toContain(token);
    expect(await registrationOfLink(db, `${token}x`, NOON)).toBeNull();
    expect(await registrationOfLink(db, token, until)).toBeNull();
    expect((await registrationOfLink(db, token, NOON))?.id).toBe(waiting.id);
    const confirm = () => db.transaction().execute((trx) => confirmRegistration(trx, waiting.id));
    expect([await confirm(), await confirm()]).toEqual([true, false]);
    expect(await counted()).toEqual([1, 1, 1, 1, 1, 1]);
    expect(await deleteUnconfirmed(db, new Date(until.getTime() + HOUR_MS), 10)).toBe(0);
  });

  it('forget who did not confirm, with what they asked and were to be told', async () => {
    const id = await plan();
    const { db } = database;
    const until = confirmableUntil(NOON);
    const [late, other] = [await register(id, 'tre@example.com', until), await register(id)];
    for (const registration of [late, other])
      await db
        .insertInto('dialogue_question')
        .values(
          questionRow({
            id: randomUUID(),
            dialogue_id: id,
            registration_id: registration.id,
            asked_at: NOON,
            body: 'Hỏi',
            petition_id: null,
          }),
        )
        .execute();
    await db
      .transaction()
      .execute((trx) => planConfirmation(trx, late, { letterId: randomUUID(), person: PERSON, key: keys.blindIndex }));
    await makeConfirmationLink(db, late, NOON);
    expect(await deleteUnconfirmed(db, until, 10)).toBe(0);
    expect(await deleteUnconfirmed(db, new Date(until.getTime() + 1), 10)).toBe(1);
    const left = await db.selectFrom('dialogue_registration').select('id').where('dialogue_id', '=', id).execute();
    expect(left).toEqual([{ id: other.id }]);
    expect(await questionsOf(db, id, { after: null, limit: 10 })).toHaveLength(1);
  });

  it('ask one address three times a day to confirm, however many come for it at once', async () => {
    const { db } = database;
    const [id, second, third, fourth] = [await plan(), await plan(), await plan(), await plan()];
    for (const each of [id, second, third, fourth]) await announce(each);
    const ask = async (at: Date, dialogue = id, email = 'nhieu@example.com'): Promise<string> => {
      const registration = { ...(await register(dialogue, email, confirmableUntil(at))), registered_at: at };
      const letter = randomUUID();
      const how = { letterId: letter, person: { ...PERSON, email }, key: keys.blindIndex };
      await db.transaction().execute((trx) => planConfirmation(trx, registration, how));
      return letter;
    };
    const asked = await Promise.all(Array.from({ length: 8 }, () => ask(NOON)));
    const planned = async (letters: string[]) =>
      (await db.selectFrom('dialogue_letter').select('id').where('id', 'in', letters).execute()).length;
    expect(await planned(asked)).toBe(3);
    // Nor does one who goes from dialogue to dialogue send a stranger more than twice that; others get theirs.
    const elsewhere = [second, third, fourth].flatMap((each) => [ask(NOON, each), ask(NOON, each)]);
    expect(await planned(await Promise.all(elsewhere))).toBe(3);
    expect(await planned([await ask(NOON, fourth, 'khac@example.com')])).toBe(1);
    expect(await planned([await ask(new Date(NOON.getTime() + 25 * HOUR_MS))])).toBe(1);
  });

  it('report what was written for it and nothing else', async () => {
    const id = await plan();
    const asked = { dialogue_id: id, registration_id: null, asked_at: NOON, petition_id: null };
    const questions = ['Một', 'Hai'].map((body) => questionRow({ ...asked, id: randomUUID(), body }));
    await database.db.insertInto('dialogue_question').values(questions).execute();
    const [first] = questions;
    await database.db.transaction().execute(async (trx) => {
      const words = { public_question: 'Câu hỏi', public_answer: null };
      expect(await reportQuestion(trx, { dialogueId: id, id: first?.id ?? '' }, words)).toBe(true);
      expect(await reportQuestion(trx, { dialogueId: randomUUID(), id: first?.id ?? '' }, words)).toBe(false);
    });
    expect(await reportedQuestions(database.db, id)).toEqual([{ question: 'Câu hỏi', answer: null }]);
    expect(await questionsOf(database.db, id, { after: null, limit: 10 })).toHaveLength(2);
  });

  it('tell those who registered that they are called off, once', async () => {
    const id = await plan();
    const registration = await register(id);
    const cancel = () => database.db.transaction().execute((trx) => planCancellations(trx, id, NOON));
    const [letter = ''] = await cancel();
    expect(await cancel()).toEqual([]);
    expect(await dueLetter(database.db, letter)).toMatchObject({
      registration: { id: registration.id },
      dialogue: { id },
    });
    expect(await strandedLetters(database.db, new Date(NOON.getTime() + HOUR_MS), 10)).toContain(letter);
    const due = await dueLetter(database.db, letter);
    if (due === null) throw new Error('It was to be sent.');
    await noteLetter(database.db, due.letter, { state: 'sent', error: null, at: NOON });
    expect(await dueLetter(database.db, letter)).toBeNull();
    expect(
      letterRow({ id: letter, registration_id: registration.id, news: 'registered', planned_at: NOON }).state,
    ).toBe('planned');
    expect((await findDialogue(database.db, id))?.state).toBe('planned');
  });
});
