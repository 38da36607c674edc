import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NewCitation } from '../petitions/histories.ts';
import { DATABASES, migratedDatabase, type TestDatabase } from '../testing/databases.ts';
import { act, file, LEADER, NOON, OFFICER, staff, typed, vaultKeys } from '../testing/petitions.ts';
import { type AnswersWanted, countSettled, publicAnswers } from './public-answers.ts';
import { withdrawPublicationConsent } from './publication.ts';

const keys = vaultKeys();
const CLERK = staff('clerk', 'btc');

const cite = (number: string, article: string | null, clause: string | null = null): NewCitation => ({
  number_symbol: number,
  title: 'Lời của người gửi',
  article,
  clause,
  point: null,
  document_id: null,
});

describe.each(DATABASES)('published answers on %s', (kind) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await migratedDatabase(kind);
  });
  afterAll(() => database.close());

  /** A petition that is answered, with or without consent and words to publish. */
  const answeredOn = async (
    issuedOn: string,
    wishes: { agrees: boolean; publicText?: string; citations: NewCitation[] },
  ): Promise<{ id: string; code: string }> => {
    const { db } = database;
    const at = new Date(`${issuedOn}T02:00:00.000Z`);
    const petition = await file(db, keys, { at, citations: wishes.citations });
    const consent = { petition_id: petition.id, given_at: at, withdrawn_at: null };
    if (wishes.agrees) await db.insertInto('publication_consent').values(consent).execute();
    const draft = typed('draft', `Thư riêng gửi bà Nguyễn Thị Hòa ${issuedOn}`);
    const words = wishes.publicText === undefined ? null : typed('public_text', wishes.publicText);
    for (const step of [
      { actor: OFFICER, command: { action: 'accept' } },
      {
        actor: OFFICER,
        command: { action: 'save_draft', draft: draft.ref, outcome: 'amend' },
        contents: [draft.content],
      },
      { actor: OFFICER, command: { action: 'submit_draft' } },
      {
        actor: LEADER,
        command: { action: 'approve', ...(words !== null && { publicText: words.ref }) },
        contents: words === null ? [] : [words.content],
      },
      { actor: CLERK, command: { action: 'issue', number: `${issuedOn}/BTC`, issuedOn } },
    ] satisfies Parameters<typeof act>[2][]) {
      const done = await act(db, petition.code, { ...step, now: at });
      if ('refusals' in done) throw new Error(JSON.stringify(done.refusals));
    }
    return petition;
  };
  const found = (wanted: Partial<AnswersWanted>) =>
    publicAnswers(database.db, { document: null, article: null, limit: 10, after: null, ...wanted });

  it('shows what the approver wrote for it, of those who agreed, and nothing that the sender wrote', async () => {
    await answeredOn('2026-03-02', {
      agrees: false,
      publicText: 'Không ai xem',
      citations: [cite('1/2020/NĐ-CP', '5')],
    });
    await answeredOn('2026-03-03', {
      agrees: true,
      publicText: 'Bãi bỏ yêu cầu này.',
      citations: [cite('1/2020/NĐ-CP', '5', '2'), cite('1/2020/NĐ-CP', '6')],
    });
    await answeredOn('2026-03-04', { agrees: true, citations: [cite('1/2020/NĐ-CP', '6')] });

    const shown = await found({ document: '1/2020/NĐ-CP' });
    expect(shown.map(({ number, text }) => [number, text])).toEqual([
      ['2026-03-04/BTC', null],
      ['2026-03-03/BTC', 'Bãi bỏ yêu cầu này.'],
    ]);
    expect(shown[1]).toMatchObject({ agency: 'btc', outcome: 'amend', issued_on: '2026-03-03' });
    expect(shown[1]?.provisions.map(({ article, clause }) => [article, clause])).toEqual([
      ['5', '2'],
      ['6', null],
    ]);
    expect(JSON.stringify(shown)).not.toMatch(/Nguyễn Thị Hòa|Lời của người gửi|Không ai xem/);
    expect((await found({ document: '1/2020/NĐ-CP', article: '5' })).map(({ number }) => number)).toEqual([
      '2026-03-03/BTC',
    ]);
    expect(await found({ document: '2/2020/NĐ-CP' })).toEqual([]);
  });

  it('gives one page after the other, each answer once', async () => {
    const all = await found({});
    const pages: string[] = [];
    let after: AnswersWanted['after'] = null;
    for (let page = await found({ limit: 1 }); page.length > 0; page = await found({ limit: 1, after })) {
      const [last] = page;
      if (last === undefined) break;
      pages.push(last.id);
      after = { issuedOn: last.issued_on, id: last.id };
    }
    expect(pages).toEqual(all.map(({ id }) => id));
    expect(pages).toHaveLength(2);
  });

  it('shows nothing any more once the consent is taken back, before the answer or after', async () => {
    const citations = [cite('3/2020/NĐ-CP', '1')];
    const petition = await answeredOn('2026-03-05', { agrees: true, publicText: 'Sẽ sửa.', citations });
    expect(await found({ document: '3/2020/NĐ-CP' })).toHaveLength(1);
    await database.db.transaction().execute((trx) => withdrawPublicationConsent(trx, petition.id, NOON));
    expect(await found({ document: '3/2020/NĐ-CP' })).toEqual([]);
  });

  it('shows no words that were erased', async () => {
    const citations = [cite('4/2020/NĐ-CP', '1')];
    await answeredOn('2026-03-06', { agrees: true, publicText: 'Đã xóa.', citations });
    await database.db
      .updateTable('content')
      .set({ body: null, salt: null })
      .where('kind', '=', 'public_text')
      .execute();
    expect((await found({ document: '4/2020/NĐ-CP' }))[0]).toMatchObject({ text: null });
  });

  it('counts by answer and day, and only answers that there are', async () => {
    const [answer] = await found({});
    const id = answer?.id ?? '';
    for (const day of ['2026-03-07', '2026-03-07', '2026-03-08']) {
      expect(await countSettled(database.db, id, day)).toBe(true);
    }
    expect(await countSettled(database.db, randomUUID(), '2026-03-07')).toBe(false);
    const counted = await sql<{
      day: string;
      times: number;
    }>`select day, times from answer_settled order by day`.execute(database.db);
    expect(counted.rows.map(({ times }) => times)).toEqual([2, 1]);
  });
});
