import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentIndex, type IndexedDocument, registerId } from './document-index.ts';
import { readDocumentQuery } from './document-query.ts';
import { citedEntry, readEntry } from './entry.ts';
import { provisionStandingOn } from './provision-standing.ts';
import { standingOn } from './standing.ts';

const decree: IndexedDocument = {
  type: 'Nghị định',
  numberSymbol: '08/2021/NĐ-CP',
  title: "Quy định về 'đường thủy'",
  issuedOn: '2021-01-28',
  timesCited: 3,
};

describe('the index', () => {
  test('has words without marks, the number in every length, and the whole name', () => {
    const { search } = documentIndex(decree);
    for (const word of [
      'duong',
      'thuy',
      'nd',
      'cp',
      'nghi',
      '#8',
      '#8/2021',
      '#8/2021/nd-cp',
      '=quy dinh ve duong thuy',
    ])
      expect(search).toContain(`'${word}'`);
  });

  test('puts laws before decrees before local documents, and the cited and the new first', () => {
    const weight = (change: Partial<IndexedDocument>) => documentIndex({ ...decree, ...change }).weight;
    const law = weight({ type: 'Luật', numberSymbol: '8/2021/QH15' });
    const local = weight({ type: 'Quyết định', numberSymbol: '8/2021/QĐ-UBND' });
    expect(law).toBeGreaterThan(weight({}));
    expect(weight({})).toBeGreaterThan(local);
    expect(weight({ timesCited: 100 })).toBeGreaterThan(weight({}));
    expect(weight({ numberSymbol: '08/2024/NĐ-CP' })).toBeGreaterThan(weight({}));
  });

  test('holds nothing that PostgreSQL could not read, whatever stands in a title', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.string({ unit: 'binary', maxLength: 20 }),
        (title, numberSymbol) => {
          const { search, weight } = documentIndex({ ...decree, title, numberSymbol });
          expect(search).toMatch(/^'[a-z0-9#=./& -]+'(?: '[a-z0-9#=./& -]+')*$/);
          expect(weight).toBeGreaterThanOrEqual(0);
          expect(weight).toBeLessThanOrEqual(1000);
        },
      ),
    );
  });
});

describe('a query', () => {
  test.each([
    ['31/2021', "'#31/2021'"],
    ['31/2021/nd', "'#31/2021/nd':*"],
    ['31/20', "'#31/20':*"],
    ['08/2021', "'#8/2021'"],
    ['nd 31', "('#31' & 'nd')"],
    ['NĐ số 31', "'nd' & 'so'"],
    ['74/CP', "'#74/':* & 'cp'"],
    ['15-CP', "'#15-cp':*"],
    ['đất đai', "'=dat dai'"],
  ])('%s is looked for exactly as %s', (typed, exact) => {
    expect(readDocumentQuery(typed)?.exact).toContain(exact);
  });

  test('wants every word, the last one perhaps not finished', () => {
    expect(readDocumentQuery('Hóa  đơn điện t')?.words).toBe("'hoa' & 'don' & 'dien' & 't':*");
    expect(readDocumentQuery('hoá đơn ')?.words).toBe("'hoa' & 'don'");
    expect(readDocumentQuery('a b c')?.near).toBe("('b' & 'c':*) | ('a' & 'c':*) | ('a' & 'b')");
    expect(readDocumentQuery('hóa đơn')?.near).toBeNull();
  });

  test('knows what people call a document', () => {
    expect(readDocumentQuery('BLHS')?.ids[0]).toBe('100-2015-qh13');
    expect(readDocumentQuery('luat dat dai 2024')?.ids[0]).toBe('31-2024-qh15');
    expect(readDocumentQuery('NĐ 100')?.ids).toContain('100-2019-nd-cp');
  });

  test('is none where there is no word, and never throws', () => {
    for (const typed of ['', '   ', '–/–', "'; --"]) expect(readDocumentQuery(typed)).toBeNull();
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
        const query = readDocumentQuery(typed);
        for (const part of [query?.exact, query?.words, query?.near])
          expect(part ?? "'a'").toMatch(/^[('][a-z0-9#=./& ()|:*'-]+$/);
      }),
    );
  });
});

const known = { hasSubject: (code: string) => code === 'dat-dai', hasAgency: (code: string) => code === 'ubnd-31' };
const read = (typed: Partial<Parameters<typeof readEntry>[0]>) =>
  readEntry({ numberSymbol: '31/2021/NĐ-CP', ...typed }, known);

