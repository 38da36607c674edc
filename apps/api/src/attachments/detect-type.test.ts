import { describe, expect, it, test } from 'vitest';
import { bomb, bombAhead, docm, docx, eicar, heic, pdf, photograph, xlsx, zip } from '../testing/sample-files.ts';
import { detectType } from './detect-type.ts';

/** In pieces that cut through everything. */
const inPieces = (bytes: Buffer, length = 1000) =>
  async function* () {
    for (let at = 0; at < bytes.length; at += length) yield await Promise.resolve(bytes.subarray(at, at + length));
  };
const detect = (bytes: Buffer | string) => detectType(inPieces(Buffer.from(bytes)));

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

describe('what a file is, by its content alone', () => {
  it.each(['jpeg', 'png', 'webp'] as const)('a picture: %s', async (type) => {
    expect(await detect(await photograph(type))).toEqual({ ok: true, type: `image/${type}` });
  });

  test.each([
    ['a document', docx(), DOCX],
    ['a table', xlsx(), XLSX],
    ['a PDF', pdf(), 'application/pdf'],
    ['plain text', 'Khoản 2 Điều 5 không rõ.\r\nXin xem < 5 trang.', 'text/plain'],
    ['text with a byte order mark', '\uFEFFTên;Số\nAn;1\n', 'text/plain'],
    ['text that a scanner finds something in', eicar(), 'text/plain'],
    ['text that is cut within its letters', 'ữ'.repeat(5000), 'text/plain'],
  ])('%s is taken', async (_what, bytes, type) => {
    expect(await detect(bytes)).toEqual({ ok: true, type });
  });

  test.each([
    ['a page', '<!DOCTYPE html><script>alert(1)</script>', 'file_markup'],
    ['a page after space', ' \n\t <HTML><body onload=x>', 'file_markup'],
    ['a page after words', 'Xin chào <script>alert(1)</script>', 'file_markup'],
    ['a drawing with scripts', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'file_markup'],
    ['a drawing after its declaration', '<?xml version="1.0"?><svg/>', 'file_markup'],
    ['a shell script', '#!/bin/sh\nrm -rf /', 'file_program'],
    ['a program for Windows', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), 'file_program'],
    [
      'a program for Linux',
      Buffer.concat([Buffer.from('\u007fELF\u0002\u0001\u0001'), Buffer.alloc(200)]),
      'file_program',
    ],
    ['a document with macros', docm(), 'file_macros'],
    ['macros under the name of a document', docx({ 'word/vbaProject.bin': 'x' }), 'file_macros'],
    ['an archive', zip({ 'a.txt': 'x' }), 'file_archive'],
    ['an archive in tar and gzip', Buffer.from('1f8b0800000000000003', 'hex'), 'file_archive'],
    [
      'an old or locked document',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1024)]),
      'file_old_office',
    ],
    ['a picture of an iPhone', heic(), 'file_picture'],
    ['a moving picture', Buffer.from('GIF89a\u0001\u0000\u0001\u0000', 'latin1'), 'file_picture'],
    ['rich text', '{\\rtf1 hello}', 'file_other'],
    ['noise', Buffer.from('00ff00ff00ff00ff', 'hex'), 'file_other'],
    [
      'text in another encoding',
      Buffer.from('Kho\u1ea3n'.normalize('NFC').slice(0, 3) + '\u00e9', 'latin1'),
      'file_other',
    ],
  ])('%s is not taken', async (_what, bytes, why) => {
    expect(await detect(bytes)).toEqual({ ok: false, why });
  });

  it('unpacks nothing: what grows a thousandfold costs what it weighs', async () => {
    const grown = bomb();
    expect(grown.length).toBeLessThan(300_000);
    const before = process.memoryUsage().rss;
    expect(await detect(grown)).toEqual({ ok: true, type: DOCX });
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });

  it('is not misled into unpacking what it must look at', async () => {
    const ahead = bombAhead();
    const before = process.memoryUsage().rss;
    const started = performance.now();
    expect((await detect(ahead)).ok).toBe(false);
    expect(performance.now() - started).toBeLessThan(2000);
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });

  it('takes what is two things at once for what it is first', async () => {
    const [picture, archive] = [await photograph(), zip({ 'evil.html': '<script>' })];
    expect(await detect(Buffer.concat([picture, archive]))).toEqual({ ok: true, type: 'image/jpeg' });
    expect(await detect(Buffer.concat([pdf(), archive]))).toEqual({ ok: true, type: 'application/pdf' });
  });
});
