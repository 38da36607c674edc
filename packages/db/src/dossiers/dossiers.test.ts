import { randomUUID } from 'node:crypto';
import { applyToDossier, type BottleneckEvent, type Placed } from '@thaogo/domain';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASES, migratedDatabase, type TestDatabase } from '../testing/databases.ts';
import {
  actOnBottleneck,
  COORDINATOR,
  dossierText,
  dueOn,
  newBottleneck,
  newLegalityCheck,
  OWNER,
  PROVISION,
} from '../testing/dossiers.ts';
import { file, NOON, vaultKeys } from '../testing/petitions.ts';
import {
  bottleneckOf,
  linkPetition,
  petitionsCiting,
  petitionsOfBottleneck,
  planSolvedNews,
  suggestedBottlenecks,
  unlinkPetition,
} from './bottleneck-petitions.ts';
import { dossierPage, type DossiersWanted, publicBottlenecks } from './list-dossiers.ts';
import { dossierEvents, dossierProvisions, dossierWords, findDossier, lockDossier } from './load-dossier.ts';
import { dossierWordsRef, isSecondOfItsKind } from './record-dossier.ts';

const keys = vaultKeys();
const article = (label: string) => ({ ...PROVISION, article: label });
const EVERYTHING: DossiersWanted = {
  reach: { kind: 'everything' },
  live: null,
  coordinator: null,
  owner: null,
  dueBefore: null,
  words: null,
  limit: 50,
  after: null,
};
const cited = { number_symbol: PROVISION.numberSymbol, title: null, article: '5', clause: '2', point: null };
const citation = { ...cited, document_id: null };

