import { citedEntry, readDocumentQuery, type RegisterEntry } from '@thaogo/domain';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentsBySymbol } from '../policy/documents.ts';
import { DATABASES, migratedDatabase, type TestDatabase } from '../testing/databases.ts';
import { NOON } from '../testing/petitions.ts';
import { addOrCorrectDocument } from './change-document.ts';
import { notingCited } from './cited-documents.ts';
import { documentDetails } from './document-details.ts';
import { importDocuments } from './import-documents.ts';
import type { RegisterActor } from './record-change.ts';
import { type SearchCursor, searchDocuments } from './search-documents.ts';
import { type RegisterSeed, seedRegister } from './seed-register.ts';

const BY: RegisterActor = { at: NOON, accountId: '00000000-0000-4000-8000-000000000001', agency: 'btp' };

const entry = (numberSymbol: string, type: string, title: string | null): RegisterEntry => ({
  id: numberSymbol.toLowerCase().replaceAll('đ', 'd').replaceAll('/', '-').replace(/^0/, ''),
  type,
  numberSymbol,
  title,
  issuer: null,
  issuedOn: '2021-01-01',
  effectiveOn: '2021-02-01',
  expiresOn: null,
  subject: null,
  draftingAgency: null,
});
const LAND = entry('31/2024/QH15', 'Luật', 'Luật Đất đai');
const OLD_LAND = entry('45/2013/QH13', 'Luật', 'Luật Đất đai');
const INVESTMENT = entry('31/2021/NĐ-CP', 'Nghị định', 'Quy định chi tiết thi hành Luật Đầu tư');
const INVOICES = entry('123/2020/NĐ-CP', 'Nghị định', 'Quy định về hóa đơn, chứng từ điện tử');
const TAX = entry('08/2021/TT-BTC', 'Thông tư', 'Hướng dẫn Nghị định số 31 về đầu tư');

const seed = (fingerprint: string, change: Partial<RegisterEntry> = {}): RegisterSeed => ({
  fingerprint,
  documents: () =>
    [LAND, OLD_LAND, INVESTMENT, { ...INVOICES, ...change }, TAX].map((each) => ({
      ...each,
      draftingInferred: false,
      state: 'confirmed',
      timesCited: 2,
    })),
  headings: () => [{ documentId: INVESTMENT.id, headings: { '1': 'Phạm vi điều chỉnh', '12a': 'Hồ sơ' } }],
  relations: () => [
    {
      documentId: OLD_LAND.id,
      kind: 'replaced_by',
      byDocumentId: LAND.id,
      effectiveOn: '2024-08-01',
      provisions: null,
      source: null,
    },
  ],
});

