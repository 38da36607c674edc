import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASES, migratedDatabase, type TestDatabase } from '../testing/databases.ts';
import { NOON } from '../testing/petitions.ts';
import { deleteExpired } from './expiry.ts';
import {
  deleteFormDraft,
  FORM_DRAFT_DAYS,
  openFormDraft,
  readFormDraft,
  saveFormDraft,
  UNSAVED_DRAFT_MINUTES,
} from './form-drafts.ts';

const DATA = '{"text":"Nguyễn Canary gặp vướng mắc"}';
const after = (days: number, ms = 0): Date => new Date(NOON.getTime() + days * 86_400_000 + ms);

describe.each(DATABASES)('a working draft on %s', (kind) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await migratedDatabase(kind);
  });
  afterAll(() => database.close());

  it('is read and saved by who has its token, and by nobody else', async () => {
    const { db } = database;
    const { token, expiresAt } = await openFormDraft(db, DATA, NOON);
    expect(expiresAt).toEqual(after(FORM_DRAFT_DAYS));
    expect(await readFormDraft(db, token, NOON)).toBe(DATA);
    expect(await saveFormDraft(db, token, '{"step":2}', NOON)).toBe(true);
    expect(await readFormDraft(db, token, NOON)).toBe('{"step":2}');
    for (const wrong of ['', `${token}x`, token.toLowerCase(), token.slice(1)]) {
      expect(await readFormDraft(db, wrong, NOON)).toBeNull();
      expect(await saveFormDraft(db, wrong, '{}', NOON)).toBe(false);
    }
    expect(await readFormDraft(db, token, NOON)).toBe('{"step":2}');
  });

  it('that is opened and never saved is gone after an hour', async () => {
    const { db } = database;
    const { token } = await openFormDraft(db, DATA, NOON);
    const unsaved = UNSAVED_DRAFT_MINUTES / 1440;
    expect(await readFormDraft(db, token, after(unsaved, -1))).toBe(DATA);
    expect(await readFormDraft(db, token, after(unsaved))).toBeNull();
    expect(await saveFormDraft(db, token, DATA, after(unsaved))).toBe(false);
    expect(await saveFormDraft(db, token, DATA, after(unsaved, -1))).toBe(true);
    expect(await readFormDraft(db, token, after(1))).toBe(DATA);
  });

  it('cannot be read by who has the database', async () => {
    const { token } = await openFormDraft(database.db, DATA, NOON);
    const rows = await database.db.selectFrom('form_draft').selectAll().execute();
    const bytes = rows.map((row) => Buffer.concat([Buffer.from(row.sealed), Buffer.from(row.token_hash)]));
    for (const kept of bytes) {
      expect(kept.includes('Canary')).toBe(false);
      expect(kept.includes(token)).toBe(false);
      expect(kept.includes(Buffer.from(token, 'base64url'))).toBe(false);
    }
  });

  it('lives from its last saving, then opens nothing and is deleted', async () => {
    const { db } = database;
    const { token } = await openFormDraft(db, DATA, NOON);
    await saveFormDraft(db, token, DATA, NOON);
    await saveFormDraft(db, token, DATA, after(10));
    expect(await readFormDraft(db, token, after(FORM_DRAFT_DAYS + 10, -1))).toBe(DATA);
    expect(await readFormDraft(db, token, after(FORM_DRAFT_DAYS + 10))).toBeNull();
    expect(await saveFormDraft(db, token, DATA, after(FORM_DRAFT_DAYS + 10))).toBe(false);
    const counted = async (): Promise<number> => (await db.selectFrom('form_draft').select('sealed').execute()).length;
    const before = await counted();
    await deleteExpired(db, after(FORM_DRAFT_DAYS + 10));
    expect(await counted()).toBe(1);
    expect(await deleteExpired(db, after(FORM_DRAFT_DAYS + 10, 1))).toBe(1);
    expect([before > 1, await counted()]).toEqual([true, 0]);
  });

  it('is gone when it was deleted', async () => {
    const { token } = await openFormDraft(database.db, DATA, NOON);
    await deleteFormDraft(database.db, token);
    expect(await readFormDraft(database.db, token, NOON)).toBeNull();
  });
});