describe.each(DATABASES)('dossiers on %s', (kind) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await migratedDatabase(kind);
  });
  afterAll(() => database.close());
  const { link } = {
    link: (petitionId: string, bottleneckId: string) =>
      database.db.transaction().execute((trx) => linkPetition(trx, { petitionId, bottleneckId, at: NOON })),
  };

  it('are the fold of their events, with the words beside them', async () => {
    const { db } = database;
    const made = await newBottleneck(db, { provisions: [article('1'), article('2')] });
    await actOnBottleneck(db, made.id, COORDINATOR, dueOn('2026-06-01'));
    const found = await findDossier(db, 'bottleneck', made.id);
    const rows = await db
      .selectFrom('dossier_event')
      .selectAll()
      .where('dossier_id', '=', made.id)
      .orderBy('seq')
      .execute();
    let folded: typeof made | null = null;
    for (const { type, v, seq, at, actor, data } of rows) {
      const event = { type, v, seq, at: at.toISOString(), actor, data } as unknown as Placed<BottleneckEvent>;
      folded = applyToDossier('bottleneck', made.id, folded, event);
    }
    expect(found?.dossier).toEqual(folded);
    expect(folded).toMatchObject({ version: 2, dueOn: '2026-06-01' });
    const words = await dossierWords(db, [made.title, made.description, null]);
    expect(words.get(made.title.id)).toBe('Không rõ hồ sơ nào phải nộp');
    expect((await dossierProvisions(db, [made.id])).get(made.id)?.map((one) => one.article)).toEqual(['1', '2']);
    expect((await dossierEvents(db, made.id)).map(({ type }) => type)).toEqual(['bottleneck_made', 'due_set']);
  });

  it('are known as their own kind only', async () => {
    const { db } = database;
    const check = await newLegalityCheck(db);
    expect(await findDossier(db, 'bottleneck', check.id)).toBeNull();
    expect(await db.transaction().execute((trx) => lockDossier(trx, 'bottleneck', check.id))).toBeNull();
    expect(await findDossier(db, 'legality_check', check.id)).not.toBeNull();
  });

  it('are numbered kind by kind: public numbers tell nothing of checks that few may know of, nor do those of each other', async () => {
    const { db } = database;
    const numberOf = async (of: 'bottleneck' | 'legality_check', id: string): Promise<number> =>
      (await findDossier(db, of, id))?.number ?? 0;
    const before = await numberOf('bottleneck', (await newBottleneck(db, { provisions: [article('90')] })).id);
    const checks: number[] = [];
    for (const owner of ['91', '92', '93']) {
      const check = await newLegalityCheck(db, 'so-tai-chinh-31', article(owner));
      checks.push(await numberOf('legality_check', check.id));
    }
    expect(await numberOf('bottleneck', (await newBottleneck(db, { provisions: [article('94')] })).id)).toBe(
      before + 1,
    );
    expect(checks.every((number) => number >= 100_000)).toBe(true);
    expect(checks).not.toEqual([checks[0], (checks[0] ?? 0) + 1, (checks[0] ?? 0) + 2]);
  });

  it('live once for the same provisions, whatever their order', async () => {
    const { db } = database;
    const pair = [article('10'), article('11')];
    const first = await newBottleneck(db, { provisions: pair });
    const second = newBottleneck(db, { provisions: pair.toReversed() });
    await expect(second.catch((error: unknown) => isSecondOfItsKind(error))).resolves.toBe(true);
    await actOnBottleneck(db, first.id, COORDINATOR, {
      action: 'close',
      ground: 'already_settled',
      reason: dossierWordsRef(dossierText('Đã có văn bản mới.')),
    });
    expect((await newBottleneck(db, { provisions: pair })).id).not.toBe(first.id);
  });

  it('are listed soonest due first, page after page, within somebody’s reach', async () => {
    const { db } = database;
    const owner = `agency-${kind}`;
    const ids: string[] = [];
    for (const [label, due] of [
      ['20', '2026-05-01'],
      ['21', '2026-04-01'],
      ['22', null],
    ] as const) {
      const { id } = await newBottleneck(db, { provisions: [article(label)] });
      if (due !== null) await actOnBottleneck(db, id, COORDINATOR, dueOn(due));
      await sql`update dossier set owner = ${owner} where id = ${id}`.execute(db);
      ids.push(id);
    }
    const wanted = { ...EVERYTHING, owner, limit: 2 };
    const first = await dossierPage(db, 'bottleneck', wanted);
    const second = await dossierPage(db, 'bottleneck', { ...wanted, after: first.next });
    const order = [...first.found, ...second.found].map(({ dossier }) => ids.indexOf(dossier.id));
    expect([order, second.next]).toEqual([[1, 0, 2], null]);
    expect((await dossierPage(db, 'bottleneck', { ...wanted, dueBefore: '2026-04-02' })).found).toHaveLength(1);
    const count = async (reach: DossiersWanted['reach']) =>
      (await dossierPage(db, 'bottleneck', { ...wanted, reach })).found.length;
    expect(await count({ kind: 'nothing' })).toBe(0);
    expect(await count({ kind: 'coordinated', by: 'so-tu-phap-31' })).toBe(2);
    expect(await count({ kind: 'coordinated', by: 'btp' })).toBe(0);
    expect(await count({ kind: 'concerning', agencies: [owner] })).toBe(2);
    // Nobody was asked about it: bottlenecks have no request.
    expect(await count({ kind: 'asked', owner, officer: null })).toBe(0);
  });

  it('are found by words with and without marks; signs alone find nothing', async () => {
    const { db } = database;
    await newBottleneck(db, { title: 'Giấy phép xây dựng', provisions: [article('30')] });
    const found = async (words: string) =>
      (await publicBottlenecks(db, { words, document: null, live: true, limit: 5, after: null })).found.length;
    expect(await found('giấy phép xây')).toBe(1);
    expect(await found('giay phep xay d')).toBe(1);
    expect(await found('giấy phép lái')).toBe(0);
    expect(await found('???')).toBe(0);
  });

  it('are public as bottlenecks only, and not what was entered by mistake', async () => {
    const { db } = database;
    await newLegalityCheck(db, 'btc').catch(() => null);
    const mistake = await newBottleneck(db, { provisions: [article('31')] });
    const reason = dossierWordsRef(dossierText('Nhập nhầm.'));
    await actOnBottleneck(db, mistake.id, COORDINATOR, { action: 'close', ground: 'entered_wrongly', reason });
    for (const live of [true, false]) {
      const { found } = await publicBottlenecks(db, { words: null, document: null, live, limit: 50, after: null });
      expect(new Set(found.map(({ dossier }) => dossier.kind))).toEqual(new Set(['bottleneck']));
      expect(found.map(({ dossier }) => dossier.id)).not.toContain(mistake.id);
    }
  });

  it('go on where a public page ended', async () => {
    const { db } = database;
    for (const label of ['40', '41', '42'])
      await newBottleneck(db, {
        provisions: [{ ...article(label), numberSymbol: '1/2020/NĐ-CP' }],
        at: new Date(NOON.getTime() + Number(label)),
      });
    const ask = (after: Parameters<typeof publicBottlenecks>[1]['after']) =>
      publicBottlenecks(db, { words: null, document: '1/2020/NĐ-CP', live: true, limit: 2, after });
    const first = await ask(null);
    const second = await ask(first.next);
    const labels = [...first.found, ...second.found].map(({ dossier }) => dossier.provisions[0]?.article);
    expect([labels, second.next]).toEqual([['42', '41', '40'], null]);
  });

  it('gather petitions: one bottleneck each, never what only few may see', async () => {
    const { db } = database;
    const { id } = await newBottleneck(db, { provisions: [article('50')] });
    const [open, hidden] = [await file(db, keys), await file(db, keys)];
    await link(open.id, id);
    await link(hidden.id, id);
    await sql`update petition set confinement = 'restricted' where id = ${hidden.id}`.execute(db);
    const shown = await petitionsOfBottleneck(db, id, 10);
    expect(shown.map(({ petition }) => petition.code)).toEqual([open.code]);
    expect((await bottleneckOf(db, { id: open.id, confinement: 'none' }))?.bottleneck.id).toBe(id);
    expect(await bottleneckOf(db, { id: hidden.id, confinement: 'restricted' })).toBeNull();
    // A row that the rules would never have made tells no sender of a check.
    const [beside, check] = [await file(db, keys), await newLegalityCheck(db, 'btc', article('52'))];
    await link(beside.id, check.id);
    expect(await bottleneckOf(db, { id: beside.id, confinement: 'none' })).toBeNull();
    const other = await newBottleneck(db, { provisions: [article('51')] });
    await expect(link(open.id, other.id)).rejects.toMatchObject({ code: '23505' });
    await db.transaction().execute((trx) => unlinkPetition(trx, open.id));
    expect(await petitionsOfBottleneck(db, id, 10)).toEqual([]);
  });

  it('tell senders once that theirs is solved, but not who withdrew or whose petition few may see', async () => {
    const { db } = database;
    const { id } = await newBottleneck(db, { provisions: [article('60')] });
    const [told, withdrawn, hidden] = [await file(db, keys), await file(db, keys), await file(db, keys)];
    for (const petition of [told, withdrawn, hidden]) await link(petition.id, id);
    await sql`update petition set state = 'withdrawn' where id = ${withdrawn.id}`.execute(db);
    await sql`update petition set confinement = 'sealed' where id = ${hidden.id}`.execute(db);
    const solved = await actOnBottleneck(db, id, OWNER, {
      action: 'solve',
      product: 'amend',
      numberSymbol: '9/2026/TT-BTC',
      on: '2026-03-02',
    });
    const plan = () =>
      db.transaction().execute((trx) => planSolvedNews(trx, { bottleneckId: id, seq: solved.version, at: NOON }));
    const [delivery] = await plan();
    expect(await plan()).toEqual([]);
    const row = await db
      .selectFrom('delivery')
      .selectAll()
      .where('id', '=', delivery ?? '')
      .executeTakeFirst();
    expect(row).toMatchObject({
      petition_id: told.id,
      news: 'bottleneck_solved',
      recipient: 'sender',
      state: 'planned',
    });
  });

  it('are suggested where enough open petitions cite an article and none is about it yet', async () => {
    const { db } = database;
    const coordinator = `coordinator-${kind}`;
    const petitions: { id: string }[] = [];
    for (let count = 0; count < 3; count += 1)
      petitions.push(await file(db, keys, { coordinator, citations: [citation, { ...citation, clause: '9' }] }));
    const symbols = async (least: number) =>
      (await suggestedBottlenecks(db, coordinator, least)).map(({ article: of, petitions: by }) => [of, by]);
    expect(await symbols(3)).toEqual([['5', 3]]);
    expect(await symbols(4)).toEqual([]);
    const asked = { coordinator, numberSymbol: PROVISION.numberSymbol, article: '5' };
    expect(await petitionsCiting(db, asked, 10)).toHaveLength(3);
    const [one] = petitions;
    await sql`update petition set confinement = 'restricted' where id = ${one?.id ?? randomUUID()}`.execute(db);
    expect(await symbols(3)).toEqual([]);
    expect(await symbols(2)).toEqual([['5', 2]]);
    // Nor does one count that is part of a bottleneck about something else.
    const elsewhere = await newBottleneck(db, { provisions: [article('70')] });
    await link(petitions[1]?.id ?? randomUUID(), elsewhere.id);
    expect(await symbols(2)).toEqual([]);
    await db.transaction().execute((trx) => unlinkPetition(trx, petitions[1]?.id ?? randomUUID()));
    expect(await symbols(2)).toEqual([['5', 2]]);
    await newBottleneck(db, { provisions: [article('5')] });
    expect(await symbols(2)).toEqual([]);
  });
});
