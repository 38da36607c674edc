import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectPostgresql, type Connection } from '@thaogo/db';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { FreshDatabase } from '../../../../test/support/fresh-database.ts';
import { runScript } from '../testing/processes.ts';
import { seededDatabase } from '../testing/seeded-database.ts';
import { checkRows } from './check-rows.ts';
import { FileFormError, readDocumentFile } from './read-file.ts';
import { shippedRegister } from './shipped-register.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const known = { hasSubject: (code: string) => code === 'dat-dai', hasAgency: (code: string) => code === 'btc' };

describe('reading a file', () => {
  it.each([
    ['commas', 'number_symbol,title\n1/2026/TT-BTC,"Một, hai ""ba""\nbốn"\n\n2/2026/TT-BTC,'],
    [
      'semicolons, CRLF and a byte order mark',
      '\uFEFFnumber_symbol;title\r\n1/2026/TT-BTC;"Một, hai ""ba""\nbốn"\r\n\r\n2/2026/TT-BTC;\r\n',
    ],
    ['tabs', 'number_symbol\ttitle\n1/2026/TT-BTC\t"Một, hai ""ba""\nbốn"\n\n2/2026/TT-BTC'],
  ])('takes %s, and knows the line of every row', (_what, text) => {
    const rows = readDocumentFile(bytes(text));
    expect(rows.map(({ line, document }) => [line, document.numberSymbol, document.title ?? ''])).toEqual([
      [2, '1/2026/TT-BTC', 'Một, hai "ba"\nbốn'],
      [5, '2/2026/TT-BTC', ''],
    ]);
  });

  it('takes JSON', () => {
    expect(
      readDocumentFile(bytes('[{"number_symbol":"1/2026/TT-BTC","title":null,"issued_on":"2026-01-02"}]')),
    ).toEqual([{ line: 1, document: { numberSymbol: '1/2026/TT-BTC', issuedOn: '2026-01-02' } }]);
  });

  it.each([
    ['number_symbol,title\n"1/2026', 'Line 2: a quote is opened'],
    ['number_symbol,title\n1/2026/TT-BTC,a,b', 'Line 2 has 3 values for 2 columns'],
    ['symbol,title\n', 'Line 1 does not know "symbol"'],
    ['title\nx', 'Line 1 needs "number_symbol"'],
    ['', 'Line 1 needs "number_symbol"'],
    ['{"number_symbol":"x"}', 'to be a list'],
    ['[1]', 'Item 1: a document has only text'],
    ['[{"number_symbol":7}]', 'Item 1, "number_symbol"'],
    ['[', 'This is not JSON'],
    ['number_symbol\n\u0000', 'NUL'],
  ])('says what is wrong with %j', (text, words) => {
    expect(() => readDocumentFile(bytes(text))).toThrow(FileFormError);
    expect(() => readDocumentFile(bytes(text))).toThrow(words);
  });

  it('takes no other encoding for UTF-8', () => {
    expect(() => readDocumentFile(Buffer.from('number_symbol\nNgh\u1ecb', 'utf16le'))).toThrow(FileFormError);
    expect(() => readDocumentFile(Buffer.from([0x6e, 0xff]))).toThrow('not in UTF-8');
  });
});

test('every fault is told with its line and what to do', () => {
  const rows = readDocumentFile(
    bytes(
      'number_symbol,issued_on,subject\nx,,\n1/2026/TT-BTC,2026-02-30,y\n1/2026/TT-BTC,,dat-dai\n01/2026/TT-BTC,,\n5/QĐ-TTg,,',
    ),
  );
  expect(checkRows(rows, known).faults).toEqual([
    'Line 2, number_symbol "x": nobody can read this number and symbol; one looks like 31/2021/NĐ-CP.',
    'Line 3, issued_on "2026-02-30": write a day that exists, as 2021-03-26.',
    'Line 3, subject "y": leave it empty or write the code of one of the 45 subjects, for example dat-dai.',
    'Line 5: 01/2026/TT-BTC stands in line 4 already; remove one of them.',
    'Line 6, issued_on: the symbol has no year, so the date of issue is needed, written 2021-03-26.',
  ]);
});

test('what is shipped has one id for one document, and everything around it finds its document', () => {
  const seed = shippedRegister();
  const ids = seed.documents().map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThan(7000);
  const documents = new Map(seed.documents().map((each) => [each.id, each]));
  expect(documents.get('31-2021-nd-cp')).toMatchObject({ state: 'confirmed', draftingAgency: 'btc' });
  expect(seed.documents().filter(({ state }) => state === 'unconfirmed').length).toBeGreaterThan(3000);
  expect(seed.headings().length).toBeGreaterThan(3000);
  expect(seed.relations().length).toBeGreaterThan(350);
  for (const { documentId, byDocumentId } of seed.relations())
    expect([documents.has(documentId), documents.has(byDocumentId)]).toEqual([true, true]);
  expect(shippedRegister().fingerprint).toBe(seed.fingerprint);
});

describe('npx pnpm register:import', () => {
  let fresh: FreshDatabase;
  let connection: Connection;
  let home: string;
  beforeAll(async () => {
    fresh = await seededDatabase();
    connection = connectPostgresql({ url: fresh.url });
    home = await mkdtemp(join(tmpdir(), 'thaogo-import-'));
  });
  afterAll(async () => {
    await connection.close();
    await fresh.drop();
    await rm(home, { recursive: true });
  });

  const run = async (text: string, ...args: string[]) => {
    const file = join(home, 'documents.csv');
    await writeFile(file, text);
    return runScript('src/commands/register-import.ts', [file, ...args], {
      DATABASE_URL: fresh.url,
      DATA_DIR: join(home, 'data'),
      KEYS_DIR: join(home, 'keys'),
    });
  };
  const titleOf = async (id: string) =>
    (await connection.db.selectFrom('legal_document').select('title').where('id', '=', id).executeTakeFirst())?.title;

  it('tells what would happen, then does it, and leaves edited entries alone', async () => {
    await connection.db
      .updateTable('legal_document')
      .set({ edited: true, title: 'Sửa tay' })
      .where('id', '=', '31-2021-nd-cp')
      .execute();
    const file =
      'number_symbol,title\n1/2099/TT-BTC,Tài sản số\n31/2021/NĐ-CP,Tên khác\n38/2019/QH14,Luật Quản lý thuế\n';
    const wrong = await run(file);
    expect([wrong.code, wrong.error]).toEqual([1, expect.stringContaining('Line 4, type')]);
    expect(await titleOf('1-2099-tt-btc')).toBeUndefined();
    const right = file
      .replace('number_symbol,title', 'number_symbol,title,type')
      .replaceAll(/(\n1.*|\n31.*)/g, '$1,')
      .replace('thuế\n', 'thuế,Luật\n');
    const preview = await run(right, '--json');
    expect(JSON.parse(preview.out)).toMatchObject({ applied: false, added: 1, kept: 1 });
    expect(await titleOf('1-2099-tt-btc')).toBeUndefined();
    const applied = await run(right, '--apply');
    expect([applied.code, applied.error, applied.out]).toEqual([0, '', expect.stringContaining('Done.')]);
    expect([await titleOf('1-2099-tt-btc'), await titleOf('31-2021-nd-cp')]).toEqual(['Tài sản số', 'Sửa tay']);
  });

  it('says what to do about a file that is not there', async () => {
    const missing = await runScript('src/commands/register-import.ts', [join(home, 'nowhere.csv')]);
    expect([missing.code, missing.error]).toEqual([2, expect.stringContaining('nowhere.csv cannot be read')]);
  });
});
