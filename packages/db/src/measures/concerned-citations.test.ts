import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migratedDatabase, type TestDatabase } from '../testing/databases.ts';
import { file, vaultKeys } from '../testing/petitions.ts';
import { citationsInRegister, findNewText } from './concerned-citations.ts';

const keys = vaultKeys();
const cited = (numberSymbol: string, documentId: string | null) => ({
  ...{ number_symbol: numberSymbol, document_id: documentId },
  ...{ title: null, article: '5', clause: null, point: null },
});

describe('documents that petitions and measures name', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await migratedDatabase('postgresql');
    const document = (id: string, numberSymbol: string, rest: { origin: 'entered' | 'cited'; confirmed: boolean }) => ({
      ...{ id, type: 'Thông tư', number_symbol: numberSymbol, title: 'Thông tư thử', issuer: 'btc' },
      ...{ issued_on: '2026-01-05', effective_on: '2026-02-20', expires_on: null, subject: null, source: null },
      ...{ drafting_agency: null, drafting_inferred: false, origin: rest.origin },
      state: rest.confirmed ? ('confirmed' as const) : ('unconfirmed' as const),
    });
    const rows = [
      document('1-2026-tt-btc', '1/2026/TT-BTC', { origin: 'entered', confirmed: true }),
      document('2-2026-tt-btc', '2/2026/TT-BTC', { origin: 'cited', confirmed: false }),
      document('3-2026-tt-btc~btc', '3/2026/TT-BTC', { origin: 'entered', confirmed: true }),
      document('3-2026-tt-btc~byt', '3/2026/TT-BTC', { origin: 'entered', confirmed: true }),
    ];
    await database.db.insertInto('legal_document').values(rows).execute();
  });
  afterAll(() => database.close());

  it('are those of this petition, in its order, with what is known of those that somebody confirmed', async () => {
    const { db } = database;
    const known = cited('1/2026/TT-BTC', '1-2026-tt-btc');
    const one = await file(db, keys, { citations: [cited('2/2026/TT-BTC', '2-2026-tt-btc'), known] });
    await file(db, keys, { citations: [cited('9/2020/TT-BYT', null)] });
    const found = await citationsInRegister(db, one.code);
    expect(found.map((each) => [each.numberSymbol, each.registeredType, each.registeredIssuer])).toEqual([
      ['2/2026/TT-BTC', null, null],
      ['1/2026/TT-BTC', 'Thông tư', 'btc'],
    ]);
    expect(await citationsInRegister(db, '0000-0000-0000')).toEqual([]);
  });

  it('are a new text by id or by a number that only one has, once somebody confirmed it', async () => {
    const { db } = database;
    const text = { documentId: '1-2026-tt-btc', numberSymbol: '1/2026/TT-BTC', effectiveOn: '2026-02-20' };
    expect(await findNewText(db, '1-2026-tt-btc')).toEqual(text);
    expect(await findNewText(db, '1/2026/TT-BTC')).toEqual(text);
    expect(await findNewText(db, '2/2026/TT-BTC')).toBeNull();
    expect(await findNewText(db, '3/2026/TT-BTC')).toBeNull();
    expect((await findNewText(db, '3-2026-tt-btc~byt'))?.documentId).toBe('3-2026-tt-btc~byt');
    expect(await findNewText(db, '7/2026/TT-BTC')).toBeNull();
  });
});
