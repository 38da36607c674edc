import {
  addOrCorrectDocument,
  confirmDocument,
  connectEmbedded,
  connectPostgresql,
  type Connection,
  documentDetails,
  type EmbeddedConnection,
  migrate,
  notingCited,
} from '@thaogo/db';
import { citedEntry, readEntry } from '@thaogo/domain';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../test/support/fresh-database.ts';
import {
  type NationalDatabase,
  NationalDatabaseError,
  type NationalDocument,
} from '../register/national/national-database.ts';
import { nationalVisitChore, visitNationalDatabase } from './visit-national-database.ts';

const NOW = new Date('2026-11-22T19:20:00Z');
const BY = { at: NOW, accountId: '00000000-0000-4000-8000-000000000001', agency: 'btp' };
const document = (numberSymbol: string, title: string | null): NationalDocument => ({
  numberSymbol,
  type: null,
  title,
  issuerName: null,
  issuedOn: '2026-05-15',
  effectiveOn: '2026-07-01',
  expiresOn: null,
  updatedAt: NOW,
  address: `https://vbpl.vn/${numberSymbol}`,
});

describe.each(['postgresql', 'embedded'] as const)('a visit to the national database on %s', (kind) => {
  let fresh: FreshDatabase | null = null;
  let database: Connection | EmbeddedConnection;
  let changed: NationalDocument[] = [];
  let failing = false;
  const asked: string[] = [];
  const sinces: Date[] = [];
  const national: NationalDatabase = {
    find: ({ numberSymbol }) => {
      asked.push(numberSymbol);
      if (failing) return Promise.reject(new NationalDatabaseError('It answered 500.'));
      return Promise.resolve(numberSymbol === '998/2026/NĐ-CP' ? null : document(numberSymbol, 'Về hóa đơn'));
    },
    changedSince: (since) => {
      sinces.push(since);
      return Promise.resolve({ documents: changed, complete: true });
    },
  };
  const told: string[] = [];
  const log = {
    info: (event: string) => void told.push(event),
    warn: (event: string) => void told.push(event),
    error: (event: string) => void told.push(event),
  };
  const visit = () => visitNationalDatabase({ db: database.db, national, now: () => NOW, log });
  const row = async (id: string) => (await documentDetails(database.db, id))?.row;

  beforeAll(async () => {
    if (kind === 'postgresql') fresh = await freshDatabase();
    database = fresh === null ? await connectEmbedded(null) : connectPostgresql({ url: fresh.url });
    await migrate(database.db);
    const cited = ['997/2026/NĐ-CP', '998/2026/NĐ-CP'].flatMap((symbol) => citedEntry(symbol) ?? []);
    await sql`with given as (select), ${notingCited(cited, sql.raw('given'))} select`.execute(database.db);
  });
  afterAll(async () => {
    await database.close();
    await fresh?.drop();
  });

  it('brings what is new as unconfirmed, tells better what petitions brought, and passes over what is not ours', async () => {
    changed = [
      document('05/2026/TT-BTP', 'Về công chứng'),
      document('1628/QĐ-UBND', 'Bãi bỏ'),
      document('không số', null),
    ];
    expect(await visit()).toEqual({ added: 1, bettered: 1, passedOver: 2, complete: true });
    expect(await row('5-2026-tt-btp')).toMatchObject({
      origin: 'national',
      state: 'unconfirmed',
      title: 'Về công chứng',
      source: 'https://vbpl.vn/05/2026/TT-BTP',
      effective_on: '2026-07-01',
    });
    expect(await row('997-2026-nd-cp')).toMatchObject({ origin: 'national', title: 'Về hóa đơn', version: 2 });
    expect(await row('998-2026-nd-cp')).toMatchObject({ origin: 'cited', title: null });
    expect(asked).toEqual(['997/2026/NĐ-CP', '998/2026/NĐ-CP']);
    expect(told).toEqual(['national_documents_added', 'national_documents_bettered']);
  });

  it('asks from the last visit on, and writes nothing that is known already', async () => {
    expect(await visit()).toMatchObject({ added: 0, bettered: 0 });
    expect(sinces.map((since) => since.toISOString())).toEqual(['2026-11-15T19:20:00.000Z', NOW.toISOString()]);
    expect(await row('5-2026-tt-btp')).toMatchObject({ version: 1 });
  });

  it('changes nothing that somebody confirmed or entered', async () => {
    const read = readEntry(
      { numberSymbol: '6/2026/TT-BTP', title: 'Của chúng tôi' },
      { hasSubject: () => true, hasAgency: () => true },
    );
    if (!read.ok) throw new Error('not read');
    await database.db.transaction().execute(async (trx) => {
      await confirmDocument(trx, '5-2026-tt-btp', 1, BY);
      await addOrCorrectDocument(trx, read.entry, null, BY);
    });
    changed = [document('05/2026/TT-BTP', 'Tên khác'), document('06/2026/TT-BTP', 'Tên khác')];
    expect(await visit()).toMatchObject({ added: 0, bettered: 0 });
    expect(await row('5-2026-tt-btp')).toMatchObject({ title: 'Về công chứng', state: 'confirmed' });
    expect(await row('6-2026-tt-btp')).toMatchObject({ title: 'Của chúng tôi', origin: 'entered' });
  });

  it('survives a database that fails', async () => {
    failing = true;
    expect(await visit()).toMatchObject({ added: 0, bettered: 0 });
    const broken = { ...national, changedSince: () => Promise.reject(new NationalDatabaseError('It answered 500.')) };
    told.length = 0;
    await nationalVisitChore({ db: database.db, national: broken, now: () => NOW, log })();
    expect(told).toEqual(['national_database_unreachable']);
  });
});
