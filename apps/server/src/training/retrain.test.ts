import { randomUUID } from 'node:crypto';
import { connectEmbedded, connectPostgresql, type Connection, type EmbeddedConnection, migrate } from '@thaogo/db';
import type { DecidedPetition, LearnedModel } from '@thaogo/domain';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../test/support/fresh-database.ts';
import { openScoreCard } from './kept-score-card.ts';
import { openKnowledgeBook } from './knowledge-book.ts';
import { retrain } from './retrain.ts';
import { judgeShippedBeside, learnBeside } from './train-beside.ts';
import { trainedLines } from './trained-lines.ts';

const NOW = new Date('2026-11-22T20:40:00Z');
const log = { info: () => {}, warn: () => {}, error: () => {} };
const MODEL = { labels: ['in_scope'], bias: [0], temperature: 1, words: {} };
const score = (right: number) => ({ petitions: 10, right });
const learned = (name: LearnedModel['name'], better: boolean): LearnedModel => ({
  name,
  decisions: 60,
  words: 5,
  model: MODEL,
  decided: { shipped: score(5), trained: score(better ? 8 : 3) },
  held: { shipped: score(9), trained: score(9) },
  better,
});

describe.each(['postgresql', 'embedded'] as const)('training from decisions on %s', (kind) => {
  let fresh: FreshDatabase | null = null;
  let database: Connection | EmbeddedConnection;
  let given: readonly DecidedPetition[] = [];
  beforeAll(async () => {
    if (kind === 'postgresql') fresh = await freshDatabase();
    database = fresh === null ? await connectEmbedded(null) : connectPostgresql({ url: fresh.url });
    await migrate(database.db);
  });
  afterAll(async () => {
    await database.close();
    await fresh?.drop();
  });

  /** What a column that must hold something holds where nothing of it matters here. */
  const FILLER: Readonly<Record<string, unknown>> = {
    uuid: '00000000-0000-4000-8000-000000000000',
    text: 'x',
    int4: 1,
    int2: 1,
    bool: false,
    bytea: Buffer.alloc(32),
    date: '2026-11-22',
    timestamptz: NOW,
    jsonb: '[]',
  };
  const fillers = async (): Promise<Record<string, unknown>> => {
    const { rows } = await sql<{ name: string; type: string }>`
      select column_name as name, udt_name as type from information_schema.columns
      where table_name = 'petition' and table_schema = current_schema() and is_nullable = 'NO' and column_default is null
    `.execute(database.db);
    return Object.fromEntries(rows.map(({ name, type }) => [name, FILLER[type]]));
  };

  /** A petition as its row and events stand. */
  const petition = async (
    state: string,
    row: { lead?: string; ground?: string; answered?: boolean; body?: string | null; reach?: string },
    events: { type: string; data: object }[] = [],
  ): Promise<void> => {
    const [id, contentId] = [randomUUID(), randomUUID()];
    const { db } = database;
    const values = {
      ...(await fillers()),
      id,
      code: id,
      state,
      difficulty: 'unclear',
      content_id: contentId,
      lead: row.lead ?? null,
      ground: row.ground ?? null,
      answer: row.answered === true ? JSON.stringify({ number: '1' }) : null,
    };
    await db
      .insertInto('petition')
      .values(values as never)
      .execute();
    await db
      .insertInto('content')
      .values({
        id: contentId,
        petition_id: id,
        kind: 'filing',
        title: null,
        body: row.body === undefined ? 'Hồ sơ' : row.body,
        proposal: null,
        salt: null,
        created_at: NOW,
      })
      .execute();
    if (row.reach !== undefined)
      await db
        .insertInto('identity_index')
        .values({ kind: 'email', digest: Buffer.from(row.reach), petition_id: id } as never)
        .execute();
    const first = { type: 'filed', data: { state: 'screening' } };
    for (const [at, { type, data }] of [...(events.length === 0 ? [first] : events)].entries()) {
      await db
        .insertInto('petition_event')
        .values({
          petition_id: id,
          seq: at + 1,
          type,
          v: 1,
          at: NOW,
          actor: '{}',
          policy_version: 'p',
          calendar_version: 'c',
          data: JSON.stringify(data),
          hash: Buffer.alloc(32),
        } as never)
        .execute();
    }
  };

  const training = (models: LearnedModel[]) =>
    retrain({
      db: database.db,
      now: () => NOW,
      log,
      learn: (petitions) => {
        given = petitions;
        return Promise.resolve(models);
      },
    });

  it('learns from what was decided to the end, and counts every override', async () => {
    const straight = { type: 'filed', data: { state: 'assigned' } };
    const screened = { type: 'filed', data: { state: 'screening' } };
    await petition('answered', { lead: 'btc', answered: true, reach: 'a' }, [straight, { type: 'accepted', data: {} }]);
    await petition('closed', { lead: 'btc', answered: true, reach: 'a' }, [
      screened,
      { type: 'assigned', data: { override: true } },
    ]);
    await petition('out_of_scope', { ground: 'civil_dispute' }, [
      screened,
      { type: 'assigned', data: { override: false } },
    ]);
    await petition('screening', {}, [straight, { type: 'sent_back', data: {} }]);
    // Not decided yet, erased, and what few may see.
    await petition('in_progress', { lead: 'btc' });
    await petition('answered', { lead: 'btc', answered: true, body: null });
    await petition('out_of_scope', { ground: 'denunciation' });
    const { scoreCard } = await training([learned('scope', true)]);
    expect(given).toHaveLength(3);
    expect(given.toSorted((a, b) => (a.ground ?? '').localeCompare(b.ground ?? ''))).toMatchObject([
      { lead: 'btc', ground: null, difficulty: 'unclear', text: 'Hồ sơ', sender: '61' },
      { lead: 'btc', ground: null, sender: '61' },
      { lead: null, ground: 'civil_dispute', difficulty: null },
    ]);
    expect(scoreCard).toMatchObject({
      petitions: 3,
      routing: { straight: 2, sentBack: 1, assigned: 2, overridden: 1 },
    });
    expect(JSON.stringify(scoreCard)).not.toContain('Hồ sơ');
  });

  it('lets speak what is better, in every process, until a later training says otherwise', async () => {
    const book = await openKnowledgeBook(database.db);
    const other = await openKnowledgeBook(database.db);
    const shippedLabels = (await openKnowledgeBook(database.db)).current().models.matter.labels;
    await training([learned('matter', false), learned('scope', true)]);
    await book.refresh();
    expect(book.current().models.scope.labels).toEqual(['in_scope']);
    expect(book.current().models.matter.labels).toEqual(shippedLabels);
    const kept = book.current();
    await book.refresh();
    expect(book.current()).toBe(kept);
    const { version, scoreCard } = await training([learned('scope', false)]);
    for (const each of [book, other]) {
      await each.refresh();
      expect(each.current().models.scope.labels.length).toBeGreaterThan(5);
    }
    const rows = await database.db.selectFrom('word_model').select(['models', 'in_use']).execute();
    expect(rows.every(({ models, in_use: used }) => models === null && !used)).toBe(true);
    expect(trainedLines({ version, scoreCard })).toEqual([
      `Training ${version}: 3 decided petitions.`,
      'scope: 60 decisions, 5 words that enough senders used; the shipped model speaks on',
      '  decided petitions: shipped 5, trained 3 of 10 right',
      '  petitions held back: shipped 9, trained 9 of 10 right',
      'Routing: 2 sent straight, 1 sent back; 2 assigned, 1 otherwise than proposed.',
    ]);
  });

  it('tells everybody how it did, in counts', async () => {
    let asked = 0;
    const card = openScoreCard(database.db, () => {
      asked += 1;
      return asked === 1 ? Promise.reject(new Error('no')) : Promise.resolve([{ name: 'scope', held: score(7) }]);
    });
    await expect(card()).rejects.toThrow('no');
    expect(await card()).toMatchObject({
      decisions: 3,
      models: [{ model: 'scope', speaks: 'shipped', held: score(9), decided: score(5) }],
      routing: { overridden: 1 },
    });
    await card();
    expect(asked).toBe(2);
    await database.db.deleteFrom('word_model').execute();
    expect(await card()).toEqual({
      version: null,
      trainedAt: null,
      decisions: 0,
      models: [{ model: 'scope', speaks: 'shipped', held: score(7), decided: null }],
      routing: null,
    });
  });
});

it('works in a thread of its own, and learns nothing from nothing', { timeout: 120_000 }, async () => {
  const shipped = await judgeShippedBeside();
  expect(shipped.map(({ name }) => name)).toEqual(['matter', 'difficulty', 'scope']);
  for (const { held } of shipped) {
    expect(held.petitions).toBeGreaterThan(80);
    expect(held.right / held.petitions).toBeGreaterThan(0.5);
  }
  const learnt = await learnBeside([]);
  expect(learnt.map(({ name, model, better }) => [name, model, better])).toEqual([
    ['matter', null, false],
    ['difficulty', null, false],
    ['scope', null, false],
  ]);
});
