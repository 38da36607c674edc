import { create } from 'qrcode';
import { expect, it } from 'vitest';
import { qrPath } from './qr-path.ts';

it('draws every dark module once and no other', () => {
  const { modules } = create('otpauth://totp/x?secret=ABCDEFGHIJKLMNOP', { errorCorrectionLevel: 'M' });
  const isDark = (row: number, column: number): boolean => modules.get(row, column) !== 0;
  const drawn = [...qrPath(modules.size, isDark).matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)].flatMap((stroke) => {
    const [column, row, length, back] = stroke.slice(1).map(Number);
    expect(back).toBe(length);
    return Array.from({ length: length ?? 0 }, (_, step) => `${row},${(column ?? 0) + step}`);
  });
  const dark = Array.from({ length: modules.size ** 2 }, (_, index) => [
    Math.floor(index / modules.size),
    index % modules.size,
  ])
    .filter(([row = 0, column = 0]) => isDark(row, column))
    .map(([row, column]) => `${row},${column}`);
  expect(drawn).toEqual(dark);
});
