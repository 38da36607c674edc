import { LIMITS } from '@thaogo/contract';
import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { fileName } from './file-name.ts';

test.each([
  ['ảnh chụp quyết định.jpg', 'image/jpeg', 'ảnh chụp quyết định.jpg'],
  ['ảnh chụp quyết định.JPEG'.normalize('NFD'), 'image/jpeg', 'ảnh chụp quyết định.jpeg'],
  ['../../etc/passwd', 'text/plain', 'etc passwd.txt'],
  ['C:\\fakepath\\giấy phép.pdf', 'application/pdf', 'C fakepath giấy phép.pdf'],
  ['ảnh.jpg.exe', 'image/jpeg', 'ảnh.jpg.exe.jpg'],
  ['gpj.\u202Eexe', 'application/pdf', 'gpj. exe.pdf'],
  ['a\r\nContent-Type: text/html.png', 'image/png', 'a Content-Type text html.png'],
  ['.htaccess', 'text/plain', 'htaccess.txt'],
  ['bảng kê.csv', 'text/plain', 'bảng kê.csv'],
  ['page.html', 'text/plain', 'page.html.txt'],
  ['CON.txt', 'text/plain', 'tệp CON.txt'],
  ['', 'image/webp', 'tệp.webp'],
  ['\u0000\u0001', 'application/pdf', 'tệp.pdf'],
  ['\uD800', 'application/pdf', 'tệp.pdf'],
  ['x.pdf.', 'application/pdf', 'x.pdf'],
] as const)('%j as %s is kept as %j', (given, type, kept) => {
  expect(fileName(given, type)).toBe(kept);
});

it('is one line without path, bounded, in NFC, ends as its content says, and stays what it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
      const name = fileName(given, 'application/pdf');
      // oxlint-disable-next-line no-control-regex
      expect(name).not.toMatch(/[\u0000-\u001F\u007F/\\:*?"<>|\u202A-\u202E\u2066-\u2069]/);
      expect(name).toMatch(/[^.\s]\.pdf$/u);
      expect(Array.from(name).length).toBeLessThanOrEqual(LIMITS.fileNameLongest);
      expect(name.isWellFormed() && name === name.normalize('NFC')).toBe(true);
      expect(fileName(name, 'application/pdf')).toBe(name);
    }),
  );
});
