import type { RegisterEntry } from '@thaogo/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASES, migratedDatabase, type TestDatabase } from '../testing/databases.ts';
import { NOON } from '../testing/petitions.ts';
import { confirmDocument } from './confirm-document.ts';
import { documentChanges } from './document-changes.ts';
import { documentDetails } from './document-details.ts';
import { keepHeadings } from './keep-headings.ts';
import { keepRelation, type KeptRelation } from './keep-relation.ts';
import type { RegisterActor } from './record-change.ts';
import { type RegisterSeed, seedRegister } from './seed-register.ts';

const BY: RegisterActor = { at: NOON, accountId: '00000000-0000-4000-8000-000000000001', agency: 'btp' };

const entry = (id: string, issuedOn: string): RegisterEntry => ({
  id,
  type: 'Nghị định',
  numberSymbol: id.toUpperCase(),
  title: null,
  issuer: 'chinh-phu',
  issuedOn,
  effectiveOn: issuedOn,
  expiresOn: null,
  subject: null,
  draftingAgency: null,
});

const seed = (fingerprint: string): RegisterSeed => ({
  fingerprint,
  documents: () =>
    [entry('old', '2020-01-01'), entry('new', '2024-01-01')].map((each) => ({
      ...each,
      draftingInferred: false,
      state: 'unconfirmed',
      timesCited: 0,
    })),
  headings: () => [{ documentId: 'old', headings: { '1': 'Phạm vi' } }],
  relations: () => [
    {
      documentId: 'old',
      kind: 'replaced_by',
      byDocumentId: 'new',
      effectiveOn: '2024-02-01',
      provisions: null,
      source: null,
    },
  ],
});

const AMENDED: KeptRelation = {
  kind: 'amended_by',
  byDocumentId: 'new',
  effectiveOn: '2024-01-01',
  provisions: 'Điều 1',
  source: 'Điều 9',
  withdrawn: false,
};

describe.each(DATABASES)('what coordinators keep on %s', (kind) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await migratedDatabase(kind);
    await seedRegister(database.db, seed('one'));
  });
  afterAll(() => database.close());

  const relate = (id: string, change: Partial<KeptRelation>, seen: number) =>
    database.db.transaction().execute((trx) => keepRelation(trx, id, { ...AMENDED, ...change }, seen, BY));
  const kinds = async () => (await documentDetails(database.db, 'old'))?.touchedBy.map((each) => each.kind).toSorted();

  it('relations need the version that was seen, a later document and no circle', async () => {
    expect(await relate('old', {}, 9)).toEqual({ result: 'stale' });
    expect(await relate('nothing', {}, 1)).toEqual({ result: 'missing' });
    expect(await relate('old', { byDocumentId: 'nothing' }, 1)).toEqual({ result: 'later_missing' });
    expect(await relate('old', { byDocumentId: 'old' }, 1)).toEqual({ result: 'circular' });
    expect(await relate('new', { kind: 'replaced_by', byDocumentId: 'old' }, 1)).toEqual({ result: 'circular' });
    expect(await relate('old', { effectiveOn: '2019-12-31' }, 1)).toEqual({ result: 'not_later' });
    expect(await relate('new', { byDocumentId: 'old', effectiveOn: null }, 1)).toEqual({ result: 'not_later' });
    expect(await kinds()).toEqual(['replaced_by']);
  });

  it('an upgrade brings back nothing that was taken back, and overwrites nothing that was entered', async () => {
    expect(await relate('old', {}, 1)).toEqual({ result: 'done', version: 2 });
    expect(await relate('old', { kind: 'replaced_by', withdrawn: true }, 2)).toEqual({ result: 'done', version: 3 });
    const headings = { '1': 'Phạm vi điều chỉnh', '2': 'Đối tượng' };
    const kept = await database.db.transaction().execute((trx) => keepHeadings(trx, 'old', headings, 3, BY));
    expect(kept).toEqual({ result: 'done', version: 4 });
    expect(await seedRegister(database.db, seed('two'))).toBe(true);
    expect(await kinds()).toEqual(['amended_by']);
    expect((await documentDetails(database.db, 'old'))?.headings).toEqual(headings);
    expect((await documentChanges(database.db, 'old')).map(({ what, version }) => [what, version])).toEqual([
      ['headings', 4],
      ['relation', 3],
      ['relation', 2],
    ]);
  });

  it('confirming is recorded once, and stays through upgrades', async () => {
    const confirm = (seen: number) => database.db.transaction().execute((trx) => confirmDocument(trx, 'new', seen, BY));
    expect(await confirm(2)).toEqual({ result: 'stale' });
    expect(await confirm(1)).toEqual({ result: 'done', version: 2 });
    expect(await confirm(2)).toEqual({ result: 'done', version: 2 });
    await seedRegister(database.db, seed('three'));
    expect((await documentDetails(database.db, 'new'))?.row.state).toBe('confirmed');
    expect(await documentChanges(database.db, 'new')).toMatchObject([{ version: 2, what: 'entry', agency: 'btp' }]);
  });
});