describe.each(DATABASES)('the register on %s', (kind) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await migratedDatabase(kind);
    await seedRegister(database.db, seed('one'));
  });
  afterAll(() => database.close());

  const find = async (typed: string, limit = 10, after: SearchCursor | null = null): Promise<string[]> => {
    const { documents } = await searchDocuments(database.db, readDocumentQuery(typed), { limit, after });
    return documents.map(({ numberSymbol }) => numberSymbol);
  };

  it('knows entries by their numbers, with the headings of the articles asked for', async () => {
    const symbols = [INVESTMENT.numberSymbol, TAX.numberSymbol, '99/2099/NĐ-CP'];
    const asked = [
      ...['12a', '12a', '3'].map((article) => ({ numberSymbol: INVESTMENT.numberSymbol, article })),
      { numberSymbol: TAX.numberSymbol, article: '1' },
    ];
    const found = await documentsBySymbol(database.db, symbols, asked);
    expect(Object.fromEntries(found.map((known) => [known.number_symbol, known.headings]))).toEqual({
      [INVESTMENT.numberSymbol]: { '12a': 'Hồ sơ' },
      [TAX.numberSymbol]: {},
    });
    expect(await documentsBySymbol(database.db, [TAX.numberSymbol])).toEqual([
      {
        id: TAX.id,
        number_symbol: TAX.numberSymbol,
        title: TAX.title,
        issuer: null,
        subject: null,
        drafting_agency: null,
        drafting_inferred: false,
        headings: {},
      },
    ]);
  });

  it.each([
    ['31/2021', ['31/2021/NĐ-CP']],
    ['31/2021/nđ-cp', ['31/2021/NĐ-CP']],
    ['nd 31', ['31/2021/NĐ-CP']],
    // The number of the document stands before the same number in a title.
    ['31', ['31/2024/QH15', '31/2021/NĐ-CP', '08/2021/TT-BTC']],
    ['TT 8 btc', ['08/2021/TT-BTC']],
    ['123/20', ['123/2020/NĐ-CP']],
    ['luat dat dai', ['31/2024/QH15', '45/2013/QH13']],
    ['Luật Đất đai 2013', ['45/2013/QH13']],
    ['hoá đơn điện t', ['123/2020/NĐ-CP']],
    ['hóa đơn điện tử', ['123/2020/NĐ-CP']],
    // One word of three is mistyped.
    ['hoa don diem tu', ['123/2020/NĐ-CP']],
    ['đầu tư', ['31/2021/NĐ-CP', '08/2021/TT-BTC']],
    ['không có gì như vậy', []],
    ["'; drop table legal_document; --", []],
  ])('finds by "%s"', async (typed, expected) => {
    expect((await find(typed)).slice(0, Math.max(1, expected.length))).toEqual(expected);
  });

  it('gives every hit once, page by page, and everything where nothing is asked', async () => {
    for (const typed of ['31', '', 'luat dat dai', 'quy dinh']) {
      const query = readDocumentQuery(typed);
      const whole = await searchDocuments(database.db, query, { limit: 50, after: null });
      const paged: string[] = [];
      let after: SearchCursor | null = null;
      do {
        const page = await searchDocuments(database.db, query, { limit: 1, after });
        paged.push(...page.documents.map(({ id }) => id));
        after = page.next;
      } while (after !== null);
      expect(paged).toEqual(whole.documents.map(({ id }) => id));
      expect(paged.length).toBeGreaterThan(1);
      expect(whole.next).toBeNull();
    }
  });

  it('tells what belongs to a document, from either end', async () => {
    const old = await documentDetails(database.db, OLD_LAND.id);
    expect(old?.touchedBy).toMatchObject([
      { kind: 'replaced_by', numberSymbol: '31/2024/QH15', effectiveOn: '2024-08-01' },
    ]);
    expect((await documentDetails(database.db, LAND.id))?.touches).toMatchObject([{ numberSymbol: '45/2013/QH13' }]);
    expect((await documentDetails(database.db, INVESTMENT.id))?.headings).toEqual({
      '1': 'Phạm vi điều chỉnh',
      '12a': 'Hồ sơ',
    });
    expect(await documentDetails(database.db, 'nothing')).toBeNull();
  });

  it('notes what petitions cite, and shows it to nobody before it is confirmed', async () => {
    const cited = citedEntry('999/2025/NĐ-CP');
    if (cited === null) throw new Error('not read');
    const note = (times: number) =>
      sql`with given as (select from generate_series(1, ${times}::int)), ${notingCited([cited], sql.raw('given'))} select`.execute(
        database.db,
      );
    await note(0);
    expect(await documentDetails(database.db, cited.id)).toBeNull();
    await note(1);
    await note(1);
    expect(await find('999/2025')).toEqual([]);
    expect((await documentDetails(database.db, cited.id))?.row).toMatchObject({
      origin: 'cited',
      state: 'unconfirmed',
    });
    const confirm = (seen: number | null) =>
      database.db.transaction().execute((trx) => addOrCorrectDocument(trx, { ...cited, title: 'Mới' }, seen, BY));
    expect(await confirm(7)).toEqual({ result: 'stale', version: 1 });
    expect(await confirm(null)).toEqual({ result: 'corrected', version: 2 });
    expect(await confirm(null)).toEqual({ result: 'exists', version: 2 });
    expect(await find('999/2025')).toEqual(['999/2025/NĐ-CP']);
    const changes = await database.db.selectFrom('legal_document_change').selectAll().execute();
    expect(changes).toMatchObject([
      {
        document_id: cited.id,
        version: 2,
        at: NOON,
        by_agency: 'btp',
        before: { title: null },
        after: { title: 'Mới' },
      },
    ]);
  });

  it('never overwrites what a coordinator edited, by import or by upgrade', async () => {
    const edited = { ...INVOICES, title: 'Sửa tay' };
    const bring = (entries: readonly RegisterEntry[]) =>
      database.db.transaction().execute((trx) => importDocuments(trx, entries, NOON));
    const other = entry('5/2026/TT-BTC', 'Thông tư', 'Tài sản số');
    expect(await bring([other, { ...TAX, title: 'Tên mới', effectiveOn: null }])).toEqual({
      added: 1,
      updated: 1,
      kept: 0,
      unchanged: 0,
    });
    expect((await documentDetails(database.db, TAX.id))?.row).toMatchObject({
      title: 'Tên mới',
      effective_on: '2021-02-01',
    });
    expect(await find('tài sản số')).toEqual(['5/2026/TT-BTC']);
    await database.db.transaction().execute((trx) => addOrCorrectDocument(trx, edited, 1, BY));
    expect(await bring([other, INVOICES])).toEqual({ added: 0, updated: 0, kept: 1, unchanged: 1 });
    expect(await seedRegister(database.db, seed('one'))).toBe(false);
    expect(await seedRegister(database.db, seed('two', { title: 'Bản mới' }))).toBe(true);
    expect((await documentDetails(database.db, INVOICES.id))?.row.title).toBe('Sửa tay');
    expect((await documentDetails(database.db, TAX.id))?.row.title).toBe('Tên mới');
  });
});