describe('an entry', () => {
  test('takes type, issuer and spelling from the symbol', () => {
    expect(read({ numberSymbol: ' 31/2021/nd-cp', title: '  Quy   định ' })).toEqual({
      ok: true,
      entry: {
        id: '31-2021-nd-cp',
        type: 'Nghị định',
        numberSymbol: '31/2021/NĐ-CP',
        title: 'Quy định',
        issuer: 'chinh-phu',
        issuedOn: null,
        effectiveOn: null,
        expiresOn: null,
        subject: null,
        draftingAgency: null,
      },
    });
    expect(read({ issuer: 'bo tai chinh', type: 'nghi dinh' })).toMatchObject({ entry: { issuer: 'btc' } });
    expect(read({ numberSymbol: '1/2025/QĐ-UBND', issuer: 'ubnd-31' })).toMatchObject({
      entry: { id: '1-2025-qd-ubnd~ubnd-31' },
    });
  });

  test.each([
    [{ numberSymbol: '' }, 'numberSymbol', 'required'],
    [{ numberSymbol: 'không số' }, 'numberSymbol', 'format'],
    [{ numberSymbol: '12/2024/QH15' }, 'type', 'required'],
    [{ type: 'Văn' }, 'type', 'not_listed'],
    [{ numberSymbol: '244/QĐ-TTg' }, 'issuedOn', 'required'],
    [{ issuedOn: '2021-02-30' }, 'issuedOn', 'date'],
    [{ effectiveOn: '30/3/2021' }, 'effectiveOn', 'date'],
    [{ numberSymbol: '1/2025/QĐ-UBND' }, 'issuer', 'required'],
    [{ issuer: 'ubnd-99' }, 'issuer', 'unknown_code'],
    [{ subject: 'x' }, 'subject', 'unknown_code'],
    [{ draftingAgency: 'x' }, 'draftingAgency', 'unknown_code'],
    [{ title: 'x'.repeat(1001) }, 'title', 'too_long'],
  ] as const)('%o: %s is %s', (typed, field, code) => {
    expect(read(typed)).toMatchObject({ ok: false, faults: [{ field, code }] });
  });

  test('is kept of a citation only as far as the symbol itself goes', () => {
    expect(citedEntry('999/2025/NĐ-CP')).toMatchObject({ id: '999-2025-nd-cp', title: null, issuer: 'chinh-phu' });
    for (const unsure of ['61/2024/QĐ-UBND', '244/QĐ-TTg', '12/2024/QH15', 'Nguyễn Văn A', '5/2024/CV-BTC', ''])
      expect([unsure, citedEntry(unsure)]).toEqual([unsure, null]);
  });

  test('has one id for one document', () => {
    const key = { issuer: null, issuedOn: '2025-02-05' };
    expect(registerId({ numberSymbol: '244/QĐ-TTg', ...key })).toBe('244-qd-ttg~2025');
    expect(registerId({ numberSymbol: '08/2020/TT-BTC', ...key })).toBe('8-2020-tt-btc');
  });
});

test('a document is in force from its day until another takes its place', () => {
  const amended = { kind: 'amended_by', effectiveOn: '2022-01-01' } as const;
  const partly = { kind: 'partly_expired_by', effectiveOn: '2023-01-01' } as const;
  const replaced = { kind: 'replaced_by', effectiveOn: '2024-08-01' } as const;
  const document = { effectiveOn: '2021-01-01', expiresOn: null, relations: [amended, partly, replaced] };
  const on = (day: string) => standingOn(document, day);
  expect(['2020-12-31', '2021-01-01', '2022-06-01', '2023-01-01', '2024-07-31', '2024-08-01'].map(on)).toEqual([
    'not_yet',
    'in_force',
    'in_force',
    'partly_in_force',
    'partly_in_force',
    'replaced',
  ]);
  const alone = { effectiveOn: '2021-01-01', expiresOn: null, relations: [] };
  expect(standingOn({ ...alone, effectiveOn: null }, '2024-01-01')).toBe('unknown');
  expect(standingOn({ ...alone, relations: [{ ...replaced, effectiveOn: null }] }, '2030-01-01')).toBe('in_force');
  expect(standingOn({ ...alone, relations: [{ ...replaced, kind: 'repealed_by' }] }, '2030-01-01')).toBe('repealed');
  expect(standingOn({ ...alone, relations: [{ ...replaced, kind: 'guided_by' }] }, '2030-01-01')).toBe('in_force');
  expect([
    standingOn({ ...alone, expiresOn: '2027-02-28' }, '2027-02-27'),
    standingOn({ ...alone, expiresOn: '2027-02-28' }, '2027-02-28'),
  ]).toEqual(['in_force', 'expired']);
});

describe('a provision', () => {
  const path = { article: '5', clause: '2', point: null };
  const touched = (
    kind: 'amended_by' | 'partly_expired_by' | 'replaced_by' | 'guided_by',
    provisions: string | null,
    effectiveOn: string | null = '2023-01-01',
  ) =>
    provisionStandingOn(
      path,
      { effectiveOn: '2021-01-01', expiresOn: null, relations: [{ kind, provisions, effectiveOn }] },
      '2024-01-01',
    );
  const brief = (of: ReturnType<typeof touched>) => [of.standing, ...of.touches.map(({ touch }) => touch)];

  test.each([
    ['khoản 2 Điều 5', 'amended_by', ['in_force', 'whole']],
    ['Điều 3, Điều 5 và Điều 12', 'amended_by', ['in_force', 'whole']],
    ['điểm a khoản 2 Điều 5', 'amended_by', ['in_force', 'part']],
    ['khoản 3 Điều 5; Điều 6', 'amended_by', ['in_force']],
    [null, 'amended_by', ['in_force', 'unsaid']],
    ['một số điều', 'amended_by', ['in_force', 'unsaid']],
    ['Điều 5', 'partly_expired_by', ['expired', 'whole']],
    ['điểm b khoản 2 Điều 5', 'partly_expired_by', ['partly_in_force', 'part']],
    ['Điều 7', 'partly_expired_by', ['in_force']],
    [null, 'partly_expired_by', ['partly_in_force', 'unsaid']],
    [null, 'replaced_by', ['replaced', 'unsaid']],
    [null, 'guided_by', ['in_force']],
  ] as const)('where %s is %s', (provisions, kind, expected) => {
    expect(brief(touched(kind, provisions))).toEqual(expected);
  });

  test('is told of what may have begun, which ends nothing, and not of what came later', () => {
    expect(brief(touched('replaced_by', null, null))).toEqual(['in_force', 'unsaid']);
    expect(brief(touched('replaced_by', null, '2024-01-02'))).toEqual(['in_force']);
  });
});
