import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ApiProblem } from '../http/problems.ts';
import { readColumns } from './read-columns.ts';
import { readTable } from './read-table.ts';
import { ArchiveError, unzipWithin, zipOf } from './zip-within.ts';

/** A ZIP archive with these files, deflated, as spreadsheets are saved. */
const zip = (files: Readonly<Record<string, string | Buffer>>): Buffer => {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const raw = Buffer.from(content);
    const packed = deflateRawSync(raw);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(crc32(raw), 14);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(raw.length, 22);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(crc32(raw), 16);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(raw.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    locals.push(local, Buffer.from(name), packed);
    directory.push(entry, Buffer.from(name));
    at += 30 + name.length + packed.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, entries, end]);
};

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** A spreadsheet with one sheet of these rows, written as XML. */
const sheet = (rows: string, beside: Record<string, string | Buffer> = {}): Buffer =>
  zip({
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Bảng" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<?xml version="1.0"?><sst xmlns="${MAIN}"><si><t>Nội dung kiến nghị</t></si><si><r><t>Thông tư 80/2021/TT-BTC </t></r><r><t>không rõ hồ sơ.</t></r></si></sst>`,
    'xl/worksheets/sheet1.xml': `<?xml version="1.0"?><worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
    ...beside,
  });

const text = (at: string, value: string): string => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
const HEADING = `<row r="1"><c r="A1" t="s"><v>0</v></c>${text('B1', 'Cử tri')}${text('C1', 'Số điện thoại')}${text('D1', 'Khoản')}</row>`;

const codeOf = async (bytes: Buffer): Promise<string | undefined> => {
  const error: unknown = await readTable(bytes).then(
    () => null,
    (caught: unknown) => caught,
  );
  return error instanceof ApiProblem ? error.details.fields?.[0]?.code : String(error);
};

describe('a spreadsheet', () => {
  it('is read by its headings: shared and inline words, numbers, and what a formula last showed', async () => {
    const rows = `${HEADING}<row r="2"><c r="A2" t="s"><v>1</v></c>${text('B2', 'Bà Lan')}<c r="C2"><v>912345678</v></c><c r="D2"><f>1+1</f><v>2</v></c></row><row r="3"/><row r="5">${text('A5', 'Điều 5 Thông tư 80/2021/TT-BTC không rõ.')}</row>`;
    expect(readColumns(await readTable(sheet(rows)))).toEqual([
      {
        line: 2,
        cells: { text: 'Thông tư 80/2021/TT-BTC không rõ hồ sơ.', name: 'Bà Lan', phone: '912345678', clause: '2' },
      },
      { line: 5, cells: { text: 'Điều 5 Thông tư 80/2021/TT-BTC không rõ.' } },
    ]);
  });

  it('with a cell a million rows away, or a thousand columns, is too large', async () => {
    expect(await codeOf(sheet(`${HEADING}<row r="1048576">${text('A1048576', 'x')}</row>`))).toBe('table_rows');
    expect(await codeOf(sheet(`${HEADING}<row r="2">${text('ALM2', 'x')}</row>`))).toBe('table_rows');
  });

  it('cannot hide a cell far away behind another way of writing it, or in a part by another name', async () => {
    const far = (cell: string): Promise<string | undefined> => codeOf(sheet(`${HEADING}<row r="2">${cell}</row>`));
    const unread = ["<c r='A9999999'/>", '<c r="A&#57;999999"/>', '<c t=">" r="A9999999"/>', '<c r="A1e7"/>'];
    for (const cell of unread) expect(await far(cell)).toBe('table_unreadable');
    expect(await far('<c\n r="A9999999"/>')).toBe('table_rows');
    const elsewhere = sheet(HEADING, { 'xl/other.xml': '<sheetData><row r="1048576"/></sheetData>' });
    expect(await codeOf(elsewhere)).toBe('table_rows');
    expect(await codeOf(sheet(`${HEADING}${'<row/>'.repeat(300_000)}`))).toBe('table_rows');
  });

  it('is read by what its directory says: no size claimed before a packed file fills the memory', async () => {
    const whole = sheet(`${HEADING}<row r="2">${text('A2', 'Thông tư 80/2021/TT-BTC không rõ.')}</row>`);
    whole.writeUInt32LE(0xf0000000, whole.indexOf('xl/worksheets/sheet1.xml') - 8);
    expect(await readTable(whole)).toHaveLength(2);
    expect([...unzipWithin(zipOf(unzipWithin(whole)))]).toEqual([...unzipWithin(whole)]);
  });

  it('that unpacks to more than is allowed is not unpacked', async () => {
    const bomb = sheet(HEADING, { 'xl/media/large.bin': Buffer.alloc(90 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(200_000);
    expect(await codeOf(bomb)).toBe('table_unreadable');
    expect(() => unzipWithin(bomb)).toThrow(ArchiveError);
  });

  it('that is cut off, or no spreadsheet inside, is unreadable', async () => {
    const whole = sheet(`${HEADING}<row r="2">${text('A2', 'Thông tư 80/2021/TT-BTC không rõ.')}</row>`);
    expect(await codeOf(whole.subarray(0, -40))).toBe('table_unreadable');
    expect(await codeOf(zip({ 'a.txt': 'nothing' }))).toBe('table_unreadable');
    for (let at = 0; at < whole.length; at += 97) {
      const broken = Buffer.from(whole);
      broken[at] = (broken[at] ?? 0) ^ 0xff;
      const told = await codeOf(broken);
      expect(['table_unreadable', 'table_rows', 'table_empty', 'null'].includes(told ?? '')).toBe(true);
    }
  });
});

describe('a text table', () => {
  it('keeps words in quotes whole, with line ends and separators', async () => {
    const lines = await readTable(Buffer.from('\uFEFFNội dung,Họ tên\n"Một, hai\nba ""bốn""",Lan\n\n'));
    expect(lines).toEqual([
      { line: 1, values: ['Nội dung', 'Họ tên'] },
      { line: 2, values: ['Một, hai\nba "bốn"', 'Lan'] },
    ]);
  });
});
